import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesSchema } from '../../src/report/history/changes.ts';
import { recordSchema } from '../../src/report/history/record.ts';
import { reportOf } from '../browser/site-files.ts';
import { type ReportEnd, publishReport, runReport } from './run-report.ts';

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-history-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const data = join(root, 'exports');
const history = join(data, 'history');
const site = join(root, 'site');
const INVOICES = 'id,customer,issued,due,amount,currency,manager\nA,Alfa,2026-01-10,2026-02-09,100.00,EUR,anna\nB,Beta,2026-02-10,2026-03-12,50.00,EUR,boris\n';
const PAYMENTS = 'id,customer,date,amount,currency,invoice\nP,Alfa,2026-03-20,40.00,EUR,A\n';

const published = (asOf: string, ...words: string[]): Promise<void> => publishReport({ words: ['--data', data, '--out', site, '--as-of', asOf, '--quiet', ...words] });
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

beforeAll(async () => {
  mkdirSync(data);
  writeFileSync(join(data, 'invoices.csv'), INVOICES);
  writeFileSync(join(data, 'payments.csv'), PAYMENTS);
  await published('2026-02-28', '--record');
});

test('a run keeps what it published, once, and writes nothing else into the report folder', async () => {
  const [name = '', ...others] = readdirSync(history);
  expect([name, others]).toEqual([expect.stringMatching(/^2026-02-28-[0-9a-f]{16}\.json$/), []]);
  const before = readFileSync(join(history, name), 'utf8');
  expect(recordSchema.parse(JSON.parse(before))).toMatchObject({ asOf: '2026-02-28', currency: 'EUR', totals: { open: '150.00', overdue: '100.00' }, stages: [{ id: 'current', amount: '50.00' }, { id: 'overdue', amount: '100.00' }, {}, {}] });
  // What was published once is not written anew, whatever a later run would say under the same key.
  const old = before.replace('"items": 2', '"items": 3');
  writeFileSync(join(history, name), old);
  await published('2026-02-28', '--record');
  expect([readdirSync(history), readFileSync(join(history, name), 'utf8')]).toEqual([[name], old]);
  writeFileSync(join(history, name), before);
  expect(readdirSync(data).toSorted()).toEqual(['history', 'invoices.csv', 'payments.csv']);
  // A run looks at no record of its own key.
  expect(reportOf(site).history).toEqual({ runs: [], since: null });
});

describe('a payment that is posted back into the past', () => {
  beforeAll(async () => {
    writeFileSync(join(data, 'payments.csv'), `${PAYMENTS}Q,Beta,2026-02-20,20.00,EUR,B\n`);
    await published('2026-03-31');
  });

  test('is the difference between what was published for its day and what the ledger says of that day now', () => {
    const [run, ...others] = reportOf(site).history.runs;
    expect(others).toEqual([]);
    expect(run).toMatchObject({
      asOf: '2026-02-28',
      open: { published: '150.00', replayed: '130.00', difference: '-20.00' },
      overdue: { published: '100.00', replayed: '100.00', difference: '0.00' },
      items: { published: 2, replayed: 2, difference: 0 },
      stages: [{ id: 'current', published: '50.00', replayed: '30.00', difference: '-20.00' }, { id: 'overdue', difference: '0.00' }, {}, {}],
      cause: null,
    });
  });

  test('and what changed since that report is told by stage and manager, on its page and in changes.json', () => {
    const { since } = changesSchema.parse(json(join(site, 'data', 'changes.json')));
    // 100 - 40 and 50 - 20 are open now; A is 50 days late, B 19.
    expect(since).toMatchObject({
      asOf: '2026-02-28',
      open: { before: '150.00', now: '90.00', change: '-60.00' },
      stages: [{ id: 'current', change: '-50.00' }, { id: 'overdue', before: '100.00', now: '30.00', change: '-70.00' }, { id: 'critical', change: '60.00' }, {}],
      managers: [{ id: 'anna', change: '-40.00', atRisk: { before: '0.00', now: '60.00', change: '60.00' } }, { id: 'boris', change: '-20.00' }],
    });
    const page = readFileSync(join(site, 'changes', 'index.html'), 'utf8');
    for (const text of ['€60.0 less is open', '−70.00', '+60.00', '1 of 1 recorded reports would be published otherwise today']) expect(page).toContain(text);
    expect((json(join(site, 'data', 'manifest.json')) as { inputs: { kind: string }[] }).inputs.filter(({ kind }) => kind === 'record')).toHaveLength(1);
  });

  test('a report of an earlier day does not look at records of later ones, not even to find one broken', async () => {
    const broken = join(history, '2026-02-28-fedcba9876543210.json');
    writeFileSync(broken, 'no record');
    await published('2026-01-31');
    rmSync(broken);
    expect(reportOf(site).history).toEqual({ runs: [], since: null });
    expect(readFileSync(join(site, 'changes', 'index.html'), 'utf8')).toContain('No earlier report is recorded');
  });
});

describe('a history that cannot be used', () => {
  const run = (folder: string, ...words: string[]): Promise<ReportEnd> => runReport({ words: ['--data', folder, '--out', site, '--as-of', '2026-03-31', '--quiet', ...words] });
  const folderWith = (name: string): string => {
    const folder = join(root, name);
    mkdirSync(folder);
    writeFileSync(join(folder, 'invoices.csv'), INVOICES);
    return folder;
  };

  test('a record that is none is named, and nothing is published', async () => {
    const folder = folderWith('broken');
    mkdirSync(join(folder, 'history'));
    writeFileSync(join(folder, 'history', '2026-02-28-0123456789abcdef.json'), '{"schema":"arrears/record@1"}');
    const before = readFileSync(join(site, 'data', 'manifest.json'), 'utf8');
    const { status, err } = await run(folder);
    expect([status, readFileSync(join(site, 'data', 'manifest.json'), 'utf8')]).toEqual([3, before]);
    expect(err).toMatch(/^history\/2026-02-28-0123456789abcdef\.json: this is no record of a past run: asOf: .*\n {2}Bring the file back/);
  });

  test('a place where no record can stand is told, and the last good site stays', async () => {
    const folder = folderWith('occupied');
    writeFileSync(join(folder, 'history'), 'not a folder');
    const before = readFileSync(join(site, 'data', 'manifest.json'), 'utf8');
    const { status, err } = await run(folder, '--record');
    expect([status, readFileSync(join(site, 'data', 'manifest.json'), 'utf8')]).toEqual([3, before]);
    expect(err).toMatch(/^history: the records of past runs cannot be read \(ENOTDIR\)/);
  });
});
