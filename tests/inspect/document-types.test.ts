import { expect, test } from 'vitest';
import { documentTypes } from '../../src/inspect/document-types.ts';
import type { ColumnFacts } from '../../src/inspect/column-facts.ts';
import { runningBalances } from '../../src/inspect/running-balance.ts';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

/** The open and the unapplied money of a folder, as what inspect proposes says. */
async function balances(folder: string): Promise<[string, string]> {
  answer(folder);
  const { totals } = await reportOf({ dataDir: folder });
  return [String(totals.open), String(totals.unapplied)];
}

test('payments and credit notes in a list of documents lower what is owed, though their amounts have no sign', async () => {
  const folder = folderOf({
    'transactions.csv':
      'Type,Number,Customer,Date,Due Date,Total,Currency\nInvoice,INV-1,Alfa,2026-09-15,2026-10-15,1200.00,EUR\nPayment,PAY-1,Alfa,2026-09-20,,500.00,EUR\nCredit Note,CN-1,Alfa,2026-09-21,,100.00,EUR\nInvoice,INV-3,Beta,2026-08-01,2026-08-31,80.00,EUR\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    0,
    expect.stringContaining(
      'To be read as customer ledger: customer = "Customer", id = "Number", date = "Date", due = "Due Date", amount = "Total" with the sign of "Type", type = "Type" by the words in it, currency = "Currency".',
    ),
  ]);
  expect(await balances(folder)).toEqual(['680.00', '0.00']);
});

test('credit notes in a list of what is left of each document are money of the customer, though their amounts have no sign', async () => {
  const folder = folderOf({
    'Receivables 2026-10-31.csv':
      'Contact,Invoice Number,Type,Date,Due Date,Currency,Total,Amount Due\nAlfa,INV-1,Invoice,2026-09-15,2026-10-15,EUR,1200.00,700.00\nAlfa,CN-1,Credit Note,2026-09-21,,EUR,100.00,100.00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('open = "Amount Due" with the sign of "Type"');
  expect(await balances(folder)).toEqual(['700.00', '100.00']);
});

test("a balance that runs on is no document's own: such a list is a ledger", async () => {
  const folder = folderOf({
    'customer transactions.csv':
      'Customer,Date,Number,Due date,Amount,Balance\nAlfa,2026-09-15,INV-1,2026-10-15,1200.00,1200.00\nAlfa,2026-09-20,PAY-1,,-500.00,700.00\nAlfa,2026-10-25,INV-2,2026-11-24,300.00,1000.00\nBeta,2026-08-01,INV-3,2026-08-31,80.00,80.00\nBeta,2026-10-01,INV-4,2026-10-31,20.00,100.00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toMatch(/To be read as customer ledger: .*amount = "Amount"\.\n  Not read: "Balance"\./);
  expect(await balances(folder)).toEqual(['1100.00', '0.00']);
});

test('what is left of a document has the sign of its amount, where it has none of its own', async () => {
  const folder = folderOf({
    'Invoices 2026-10-31.csv':
      'Number,Partner,Date,Due Date,Total Signed,Amount Due,Currency\nINV/10,Azure,2026-09-01,2026-10-01,242.00,142.00,EUR\nRINV/3,Deco,2026-10-01,2026-10-01,-60.50,60.50,EUR\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('open = "Amount Due" with the sign of "Total Signed"');
  expect(await balances(folder)).toEqual(['142.00', '60.50']);
});

test('of a ledger whose lines call themselves the opening and the closing balance the running balance says how much these are', async () => {
  const folder = folderOf({
    'Kontoauszug.csv':
      'Kunde;Datum;Text;Soll;Haben;Saldo\nAlfa;01.09.2026;Saldovortrag;;;500,00\nAlfa;15.09.2026;Rechnung 1;1200,00;;1700,00\nAlfa;20.09.2026;Zahlung;;500,00;1200,00\nAlfa;31.10.2026;Endsaldo;;;1200,00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('balance = "Saldo"');
  expect(await balances(folder)).toEqual(['1200.00', '0.00']);
});

const number = (place: number, header: string): ColumnFacts => ({
  place,
  header,
  holds: 'number',
  filled: 9,
  different: 9,
  examples: [],
  form: { date: 'yyyy-MM-dd', decimal: ',', thousands: '.' } as ColumnFacts['form'],
  doubt: null,
});
const text = (place: number, header: string): ColumnFacts => ({ ...number(place, header), holds: 'text', form: null });

test.for<[string, string[][], string[]]>([
  [
    'from an opening balance on',
    [
      ['', '500,00'],
      ['1.200,00', '1.700,00'],
      ['-500,00', '1.200,00'],
      ['300,00', '1.500,00'],
    ],
    ['Saldo'],
  ],
  [
    'newest first',
    [
      ['300,00', '1.000,00'],
      ['500,00-', '700,00'],
      ['1.200,00', '1.200,00'],
    ],
    ['Saldo'],
  ],
  [
    'of two customers',
    [
      ['10,00', '10,00'],
      ['20,00', '30,00'],
      ['80,00', '80,00'],
      ['20,00', '100,00'],
    ],
    ['Saldo'],
  ],
  [
    'what is left of each',
    [
      ['10,00', '10,00'],
      ['20,00', '20,00'],
      ['80,00', '30,00'],
      ['50,00', '50,00'],
      ['20,00', '0,00'],
    ],
    [],
  ],
  [
    'nothing paid yet',
    [
      ['10,00', '10,00'],
      ['20,00', '20,00'],
      ['30,00', '30,00'],
    ],
    [],
  ],
])('a running balance is known by its sums: %s', ([, rows, running]) => {
  expect(runningBalances({ columns: [number(0, 'Betrag'), number(1, 'Saldo')], head: { rows } as never })).toEqual(running);
});

test.for<[string, string[], [string[], string[], string[]] | null]>([
  ['Type', ['SI', 'SC', 'SR', 'SA'], [['SI'], ['SR', 'SA'], ['SC']]],
  ['Belegart', ['Rechnung', 'Zahlung', 'Gutschrift', 'Umbuchung'], [['Rechnung'], ['Zahlung'], ['Gutschrift']]],
  [
    'Документ',
    ['Реализация (акт, накладная)', 'Поступление на расчетный счет'],
    [['Реализация (акт, накладная)'], ['Поступление на расчетный счет'], []],
  ],
  ['Type', ['Invoice', 'Tax Invoice'], null],
  ['Description', ['Invoice 7', 'Payment', 'Bolts'], null],
])('the types of documents are known by their words: %s %j', ([header, values, known]) => {
  const found = documentTypes({ columns: [text(0, header)], head: { rows: values.map((value) => [value]) } as never });
  expect(found === null ? null : [found.debts, found.payments, found.creditNotes]).toEqual(known);
});
