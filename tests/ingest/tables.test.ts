import { expect, test } from 'vitest';
import { withRead } from './folder.ts';

const invoices = `ID, Customer ,issued,due,amount,currency,manager,entity,parent,disputed,settled
0012,Alfa,2026-01-05,2026-02-04,1000.50,EUR,Ilze,LV,,yes,2026-02-01
 12 , Beta\u00a0,2026-01-06,,-20,EUR,,,P-1,,
`;

test('canonical files become typed tables; leading zeros stay, blanks around values go', async () => {
  await withRead({ 'invoices.csv': invoices }, async (database, summary) => {
    expect(await database.rows('SELECT * FROM read_invoice ORDER BY record')).toEqual([
      {
        id: '0012',
        customer: 'Alfa',
        issued: '2026-01-05',
        due: '2026-02-04',
        amount: '1000.500',
        currency: 'EUR',
        manager: 'Ilze',
        entity: 'LV',
        parent: null,
        disputed: true,
        settled: '2026-02-01',
        source: 0,
        record: 0,
      },
      {
        id: '12',
        customer: 'Beta',
        issued: '2026-01-06',
        due: null,
        amount: '-20.000',
        currency: 'EUR',
        manager: null,
        entity: null,
        parent: 'P-1',
        disputed: false,
        settled: null,
        source: 0,
        record: 1,
      },
    ]);
    expect(summary).toMatchObject({ kinds: ['invoices'], currencies: ['EUR'], unread: [], rows: 2, bytes: Buffer.byteLength(invoices) });
    expect(await database.rows('SELECT * EXCLUDE sha256 FROM read_file')).toEqual([
      {
        source: 0,
        path: 'invoices.csv',
        kind: 'invoices',
        profile: null,
        encoding: 'utf-8',
        delimiter: ',',
        decimal: '.',
        date_format: 'yyyy-MM-dd',
        bytes: Buffer.byteLength(invoices),
        rows_read: 2,
      },
    ]);
  });
});

test('every kind of input has its table', async () => {
  const files = {
    'invoices.csv': 'id,customer,issued,amount\n1,Alfa,2026-01-05,10\n',
    'payments.csv': 'id,customer,date,amount,invoice,entity\n1,Alfa,2026-01-06,4.00,1,LV\n',
    'credits.csv': 'id,customer,date,amount,kind\n1,Alfa,2026-01-07,1.00,\n2,Alfa,2026-01-07,1.00,Write-Off\n',
    'customers.csv': 'id,name,manager,parent,terms,limit,active\nAlfa,SIA Alfa,Ilze,Grupa,14,5000.00,yes\nBeta,,,,,,no\nGamma,,,,,,\n',
    'managers.csv': 'manager,customer,from,to,name\nIlze,Alfa,2026-01-01,,Ilze Kalniņa\nIlze,,,,\n',
    'rates.csv': 'date,currency,rate\n2026-01-01,USD,0.86125\n',
    'control.csv': 'date,balance,entity\n2026-01-31,5.00,LV\n',
    'report.yaml': 'currency: EUR\n',
    'notes.txt': 'not an export',
  };
  await withRead(files, async (database, summary) => {
    expect(summary.kinds).toEqual(['invoices', 'payments', 'credits', 'customers', 'managers', 'rates', 'control']);
    expect(summary.unread).toEqual(['notes.txt']);
    expect(await database.rows('SELECT id, kind, date, amount, currency, invoice, entity, source FROM read_credit ORDER BY kind')).toEqual([
      { id: '1', kind: 'credit-note', date: '2026-01-07', amount: '1.000', currency: 'EUR', invoice: null, entity: null, source: 2 },
      { id: '1', kind: 'payment', date: '2026-01-06', amount: '4.000', currency: 'EUR', invoice: '1', entity: 'LV', source: 1 },
      { id: '2', kind: 'write-off', date: '2026-01-07', amount: '1.000', currency: 'EUR', invoice: null, entity: null, source: 2 },
    ]);
    expect(await database.rows('FROM read_customer ORDER BY id')).toEqual([
      { id: 'Alfa', name: 'SIA Alfa', manager: 'Ilze', parent: 'Grupa', terms: 14, credit_limit: '5000.000', active: true },
      { id: 'Beta', name: null, manager: null, parent: null, terms: null, credit_limit: null, active: false },
      { id: 'Gamma', name: null, manager: null, parent: null, terms: null, credit_limit: null, active: true },
    ]);
    expect(await database.rows('FROM read_owner ORDER BY customer')).toEqual([
      { manager: 'Ilze', customer: 'Alfa', valid_from: '2026-01-01', valid_to: null, name: 'Ilze Kalniņa' },
      { manager: 'Ilze', customer: null, valid_from: null, valid_to: null, name: null },
    ]);
    expect(await database.rows('FROM read_rate')).toEqual([{ date: '2026-01-01', currency: 'USD', rate: '0.86125000' }]);
    expect(await database.rows('FROM read_control')).toEqual([
      { date: '2026-01-31', balance: '5.000', entity: 'LV', currency: 'EUR', of_all: true },
    ]);
  });
});

test('per file, rows and money read are used, set aside or refused', async () => {
  const files = {
    'export.csv':
      'id,customer,issued,due,amount,currency,type\n1,A,2026-01-05,2026-01-05,10.00,EUR,sale\n2,A,2026-01-05,2026-01-05,20.00,EUR,purchase\n3,A,never,2026-01-05,40.00,EUR,sale\n3a,A,never,2026-01-05,,EUR,Purchase\n4,A\n',
    'report.yaml': `tolerance: { rejectedRows: 2 }
sources:
  - files: export.csv
    kind: invoices
    format: { decimal: ".", date: yyyy-MM-dd }
    setAside: [{ code: payable, column: type, equals: [purchase] }]
`,
  };
  await withRead(files, async (database) => {
    expect(await database.rows('SELECT outcome, code, currency, rows, amount FROM row_account ORDER BY ALL')).toEqual([
      { outcome: 'refused', code: 'date-unreadable', currency: 'EUR', rows: 1, amount: '40.000' },
      { outcome: 'refused', code: 'fields-count', currency: null, rows: 1, amount: null },
      { outcome: 'set-aside', code: 'payable', currency: 'EUR', rows: 2, amount: '20.000' },
      { outcome: 'used', code: null, currency: 'EUR', rows: 1, amount: '10.000' },
    ]);
    expect(await database.rows('SELECT line, column_name, value, code FROM reject ORDER BY line')).toEqual([
      { line: 4, column_name: 'issued', value: 'never', code: 'date-unreadable' },
      { line: 6, column_name: '', value: '2 fields, the header has 7', code: 'fields-count' },
    ]);
  });
});

test('the order of rows and of files changes nothing', async () => {
  const rows = Array.from(
    { length: 40 },
    (_, index) => `${index % 35},Alfa,2026-01-${String((index % 28) + 1).padStart(2, '0')},${index % 7 === 0 ? 'x' : index % 35}.00,EUR`,
  );
  const read = (lines: readonly string[]) =>
    withRead(
      { 'invoices.csv': `id,customer,issued,amount,currency\n${lines.join('\n')}\n`, 'report.yaml': 'tolerance: { rejectedRows: 100 }\n' },
      async (database) => ({
        used: await database.rows('SELECT * EXCLUDE record FROM read_invoice ORDER BY ALL'),
        account: await database.rows('FROM row_account'),
        refused: await database.rows('SELECT column_name, value, code FROM reject ORDER BY ALL'),
        findings: await database.rows('SELECT * EXCLUDE record FROM finding ORDER BY ALL'),
      }),
    );
  expect(await read(rows.toReversed())).toEqual(await read(rows));
});
