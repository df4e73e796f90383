import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

test('an amount without a sign has it in a column of sides: what stands in H is no debt', async () => {
  const folder = folderOf({
    'Posten.csv':
      'Kunde;Beleg;Datum;Fällig;Betrag;S/H;Währung\n10001;1001;01.09.2026;01.10.2026;1.250,00;S;EUR\n10001;Z-1;05.10.2026;05.10.2026;500,00;H;EUR\n10002;0990;15.05.2026;14.06.2026;80,00;S;EUR\nSumme;;;;830,00;;\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('amount = "Betrag" with the sign of "S/H"')]);
  expect(out).not.toContain('Not read');
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.unapplied]).toEqual(['1330.00', '500.00']);
});

test.for([
  [
    'Receivable_Invoice_Summary.csv',
    'Invoice Number,Contact,Invoice Date,Due Date,Gross,Balance,Status',
    'customer = "Contact", open = "Balance", id = "Invoice Number", issued = "Invoice Date", due = "Due Date", amount = "Gross"',
  ],
  [
    'invoices.csv',
    'Number,Customer,Date,Due Date,Amount Due,Amount Remaining,Status',
    'customer = "Customer", open = "Amount Remaining", id = "Number", issued = "Date", due = "Due Date", amount = "Amount Due"',
  ],
  [
    'Kundreskontra.csv',
    'Fakturanr,Kundnamn,Fakturadatum,Förfallodatum,Totalt,Saldo,Status',
    'customer = "Kundnamn", open = "Saldo", id = "Fakturanr", issued = "Fakturadatum", due = "Förfallodatum", amount = "Totalt"',
  ],
  [
    'Åpne poster.csv',
    'Fakturanr,Kunde,Fakturadato,Forfallsdato,Beløp,Restbeløp,Status',
    'customer = "Kunde", open = "Restbeløp", id = "Fakturanr", issued = "Fakturadato", due = "Forfallsdato", amount = "Beløp"',
  ],
  [
    'Müügiarved.csv',
    'Arve nr,Klient,Arve kuupäev,Maksetähtaeg,Summa kokku,Tasumata,Olek',
    'customer = "Klient", open = "Tasumata", id = "Arve nr", issued = "Arve kuupäev", due = "Maksetähtaeg", amount = "Summa kokku"',
  ],
  [
    'Outstanding.csv',
    'Invoice No,Account Ref,Date,Due Date,Gross Amount,Outstanding,Status',
    'customer = "Account Ref", open = "Outstanding", id = "Invoice No", issued = "Date", due = "Due Date", amount = "Gross Amount"',
  ],
  [
    'Skolos.csv',
    'Sąskaitos Nr.,Klientas,Data,Apmokėti iki,Suma,Skola,Būsena',
    'customer = "Klientas", open = "Skola", id = "Sąskaitos Nr.", issued = "Data", due = "Apmokėti iki", amount = "Suma"',
  ],
] as const)(
  'where a list says what is left of each document it is no list of invoices, of which all would count as unpaid: %s',
  async ([name, header, read]) => {
    const folder = folderOf({
      [name]: `${header}\nI-11,Alfa,2026-10-03,2026-11-02,1250.00,1250.00,Approved\nI-10,Alfa,2026-09-01,2026-10-01,400.00,0.00,Paid\nI-07,Beta,2026-08-05,2026-09-04,500.00,300.00,Approved\nI-12,Beta,2026-08-05,2026-09-04,90.00,90.00,Draft\n`,
    });
    const { out } = await inspect([folder], folder);
    expect(out).toContain(`To be read as open items: ${read}`);
    expect(out).toMatch(/Set aside: rows whose ".*" is "Draft"/);
    answer(folder, '2026-10-31');
    const { totals } = await reportOf({ dataDir: folder });
    expect([totals.open, totals.overdue]).toEqual(['1550.00', '300.00']);
  },
);

test.for<[string, string, string]>([
  [
    'Paid',
    '250.00',
    '"Paid" says what was paid, not when, and is not read: without a file of payments beside it every document counts as unpaid',
  ],
  [
    'Status',
    'Paid',
    `"Status" says that documents are paid ("Paid"), not when: without a file of payments beside it every document counts as unpaid; to leave them out, add { code: paid, column: "Status", equals: ["Paid"] } to its setAside`,
  ],
])('that invoices were paid, by a column that does not say when, is for a person to decide: %s %s', async ([header, value, said]) => {
  const folder = folderOf({
    'sales.csv': `Invoice,Customer,Date,Due,Amount,Currency,${header}\n1,Alfa,2026-09-01,2026-10-01,1250.00,EUR,${value}\n2,Beta,2026-10-05,2026-11-04,80.00,EUR,\n`,
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining(said)]);
});

test('a list of debts with many columns is never taken for control balances, customers or managers because their few words are in it', async () => {
  const folder = folderOf({
    'Aged Debtors.csv': 'Account Ref,Type,Date,Ref,Due,Balance,Future,Older\nA001,SI,01/09/2026,1001,30/10/2026,1250.00,0.00,1250.00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Account Ref", open = "Balance"');
});

test('a customer that stands once, in a row above its documents, is that of each of them', async () => {
  const folder = folderOf({
    'Open Invoices.csv': `Open Invoices Report,,,,,\n"As of October 31, 2026",,,,,\n\n,Date,Transaction type,Num,Due date,Open balance\nAlfa SIA,,,,,\n,09/21/2026,Invoice,1001,10/21/2026,"1,250.00"\n,10/20/2026,Payment,,10/20/2026,-200.00\nTotal for Alfa SIA,,,,,"$1,050.00"\nBeta Ltd,,,,,\n,05/15/2026,Invoice,0990,06/14/2026,80.00\nTotal for Beta Ltd,,,,,$80.00\nTOTAL,,,,,"$1,130.00"\n`,
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, above the rows of each, open = "Open balance"');
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('# currency: EUR', 'currency: USD'));
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.overdue, totals.unapplied, totals.customersOwing]).toEqual(['1330.00', '1330.00', '200.00', 2]);
});

test.for([
  [
    'the numbers',
    'customer = column 1, above the rows of each, id = "Invoice Number", issued = "Invoice Date", amount = "Gross", due = "Due Date"',
    'Invoice Number,Invoice Date,Due Date,Quantity,Tax,Gross',
    '',
    '',
  ],
  [
    'the days',
    'customer = column 1, above the rows of each, id = "Invoice Number", issued = "Invoice Date", amount = "Gross", due = "Due Date"',
    'Invoice Date,Invoice Number,Due Date,Quantity,Tax,Gross',
    'days',
    '',
  ],
  [
    'the numbers, below a total before anything',
    'issued = "Invoice Date", amount = "Gross", due = "Due Date".',
    'Invoice Number,Invoice Date,Due Date,Quantity,Tax,Gross',
    '',
    'Total,,,,260.40,"1,500.40"\n',
  ],
] as const)(
  'a customer that stands in a row of its own, in the column of %s, is that of the documents below',
  async ([, read, header, first, before]) => {
    const row = (id: string, day: string, rest: string): string => `${first === 'days' ? `${day},${id}` : `${id},${day}`},${rest}\n`;
    const heading = (name: string): string => `,,,,,\n${name},,,,,\n`;
    const alfa = `${before === '' ? heading('Alfa SIA') : ''}${row('INV-11', '03 Oct 2026', '02 Nov 2026,10.00,210.00,"1,210.00"')}${row('INV-12', '05 Sep 2026', '05 Oct 2026,2.00,42.00,242.00')}Total Alfa SIA,,,,252.00,"1,452.00"\n`;
    const beta = `${heading('Beta 24 Ltd')}${row('INV-13', '13 Oct 2026', '12 Nov 2026,1.00,10.50,60.50')}${row('CN-3', '14 Oct 2026', '14 Oct 2026,1.00,(2.10),(12.10)')}Total Beta 24 Ltd,,,,8.40,48.40\n`;
    const folder = folderOf({
      'Receivable_Invoice_Detail.csv': `Receivable Invoice Detail\nBaltika Ltd\n\n${header}\n${before}${alfa}${beta},,,,,\nTotal,,,,260.40,"1,500.40"\n`,
    });
    const { out } = await inspect([folder], folder);
    expect(out).toContain(read);
    if (before !== '') return;
    const written = join(folder, 'report.yaml');
    writeFileSync(written, readFileSync(written, 'utf8').replace('# currency: EUR', 'currency: EUR'));
    const { totals } = await reportOf({ dataDir: folder, asOf: '2026-10-31' });
    expect([totals.open, totals.overdue, totals.unapplied, totals.customersOwing]).toEqual(['1512.50', '242.00', '12.10', 2]);
  },
);

test('currencies that are named in words are given their codes, and one that is first named further down is refused, not taken for another', async () => {
  const rows = Array.from({ length: 400 }, (_, at) => `INV${at},Alfa Inc,2026-09-03,2026-10-03,"$10.00","$5.00",US Dollar`);
  const named = async (last: string): Promise<string> => {
    const folder = folderOf({
      'Open 2026-10-31.csv': `Document Number,Name,Date,Due Date,Amount (Gross),Amount Remaining,Currency\n${[...rows, last].join('\n')}\n`,
    });
    const { status, out } = await inspect([folder], folder);
    expect([status, out]).toEqual([0, expect.stringContaining('currency = "Currency" by the names in it')]);
    return folder;
  };
  const { totals, currency } = await reportOf({ dataDir: await named('INV999,Beta LLC,2026-09-03,2026-10-03,"$10.00",($1.00),USD') });
  expect([currency, totals.open, totals.unapplied]).toEqual(['USD', '2000.00', '1.00']);
  await expect(openLedger({ dataDir: await named('INV999,Beta LLC,2026-09-03,2026-10-03,10.00,10.00,Doubloon') })).rejects.toThrow(
    /not a currency code of ISO 4217: "Doubloon"/,
  );
});

test('a customer that is blank below its first document, as merged cells are, is that of each of them', async () => {
  const folder = folderOf({
    'Debtors 2026-10-31.csv':
      'Customer,Invoice No,Invoice Date,Due Date,Amount,Outstanding,Currency\nAlfa SIA,A-1,03.09.2026,03.10.2026,1210.00,1210.00,EUR\n,A-2,05.10.2026,04.11.2026,500.00,380.00,EUR\nSubtotal,,,,1710.00,1590.00,\nBeta OU,B-1,15.05.2026,14.06.2026,80.00,80.00,EUR\n,B-2,02.08.2026,01.09.2026,70.00,70.00,EUR\nSubtotal,,,,150.00,150.00,\nGrand total,,,,1860.00,1740.00,\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('rows whose "Customer" is blank are taken to be of the customer above them')]);
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.overdue, totals.customersOwing]).toEqual(['1740.00', '1360.00', 2]);
  expect(await ledger.database.rows('SELECT customer, id FROM item ORDER BY id')).toEqual(
    [
      ['Alfa SIA', 'A-1'],
      ['Alfa SIA', 'A-2'],
      ['Beta OU', 'B-1'],
      ['Beta OU', 'B-2'],
    ].map(([customer, id]) => ({ customer, id })),
  );
});

test('of the lines of a document that have the amount of the line it is said how they are added up, and that works', async () => {
  const folder = folderOf({
    'invoices.csv':
      'Invoice Number,Customer,Invoice Date,Due Date,Description,Gross,Currency\nINV-1,Alfa,2026-09-03,2026-10-03,Boards,1000.00,EUR\nINV-1,Alfa,2026-09-03,2026-10-03,Nails,210.00,EUR\nINV-2,Beta,2026-10-03,2026-11-02,Nails,60.00,EUR\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'rows of one "Invoice Number" differ in "Gross" alone, and will be refused: if they are the lines of one document, write kind: customer-ledger, and date in place of issued',
    ),
  ]);
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('kind: invoices', 'kind: customer-ledger').replace('issued:', 'date:'));
  const { totals } = await reportOf({ dataDir: folder, asOf: '2026-10-31' });
  expect([totals.open, totals.overdue, totals.items]).toEqual(['1270.00', '1210.00', 2]);
});

test('what is told of a list with what was paid of each document works: with a column Open it is a list of open items', async () => {
  const list = (open: string[]): string =>
    [
      'Invoice,Customer,Date,Due,Amount,Paid,Currency',
      '1,Alfa,2026-09-01,2026-10-01,1250.00,250.00,EUR',
      '2,Beta,2026-10-05,2026-11-04,80.00,80.00,EUR',
    ]
      .map((row, at) => `${row}${open.length === 0 ? '' : `,${open[at]}`}\n`)
      .join('');
  const before = folderOf({ 'sales 2026-10-31.csv': list([]) });
  expect((await inspect([before], before)).out).toContain(
    'add a column with the header Open that has what is left of each, take this report.yaml away, and inspect the file again',
  );
  const folder = folderOf({ 'sales 2026-10-31.csv': list(['Open', '1000.00', '0.00']) });
  expect((await inspect([folder], folder)).status).toBe(0);
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.overdue]).toEqual(['1000.00', '1000.00']);
});

test('drafts are told by one column and what is paid by another, as Odoo writes them', async () => {
  const folder = folderOf({
    'Journal Entry.csv':
      'Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Total,Amount Due,Payment Status,Status,Currency\nINV/1,Alfa,2026-09-01,2026-10-01,1210.00,210.00,Partially Paid,Posted,EUR\nINV/2,Alfa,2026-09-01,2026-10-01,60.50,0.00,Paid,Posted,EUR\n/,Beta,2026-09-01,2026-10-01,90.00,90.00,Not Paid,Draft,EUR\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Invoice Partner Display Name", open = "Amount Due", id = "Number"');
  expect(out).toContain('Set aside: rows whose "Status" is "Draft".');
});

test('of a list with a row for each line of a document it is said so, and every document counts once', async () => {
  const header = 'Invoice Date,Invoice Number,Customer Name,Due Date,Currency Code,Total,Item Name,Item Total';
  const folder = folderOf({
    'Invoice.csv': `${header}\n2026-09-01,INV-1,Alfa,2026-10-01,EUR,1050.00,Boards,1000.00\n2026-09-01,INV-1,Alfa,2026-10-01,EUR,1050.00,Freight,50.00\n2026-05-15,INV-2,Beta,2026-06-14,EUR,80.00,Boards,80.00\n`,
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'rows of one "Invoice Number" are taken for lines of one document that differ in such as "Item Name", each with the amount of the whole',
    ),
  ]);
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.items]).toEqual(['1130.00', 2]);
});

test('of a list that tells a document and what was paid of it by one number, how it can be read is said', async () => {
  const folder = folderOf({
    'OPOS 2026-10-31.csv':
      'Konto;Rechnungs-Nr.;Datum;Fälligkeit;Betrag Soll;Betrag Haben;Saldo;S/H;Währung\n10001;RE-101;01.09.2026;01.10.2026;1.190,00;;1.190,00;S;EUR\n10001;RE-114;10.10.2026;09.11.2026;595,00;;595,00;S;EUR\n10001;RE-114;20.10.2026;;;300,00;300,00;H;EUR\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'rows of one "Rechnungs-Nr." differ in "Saldo", and will be refused: if they are a document and what was paid of it, write kind: customer-ledger, date in place of issued, amount in place of open, and match: { first: ["Rechnungs-Nr."] }; if each stands by itself, such as an instalment, take out id',
    ),
  ]);
  const written = join(folder, 'report.yaml');
  const text = readFileSync(written, 'utf8').replace(
    /kind: open-items[^]*$/,
    'kind: customer-ledger\n    columns: { customer: Konto, id: "Rechnungs-Nr.", match: { first: ["Rechnungs-Nr."] }, date: Datum, due: Fälligkeit, debit: "Betrag Soll", credit: "Betrag Haben", currency: Währung }\n    format: { date: dd.MM.yyyy, decimal: ",", thousands: "." }\n',
  );
  writeFileSync(written, text);
  const { totals } = await reportOf({ dataDir: folder });
  expect([totals.open, totals.overdue, totals.unapplied]).toEqual(['1485.00', '1190.00', '0.00']);
});
