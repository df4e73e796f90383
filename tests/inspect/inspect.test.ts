import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import type { ColumnFacts } from '../../src/inspect/column-facts.ts';
import { proposalOf } from '../../src/inspect/propose-source.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { rowsOf, workbook } from '../ingest/formats/write-workbook.ts';
import { answering, folderOf, inspect, reportOf } from './inspected.ts';

const SALES = `No;Client;Date;Due date;Total;Currency;Seller
1001;Alfa SIA;03.06.2026;03.07.2026;1.250,00;EUR;Berg
1002;Beta OÜ;15.07.2026;14.08.2026;980,50;EUR;Lind
`;
const RECEIPTS = `Ref;Client;Day;Sum;Invoice
P1;Alfa SIA;10.07.2026;1.000,00;1001
P2;Beta OÜ;20.08.2026;500,00;
`;

test('the command that it says next can be pasted, whatever the folder is called', async () => {
  const folder = join(folderOf({ "Anna's é/sales-2026.csv": SALES }), "Anna's é");
  const { out } = await inspect([folder], folder.replace("Anna's é", '').slice(0, -1));
  expect(out).toContain(`npm run report -- --data 'FOLDER/Anna'\\''s é' --out my-site`);
});

test.for([['Debitoru parādu saraksts uz 31.10.2026;;;;;'], ['Uz dienu:;31.10.2026;;;;'], [';;Debitoru parādi;;;']])(
  'a title right above the header, without a blank line between the two, is no part of it: %s',
  async ([title]) => {
    const folder = folderOf({
      'Saraksts.csv': `${title}\nPartneris;Dokumenta Nr.;Datums;Apmaksas termiņš;Summa;Parāds\nSIA Alfa;AB-1;01.09.2026;01.10.2026;1250,00;1000,00\nSIA Beta;AB-2;15.05.2026;14.06.2026;80,00;80,00\nKopā;;;;1330,00;1080,00\n`,
    });
    const { out } = await inspect([folder], folder);
    expect(out).toContain(
      'To be read as open items: customer = "Partneris", open = "Parāds", id = "Dokumenta Nr.", issued = "Datums", due = "Apmaksas termiņš", amount = "Summa"',
    );
  },
);

test('a column that is proposed for one thing is not read by its name for another: "Name" as the customer', async () => {
  const folder = folderOf({
    'AR 2026-10-31.csv':
      'Type,Date,Num,Name,Due Date,Open Balance,Currency\nInvoice,10/25/2026,1003,Alfa,11/24/2026,500.00,USD\nCredit Memo,10/20/2026,7,Alfa,10/20/2026,-200.00,USD\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect(status, out).toBe(0);
  expect(out).toContain('customer = "Name"');
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.unapplied]).toEqual(['500.00', '200.00']);
});

test('of a workbook that begins with a cover the sheet is described whose header says most, and report.yaml names it', async () => {
  const rows = SALES.trim()
    .split('\n')
    .map((line) => line.split(';'));
  const folder = folderOf({
    'sales.xlsx': workbook([
      { name: 'Cover', rows: rowsOf([['Sales'], ['Made by', 'Finance']]) },
      { name: '2026', rows: rowsOf(rows) },
    ]),
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('A workbook, its sheet "2026", header in line 1, 2 rows of 7 columns')]);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('sheet: "2026"');
  const ledger = await openLedger({ dataDir: folder, asOf: '2026-08-31' });
  onTestFinished(() => ledger.close());
  expect(await ledger.database.row('SELECT count(*)::INTEGER AS items FROM item')).toEqual({ items: 2 });
});

test('of a workbook every sheet is proposed whose header says what it is: payments beside invoices are not left out', async () => {
  const folder = folderOf({
    'book.xlsx': workbook([
      { name: 'Summary', rows: rowsOf([['Report'], ['Total', 1815]]) },
      {
        name: 'Invoices',
        rows: rowsOf([
          ['Invoice No', 'Customer', 'Date', 'Due Date', 'Amount', 'Currency'],
          ['1001', 'Alfa', '2026-09-01', '2026-10-01', '1210', 'EUR'],
        ]),
      },
      {
        name: 'Payments',
        rows: rowsOf([
          ['Payment No', 'Customer', 'Payment Date', 'Amount', 'Currency', 'Invoice No'],
          ['P1', 'Alfa', '2026-10-05', '500', 'EUR', '1001'],
        ]),
      },
    ]),
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('To be read as payments: id = "Payment No"')]);
  expect((await reportOf({ dataDir: folder })).totals).toMatchObject({ open: '710.00', items: 1 });
});

test('from unknown exports to a report in two commands: what it writes is read as it should be', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES, 'receipts-2026.csv': RECEIPTS });
  const { status, out, err } = await inspect([folder], folder);
  expect([status, err]).toEqual([0, '']);
  expect(out).toMatchSnapshot('what it says');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toMatchSnapshot('what it writes');
  const ledger = await openLedger({ dataDir: folder, asOf: '2026-08-31' });
  try {
    const { totals, currency } = await ledger.report();
    expect([currency, totals.open, totals.unapplied]).toEqual(['EUR', '1230.50', '500.00']);
  } finally {
    await ledger.close();
  }
});

test('what only a person can decide is told, and left in report.yaml as a remark', async () => {
  const folder = folderOf({ 'bills.csv': 'Number,Customer,Date,Total\n1,Alfa,03/04/2026,10.00\n2,Beta,05/06/2026,20.00\n' });
  const { status, out } = await inspect([join(folder, 'bills.csv')], folder);
  expect(status).toBe(2);
  expect(out).toContain('the days can be read in two ways, as dd/MM/yyyy and as MM/dd/yyyy');
  expect(out).not.toMatch(/\w\.\.(\s|$)/);
  expect(out).toContain('no column states the currency');
  const yaml = readFileSync(join(folder, 'report.yaml'), 'utf8');
  expect(yaml).toContain('# currency: EUR');
  expect(yaml).not.toMatch(/^ +format:/m);
});

test('what a profile does not tell of its file, such as the day of the list and the currency, is told and left to say', async () => {
  const name = 'Invoice List.csv';
  const folder = folderOf({
    [name]: readFileSync(new URL('../profiles/quickbooks-invoices/Baltika Wholesale_Invoice List by Date.csv', import.meta.url)),
  });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('open items, by the profile quickbooks-invoices');
  expect([status, out.includes('nothing tells the day of the list'), out.includes('no column states the currency')]).toEqual([
    2,
    true,
    true,
  ]);
  rmSync(join(folder, 'report.yaml'));
  const { questions, asker } = answering('quickbooks-invoices open-items', '2026-10-31', 'USD');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions.slice(1)).toEqual([
    `For which day does ${name} list what is open?`,
    'In which currency are the amounts that state none?',
  ]);
  const ledger = await openLedger({ dataDir: folder });
  try {
    expect([ledger.asOf, ledger.currency]).toEqual(['2026-10-31', 'USD']);
  } finally {
    await ledger.close();
  }
});

test.for([
  [
    'Customer Ledger Entries.csv',
    'Posting Date,Document Type,Document No.,Customer No.,Currency Code,Amount,Remaining Amount,Due Date,Entry No.\n2026-09-13,Invoice,1,C1,,1210.00,1210.00,2026-10-13,1\n2026-09-14,Invoice,2,C2,EUR,100.00,100.00,2026-10-14,2\n',
  ],
  [
    'Journal Items.csv',
    'Date,Journal Entry,Account,Partner,Label,Debit,Credit,Due Date,Matching,Currency\n2026-09-13,INV/1,121000 Account Receivable,Alfa,INV/1,1210.00,0.00,2026-10-13,,EUR\n',
  ],
] as const)('a currency that a profile cannot read from every row is left to say: %s', async ([name, text]) => {
  const folder = folderOf({ [name]: text });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringMatching(/no column states the currency of (some|the) amounts/)]);
});

test('a column that a profile knows and the file does not have is told of as missing', async () => {
  const folder = folderOf({
    'Journal Items.csv':
      'Date,Journal Entry,Account,Partner,Label,Debit,Credit,Balance,Due Date,Matching\n2026-09-01,INV/1,121000 Account Receivable,Alfa,INV/1,1210.00,0.00,1210.00,2026-10-01,\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('customer ledger, by the profile odoo-journal-items');
  expect([status, out]).toEqual([2, expect.stringContaining('no column states the currency of the amounts')]);
});

test('codes of currencies are known under any header, and what is not read is named', async () => {
  const folder = folderOf({
    'verkauf.csv':
      'Rg-Nr.;Debitor;Rg-Datum;Zahlbar bis;Bruttobetrag;Code;Bemerkung\nR-1;Müller;05.01.2026;04.02.2026;1.250,00;EUR;ok\nR-2;Bäcker;15.01.2026;14.02.2026;980,50;USD;\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect(status).toBe(0);
  expect(out).toContain(
    'To be read as invoices: id = "Rg-Nr.", customer = "Debitor", issued = "Rg-Datum", amount = "Bruttobetrag", due = "Zahlbar bis", currency = "Code".\n  Not read: "Bemerkung".',
  );
});

test('a customer ledger is one by debit and credit, or by one amount with a sign, which is else left to be named', () => {
  const text = { filled: 2, different: 2, examples: ['a', 'b'], form: null, doubt: null };
  const columns = (...headers: [string, 'day' | 'number' | 'text'][]): ColumnFacts[] =>
    headers.map(([header, holds], place) => ({ ...text, place, header, holds }));
  expect(
    proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['Debit', 'number'], ['Credit', 'number'])).missing,
  ).toEqual([]);
  expect(proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['Amount', 'number'])).columns).toEqual({
    customer: 'Customer',
    date: 'Date',
    amount: 'Amount',
  });
  expect(proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['X', 'number'])).missing).toEqual(['amount']);
});

test('the report.yaml of the folder is no export, though a pattern names it', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES, 'report.yaml': 'title: Debts\n' });
  const { out } = await inspect([join(folder, 'report.yaml'), join(folder, 'sales-2026.csv')], folder);
  expect(out.match(/To be read as/g)).toHaveLength(1);
});

test('a report.yaml that is there stays: the lines are printed instead', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES, 'report.yaml': 'title: Debts\n' });
  const { out } = await inspect([folder], folder);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toBe('title: Debts\n');
  expect(out).toContain('  - files: sales-2026.csv\n    kind: invoices\n');
});

test('a list of open items under a preamble, in windows-1251', async () => {
  const text =
    'ООО «Ромашка»;;;;;\nДебиторская задолженность на 31.10.2026;;;;;\n;;;;;\nКонтрагент;Документ;Дата;Срок оплаты;Остаток долга;Валюта\nООО «Василёк»;Р-1;03.09.2026;17.09.2026;1 250,50;RUB\nИП Иванова;Р-2;15.09.2026;29.09.2026;980,00;RUB\n';
  const bytes = Buffer.from(
    [...text].map((letter) => {
      const code = letter.codePointAt(0) as number;
      if (code < 0x80) return code;
      if (letter === 'ё') return 0xb8;
      if (letter === '«' || letter === '»') return code;
      return code - 0x410 + 0xc0;
    }),
  );
  const folder = folderOf({ 'долги.csv': bytes });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('WINDOWS-1251 (found out)');
  expect(out).toContain('header in line 4');
  expect(out).toContain(
    'To be read as open items: customer = "Контрагент", open = "Остаток долга", id = "Документ", issued = "Дата", due = "Срок оплаты", currency = "Валюта"',
  );
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('listed: 2026-10-31');
});

test('headers may say anything: they neither break the file nor leave it', async () => {
  const folder = folderOf({
    'sales.csv': 'Invoice no,"Customer: ]} #x\n- files: ../secret",Date,Due,Total,Currency\n1,Alfa,2026-03-13,2026-04-13,10.00,EUR\n',
  });
  const { status } = await inspect([folder], folder);
  expect(status).toBe(0);
  const ledger = await openLedger({ dataDir: folder });
  await ledger.close();
});

test('what cannot be read is said in words', async () => {
  const folder = folderOf({ 'sales.csv': Buffer.from('\u0089PNG\r\n\u001a\n\0\0\0', 'latin1') });
  expect(await inspect([join(folder, 'sales.csv')], folder)).toMatchObject({ status: 3 });
  expect(await inspect([join(folder, 'none.csv')], folder)).toMatchObject({ status: 2, err: 'FOLDER/none.csv: there is no such file\n' });
  expect(await inspect([], folder)).toMatchObject({ status: 2 });
});
