import { type ChildProcess, spawn } from 'node:child_process';
import { appendFileSync, chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { type Moment, publish } from '../../src/report/publishing.ts';
import { siteAt, writeSite } from './little-site.ts';

const CHILD = fileURLToPath(new URL('./publish-and-stop.ts', import.meta.url));

interface Place {
  root: string;
  out: string;
  dataDir: string;
}

/** A folder with exports in it, and a place beside them. */
function place(): Place {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-publishing-')));
  onTestFinished(() => {
    chmodSync(root, 0o755);
    rmSync(root, { recursive: true });
  });
  const dataDir = join(root, 'data');
  mkdirSync(dataDir);
  writeFileSync(join(dataDir, 'invoices.csv'), 'id\n');
  return { root, out: join(root, 'dist'), dataDir };
}

type Standing = 'nothing' | 'folder' | 'an empty folder' | 'a symbolic link' | 'a link to nothing';
const standing: Record<Standing, (here: Place) => void> = {
  nothing: () => {},
  folder: ({ out }: Place) => writeSite(out, 'old'),
  'an empty folder': ({ out }: Place) => mkdirSync(out),
  'a symbolic link': ({ out, root }: Place) => {
    writeSite(join(root, 'release-1'), 'old');
    symlinkSync('release-1', out);
  },
  'a link to nothing': ({ out }: Place) => symlinkSync('nowhere', out),
};

const published = ({ out, dataDir }: Place, site = 'new', more: Partial<Parameters<typeof publish>[0]> = {}) =>
  publish({ out, dataDir, build: async (stage) => writeSite(stage, site), ...more });

async function refusal(publishing: Promise<unknown>, { root }: Place): Promise<string> {
  const error: unknown = await publishing.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (!(error instanceof Problem)) throw error ?? new Error('It was not refused.');
  return `\n${error.status}: ${error.message.replaceAll(root, 'ROOT')}\n`;
}

/** Starts a run in a process of its own. */
function started(asked: object): ChildProcess {
  const child = spawn(process.execPath, [CHILD, JSON.stringify(asked)], { stdio: ['ignore', 'pipe', 'inherit'] });
  onTestFinished(() => void child.kill('SIGKILL'));
  return child;
}

const said = (child: ChildProcess): Promise<string> => new Promise((done) => child.stdout?.once('data', (text: Buffer) => done(text.toString())));
const ended = (child: ChildProcess): Promise<number | NodeJS.Signals | null> => new Promise((done) => child.once('close', (code, signal) => done(code ?? signal)));

/** What lies beside the place, hidden names too. */
const beside = ({ root, out }: Place): string[] => readdirSync(root).filter((name) => name.startsWith('.') || (name !== basename(out) && name !== 'data'));

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

test.each([['SIGINT', 130], ['SIGTERM', 143], ['SIGHUP', 129]] as const)('%s cleans up and leaves with %i', async (signal, status) => {
  const here = place();
  standing.folder(here);
  const child = started({ ...here, site: 'new', neverDone: true });
  await said(child);
  child.kill(signal);
  expect(await ended(child)).toBe(status);
  expect(siteAt(here.out)).toBe('old');
  expect(beside(here)).toEqual([]);
});

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

test('a site that the next run would not know is a fault of the program', async () => {
  await expect(published(place(), 'new', { build: async () => {} })).rejects.toThrow('without data/manifest.json');
});
