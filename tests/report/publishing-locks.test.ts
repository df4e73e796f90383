import { appendFileSync, existsSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { siteAt, writeSite } from './little-site.ts';
import { type Place, beside, place, published, refusal, said, standing, started } from './publishing-place.ts';

describe('two runs on one place', () => {
  test('the second refuses, and the first publishes', async () => {
    const here = place();
    let second = '';
    await published(here, 'first', {
      build: async (stage) => {
        writeSite(stage, 'first');
        second = await refusal(published(here, 'second'), here);
      },
    });
    expect(second.replace(/\d{2,}/, 'N')).toMatchInlineSnapshot(`
      "
      1: ROOT/dist: another run is publishing to this place (process N)
        Wait until it has ended. If there is none, remove ROOT/.dist.partial-lock.
      "
    `);
    expect(siteAt(here.out)).toBe('first');
    expect(beside(here)).toEqual([]);
  });

  test('in two processes, also by way of a linked folder', async () => {
    const here = place();
    const child = started({ ...here, site: 'first', neverDone: true });
    await said(child);
    symlinkSync(here.root, join(here.root, 'same'));
    const other = { ...here, out: join(here.root, 'same', 'dist') };
    expect((await refusal(published(other), here)).replace(`${child.pid}`, 'N')).toMatchInlineSnapshot(`
      "
      1: ROOT/same/dist: another run is publishing to this place (process N)
        Wait until it has ended. If there is none, remove ROOT/.dist.partial-lock.
      "
    `);
    expect(existsSync(here.out)).toBe(false);
  });

  test('on two places beside each other do not meet', async () => {
    const here = place();
    const other = { ...here, out: `${here.out}.partial-stage` };
    await published(here, 'first', {
      build: async (stage) => {
        writeSite(stage, 'first');
        await published(other, 'second');
      },
    });
    expect([siteAt(here.out), siteAt(other.out)]).toEqual(['first', 'second']);
  });

  test('a run whose lock was taken away does not publish', async () => {
    const here = place();
    standing.folder(here);
    const robbed = published(here, 'new', {
      build: async (stage) => {
        writeSite(stage, 'new');
        writeFileSync(join(here.root, '.dist.partial-lock'), '{"nonce":"another","pid":1,"realm":"another","started":null}\n');
      },
    });
    expect(await refusal(robbed, here)).toMatchInlineSnapshot(`
      "
      1: ROOT/dist: another run has taken over publishing to this place
        Run again when it has ended.
      "
    `);
    expect(siteAt(here.out)).toBe('old');
  });
});

describe('a lock that was left behind', () => {
  const lockOf = ({ root }: Place): string => join(root, '.dist.partial-lock');
  const owner = (here: Place): Promise<{ nonce: string; pid: number; started: string | null; realm: string }> =>
    new Promise((done) => {
      void published(here, 'new', {
        build: async (stage) => {
          done(JSON.parse(readFileSync(lockOf(here), 'utf8').split('\n')[0] as string));
          writeSite(stage, 'new');
        },
      });
    });

  test('by a process whose number another has by now', async () => {
    const here = place();
    const mine = await owner(place());
    writeFileSync(lockOf(here), `${JSON.stringify({ ...mine, nonce: 'older', started: '1' })}\n`);
    await published(here);
    expect(siteAt(here.out)).toBe('new');
  });

  test.each([
    ['before the machine was started again', (mine: object) => JSON.stringify({ ...mine, nonce: 'older', realm: 'another boot' })],
    ['before it was written', () => ''],
    ['in pieces', () => '{"pid":'],
  ])('%s: it does not grow, and is taken away', async (_, content) => {
    const here = place();
    writeFileSync(lockOf(here), content(await owner(place())));
    await published(here, 'new', { watchMs: 20 });
    expect(siteAt(here.out)).toBe('new');
    expect(beside(here)).toEqual([]);
  });

  test('by a run out of sight that lives: it grows, and is respected', async () => {
    const here = place();
    writeFileSync(lockOf(here), `${JSON.stringify({ ...(await owner(place())), nonce: 'other', realm: 'another container', pid: 7 })}\n`);
    const beat = setInterval(() => appendFileSync(lockOf(here), '.'), 5);
    onTestFinished(() => clearInterval(beat));
    expect(await refusal(published(here, 'new', { watchMs: 100 }), here)).toMatchInlineSnapshot(`
      "
      1: ROOT/dist: another run is publishing to this place (process 7)
        Wait until it has ended. If there is none, remove ROOT/.dist.partial-lock.
      "
    `);
  });
});
