import { expect, test } from 'vitest';
import { LineCount } from '../../src/ingest/rows/line-count.ts';
import { requireClosedAccount } from '../../src/ingest/settle/row-account.ts';
import { withRead } from './folder.ts';

const files = { 'invoices.csv': 'id,customer,issued,amount,currency\n1,Alfa,2026-01-05,10.00,EUR\n2,Alfa,2026-01-05,20.00,EUR\n' };

test.for([
  ['a row that stands nowhere', "DELETE FROM row_account WHERE outcome = 'used'", 'invoices.csv (rows) 2 against 0'],
  [
    'a row that the ledger does not read',
    'DELETE FROM staged_invoice WHERE rowid = 1',
    'invoices.csv (EUR) 1 rows, 10.000 against 2 rows, 30.000',
  ],
  [
    'money that changed on the way',
    'UPDATE staged_invoice SET amount = 10.01 WHERE rowid = 0',
    'invoices.csv (EUR) 2 rows, 30.010 against 2 rows, 30.000',
  ],
  ['a file that was read twice', 'UPDATE read_file SET rows_read = 4', 'invoices.csv (rows) 4 against 2'],
] as const)('%s is a fault that stops the run', async ([, tampering, said]) => {
  await withRead(files, async (database) => {
    await requireClosedAccount(database);
    await database.execute(tampering);
    await expect(requireClosedAccount(database)).rejects.toThrow(said);
  });
});

test.for([
  ['a\n1\n2\n', 3, true],
  ['a\n\n1\n\n2', 3, true],
  ['a\r\n\r\n1\r\n', 2, true],
  ['a\r\n1\n', 2, false],
  ['a\r1\n', 1, false],
  ['a\n"1\n\n1"\n"2""\n"\n', 3, true],
  ['', 0, true],
] as const)('lines of %j are counted alike, however the file is cut into chunks', ([text, rows, alike]) => {
  for (const size of [1, 2, 3, 100]) {
    const count = new LineCount('"');
    const bytes = Buffer.from(text);
    for (let at = 0; at < bytes.length; at += size) count.add(bytes.subarray(at, at + size));
    expect([count.rows, count.alike]).toEqual([rows, alike]);
  }
});
