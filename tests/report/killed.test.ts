import {
  appendFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { hashesOf } from './hashes-of.ts';
import { publishReport, startReport } from './run-report.ts';

// Each moment of publishing by itself is looked at in publishing.test.ts; here the whole command is killed whenever it happens.
const KILLS = 4;
/** Half a dozen whole runs of the command. */
const TIMEOUT = 360_000;
const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-killed-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** Moments between the start of a run and a little behind its end, one in each part of it, the same in every run of the tests. */
function moments(runMs: number): number[] {
  let state = 7;
  return Array.from({ length: KILLS }, (_, part) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return ((part + state / 2 ** 32) / KILLS) * runMs * 1.05;
  });
}

/**
 * The open money that a site states, after looking whether every file that its manifest lists is there with its bytes, and none besides.
 */
function openOf(site: string): string {
  const manifest = JSON.parse(readFileSync(join(site, 'data', 'manifest.json'), 'utf8')) as {
    outputs: { path: string; sha256?: string }[];
  };
  const { 'data/manifest.json': own, 'data/ledger.duckdb': ledger, ...others } = hashesOf(site);
  expect([own, ledger]).not.toContain(undefined);
  expect(others).toEqual(
    Object.fromEntries(manifest.outputs.flatMap(({ path, sha256 }) => (sha256 === undefined ? [] : [[path, sha256]]))),
  );
  return (JSON.parse(readFileSync(join(site, 'data', 'report.json'), 'utf8')) as { totals: { open: string } }).totals.open;
}

test.each(['a folder', 'a symbolic link'] as const)(
  'SIGKILL over %s at any moment leaves a whole site, old or new, and the next run publishes',
  { timeout: TIMEOUT },
  async (what) => {
    const here = join(root, what.replaceAll(' ', '-'));
    const [data, out] = [join(here, 'data'), join(here, 'dist')];
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'report.yaml'), 'currency: EUR\n');
    writeFileSync(join(data, 'invoices.csv'), 'id,customer,issued,due,amount\nINV-0,Alfa,2026-01-10,2026-02-09,1.00\n');
    const words = ['--data', data, '--out', out, '--quiet'];
    if (what === 'a symbolic link') symlinkSync('nowhere', out);
    const begun = performance.now();
    await publishReport({ words });
    const runMs = performance.now() - begun;
    let stands = '1.00';
    expect(openOf(out)).toBe(stands);

    for (const [kill, moment] of moments(runMs).entries()) {
      appendFileSync(join(data, 'invoices.csv'), `INV-${kill + 1},Alfa,2026-01-10,2026-02-09,1.00\n`);
      const { child, ended } = startReport({ words });
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      const { status, err } = await ended;
      clearTimeout(timer);
      // A run that was refused because of the one killed before it would end by itself, with another status.
      expect(['SIGKILL', 0], err).toContain(status);
      const next = `${kill + 2}.00`;
      const found = openOf(out);
      expect(status === 0 ? [next] : [stands, next]).toContain(found);
      stands = found;
    }

    await publishReport({ words });
    expect(openOf(out)).toBe(`${KILLS + 1}.00`);
    const hidden = readdirSync(here).filter((name) => name !== 'data' && name !== 'dist');
    expect(hidden).toHaveLength(what === 'a folder' ? 0 : 1);
    expect(readdirSync(data).toSorted()).toEqual(['invoices.csv', 'report.yaml']);
  },
);

test(
  'SIGKILL of a recorded run leaves records that are whole with their documents, and the next run reads them all',
  { timeout: TIMEOUT },
  async () => {
    const here = join(root, 'recorded');
    const [data, out] = [join(here, 'data'), join(here, 'dist')];
    const history = join(data, 'history');
    mkdirSync(data, { recursive: true });
    writeFileSync(join(data, 'report.yaml'), 'currency: EUR\nhistory: { items: true }\n');
    writeFileSync(join(data, 'invoices.csv'), 'id,customer,issued,due,amount\nINV-0,Alfa,2026-01-01,2026-02-09,1.00\n');
    const words = ['--data', data, '--out', out, '--quiet', '--record'];
    const begun = performance.now();
    await publishReport({ words });
    const runMs = performance.now() - begun;
    let published = 1;
    for (const [kill, moment] of moments(runMs).entries()) {
      // Every run is of a day of its own, and so has a record of its own.
      appendFileSync(join(data, 'invoices.csv'), `INV-${kill + 1},Alfa,2026-01-0${kill + 2},2026-02-09,1.00\n`);
      const { child, ended } = startReport({ words });
      const timer = setTimeout(() => child.kill('SIGKILL'), moment);
      const { status, err } = await ended;
      clearTimeout(timer);
      expect(['SIGKILL', 0], err).toContain(status);
      if (status === 0) published += 1;
    }
    appendFileSync(join(data, 'invoices.csv'), 'INV-9,Alfa,2026-01-09,2026-02-09,1.00\n');
    // What a killed run left half written is swept up on another day.
    const yesterday = (Date.now() - 25 * 3_600_000) / 1000;
    writeFileSync(join(history, '.2026-01-05-left.json.partial'), '{');
    for (const name of readdirSync(history).filter((one) => one.startsWith('.'))) utimesSync(join(history, name), yesterday, yesterday);
    await publishReport({ words });
    const names = readdirSync(history).toSorted();
    const records = names.filter((name) => name.endsWith('.json'));
    expect(records.length).toBeGreaterThanOrEqual(published + 1);
    // The last run looked at every record before it and its documents: one that is not whole would have been refused.
    const { history: told } = JSON.parse(readFileSync(join(out, 'data', 'report.json'), 'utf8')) as {
      history: { runs: { causesAbsent: string | null }[] };
    };
    expect(told.runs).toHaveLength(records.length - 1);
    expect(told.runs.map(({ causesAbsent }) => causesAbsent)).toEqual(told.runs.map(() => null));
    expect(names).toEqual(expect.arrayContaining(records.map((name) => name.replace(/json$/, 'items.parquet'))));
    expect(names.filter((name) => name.startsWith('.'))).toEqual([]);
  },
);
