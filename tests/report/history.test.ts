import { mkdirSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { changesSchema } from '../../src/report/history/changes.ts';
import { recordSchema } from '../../src/report/records/record.ts';
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
      stages: [{ id: 'current', change: '-50.00' }, { id: 'overdue', before: '100.00', now: '30.00', change: '-70.00' }, { id: 'critical', change: '60.00' }, {}],
      managers: [{ id: 'anna', change: '-40.00', atRisk: { before: '0.00', now: '60.00', change: '60.00' } }, { id: 'boris', change: '-20.00' }],
    });
    const page = readFileSync(join(site, 'changes', 'index.html'), 'utf8');
    for (const text of ['€60.00 less is open', '−70.00', '+60.00', '1 of 1 recorded reports would be published otherwise today']) expect(page).toContain(text);
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

test('a credit note of the number that a payment has makes that payment no new one', async () => {
  const folder = join(root, 'one-number');
  const place = join(root, 'one-number-site');
  const publishedOn = (asOf: string, ...words: string[]): Promise<void> => publishReport({ words: ['--data', folder, '--out', place, '--as-of', asOf, '--quiet', ...words] });
  mkdirSync(folder);
  writeFileSync(join(folder, 'report.yaml'), 'history: { items: true }\n');
  writeFileSync(join(folder, 'invoices.csv'), INVOICES);
  writeFileSync(join(folder, 'payments.csv'), 'id,customer,date,amount,currency,invoice\n1,Alfa,2026-02-20,40.00,EUR,A\n');
  await publishedOn('2026-02-28', '--record');
  writeFileSync(join(folder, 'credits.csv'), 'id,customer,date,amount,currency,invoice,kind\n1,Beta,2026-02-21,10.00,EUR,B,credit-note\n');
  await publishedOn('2026-03-01', '--record');
  // Payment 1 took 40 of A then and does now; credit note 1 took 10 of B, which was not due.
  expect(reportOf(place).history.runs[0]?.causes).toEqual([{ cause: 'credits-posted', amount: '-10.00', items: 1, stages: [{ id: 'current', amount: '-10.00' }] }]);
  // Nor does the payment's leaving make the credit note one.
  rmSync(join(folder, 'payments.csv'));
  await publishedOn('2026-03-02');
  expect(reportOf(place).history.runs[1]?.causes).toEqual([{ cause: 're-applied', amount: '40.00', items: 1, stages: [{ id: 'overdue', amount: '40.00' }] }]);
});

describe('runs that keep their documents', () => {
  const folder = join(root, 'kept');
  const INVOICES_THEN = `${INVOICES}C,Ceta,2026-02-01,2026-02-20,30.00,EUR,anna\nD,Delta,2026-02-02,2026-02-20,70.00,EUR,anna\nE,Eta,2026-02-03,2026-02-25,20.00,EUR,anna\nF,Fi,2026-02-03,2026-03-25,11.00,EUR,anna\n`;
  const PAYMENTS_THEN = 'id,customer,date,amount,currency,invoice\nP,Alfa,2026-02-20,40.00,EUR,A\nR,Eta,2026-02-20,5.00,EUR,E\n';
  const kept = join(folder, 'history');
  const publishedOn = (asOf: string, ...words: string[]): Promise<void> => publishReport({ words: ['--data', folder, '--out', join(root, 'kept-site'), '--as-of', asOf, '--quiet', ...words] });

  beforeAll(async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'report.yaml'), 'history: { items: true }\n');
    writeFileSync(join(folder, 'invoices.csv'), INVOICES_THEN);
    writeFileSync(join(folder, 'payments.csv'), PAYMENTS_THEN);
    await publishedOn('2026-02-28', '--record');
    // B's due date moves into the past, C is withdrawn, D was of 90, P pays E and not A, Q is posted back into February, G too; H is of March.
    writeFileSync(join(folder, 'invoices.csv'), INVOICES_THEN.replace('2026-03-12', '2026-01-12').replace(/^C.*\n/m, '').replace('70.00', '90.00') + 'G,Gama,2026-02-10,2026-02-11,7.00,EUR,anna\nH,Gama,2026-03-10,2026-03-11,8.00,EUR,anna\n');
    writeFileSync(join(folder, 'payments.csv'), 'id,customer,date,amount,currency,invoice\nP,Alfa,2026-02-20,15.00,EUR,E\nR,Eta,2026-02-20,5.00,EUR,E\nQ,Fi,2026-02-21,4.00,EUR,F\n');
    await publishedOn('2026-03-31', '--record');
  });

  test('tell every difference document by document, by stage, adding up to it', () => {
    const [run, ...others] = reportOf(join(root, 'kept-site')).history.runs;
    expect(others).toEqual([]);
    // Published: A 60 (overdue by 19 days), B 50 (not due), C 30, D 70, E 15 (overdue), F 11 (not due): 236. Now: A 100, B 50 (47 days), D 90, E 0, F 7, G 7: 254.
    expect(run).toMatchObject({ asOf: '2026-02-28', open: { published: '236.00', replayed: '254.00', difference: '18.00' }, causesAbsent: null });
    expect(run?.causes).toEqual([
      { cause: 'due-moved', amount: '0.00', items: 1, stages: [{ id: 'current', amount: '-50.00' }, { id: 'critical', amount: '50.00' }] },
      { cause: 'altered', amount: '20.00', items: 1, stages: [{ id: 'overdue', amount: '20.00' }] },
      { cause: 'credits-posted', amount: '-4.00', items: 1, stages: [{ id: 'current', amount: '-4.00' }] },
      { cause: 're-applied', amount: '25.00', items: 2, stages: [{ id: 'overdue', amount: '25.00' }] },
      { cause: 'posted', amount: '7.00', items: 1, stages: [{ id: 'overdue', amount: '7.00' }] },
      { cause: 'withdrawn', amount: '-30.00', items: 1, stages: [{ id: 'overdue', amount: '-30.00' }] },
    ]);
    const page = readFileSync(join(root, 'kept-site', 'changes', 'index.html'), 'utf8');
    for (const text of ['payments and credits posted back into the past', '−30.00', 'due dates moved']) expect(page).toContain(text);
    expect(page).not.toContain('is not told');
  });

  test('other limits of stages are a cause of their own', async () => {
    writeFileSync(join(folder, 'report.yaml'), 'history: { items: true }\nstages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 10 }, { id: critical, upTo: 90 }, { id: hopeless }]\n');
    await publishedOn('2026-03-31');
    // A was 19 days late: overdue then, critical by the new limits. E and D were 3 and 8 days late.
    expect(reportOf(join(root, 'kept-site')).history.runs[0]?.causes?.[0]).toEqual({ cause: 'rules', amount: '0.00', items: 1, stages: [{ id: 'overdue', amount: '-60.00' }, { id: 'critical', amount: '60.00' }] });
  });

  test('keep each a record and a file of its documents, and nothing half written', () => {
    const names = readdirSync(kept).toSorted();
    expect(names.map((name) => name.replace(/-[0-9a-f]{16}/, ''))).toEqual(['2026-02-28.items.parquet', '2026-02-28.json', '2026-03-31.items.parquet', '2026-03-31.json']);
    expect((json(join(root, 'kept-site', 'data', 'manifest.json')) as { inputs: { path: string; kind: string }[] }).inputs.filter(({ kind }) => kind === 'record').map(({ path }) => path)).toEqual(
      names.flatMap((name) => (name.endsWith('.json') ? [`history/${name}`, `history/${name.replace('.json', '.items.parquet')}`] : [])),
    );
  });

  test('documents that are not those of the record, or no documents, are named, and nothing is published', async () => {
    const [mine = '', , other = ''] = readdirSync(kept).toSorted();
    const before = readFileSync(join(kept, mine));
    const end = (): Promise<ReportEnd> => runReport({ words: ['--data', folder, '--out', join(root, 'kept-site'), '--as-of', '2026-03-31', '--quiet'] });
    writeFileSync(join(kept, mine), readFileSync(join(kept, other)));
    expect(await end()).toMatchObject({ status: 3, err: expect.stringMatching(/these are not the items of the run whose record is history\/2026-02-28-[0-9a-f]{16}\.json: they add up to 262\.000, and the record says 236\.00/) });
    writeFileSync(join(kept, mine), before.subarray(0, 100));
    const { status, err } = await end();
    expect([status, err.split('\n')[0]]).toEqual([3, expect.stringMatching(/^history\/2026-02-28-[0-9a-f]{16}\.items\.parquet: the items that a past run kept cannot be read/)]);
    expect(err).not.toContain(root);
    writeFileSync(join(kept, mine), before);
  });
});

describe('documents posted back that alter no open money', () => {
  const folder = join(root, 'unapplied');

  test('stand beside what was published: money on account, items, customers', async () => {
    mkdirSync(folder);
    writeFileSync(join(folder, 'invoices.csv'), INVOICES);
    writeFileSync(join(folder, 'payments.csv'), PAYMENTS);
    const out = join(root, 'unapplied-site');
    const publish = (asOf: string, ...words: string[]): Promise<void> => publishReport({ words: ['--data', folder, '--out', out, '--as-of', asOf, '--quiet', ...words] });
    await publish('2026-02-28', '--record');
    // What Alfa owed is Gama's and of two items now; 30 stood on account.
    writeFileSync(join(folder, 'invoices.csv'), INVOICES.replace('A,Alfa,2026-01-10,2026-02-09,100.00,EUR,anna', 'A,Gama,2026-01-10,2026-02-09,60.00,EUR,anna\nC,Beta,2026-01-10,2026-02-09,40.00,EUR,anna'));
    writeFileSync(join(folder, 'payments.csv'), 'id,customer,date,amount,currency,invoice\nQ,Beta,2026-02-20,30.00,EUR,\n');
    await publish('2026-03-31');
    expect(reportOf(out).history.runs).toMatchObject([{ open: { difference: '0.00' }, overdue: { difference: '0.00' }, unapplied: { published: '0.00', replayed: '30.00', difference: '30.00' }, items: { difference: 1 }, customersOwing: { difference: 0 } }]);
    const page = readFileSync(join(out, 'changes', 'index.html'), 'utf8').replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ');
    expect(page).toContain('1 of 1 recorded reports would be published otherwise today');
    expect(page).toMatch(/Unapplied 0\.00 30\.00 \+30\.00 .*Items 2 3 \+1/);
    expect(page).not.toMatch(/Past due 100\.00 100\.00 0/);
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

test('of several runs of one day the one that was kept last is compared with, whatever its name', async () => {
  const folder = join(root, 'one-day');
  const out = join(root, 'one-day-site');
  const publish = (asOf: string, ...words: string[]): Promise<void> => publishReport({ words: ['--data', folder, '--out', out, '--as-of', asOf, '--quiet', ...words] });
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
