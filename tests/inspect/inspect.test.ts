import { existsSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { expect, onTestFinished, test } from 'vitest';
import { ageingBuckets } from '../../src/inspect/ageing-buckets.ts';
import { ageingMonths, bucketsOfMonths } from '../../src/inspect/ageing-months.ts';
import { type Asker, askOn } from '../../src/inspect/ask.ts';
import type { ColumnFacts } from '../../src/inspect/column-facts.ts';
import { inspectCommand } from '../../src/inspect/inspect-command.ts';
import { proposalOf } from '../../src/inspect/propose-source.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { rowsOf, workbook } from '../ingest/formats/write-workbook.ts';

const SALES = `No;Client;Date;Due date;Total;Currency;Seller
1001;Alfa SIA;03.06.2026;03.07.2026;1.250,00;EUR;Berg
1002;Beta OÜ;15.07.2026;14.08.2026;980,50;EUR;Lind
`;
const RECEIPTS = `Ref;Client;Day;Sum;Invoice
P1;Alfa SIA;10.07.2026;1.000,00;1001
P2;Beta OÜ;20.08.2026;500,00;
`;

function folderOf(files: Record<string, string | Buffer>): string {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-inspect-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

async function inspect(words: string[], folder: string, asker: Asker | null = null) {
  const said = { out: '', err: '' };
  const status = await inspectCommand({ arguments: words, out: { write: (text) => (said.out += text) }, err: { write: (text) => (said.err += text) }, asker });
  return { status, out: said.out.replaceAll(folder, 'FOLDER'), err: said.err.replaceAll(folder, 'FOLDER') };
}

/** Gives the answers in turn, and keeps the questions. */
function answering(...answers: (string | null)[]) {
  const questions: string[] = [];
  const answer = (question: string): string | null => {
    questions.push(question);
    if (answers.length === 0) throw new Error(`Nobody answers ${question}`);
    return answers.shift() as string | null;
  };
  return { questions, asker: { choose: async (question: string) => answer(question), word: async (question: string) => answer(question) } satisfies Asker };
}

test('the command that it says next can be pasted, whatever the folder is called', async () => {
  const folder = join(folderOf({ "Anna's é/sales-2026.csv": SALES }), "Anna's é");
  const { out } = await inspect([folder], folder.replace("Anna's é", '').slice(0, -1));
  expect(out).toContain(`npm run report -- --data 'FOLDER/Anna'\\''s é' --out my-site`);
});

test('an ageing list without documents is known by the days in its headers, and is read as it should be', async () => {
  const folder = folderOf({ 'Ageing 2026-10-31.csv': 'Debtors;;;;;;\nCustomer;Not due;1-30 days;31-60 days;61-90 days;>90 days;Total\nAlfa;10,00;20,00;;;5,00;35,00\nBeta;;;30,00;;;30,00\nTotal;10,00;20,00;30,00;0,00;5,00;65,00\n' });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Customer", open = "Total", from 0 days past due = "Not due", from 1 days past due = "1-30 days"');
  expect(out).toContain('Complete it (no column states the currency of the amounts), then');
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('# currency', 'currency'));
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { stages } = await ledger.report();
  expect(stages.map(({ id, amount }) => [id, amount])).toEqual([['current', '10.00'], ['overdue', '20.00'], ['critical', '30.00'], ['hopeless', '5.00']]);
});

test('of an ageing list the column of customers may have no header, and the line above tells its day in words', async () => {
  const folder = folderOf({ 'A_R Ageing Summary.csv': 'Baltika Wholesale\nPrinted November 2 2026\n"As of October 31, 2026"\n\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\nAlfa,"1,200.00",0.00,0.00,0.00,50.00,"1,250.00"\nBeta,,300.00,,,,300.00\nTOTAL,"1,200.00",300.00,0.00,0.00,50.00,"1,550.00"\n' });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, open = "Total", from 0 days past due = "Current"');
  expect(out).toContain('Complete it (no column states the currency of the amounts), then');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toMatch(/columns: \{ customer: \{ place: 1 \}, open: Total \}[^]*listed: 2026-10-31/);
});

test.for([
  [['Client', 'Current', '1 to 30', '31 to 60', '61 to 90', '91 and over'], [0, 1, 31, 61, 91]],
  [['Клиент', 'Не просрочено', 'до 30 дней', 'от 31 до 60 дней', '61–90 дн.', 'свыше 90 дней'], [0, 1, 31, 61, 91]],
  [['Клиент', 'Не просрочено', '1–30 дн.', 'свыше 30 дней'], [0, 1, 31]],
  [['Klients', 'Nav kavēts', '1-30 dienas', '31-90 dienas', 'virs 90 dienām'], [0, 1, 31]],
  [['Kunde', 'Nicht fällig', '1-30 Tage', '31-60 Tage', 'über 60 Tage'], [0, 1, 31, 61]],
  [['Customer', '0-30', '31-60', '60+'], [0, 31, 61]],
  [['Customer', 'Over 90 days past due', 'Days past due 61 - 90'], []],
  [['Customer', '1-30', '2026'], []],
] as const)('the days of the headers %j are known', ([headers, days]) => {
  expect(ageingBuckets(headers).map(({ from }) => from)).toEqual(days);
});

test('an ageing list by months is known by their names, and its days are counted from the day of the list', async () => {
  const lines = ['Aged Receivables Summary', 'Baltika Wholesale', 'As at 31 October 2026', 'Ageing by due date', '', 'Contact,Current,October,September,August,Older,Total', 'Alfa,100.00,0.00,0.00,0.00,50.00,150.00', 'Beta,0.00,300.00,20.00,0.00,0.00,320.00', 'Gamma,0.00,0.00,0.00,10.00,0.00,10.00', 'Total,100.00,300.00,20.00,10.00,50.00,480.00', 'Percentage of total,20.83%,62.50%,4.17%,2.08%,10.42%,100.00%', ''];
  const folder = folderOf({ 'Aged_Receivables_Summary.csv': lines.join('\n') });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Contact", open = "Total", from 0 days past due = "Current", from 1 days past due = "October", from 31 days past due = "September", from 61 days past due = "August", from 92 days past due = "Older".');
  expect([status, out]).toEqual([2, expect.stringContaining('its columns do not end where the usual stages do: add stages to report.yaml that do (upTo may be 0, 30, 60, 91)')]);
  const written = join(folder, 'report.yaml');
  writeFileSync(written, `stages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 30 }, { id: critical, upTo: 91 }, { id: hopeless }]\n${readFileSync(written, 'utf8').replace('# currency', 'currency')}`);
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { asOf, stages } = await ledger.report();
  expect([asOf, ...stages.map(({ id, amount }) => [id, amount])]).toEqual(['2026-10-31', ['current', '100.00'], ['overdue', '300.00'], ['critical', '30.00'], ['hopeless', '50.00']]);
});

test.for([
  [['Contact', 'Current', 'October', 'September', 'August', 'Older', 'Total'], '2026-11-30', [0, 30, 61, 91, 122]],
  [['Contact', 'Current', 'November', 'October', 'Older'], '2026-11-15', [0, 1, 15, 46]],
  [['Contact', 'Current', 'Jan 2026', 'Dec 2025', 'Total'], '2026-01-31', [0, 1, 31]],
  [['Контрагент', 'Не просрочено', 'Октябрь', 'Сентябрь', 'Ранее'], '2026-10-31', [0, 1, 31, 61]],
  // The latest month is not that of the list.
  [['Contact', 'Current', 'Oct 2025', 'Sep 2025', 'Older'], '2026-10-31', []],
  [['Contact', 'Current', 'August', 'July', 'Older'], '2026-10-31', []],
  // Sales by month, not what is owed.
  [['Customer', 'January', 'February', 'March', 'Total'], '2026-10-31', null],
  [['Customer', 'Current', 'August', 'September', 'October'], '2026-10-31', null],
  [['Customer', 'Current', 'March'], '2026-10-31', null],
] as const)('the days of the months %j are counted from %s', ([headers, listed, days]) => {
  const months = ageingMonths(headers);
  expect(months === null ? null : bucketsOfMonths(months, listed).map(({ from }) => from)).toEqual(days);
});

test('of an ageing list whose columns cannot be days past due, a plain sentence says what to do', async () => {
  const list = (header: string, above = ''): string => `${above}${header}\nAlfa,100.00,5.00,0.00,0.00,50.00,155.00\nBeta,0.00,300.00,20.00,0.00,0.00,320.00\n`;
  const folder = folderOf({
    'unknown-day.csv': list('Contact,Current,October,September,August,Older,Total'),
    'counted 2026-10-31.csv': list('Contact,Current,< 1 Month,1 Month,2 Months,Older,Total'),
    'since-issue 2026-10-31.csv': list('Contact,Current,1-30,31-60,61-90,Over 90,Total', 'Ageing by invoice date,,,,,,\n'),
  });
  const { status, out } = await inspect([folder], folder);
  expect(status).toBe(2);
  expect(out).toContain('unknown-day.csv: the days of its columns, which are months, are counted from the day of the list: put that day into the name of the file, and look at it again');
  expect(out).toContain('counted 2026-10-31.csv: its columns count months, which differ in days: export it with periods of days, such as 30, or with the names of the months');
  expect(out).toContain('since-issue 2026-10-31.csv: it counts the age of money from the invoice ("Ageing by invoice date"), and stages count from the due date: export it by due date');
});

test.for([
  ['Debitoru parādu saraksts uz 31.10.2026;;;;;'],
  ['Uz dienu:;31.10.2026;;;;'],
  [';;Debitoru parādi;;;'],
])('a title right above the header, without a blank line between the two, is no part of it: %s', async ([title]) => {
  const folder = folderOf({ 'Saraksts.csv': `${title}\nPartneris;Dokumenta Nr.;Datums;Apmaksas termiņš;Summa;Parāds\nSIA Alfa;AB-1;01.09.2026;01.10.2026;1250,00;1000,00\nSIA Beta;AB-2;15.05.2026;14.06.2026;80,00;80,00\nKopā;;;;1330,00;1080,00\n` });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Partneris", open = "Parāds", id = "Dokumenta Nr.", issued = "Datums", due = "Apmaksas termiņš", amount = "Summa"');
});

test('a column that is proposed for one thing is not read by its name for another: "Name" as the customer', async () => {
  const folder = folderOf({ 'AR 2026-10-31.csv': 'Type,Date,Num,Name,Due Date,Open Balance,Currency\nInvoice,10/25/2026,1003,Alfa,11/24/2026,500.00,USD\nCredit Memo,10/20/2026,7,Alfa,10/20/2026,-200.00,USD\n' });
  const { status, out } = await inspect([folder], folder);
  expect(status, out).toBe(0);
  expect(out).toContain('customer = "Name"');
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.unapplied]).toEqual(['500.00', '200.00']);
});

test('an amount without a sign has it in a column of sides: what stands in H is no debt', async () => {
  const folder = folderOf({ 'Posten.csv': 'Kunde;Beleg;Datum;Fällig;Betrag;S/H;Währung\n10001;1001;01.09.2026;01.10.2026;1.250,00;S;EUR\n10001;Z-1;05.10.2026;05.10.2026;500,00;H;EUR\n10002;0990;15.05.2026;14.06.2026;80,00;S;EUR\nSumme;;;;830,00;;\n' });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('amount = "Betrag" with the sign of "S/H"')]);
  expect(out).not.toContain('Not read');
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.unapplied]).toEqual(['1330.00', '500.00']);
});

test.for([
  ['Receivable_Invoice_Summary.csv', 'Invoice Number,Contact,Invoice Date,Due Date,Gross,Balance,Status', 'customer = "Contact", open = "Balance", id = "Invoice Number", issued = "Invoice Date", due = "Due Date", amount = "Gross"'],
  ['invoices.csv', 'Number,Customer,Date,Due Date,Amount Due,Amount Remaining,Status', 'customer = "Customer", open = "Amount Remaining", id = "Number", issued = "Date", due = "Due Date", amount = "Amount Due"'],
  ['Kundreskontra.csv', 'Fakturanr,Kundnamn,Fakturadatum,Förfallodatum,Totalt,Saldo,Status', 'customer = "Kundnamn", open = "Saldo", id = "Fakturanr", issued = "Fakturadatum", due = "Förfallodatum", amount = "Totalt"'],
  ['Åpne poster.csv', 'Fakturanr,Kunde,Fakturadato,Forfallsdato,Beløp,Restbeløp,Status', 'customer = "Kunde", open = "Restbeløp", id = "Fakturanr", issued = "Fakturadato", due = "Forfallsdato", amount = "Beløp"'],
  ['Müügiarved.csv', 'Arve nr,Klient,Arve kuupäev,Maksetähtaeg,Summa kokku,Tasumata,Olek', 'customer = "Klient", open = "Tasumata", id = "Arve nr", issued = "Arve kuupäev", due = "Maksetähtaeg", amount = "Summa kokku"'],
  ['Skolos.csv', 'Sąskaitos Nr.,Klientas,Data,Apmokėti iki,Suma,Skola,Būsena', 'customer = "Klientas", open = "Skola", id = "Sąskaitos Nr.", issued = "Data", due = "Apmokėti iki", amount = "Suma"'],
] as const)('where a list says what is left of each document it is no list of invoices, of which all would count as unpaid: %s', async ([name, header, read]) => {
  const folder = folderOf({ [name]: `${header}\nI-11,Alfa,2026-10-03,2026-11-02,1250.00,1250.00,Approved\nI-10,Alfa,2026-09-01,2026-10-01,400.00,0.00,Paid\nI-07,Beta,2026-08-05,2026-09-04,500.00,300.00,Approved\nI-12,Beta,2026-08-05,2026-09-04,90.00,90.00,Draft\n` });
  const { out } = await inspect([folder], folder);
  expect(out).toContain(`To be read as open items: ${read}`);
  expect(out).toMatch(/Set aside: rows whose ".*" is "Draft"/);
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('# currency', 'currency').replace('kind: open-items', 'kind: open-items\n    listed: 2026-10-31'));
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.overdue]).toEqual(['1550.00', '300.00']);
});

test.for<[string, string, string]>([
  ['Paid', '250.00', '"Paid" says what was paid, not when, and is not read: without a file of payments beside it every document counts as unpaid'],
  ['Status', 'Paid', `"Status" says that documents are paid ("Paid"), not when: without a file of payments beside it every document counts as unpaid; to leave them out, add { code: paid, column: "Status", equals: ["Paid"] } to its setAside`],
])('that invoices were paid, by a column that does not say when, is for a person to decide: %s %s', async ([header, value, said]) => {
  const folder = folderOf({ 'sales.csv': `Invoice,Customer,Date,Due,Amount,Currency,${header}\n1,Alfa,2026-09-01,2026-10-01,1250.00,EUR,${value}\n2,Beta,2026-10-05,2026-11-04,80.00,EUR,\n` });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining(said)]);
});

test('a list of debts with many columns is never taken for control balances, customers or managers because their few words are in it', async () => {
  const folder = folderOf({ 'Aged Debtors.csv': 'Account Ref,Type,Date,Ref,Due,Balance,Future,Older\nA001,SI,01/09/2026,1001,30/10/2026,1250.00,0.00,1250.00\n' });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: open = "Balance"');
  expect(out).toContain('no column was recognised for "customer"');
});

test('a customer that stands once, in a row above its documents, is that of each of them', async () => {
  const folder = folderOf({ 'Open Invoices.csv': `Open Invoices Report,,,,,\n"As of October 31, 2026",,,,,\n\n,Date,Transaction type,Num,Due date,Open balance\nAlfa SIA,,,,,\n,09/21/2026,Invoice,1001,10/21/2026,"1,250.00"\n,10/20/2026,Payment,,10/20/2026,-200.00\nTotal for Alfa SIA,,,,,"$1,050.00"\nBeta Ltd,,,,,\n,05/15/2026,Invoice,0990,06/14/2026,80.00\nTotal for Beta Ltd,,,,,$80.00\nTOTAL,,,,,"$1,130.00"\n` });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, above the rows of each, open = "Open balance"');
  const written = join(folder, 'report.yaml');
  writeFileSync(written, readFileSync(written, 'utf8').replace('# currency: EUR', 'currency: USD'));
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.overdue, totals.unapplied, totals.customersOwing]).toEqual(['1330.00', '1330.00', '200.00', 2]);
});

test('drafts are told by one column and what is paid by another, as Odoo writes them', async () => {
  const folder = folderOf({ 'Journal Entry.csv': 'Number,Invoice Partner Display Name,Invoice/Bill Date,Due Date,Total,Amount Due,Payment Status,Status,Currency\nINV/1,Alfa,2026-09-01,2026-10-01,1210.00,210.00,Partially Paid,Posted,EUR\nINV/2,Alfa,2026-09-01,2026-10-01,60.50,0.00,Paid,Posted,EUR\n/,Beta,2026-09-01,2026-10-01,90.00,90.00,Not Paid,Draft,EUR\n' });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('To be read as open items: customer = "Invoice Partner Display Name", open = "Amount Due", id = "Number"');
  expect(out).toContain('Set aside: rows whose "Status" is "Draft".');
});

test('of a list with a row for each line of a document it is said so, and every document counts once', async () => {
  const header = 'Invoice Date,Invoice Number,Customer Name,Due Date,Currency Code,Total,Item Name,Item Total';
  const folder = folderOf({ 'Invoice.csv': `${header}\n2026-09-01,INV-1,Alfa,2026-10-01,EUR,1050.00,Boards,1000.00\n2026-09-01,INV-1,Alfa,2026-10-01,EUR,1050.00,Freight,50.00\n2026-05-15,INV-2,Beta,2026-06-14,EUR,80.00,Boards,80.00\n` });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('rows of one "Invoice Number" are taken for lines of one document that differ in such as "Item Name", each with the amount of the whole')]);
  const ledger = await openLedger({ dataDir: folder });
  onTestFinished(() => ledger.close());
  const { totals } = await ledger.report();
  expect([totals.open, totals.items]).toEqual(['1130.00', 2]);
});

test('of a workbook that begins with a cover the sheet is described whose header says most, and report.yaml names it', async () => {
  const rows = SALES.trim().split('\n').map((line) => line.split(';'));
  const folder = folderOf({ 'sales.xlsx': workbook([{ name: 'Cover', rows: rowsOf([['Sales'], ['Made by', 'Finance']]) }, { name: '2026', rows: rowsOf(rows) }]) });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('A workbook, its sheet "2026", header in line 1, 2 rows of 7 columns')]);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('sheet: "2026"');
  const ledger = await openLedger({ dataDir: folder, asOf: '2026-08-31' });
  onTestFinished(() => ledger.close());
  expect(await ledger.database.row('SELECT count(*)::INTEGER AS items FROM item')).toEqual({ items: 2 });
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
  expect(out).toContain('no column states the currency');
  const yaml = readFileSync(join(folder, 'report.yaml'), 'utf8');
  expect(yaml).toContain('# currency: EUR');
  expect(yaml).not.toMatch(/^ +format:/m);
});

test('what a profile does not tell of its file, such as the day of the list and the currency, is told and left to say', async () => {
  const name = 'Invoice List.csv';
  const folder = folderOf({ [name]: readFileSync(new URL('../profiles/quickbooks-invoices/Baltika Wholesale_Invoice List by Date.csv', import.meta.url)) });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('open items, by the profile quickbooks-invoices');
  expect([status, out.includes('nothing tells the day of the list'), out.includes('no column states the currency')]).toEqual([2, true, true]);
  rmSync(join(folder, 'report.yaml'));
  const { questions, asker } = answering('quickbooks-invoices open-items', '2026-10-31', 'USD');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions.slice(1)).toEqual([`For which day does ${name} list what is open?`, 'In which currency are the amounts that state none?']);
  const ledger = await openLedger({ dataDir: folder });
  try {
    expect([ledger.asOf, ledger.currency]).toEqual(['2026-10-31', 'USD']);
  } finally {
    await ledger.close();
  }
});

test('a column that a profile knows and the file does not have is told of as missing', async () => {
  const folder = folderOf({ 'Journal Items.csv': 'Date,Journal Entry,Account,Partner,Label,Debit,Credit,Balance,Due Date,Matching\n2026-09-01,INV/1,121000 Account Receivable,Alfa,INV/1,1210.00,0.00,1210.00,2026-10-01,\n' });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('customer ledger, by the profile odoo-journal-items');
  expect([status, out]).toEqual([2, expect.stringContaining('no column states the currency of the amounts')]);
});

test('on a terminal it asks, and the answers are written', async () => {
  const folder = folderOf({ 'bills.csv': 'Number,Customer,Date,Total\n1,Alfa,03/04/2026,10.00\n2,Beta,05/06/2026,20.00\n' });
  const { questions, asker } = answering('invoices', 'MM/dd/yyyy', 'USD');
  const { status } = await inspect([join(folder, 'bills.csv')], folder, asker);
  expect(status).toBe(0);
  expect(questions).toEqual([
    'What is bills.csv?',
    'How is "Date" of bills.csv written, such as "03/04/2026", "05/06/2026"?',
    'In which currency are the amounts that state none?',
  ]);
  const ledger = await openLedger({ dataDir: folder });
  try {
    expect([ledger.asOf, ledger.currency]).toEqual(['2026-05-06', 'USD']);
  } finally {
    await ledger.close();
  }
});

test('a column that no word gives away is asked for', async () => {
  const folder = folderOf({ 'invoices-june.csv': 'A1,Customer,Date,Due,Total,Currency\nX-1,Alfa,2026-03-13,2026-04-13,10.00,EUR\nX-2,Beta,2026-03-14,2026-04-14,20.00,EUR\n' });
  const { questions, asker } = answering('invoices', 'A1');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions[1]).toBe('Which column of invoices-june.csv holds "id"?');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('id: A1');
});

test('codes of currencies are known under any header, and what is not read is named', async () => {
  const folder = folderOf({ 'verkauf.csv': 'Rg-Nr.;Debitor;Rg-Datum;Zahlbar bis;Bruttobetrag;Code;Bemerkung\nR-1;Müller;05.01.2026;04.02.2026;1.250,00;EUR;ok\nR-2;Bäcker;15.01.2026;14.02.2026;980,50;USD;\n' });
  const { status, out } = await inspect([folder], folder);
  expect(status).toBe(0);
  expect(out).toContain('To be read as invoices: id = "Rg-Nr.", customer = "Debitor", issued = "Rg-Datum", amount = "Bruttobetrag", due = "Zahlbar bis", currency = "Code".\n  Not read: "Bemerkung".');
});

test('a due date that no word gives away is asked for, as without it everything is late', async () => {
  const folder = folderOf({ 'invoices-june.csv': 'No,Customer,Date,Until,Total,Currency\n1,Alfa,2026-03-13,2026-04-13,10.00,EUR\n' });
  const { questions, asker } = answering('invoices', 'Until');
  expect((await inspect([folder], folder, asker)).status).toBe(0);
  expect(questions[1]).toBe('Which column of invoices-june.csv holds "due"?');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('due: Until');
});

test('a customer ledger is one by debit and credit, or by one amount with a sign, which is else left to be named', () => {
  const text = { filled: 2, different: 2, examples: ['a', 'b'], form: null, doubt: null };
  const columns = (...headers: [string, 'day' | 'number' | 'text'][]): ColumnFacts[] => headers.map(([header, holds], place) => ({ ...text, place, header, holds }));
  expect(proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['Debit', 'number'], ['Credit', 'number'])).missing).toEqual([]);
  expect(proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['Amount', 'number'])).columns).toEqual({ customer: 'Customer', date: 'Date', amount: 'Amount' });
  expect(proposalOf('customer-ledger', columns(['Customer', 'text'], ['Date', 'day'], ['X', 'number'])).missing).toEqual(['amount']);
});

test('the report.yaml of the folder is no export, though a pattern names it', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES, 'report.yaml': 'title: Debts\n' });
  const { out } = await inspect([join(folder, 'report.yaml'), join(folder, 'sales-2026.csv')], folder);
  expect(out.match(/To be read as/g)).toHaveLength(1);
});

test('who stops is left alone: nothing is written', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES });
  const { status, out } = await inspect([folder], folder, answering(null).asker);
  expect([status, out.endsWith('Nothing was written.\n')]).toEqual([130, true]);
  expect(existsSync(join(folder, 'report.yaml'))).toBe(false);
});

test('the questions stand on a real terminal stream: arrows and return answer them', async () => {
  const input = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => {} });
  const output = Object.assign(new PassThrough(), { isTTY: true, columns: 80, rows: 30 });
  const asked = askOn(input, output).choose('What is it?', [{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }]);
  setTimeout(() => input.write('\u001b[B'), 50);
  setTimeout(() => input.write('\r'), 150);
  expect(await asked).toBe('b');
  expect(String(output.read())).toContain('What is it?');
});

test('a report.yaml that is there stays: the lines are printed instead', async () => {
  const folder = folderOf({ 'sales-2026.csv': SALES, 'report.yaml': 'title: Debts\n' });
  const { out } = await inspect([folder], folder);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toBe('title: Debts\n');
  expect(out).toContain('  - files: sales-2026.csv\n    kind: invoices\n');
});

test('a list of open items under a preamble, in windows-1251', async () => {
  const text = 'ООО «Ромашка»;;;;;\nДебиторская задолженность на 31.10.2026;;;;;\n;;;;;\nКонтрагент;Документ;Дата;Срок оплаты;Остаток долга;Валюта\nООО «Василёк»;Р-1;03.09.2026;17.09.2026;1 250,50;RUB\nИП Иванова;Р-2;15.09.2026;29.09.2026;980,00;RUB\n';
  const bytes = Buffer.from([...text].map((letter) => {
    const code = letter.codePointAt(0) as number;
    if (code < 0x80) return code;
    if (letter === 'ё') return 0xb8;
    if (letter === '«' || letter === '»') return code;
    return code - 0x410 + 0xc0;
  }));
  const folder = folderOf({ 'долги.csv': bytes });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('WINDOWS-1251 (found out)');
  expect(out).toContain('header in line 4');
  expect(out).toContain('To be read as open items: customer = "Контрагент", open = "Остаток долга", id = "Документ", issued = "Дата", due = "Срок оплаты", currency = "Валюта"');
  expect(status).toBe(0);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('listed: 2026-10-31');
});

test('headers may say anything: they neither break the file nor leave it', async () => {
  const folder = folderOf({ 'sales.csv': 'Invoice no,"Customer: ]} #x\n- files: ../secret",Date,Due,Total,Currency\n1,Alfa,2026-03-13,2026-04-13,10.00,EUR\n' });
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
