import { chmodSync, mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { FILES, writeFolder } from './contract-ledgers.ts';
import { writeSite } from './little-site.ts';
import { beside, ended, place, published, refusal, said, started } from './publishing-place.ts';
import { publishReport } from './run-report.ts';

describe('places where no site may stand', () => {
  test('the folder of the exports, in it, and around it', async () => {
    const here = place();
    const { dataDir, root } = here;
    symlinkSync(dataDir, join(root, 'way-in'));
    symlinkSync(root, join(root, 'way-round'));
    const told = (out: string) => refusal(published({ ...here, out }), here);
    expect(await told(dataDir)).toMatchInlineSnapshot(`
      "
      2: ROOT/data: this is the folder of the exports themselves
        Name a place outside of the exports with --out.
      "
    `);
    expect(await told(join(dataDir, 'dist'))).toMatchInlineSnapshot(`
      "
      2: ROOT/data/dist: this lies inside the folder of the exports, into which nothing is ever written
        Name a place outside of the exports with --out.
      "
    `);
    expect(await told(root)).toMatchInlineSnapshot(`
      "
      2: ROOT: the folder of the exports lies inside this one, and would be lost
        Name a place outside of the exports with --out.
      "
    `);
    expect(await told(join(root, 'way-in'))).toMatchInlineSnapshot(`
      "
      2: ROOT/way-in: this is the folder of the exports themselves
        Name a place outside of the exports with --out.
      "
    `);
    expect(await told(join(root, 'way-in', 'dist'))).toMatchInlineSnapshot(`
      "
      2: ROOT/way-in/dist: this lies inside the folder of the exports, into which nothing is ever written
        Name a place outside of the exports with --out.
      "
    `);
    expect(await told(join(root, 'way-round'))).toMatchInlineSnapshot(`
      "
      2: ROOT/way-round: the folder of the exports lies inside this one, and would be lost
        Name a place outside of the exports with --out.
      "
    `);
    expect(readdirSync(dataDir)).toEqual(['invoices.csv']);
  });

  test('a path with a question mark, which the engine cannot write to', async () => {
    const here = place();
    expect(await refusal(published({ ...here, out: join(here.root, 'what?') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/what?: the path of the site has a question mark in it, with which the ledger cannot be written
        Name another place with --out.
      "
    `);
  });

  test('a path with a backslash, with which the pages cannot be built', async () => {
    const here = place();
    expect(await refusal(published({ ...here, out: join(here.root, 'back\\slash') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/back\\slash: the path of the site has a backslash in it, with which the pages cannot be built
        Name another place with --out.
      "
    `);
  });

  test('a folder of something else is not lost, nor one behind a link', async () => {
    const here = place();
    mkdirSync(join(here.root, 'documents'));
    writeFileSync(join(here.root, 'documents', 'thesis.txt'), 'years of work');
    symlinkSync('documents', here.out);
    expect(await refusal(published({ ...here, out: join(here.root, 'documents') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/documents: this folder holds something else than a site (it has no data/manifest.json), which would be lost
        Name a new or empty folder with --out.
      "
    `);
    expect(await refusal(published(here), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/dist: this folder holds something else than a site (it has no data/manifest.json), which would be lost
        Name a new or empty folder with --out.
      "
    `);
    expect(readFileSync(join(here.root, 'documents', 'thesis.txt'), 'utf8')).toBe('years of work');
    expect(beside(here)).toEqual(['documents']);
  });

  test('a folder that becomes something else while the site is built', async () => {
    const here = place();
    const building = published(here, 'new', {
      build: async (stage) => {
        writeSite(stage, 'new');
        mkdirSync(here.out);
        writeFileSync(join(here.out, 'thesis.txt'), 'years of work');
      },
    });
    expect(await refusal(building, here)).toContain('something else than a site');
    expect(readdirSync(here.out)).toEqual(['thesis.txt']);
  });

  test('a link that leads back to itself', async () => {
    const here = place();
    symlinkSync('dist', here.out);
    expect(await refusal(published(here), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/dist: this is a symbolic link that leads back to itself
        Take it away, or name another place with --out.
      "
    `);
    expect(await refusal(published({ ...here, out: join(here.out, 'site') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/dist: this is a symbolic link that leads back to itself
        Take it away, or name another place with --out.
      "
    `);
  });

  test('a file, the root, and a folder that is not there', async () => {
    const here = place();
    writeFileSync(here.out, 'a file');
    expect(await refusal(published(here), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/dist: this is a file: a site is a folder
      "
    `);
    expect(await refusal(published({ ...here, out: '/' }), here)).toMatchInlineSnapshot(`
      "
      2: /: a site cannot be published over the root of the disk
      "
    `);
    expect(await refusal(published({ ...here, out: join(here.root, 'none', 'dist') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/none/dist: the folder that the site should stand in does not exist (ROOT/none)
        Make it, or name another place with --out.
      "
    `);
    expect(await refusal(published({ ...here, out: join(here.out, 'dist') }), here)).toMatchInlineSnapshot(`
      "
      2: ROOT/dist/dist: what the site should stand in is a file (ROOT/dist)
      "
    `);
  });

  test('a place that cannot be written', async () => {
    const here = place();
    chmodSync(here.root, 0o555);
    const child = started({ ...here, site: 'new', asNobody: true });
    expect((await said(child)).replaceAll(here.root, 'ROOT')).toMatchInlineSnapshot(`
      "ROOT/dist: this cannot be written: permission denied
        Give the user who runs this the right to it, or name another place with --out.
      "
    `);
    expect(await ended(child)).toBe(1);
    const long = { ...here, out: join(here.root, 'x'.repeat(250)) };
    expect((await refusal(published(long), here)).replace('x'.repeat(250), 'LONG')).toMatchInlineSnapshot(`
      "
      1: ROOT/LONG: the name is too long
        Name another place with --out.
      "
    `);
  });
});

test('folders whose names begin with a tilde are no homes of users, nor is what is kept in them', async () => {
  const { root } = place();
  writeFolder(join(root, '~exports'), { 'report.yaml': `${FILES['report.yaml']}history: { items: true }\n` });
  await publishReport({ words: ['--data', '~exports', '--out', '~site', '--as-of', '2026-03-30', '--record'], cwd: root });
  await publishReport({ words: ['--data', '~exports', '--out', '~site', '--as-of', '2026-03-31'], cwd: root });
  expect(readdirSync(join(root, '~exports', 'history')).map((name) => name.replace(/^[^.]*/, ''))).toEqual(['.items.parquet', '.json']);
  const { history } = JSON.parse(readFileSync(join(root, '~site', 'data', 'report.json'), 'utf8')) as { history: { runs: unknown[] } };
  expect(history.runs).toHaveLength(1);
});
