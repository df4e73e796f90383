import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { reportOf } from '../browser/site-files.ts';
import { csv, placeOfSites } from './place-of-sites.ts';
import { INVOICES } from './recorded-ledger.ts';
import { type ReportEnd, runReport } from './run-report.ts';

const { root, publish } = placeOfSites('history-documents');

const json = (path: string): unknown => JSON.parse(readFileSync(path, 'utf8'));

test('a credit note of the number that a payment has makes that payment no new one', async () => {
  const folder = join(root, 'one-number');
  const place = join(root, 'one-number-site');
  const first = {
    'report.yaml': 'history: { items: true }\n',
    'invoices.csv': INVOICES,
    'payments.csv': csv('id,customer,date,amount,currency,invoice', ['1,Alfa,2026-02-20,40.00,EUR,A']),
  };
  await publish('one-number', first, '--as-of', '2026-02-28', '--record');
  const credits = csv('id,customer,date,amount,currency,invoice,kind', ['1,Beta,2026-02-21,10.00,EUR,B,credit-note']);
  await publish('one-number', { 'credits.csv': credits }, '--as-of', '2026-03-01', '--record');
  // Payment 1 took 40 of A then and does now; credit note 1 took 10 of B, which was not due.
  expect(reportOf(place).history.runs[0]?.causes).toEqual([
    { cause: 'credits-posted', amount: '-10.00', items: 1, stages: [{ id: 'current', amount: '-10.00' }] },
  ]);
  // Nor does the payment's leaving make the credit note one.
  rmSync(join(folder, 'payments.csv'));
  await publish('one-number', {}, '--as-of', '2026-03-02');
  expect(reportOf(place).history.runs[1]?.causes).toEqual([
    { cause: 're-applied', amount: '40.00', items: 1, stages: [{ id: 'overdue', amount: '40.00' }] },
  ]);
});

describe('runs that keep their documents', () => {
  const folder = join(root, 'kept');
  const INVOICES_THEN = `${INVOICES}C,Ceta,2026-02-01,2026-02-20,30.00,EUR,anna\nD,Delta,2026-02-02,2026-02-20,70.00,EUR,anna\nE,Eta,2026-02-03,2026-02-25,20.00,EUR,anna\nF,Fi,2026-02-03,2026-03-25,11.00,EUR,anna\n`;
  const PAYMENTS_THEN = 'id,customer,date,amount,currency,invoice\nP,Alfa,2026-02-20,40.00,EUR,A\nR,Eta,2026-02-20,5.00,EUR,E\n';
  const kept = join(folder, 'history');

  beforeAll(async () => {
    const first = { 'report.yaml': 'history: { items: true }\n', 'invoices.csv': INVOICES_THEN, 'payments.csv': PAYMENTS_THEN };
    await publish('kept', first, '--as-of', '2026-02-28', '--record');
    // B's due date moves into the past, C is withdrawn, D was of 90, P pays E and not A, Q is posted back into February, G too; H is of
    // March.
    writeFileSync(
      join(folder, 'invoices.csv'),
      INVOICES_THEN.replace('2026-03-12', '2026-01-12')
        .replace(/^C.*\n/m, '')
        .replace('70.00', '90.00') + 'G,Gama,2026-02-10,2026-02-11,7.00,EUR,anna\nH,Gama,2026-03-10,2026-03-11,8.00,EUR,anna\n',
    );
    writeFileSync(
      join(folder, 'payments.csv'),
      'id,customer,date,amount,currency,invoice\nP,Alfa,2026-02-20,15.00,EUR,E\nR,Eta,2026-02-20,5.00,EUR,E\nQ,Fi,2026-02-21,4.00,EUR,F\n',
    );
    await publish('kept', {}, '--as-of', '2026-03-31', '--record');
  });

  test('tell every difference document by document, by stage, adding up to it', () => {
    const [run, ...others] = reportOf(join(root, 'kept-site')).history.runs;
    expect(others).toEqual([]);
    // Published: A 60 (overdue by 19 days), B 50 (not due), C 30, D 70, E 15 (overdue), F 11 (not due): 236. Now: A 100, B 50 (47 days), D
    // 90, E 0, F 7, G 7: 254.
    expect(run).toMatchObject({
      asOf: '2026-02-28',
      open: { published: '236.00', replayed: '254.00', difference: '18.00' },
      causesAbsent: null,
    });
    expect(run?.causes).toEqual([
      {
        cause: 'due-moved',
        amount: '0.00',
        items: 1,
        stages: [
          { id: 'current', amount: '-50.00' },
          { id: 'critical', amount: '50.00' },
        ],
      },
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
    writeFileSync(
      join(folder, 'report.yaml'),
      'history: { items: true }\nstages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 10 }, { id: critical, upTo: 90 }, { id: hopeless }]\n',
    );
    await publish('kept', {}, '--as-of', '2026-03-31');
    // A was 19 days late: overdue then, critical by the new limits. E and D were 3 and 8 days late.
    expect(reportOf(join(root, 'kept-site')).history.runs[0]?.causes?.[0]).toEqual({
      cause: 'rules',
      amount: '0.00',
      items: 1,
      stages: [
        { id: 'overdue', amount: '-60.00' },
        { id: 'critical', amount: '60.00' },
      ],
    });
  });

  test('keep each a record and a file of its documents, and nothing half written', () => {
    const names = readdirSync(kept).toSorted();
    expect(names.map((name) => name.replace(/-[0-9a-f]{16}/, ''))).toEqual([
      '2026-02-28.items.parquet',
      '2026-02-28.json',
      '2026-03-31.items.parquet',
      '2026-03-31.json',
    ]);
    expect(
      (json(join(root, 'kept-site', 'data', 'manifest.json')) as { inputs: { path: string; kind: string }[] }).inputs
        .filter(({ kind }) => kind === 'record')
        .map(({ path }) => path),
    ).toEqual(
      names.flatMap((name) => (name.endsWith('.json') ? [`history/${name}`, `history/${name.replace('.json', '.items.parquet')}`] : [])),
    );
  });

  test('documents that are not those of the record, or no documents, are named, and nothing is published', async () => {
    const [mine = '', , other = ''] = readdirSync(kept).toSorted();
    const before = readFileSync(join(kept, mine));
    const end = (): Promise<ReportEnd> =>
      runReport({ words: ['--data', folder, '--out', join(root, 'kept-site'), '--as-of', '2026-03-31', '--quiet'] });
    writeFileSync(join(kept, mine), readFileSync(join(kept, other)));
    expect(await end()).toMatchObject({
      status: 3,
      err: expect.stringMatching(
        /these are not the items of the run whose record is history\/2026-02-28-[0-9a-f]{16}\.json: they add up to 262\.000, and the record says 236\.00/,
      ),
    });
    writeFileSync(join(kept, mine), before.subarray(0, 100));
    const { status, err } = await end();
    expect([status, err.split('\n')[0]]).toEqual([
      3,
      expect.stringMatching(/^history\/2026-02-28-[0-9a-f]{16}\.items\.parquet: the items that a past run kept cannot be read/),
    ]);
    expect(err).not.toContain(root);
    writeFileSync(join(kept, mine), before);
  });
});
