import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { keptBundle } from '../../src/report/bundle/kept-bundle.ts';

let place: string;
let bundled: number;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'arrears-kept-'));
  bundled = 0;
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const bundle = async (folder: string): Promise<{ script: string }> => {
  bundled += 1;
  mkdirSync(join(folder, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'assets', 'script.js'), 'the script\n');
  return { script: '/assets/script.js' };
};
const run = (name: string, kept = join(place, 'kept')): Promise<{ script: string }> =>
  keptBundle({ name: 'explorer', folder: join(place, name), bundle, kept });
const script = (name: string): string => readFileSync(join(place, name, 'assets', 'script.js'), 'utf8');
const keptFolder = (): string => join(place, 'kept', readdirSync(join(place, 'kept'))[0]!);

test('a second run takes the very files that the first one bundled', async () => {
  expect(await run('first')).toEqual(await run('second'));
  expect(bundled).toBe(1);
  expect(script('second')).toBe('the script\n');
});

test('nothing but the files of the bundle comes into the site', async () => {
  await run('first');
  await run('second');
  expect(readdirSync(join(place, 'second'), { recursive: true }).toSorted()).toEqual(['assets', join('assets', 'script.js')]);
});

test.each([
  ['changed', (file: string) => writeFileSync(file, 'another script\n')],
  ['gone', (file: string) => rmSync(file)],
])('a kept file that is %s is bundled anew, and kept anew', async (_how, spoil) => {
  await run('first');
  spoil(join(keptFolder(), 'assets', 'script.js'));
  await run('second');
  expect([bundled, script('second')]).toEqual([2, 'the script\n']);
  await run('third');
  expect([bundled, script('third')]).toEqual([2, 'the script\n']);
});

test('what was kept of another version of the program is not taken, and goes', async () => {
  await run('first');
  const other = join(place, 'kept', 'explorer-0123456789abcdef');
  renameSync(keptFolder(), other);
  await run('second');
  expect([bundled, existsSync(other), readdirSync(join(place, 'kept')).length]).toEqual([2, false, 1]);
});

test('where nothing can be kept the bundle is made for each run', async () => {
  writeFileSync(join(place, 'file'), '');
  await run('first', join(place, 'file', 'kept'));
  await run('second', join(place, 'file', 'kept'));
  expect([bundled, script('second')]).toEqual([2, 'the script\n']);
});

test('two runs at once each have it whole', async () => {
  await Promise.all([run('first'), run('second')]);
  expect([script('first'), script('second')]).toEqual(['the script\n', 'the script\n']);
  await run('third');
  expect([script('third'), readdirSync(join(place, 'kept')).length]).toEqual(['the script\n', 1]);
});
