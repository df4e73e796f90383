import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { folderOf, inspect } from './inspected.ts';

/** Every customer who owes, with what is open and what is on account, as what inspect proposes says. */
async function balances(folder: string, currency = 'EUR'): Promise<unknown> {
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('# currency: EUR', `currency: ${currency}`));
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  const items = await ledger.database.rows('SELECT customer, id, sum(amount)::VARCHAR AS amount FROM item GROUP BY ALL ORDER BY ALL');
  return [totals.open, totals.unapplied, ...items.map(({ customer, id, amount }) => [customer, String(id).split(':')[0], Number(amount)])];
}

test('a customer that stands with sums in the column in which its documents have their numbers is no document, and they are no customers', async () => {
  const lines = [
    'Aged Receivable,,,,,,,',
    'As of 2026-10-31,,,,,,,',
    ',Invoice Date,At Date,1-30,31-60,61-90,Older,Total',
    'Azure Interior,,100.00,200.00,,,,300.00',
    'INV/2026/00012,2026-10-20,100.00,,,,,100.00',
    'INV/2026/00010,2026-09-01,,200.00,,,,200.00',
    'Deco Addict,,,,,-50.00,400.00,350.00',
    'INV/2026/00002,2026-01-10,,,,,400.00,400.00',
    'BNK1/2026/00099,2026-07-10,,,,-50.00,,-50.00',
    'Total Aged Receivable,,100.00,200.00,,-50.00,400.00,650.00',
    '',
  ];
  const folder = folderOf({ 'aged_receivable.csv': lines.join('\n') });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, above the rows of each, id = column 1, open = "Total"');
  expect(out).toContain(
    'from 0 days past due = "At Date", from 1 days past due = "1-30", from 31 days past due = "31-60", from 61 days past due = "61-90", from 91 days past due = "Older"',
  );
  expect(await balances(folder)).toEqual([
    '700.00',
    '50.00',
    ['Azure Interior', 'INV/2026/00010', 200],
    ['Azure Interior', 'INV/2026/00012', 100],
    ['Deco Addict', 'INV/2026/00002', 400],
  ]);
});

test('customers in a column of their own that is blank in every document stand above their documents, and one day of the file tells the order of the others', async () => {
  const lines = [
    '"A/R Aging Detail"',
    '"As of October 31, 2026"',
    '"Customer","Type","Date","Document Number","Due Date","Open Balance"',
    '"1001 Alfa Corp","","","","",""',
    '"","Invoice","9/1/2026","INV1001","10/1/2026","$1,200.00"',
    '"","Credit Memo","10/20/2026","CM55","","($200.00)"',
    '"Total - 1001 Alfa Corp","","","","","$1,000.00"',
    '"1002 Beta LLC","","","","",""',
    '"","Invoice","10/13/2026","INV1002","11/12/2026","$3,500.00"',
    '"Total - 1002 Beta LLC","","","","","$3,500.00"',
    '"Total","","","","","$4,500.00"',
    '',
  ];
  const folder = folderOf({ 'ARAgingDetail.csv': lines.join('\n') });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, above the rows of each');
  expect(out).not.toContain('format: { date');
  expect(await balances(folder, 'USD')).toEqual([
    '4700.00',
    '200.00',
    ['1001 Alfa Corp', 'INV1001', 1200],
    ['1002 Beta LLC', 'INV1002', 3500],
  ]);
});

test('of columns without a header in which customers, their jobs and totals stand, the first that names someone holds the customers', async () => {
  const lines = [
    ',,,Type,Date,Num,Due Date,Open Balance',
    ',"Abercrombie, Kristy",,,,,,',
    ',,Family Room,,,,,',
    ',,,Invoice,2026-09-01,1001,2026-10-01,1000.00',
    ',,Total Family Room,,,,,1000.00',
    ',"Total Abercrombie, Kristy",,,,,,1000.00',
    ',"Allard, Robert",,,,,,',
    ',,,Invoice,2026-10-05,1002,2026-11-04,2500.00',
    ',,,Credit Memo,2026-10-07,CM3,,-100.00',
    ',"Total Allard, Robert",,,,,,2400.00',
    'TOTAL,,,,,,,3400.00',
    '',
  ];
  const folder = folderOf({ 'Open Invoices 2026-10-31.csv': lines.join('\n') });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 2, above the rows of each');
  expect(await balances(folder)).toEqual(['3500.00', '100.00', ['Abercrombie, Kristy', '1001', 1000], ['Allard, Robert', '1002', 2500]]);
});

test('lines that are drawn above a header are no part of its names', async () => {
  const list =
    '31.10.2026   Dynamische Listenausgabe   1\n\n-----------------------------------------------------------------------------\n|  |Konto |Name 1 |Belegnr.  |Belegdatum|Fälligkeit|   Betr. in HW|HWähr|\n-----------------------------------------------------------------------------\n|  |1000  |Alfa   |1800000001|01.09.2026|01.10.2026|     1.190,00 |EUR  |\n|  |1000  |Alfa   |1600000001|20.10.2026|20.10.2026|       100,00-|EUR  |\n|* |1000  |       |          |          |          |     1.090,00 |EUR  |\n-----------------------------------------------------------------------------\n';
  const folder = folderOf({ 'fbl5n.txt': list });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    0,
    expect.stringContaining(
      'id = "Belegnr.", customer = "Name 1", issued = "Belegdatum", amount = "Betr. in HW", due = "Fälligkeit", currency = "HWähr"',
    ),
  ]);
  expect(await balances(folder)).toEqual(['1190.00', '100.00', ['Alfa', '1800000001', 1190]]);
});

test('a file that can be read in two encodings is described in the likelier one, and what it may be as well is left to say', async () => {
  const text =
    'Bogføringsdato;Dokumenttype;Bilagsnr.;Debitor;Beløb;Restbeløb;Forfaldsdato\n01-09-2026;Faktura;103001;Adatum;1.190,00;690,00;15-10-2026\n';
  const folder = folderOf({ 'Debitorposter 2026-10-31.csv': Buffer.from(text, 'latin1') });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('look whether windows-1252 is right, else correct "encoding" of its format')]);
  expect(out).toContain('id = "Bilagsnr."');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toMatch(/format: \{ encoding: windows-1252,/);
  expect(await balances(folder)).toEqual(['690.00', '0.00', ['Adatum', '103001', 1190]]);
});
