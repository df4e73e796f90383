import { existsSync, readdirSync, readlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type Moment } from '../../src/report/publishing/publishing.ts';
import { siteAt, writeSite } from './little-site.ts';
import { type Standing, beside, ended, place, published, said, standing, started } from './publishing-place.ts';

describe.each(Object.keys(standing) as Standing[])('where %s stands', (what) => {
  test('the site is moved there, and nothing is left beside it', async () => {
    const here = place();
    standing[what](here);
    expect(await published(here)).toBeUndefined();
    expect(siteAt(here.out)).toBe('new');
    await published(here, 'newer');
    expect(siteAt(here.out)).toBe('newer');
    expect(beside(here)).toEqual(what.includes('link') ? [readlinkSync(here.out)] : []);
    expect(readdirSync(here.dataDir)).toEqual(['invoices.csv']);
  });

  test('a build that fails leaves it as it was', async () => {
    const here = place();
    standing[what](here);
    const before = readdirSync(here.root, { recursive: true }).toSorted();
    const failing = published(here, 'new', {
      build: async (stage) => {
        writeSite(stage, 'half');
        throw new RangeError('no');
      },
    });
    await expect(failing).rejects.toThrow(RangeError);
    expect(readdirSync(here.root, { recursive: true }).toSorted()).toEqual(before);
    if (what === 'folder' || what === 'a symbolic link') expect(siteAt(here.out)).toBe('old');
  });
});

describe('a run that is killed', () => {
  const kills: [Standing, Moment, 'old' | 'new' | null][] = [
    ['nothing', 'locked', null],
    ['nothing', 'staged', null],
    ['nothing', 'built', null],
    ['nothing', 'moved', 'new'],
    ['folder', 'locked', 'old'],
    ['folder', 'healed', 'old'],
    ['folder', 'staged', 'old'],
    ['folder', 'built', 'old'],
    ['folder', 'set-aside', 'old'],
    ['folder', 'moved', 'new'],
    ['folder', 'cleaned', 'new'],
    ['a symbolic link', 'built', 'old'],
    ['a symbolic link', 'placed', 'old'],
    ['a symbolic link', 'linked', 'old'],
    ['a symbolic link', 'moved', 'new'],
    ['a symbolic link', 'cleaned', 'new'],
  ];

  test.each(kills)('where %s stands, when it is %s: the next run finds %s, whole, and clears up', async (what, dieAt, expected) => {
    const here = place();
    standing[what](here);
    expect(await ended(started({ ...here, site: 'new', dieAt }))).toBe('SIGKILL');
    if (dieAt !== 'set-aside' && expected !== null) expect(siteAt(here.out)).toBe(expected);

    let found: string | null = null;
    const next = published(here, 'newer', {
      build: async () => {
        found = existsSync(here.out) ? siteAt(here.out) : null;
        throw new RangeError('no');
      },
    });
    await expect(next).rejects.toThrow(RangeError);
    expect(found).toBe(expected);
    const hidden = beside(here).filter((name) => name.startsWith('.'));
    expect(hidden).toEqual(what === 'a symbolic link' && expected === 'new' ? [readlinkSync(here.out)] : []);

    await published(here, 'newer');
    expect(siteAt(here.out)).toBe('newer');
  });

  test('in the middle of building leaves the old site, and its lock holds nobody up', async () => {
    const here = place();
    standing.folder(here);
    const child = started({ ...here, site: 'new', neverDone: true });
    expect(await said(child)).toBe('building\n');
    child.kill('SIGKILL');
    expect(await ended(child)).toBe('SIGKILL');
    expect(siteAt(here.out)).toBe('old');
    expect(beside(here)).toHaveLength(2);
    await published(here);
    expect(siteAt(here.out)).toBe('new');
    expect(beside(here)).toEqual([]);
  });
});

test.each([
  ['SIGINT', 130],
  ['SIGTERM', 143],
  ['SIGHUP', 129],
] as const)('%s cleans up and leaves with %i', async (signal, status) => {
  const here = place();
  standing.folder(here);
  const child = started({ ...here, site: 'new', neverDone: true });
  await said(child);
  child.kill(signal);
  expect(await ended(child)).toBe(status);
  expect(siteAt(here.out)).toBe('old');
  expect(beside(here)).toEqual([]);
});

test('a site that the next run would not know is a fault of the program', async () => {
  await expect(published(place(), 'new', { build: async () => {} })).rejects.toThrow('without data/manifest.json');
});
