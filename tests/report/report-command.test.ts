import { existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { type ProduceSite, reportCommand } from '../../src/report/command/report-command.ts';
import { siteAt, writeSite } from './little-site.ts';

const risk = {
  inRiskZone: true,
  leg: 'money',
  amountShare: 0.6,
  customersShare: 0.25,
  threshold: 0.5,
  distance: 0.1,
  since: '2026-04-11',
} as const;

const littleSite: ProduceSite = async ({ stageDir, progress, config }) => {
  await progress.step('Reading invoices.csv', (moved) => {
    moved({ rows: 1000 });
    return { rows: 6000, bytes: 1_234_567 };
  });
  await progress.step('Building the pages', () => writeSite(stageDir, config.title));
  return { report: { asOf: config.asOf ?? '2026-10-31', risk }, record: null };
};

const failing =
  (error: unknown): ProduceSite =>
  async ({ progress }) =>
    progress.step('Checking the contracts', () => {
      throw error;
    });

/** Runs the command on a report folder of its own; what it says stands in `out` and `err`, with the folder's path as ROOT. */
async function run(words: string[], { produceSite = littleSite, terminal = false, debug = false, yaml = 'title: Debts' } = {}) {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-command-')));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'data'));
  writeFileSync(join(root, 'data', 'report.yaml'), yaml);
  const said = { out: '', err: '' };
  let ticks = 0;
  const status = await reportCommand({
    arguments: words.includes('--data') ? words : ['--data', join(root, 'data'), '--out', join(root, 'dist'), ...words],
    streams: { out: { write: (text) => (said.out += text) }, err: { write: (text) => (said.err += text), columns: 60 } },
    terminal,
    debug,
    seconds: () => ticks++ / 10,
    produceSite,
  });
  const plain = (text: string) => text.replaceAll(root, 'ROOT').replaceAll('\u001b', 'ESC').replaceAll('\r', 'CR');
  return { status, out: plain(said.out), err: plain(said.err), dist: join(root, 'dist') };
}

test('not on a terminal: one plain line per step, on standard error', async () => {
  const { status, out, err, dist } = await run([]);
  expect([status, out, siteAt(dist)]).toEqual([0, '', 'Debts']);
  expect(err).toMatchInlineSnapshot(`
    "Reading invoices.csv  6,000 rows, 1.2 MB, 0.2 s
    Building the pages  0.2 s
    Published to ROOT/dist as of 2026-10-31: in the risk zone.
    "
  `);
});

test('on a terminal: a line that is drawn again', async () => {
  const { status, out, err } = await run([], { terminal: true });
  expect([status, out]).toEqual([0, '']);
  expect(err).toMatchInlineSnapshot(`
    "CRESC[2KReading invoices.csv …  0.1 sCRESC[2KReading invoices.csv …  1,000 rows, 0.2 sCRESC[2KReading invoices.csv  6,000 rows, 1.2 MB, 0.4 s
    CRESC[2KBuilding the pages …  0.1 sCRESC[2KBuilding the pages  0.3 s
    CRESC[2KPublished to ROOT/dist as of 2026-10-31: in the risk zone.
    "
  `);
});

test('--quiet says nothing but problems', async () => {
  expect(await run(['--quiet'])).toMatchObject({ status: 0, out: '', err: '' });
  const refused = await run(['--quiet'], { yaml: 'titel: A\nasOf: tomorrow' });
  expect(refused.status).toBe(2);
  expect(refused.err).toMatchInlineSnapshot(`
    "report.yaml:1: unknown key: "titel"
      Did you mean "title"?
    report.yaml:2: asOf must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD: "tomorrow"
    "
  `);
});

test('--json says everything in lines for programs, the last with the verdict', async () => {
  const { status, out, err } = await run(['--json', '--as-of', '2026-02-28']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "{"event":"started","step":"Reading invoices.csv"}
    {"event":"ended","step":"Reading invoices.csv","seconds":0.2,"rows":6000,"bytes":1234567}
    {"event":"started","step":"Building the pages"}
    {"event":"ended","step":"Building the pages","seconds":0.2}
    {"event":"finished","status":0,"asOf":"2026-02-28","verdict":{"inRiskZone":true,"leg":"money","amountShare":0.6,"customersShare":0.25,"threshold":0.5,"distance":0.1,"since":"2026-04-11"},"out":"ROOT/dist"}
    "
  `);
  expect((await run(['--json', '--quiet'])).out.split('\n')).toHaveLength(2);
});

test('a refusal with --json has its problems in the last line, and in words on standard error', async () => {
  const problem = new Problem(3, [
    { place: 'invoices.csv:7:amount', what: 'the amount cannot be read', value: '1o.00', todo: 'Correct it.' },
  ]);
  const { status, out, err, dist } = await run(['--json'], { produceSite: failing(problem) });
  expect([status, existsSync(dist)]).toEqual([3, false]);
  expect(out).toMatchInlineSnapshot(`
    "{"event":"started","step":"Checking the contracts"}
    {"event":"failed","step":"Checking the contracts","seconds":0.2}
    {"event":"finished","status":3,"problems":[{"place":"invoices.csv:7:amount","what":"the amount cannot be read","value":"1o.00","todo":"Correct it."}],"out":"ROOT/dist"}
    "
  `);
  expect(err).toMatchInlineSnapshot(`
    "invoices.csv:7:amount: the amount cannot be read: "1o.00"
      Correct it.
    "
  `);
});

test('a fault of the program shows where only when asked', async () => {
  const produceSite = failing(new TypeError('x is not a function'));
  const { status, err } = await run([], { produceSite });
  expect(status).toBe(1);
  expect(err).toMatchInlineSnapshot(`
    "Checking the contracts: stopped  0.2 s
    a fault of the program: x is not a function
      Run again with ARREARS_DEBUG=1 to see where.
    "
  `);
  expect((await run([], { produceSite, debug: true })).err).toMatch(/TypeError: x is not a function\n {4}at /);
  expect(JSON.parse((await run(['--json', '--quiet'], { produceSite })).out)).toEqual({
    event: 'finished',
    status: 1,
    problems: [{ place: null, what: 'a fault of the program: x is not a function' }],
    out: 'ROOT/dist',
  });
});

test('a full disk is told in words', async () => {
  const { status, err } = await run(['--quiet'], { produceSite: failing(Object.assign(new Error('write'), { code: 'ENOSPC' })) });
  expect(status).toBe(1);
  expect(err).toMatchInlineSnapshot(`
    "the disk is full
      Make room, and run again: nothing was published.
    "
  `);
});

test.each([
  [
    ['--as-of', '2026-02-30'],
    "option '--as-of <YYYY-MM-DD>' argument '2026-02-30' is invalid. It must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD.",
  ],
  [
    ['--as-of', ''],
    "option '--as-of <YYYY-MM-DD>' argument '' is invalid. It must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD.",
  ],
  [['--asof', '2026-02-28'], "unknown option '--asof'\n(Did you mean --as-of?)"],
  [['--config', ' '], "option '--config <file>' argument ' ' is invalid. It must not be blank."],
  [['--out', '--quiet'], "option '--out <dir>' argument '--quiet' is invalid. It begins with -- like an option: was its value forgotten?"],
  [['exports'], 'too many arguments. Expected 0 arguments but got 1.'],
])('%j is wrong usage', async (words, message) => {
  const { status, out, err, dist } = await run(words);
  expect([status, out, existsSync(dist)]).toEqual([2, '', false]);
  expect(err).toBe(`error: ${message}\n(options stand after a double dash: npm run report -- --help)\n`);
  expect(JSON.parse((await run([...words, '--json'])).out)).toEqual({
    event: 'finished',
    status: 2,
    problems: [{ place: null, what: message }],
    out: null,
  });
});

test('an option without its value', async () => {
  expect(await run(['--out'])).toMatchObject({ status: 2, err: expect.stringContaining("option '--out <dir>' argument missing") });
});

test('--config of a file that is not there', async () => {
  const { status, err } = await run(['--quiet', '--config', 'nowhere.yaml']);
  expect([status, err]).toEqual([2, 'nowhere.yaml: there is no such file\n  Name an existing file with --config.\n']);
});

test('--help explains on standard output', async () => {
  const { status, out, err } = await run(['--help']);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatchInlineSnapshot(`
    "Usage: npm run report -- [options]

    Publishes the receivables report of a folder of exports.

    Options:
      --data <dir>          the report folder (default: "data")
      --as-of <YYYY-MM-DD>  the day at whose end balances are stated
      --config <file>       a configuration other than report.yaml of the report
                            folder
      --json                one JSON object per line on standard output
      --quiet               nothing but problems
      --out <dir>           the site (default: "dist")
      --record              keeps what was published in history/ of the report
                            folder
      --help                shows this

    Exit status: 0 published, 1 fault of program or machine, 2 usage or configuration,
    3 input refused, 4 a contract of the ledger is broken. For 1 to 4 nothing is published.
    "
  `);
});
