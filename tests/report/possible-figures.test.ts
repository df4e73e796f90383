import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  INPUT_COMBINATIONS,
  type Input,
  POSSIBLE_FIGURES,
  absentFigures,
  possibleFiguresTable,
} from '../../src/report/assemble/possible-figures.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { type Files, withFolder } from '../ingest/folder.ts';

const FILES: Record<Exclude<Input, 'settled'>, string> = {
  invoices: 'id,customer,issued,due,amount\nINV-1,Alfa,2026-01-10,2026-02-09,100.00\nINV-2,Alfa,2026-01-12,2026-02-09,100.00\n',
  payments: 'id,customer,date,amount,invoice\nP-1,Alfa,2026-02-10,40.00,INV-1\n',
  credits: 'id,customer,date,amount,invoice\nC-1,Alfa,2026-02-10,40.00,INV-1\n',
  'open-items':
    'id,customer,issued,due,open,listed\nINV-1,Alfa,2026-01-10,2026-02-09,100.00,2026-01-31\nINV-1,Alfa,2026-01-10,2026-02-09,60.00,2026-02-28\n',
  'customer-ledger': 'id,customer,date,due,debit,credit\nINV-1,Alfa,2026-01-10,2026-02-09,100.00,\nP-1,Alfa,2026-02-10,,,40.00\n',
  customers: 'id\nAlfa\n',
  managers: 'manager\nanna\n',
  rates: 'date,currency,rate\n2026-01-01,USD,0.9\n',
  control: 'date,balance\n2026-02-28,60.00\n',
};

function filesOf(given: readonly Input[]): Files {
  const kinds = given.filter((input) => input !== 'settled');
  const files: Files = Object.fromEntries(kinds.map((kind) => [`${kind}.csv`, FILES[kind]]));
  if (given.includes('settled'))
    files['invoices.csv'] =
      'id,customer,issued,due,amount,settled\nINV-1,Alfa,2026-01-10,2026-02-09,100.00,2026-02-10\nINV-2,Alfa,2026-01-12,2026-02-09,100.00,\n';
  return { ...files, 'report.yaml': 'currency: EUR\nasOf: 2026-02-28\n' };
}

test.each(INPUT_COMBINATIONS.map((given) => [given.join(' + '), given] as const))(
  '%s gives what the table says, and no more',
  async (_, given) => {
    await withFolder(filesOf(given), async (dataDir) => {
      const ledger = await openLedger({ dataDir });
      try {
        const report = await ledger.report();
        expect(report.absent).toEqual(absentFigures(given));
        const absent = new Set(report.absent.map(({ panel }) => panel));
        expect(report.totals.open !== null).toBe(!absent.has('stages'));
        expect(report.risk.since !== null).toBe(!absent.has('since'));
        expect(report.movement !== null).toBe(!absent.has('movement'));
        expect(report.metrics.billed !== null && report.metrics.cei.length > 0).toBe(!absent.has('speed'));
        expect([report.forecast.cashAbsent === 'lists', report.forecast.outlookAbsent === 'lists']).toEqual([
          absent.has('forecast'),
          absent.has('forecast'),
        ]);
        expect(report.trend.map(({ asOf }) => asOf)).toEqual(['2026-01-31', '2026-02-28']);
        const anotherDay = ledger.report('2026-02-15').then(
          () => true,
          () => false,
        );
        expect(await anotherDay).toBe(!absent.has('as-of-any-day'));
      } finally {
        await ledger.close();
      }
    });
  },
);

test('every figure is possible from some inputs, and the README has a row for each combination', () => {
  for (const { panel } of POSSIBLE_FIGURES)
    expect(
      INPUT_COMBINATIONS.some((given) => !absentFigures(given).some((one) => one.panel === panel)),
      panel,
    ).toBe(true);
  expect(readFileSync(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8')).toContain(possibleFiguresTable());
});
