import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { changesSchema } from '../../src/report/history/changes.ts';
import { recordSchema } from '../../src/report/records/record.ts';
import { reportOf } from '../browser/site-files.ts';
import { placeOfSites } from './place-of-sites.ts';
import { INVOICES, PAYMENTS } from './recorded-ledger.ts';
import { type ReportEnd, publishReport, runReport } from './run-report.ts';

const { root, publish } = placeOfSites('history');
const data = join(root, 'exports');
const history = join(data, 'history');
const site = join(root, 'exports-site');
const published = (asOf: string, ...words: string[]): Promise<void> => publish('exports', {}, '--as-of', asOf, ...words);
const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

beforeAll(async () => {
  await publish('exports', { 'invoices.csv': INVOICES, 'payments.csv': PAYMENTS }, '--as-of', '2026-02-28', '--record');
});

test('a run keeps what it published, once, and writes nothing else into the report folder', async () => {
  const [name = '', ...others] = readdirSync(history);
  expect([name, others]).toEqual([expect.stringMatching(/^2026-02-28-[0-9a-f]{16}\.json$/), []]);
  const before = readFileSync(join(history, name), 'utf8');
  expect(recordSchema.parse(JSON.parse(before))).toMatchObject({
    asOf: '2026-02-28',
    currency: 'EUR',
    totals: { open: '150.00', overdue: '100.00' },
    stages: [{ id: 'current', amount: '50.00' }, { id: 'overdue', amount: '100.00' }, {}, {}],
  });
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
      stages: [
        { id: 'current', published: '50.00', replayed: '30.00', difference: '-20.00' },
        { id: 'overdue', difference: '0.00' },
        {},
        {},
      ],
      causes: null,
      causesAbsent: 'not-kept',
    });
  });

  test('and what changed since that report is told by stage and manager, on its page and in changes.json', () => {
    const { since } = changesSchema.parse(json(join(site, 'data', 'changes.json')));
    // 100 - 40 and 50 - 20 are open now; A is 50 days late, B 19.
    expect(since).toMatchObject({
      asOf: '2026-02-28',
      open: { before: '150.00', now: '90.00', change: '-60.00' },
      stages: [
        { id: 'current', change: '-50.00' },
        { id: 'overdue', before: '100.00', now: '30.00', change: '-70.00' },
        { id: 'critical', change: '60.00' },
        {},
      ],
      managers: [
        { id: 'anna', change: '-40.00', atRisk: { before: '0.00', now: '60.00', change: '60.00' } },
        { id: 'boris', change: '-20.00' },
      ],
    });
    const page = readFileSync(join(site, 'changes', 'index.html'), 'utf8');
    for (const text of ['€60.00 less is open', '−70.00', '+60.00', 'The one recorded report would be published otherwise today'])
      expect(page).toContain(text);
    expect(
      (json(join(site, 'data', 'manifest.json')) as { inputs: { kind: string }[] }).inputs.filter(({ kind }) => kind === 'record'),
    ).toHaveLength(1);
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

describe('documents posted back that alter no open money', () => {
  const folder = join(root, 'unapplied');

  test('stand beside what was published: money on account, items, customers', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'invoices.csv'), INVOICES);
    writeFileSync(join(folder, 'payments.csv'), PAYMENTS);
    const out = join(root, 'unapplied-site');
    const publish = (asOf: string, ...words: string[]): Promise<void> =>
      publishReport({ words: ['--data', folder, '--out', out, '--as-of', asOf, '--quiet', ...words] });
    await publish('2026-02-28', '--record');
    // What Alfa owed is Gama's and of two items now; 30 stood on account.
    writeFileSync(
      join(folder, 'invoices.csv'),
      INVOICES.replace(
        'A,Alfa,2026-01-10,2026-02-09,100.00,EUR,anna',
        'A,Gama,2026-01-10,2026-02-09,60.00,EUR,anna\nC,Beta,2026-01-10,2026-02-09,40.00,EUR,anna',
      ),
    );
    writeFileSync(join(folder, 'payments.csv'), 'id,customer,date,amount,currency,invoice\nQ,Beta,2026-02-20,30.00,EUR,\n');
    await publish('2026-03-31');
    expect(reportOf(out).history.runs).toMatchObject([
      {
        open: { difference: '0.00' },
        overdue: { difference: '0.00' },
        unapplied: { published: '0.00', replayed: '30.00', difference: '30.00' },
        items: { difference: 1 },
        customersOwing: { difference: 0 },
      },
    ]);
    const page = readFileSync(join(out, 'changes', 'index.html'), 'utf8')
      .replaceAll(/<[^>]+>/g, ' ')
      .replaceAll(/\s+/g, ' ');
    expect(page).toContain('The one recorded report would be published otherwise today');
    expect(page).toMatch(/Unapplied 0\.00 30\.00 \+30\.00 .*Items 2 3 \+1/);
    expect(page).not.toMatch(/Past due 100\.00 100\.00 0/);
  });
});

describe('a history that cannot be used', () => {
  const run = (folder: string, ...words: string[]): Promise<ReportEnd> =>
    runReport({ words: ['--data', folder, '--out', site, '--as-of', '2026-03-31', '--quiet', ...words] });
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

test('of several runs of one day the one that was kept last is compared with, whatever its name', async () => {
  const folder = join(root, 'one-day');
  const out = join(root, 'one-day-site');
  const publish = (asOf: string, ...words: string[]): Promise<void> =>
    publishReport({ words: ['--data', folder, '--out', out, '--as-of', asOf, '--quiet', ...words] });
  mkdirSync(folder);
  // Names follow the hash of what was read: of six runs their order is almost never that of the runs.
  const amounts = ['10', '20', '30', '40', '50', '60'].map((euros) => `${euros}.00`);
  for (const amount of amounts) {
    writeFileSync(join(folder, 'invoices.csv'), `id,customer,issued,due,amount,currency\nA,Alfa,2026-01-10,2026-02-09,${amount},EUR\n`);
    await publish('2026-02-28', '--record');
  }
  await publish('2026-03-31');
  const { since, runs } = reportOf(out).history;
  expect([since?.open, runs.map(({ open }) => open.published)]).toEqual([{ before: '60.00', now: '60.00', change: '0.00' }, amounts]);
});
