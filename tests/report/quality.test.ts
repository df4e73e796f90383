import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fileAccounts, findingExamples, rejectedRows } from '../../src/report/page-data/account-for-rows.ts';
import { askFigures } from '../../src/report/ask/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble/assemble-report.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import type { Report } from '../../src/report/schema/report-schema.ts';
import { writeCsvFiles } from '../../src/report/publishing/write-csv.ts';

/**
 * INV-2 and INV-3 have no due date, INV-4 is due before it was issued and is paid in full; PAY-2 is Beta's and names Alfa's INV-1; PAY-3 is
 * refused, one of the two PAY-4 is set aside. Dollars are at 0.50.
 */
const FILES = {
  'invoices.csv': `id,customer,issued,due,amount,currency
INV-1,Alfa,2026-01-10,2026-02-09,400.00,EUR
INV-2,Beta,2026-02-20,,300.00,USD

INV-3,Alfa,2026-03-05,,50.00,EUR
INV-4,Beta,2026-03-05,2026-03-01,80.00,EUR
`,
  'payments.csv': `id,customer,date,amount,currency,invoice
PAY-1,Beta,2026-03-10,80.00,EUR,INV-4
PAY-2,Beta,2026-03-11,150.00,EUR,INV-1
PAY-3,Beta,2026-03-12,1O0.00,EUR,
PAY-4,Alfa,2026-03-13,5.00,EUR,
PAY-4,Alfa,2026-03-13,5.00,EUR,
`,
  'report.yaml': 'currency: EUR\nasOf: 2026-03-15\ntolerance: { rejectedRows: 1 }\n',
};
const RATES = { 'rates.csv': 'date,currency,rate\n2026-01-01,USD,0.50\n' };

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-quality-')));
const ledgers: Ledger[] = [];
afterAll(async () => {
  for (const ledger of ledgers) await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

async function opened(name: string, files: Record<string, string>): Promise<{ ledger: Ledger; report: Report }> {
  const dataDir = join(root, name);
  mkdirSync(dataDir);
  for (const [file, text] of Object.entries(files)) writeFileSync(join(dataDir, file), text);
  const ledger = await openLedger({ dataDir });
  ledgers.push(ledger);
  const report = await assembleReport(ledger, await askFigures(ledger.database, ledger.asOf, ledger.perCurrency));
  return { ledger, report };
}

describe('with rates', () => {
  let ledger: Ledger;
  let report: Report;
  beforeAll(async () => void ({ ledger, report } = await opened('rates', { ...FILES, ...RATES })));

  test('the money at risk is what is open of the items touched, in the reporting currency, each item once', () => {
    expect(report.quality.findings).toEqual([
      { code: 'due-before-issue', rows: 1, amount: '80.00', atRisk: '0.00' },
      { code: 'due-missing', rows: 2, amount: null, atRisk: '200.00' }, // 300.00 dollars at 0.50, and 50.00
      { code: 'other-customers-item', rows: 1, amount: '150.00', atRisk: '250.00' }, // what PAY-2 leaves of INV-1
    ]);
  });

  test('the worst comes first, with its first rows and the lines on which they stand', async () => {
    const findings = await findingExamples(ledger);
    expect(findings.map(({ code, rows, atRisk }) => ({ code, rows, atRisk }))).toEqual([
      { code: 'other-customers-item', rows: 1, atRisk: [{ currency: 'EUR', amount: '250.00' }] },
      { code: 'due-missing', rows: 2, atRisk: [{ currency: 'EUR', amount: '200.00' }] },
      { code: 'due-before-issue', rows: 1, atRisk: [] },
    ]);
    expect(findings[1]?.examples).toEqual([
      { path: 'invoices.csv', line: 3, document: 'INV-2', customer: 'Beta', amount: '300.00', currency: 'USD' },
      { path: 'invoices.csv', line: 5, document: 'INV-3', customer: 'Alfa', amount: '50.00', currency: 'EUR' },
    ]);
    expect(findings[1]?.money).toEqual([
      { currency: 'EUR', amount: '50.00' },
      { currency: 'USD', amount: '300.00' },
    ]);
  });

  test('read = used + set aside + refused, for every file and for all, with the money of each code', async () => {
    const files = await fileAccounts(ledger);
    for (const { rowsRead, rowsUsed, setAside, refused } of files) {
      expect(rowsUsed + [...setAside, ...refused].reduce((sum, { rows }) => sum + rows, 0)).toBe(rowsRead);
    }
    const { rowsRead, rowsUsed, rowsSetAside, rowsRejected } = report.quality;
    expect({ rowsRead, rowsUsed, rowsSetAside, rowsRejected }).toEqual({ rowsRead: 10, rowsUsed: 8, rowsSetAside: 1, rowsRejected: 1 });
    expect(files.find(({ path }) => path === 'payments.csv')).toMatchObject({
      rowsRead: 5,
      rowsUsed: 3,
      setAside: [{ code: 'duplicate-row', rows: 1, money: [{ currency: 'EUR', amount: '5.00' }] }],
      refused: [{ code: 'amount-unreadable', rows: 1, money: [] }],
    });
  });

  test('rejects.csv and findings.csv tell where a row stands, why, and what to do', async () => {
    await writeCsvFiles(ledger, root, false);
    expect(readFileSync(join(root, 'rejects.csv'), 'utf8')).toBe(
      `file,line,column,value,code,reason,todo
payments.csv,4,amount,1O0.00,amount-unreadable,not an amount that can be read,"Write amounts as 1234.56, or say how the file writes them: format: { decimal: "","", thousands: "" "" } on its source in report.yaml."
`,
    );
    expect(readFileSync(join(root, 'findings.csv'), 'utf8')).toBe(`code,file,line,document,customer,amount,currency,at_risk,at_risk_currency
due-before-issue,invoices.csv,6,INV-4,Beta,80.00,EUR,,
due-missing,invoices.csv,3,INV-2,Beta,300.00,USD,150.00,EUR
due-missing,invoices.csv,5,INV-3,Alfa,50.00,EUR,50.00,EUR
other-customers-item,payments.csv,3,PAY-2,Beta,150.00,EUR,250.00,EUR
`);
    expect((await rejectedRows(ledger)).rejected).toMatchObject([{ path: 'payments.csv', line: 4, column: 'amount', value: '1O0.00' }]);
  });
});

test('without rates the money at risk stands in each currency, and report.json adds nothing up', async () => {
  const { 'report.yaml': _, ...files } = FILES;
  const { ledger, report } = await opened('none', { ...files, 'report.yaml': 'asOf: 2026-03-15\ntolerance: { rejectedRows: 1 }\n' });
  expect(report.quality.findings.map(({ code, atRisk }) => ({ code, atRisk }))).toEqual([
    { code: 'due-before-issue', atRisk: null },
    { code: 'due-missing', atRisk: null },
    { code: 'other-customers-item', atRisk: null },
  ]);
  const findings = await findingExamples(ledger);
  expect(findings.map(({ code }) => code)).toEqual(['due-missing', 'due-before-issue', 'other-customers-item']); // the most rows first
  expect(findings[0]?.atRisk).toEqual([
    { currency: 'EUR', amount: '50.00' },
    { currency: 'USD', amount: '300.00' },
  ]);
});

test('a file that is read as two kinds has an account for each: read = used + set aside + refused, in rows and in money', async () => {
  const { ledger } = await opened('twice-read', {
    'Sales Invoice.csv':
      'ID,Customer,Date,Payment Due Date,Grand Total,Currency,Company,Status,Is Return (Credit Note),Return Against\nSI-1,Alfa,2026-01-10,2026-02-09,100.00,EUR,A,Overdue,0,\nSI-2,Alfa,2026-01-20,2026-02-09,-40.00,EUR,A,Return,1,SI-1\n',
    'report.yaml': 'asOf: 2026-03-31\n',
  });
  const accounts = await fileAccounts(ledger);
  expect(
    accounts.map(({ path, kind, rowsRead, rowsUsed, setAside }) => ({
      path,
      kind,
      rowsRead,
      rowsUsed,
      setAside: setAside.map(({ code, rows }) => `${code} ${rows}`),
    })),
  ).toEqual([
    { path: 'Sales Invoice.csv', kind: 'invoices', rowsRead: 2, rowsUsed: 1, setAside: ['read-as-credit-note 1'] },
    { path: 'Sales Invoice.csv', kind: 'credits', rowsRead: 2, rowsUsed: 1, setAside: ['read-as-invoice 1'] },
  ]);
  expect(accounts.map(({ money }) => money)).toEqual([
    [{ currency: 'EUR', read: '60.00', used: '100.00', setAside: '-40.00', refused: '0.00' }],
    [{ currency: 'EUR', read: '-60.00', used: '40.00', setAside: '-100.00', refused: '0.00' }],
  ]);
});

test('a file that nothing names and no header tells is known by its name, as nothing of it is in the figures', async () => {
  const { ledger } = await opened('unread', { ...FILES, ...RATES, 'credit.csv': 'a,b\n1,2\n', 'letter.pdf': 'no table' });
  expect(ledger.unread).toEqual(['credit.csv', 'letter.pdf']);
});
