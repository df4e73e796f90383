import { describe, expect, test } from 'vitest';
import { withRead } from './folder.ts';

// The engine reads a file as its beginning promises while the rest is still inspected: what shows only later must be seen all the same.

const HEADER = 'id,customer,issued,amount,currency\n';
/** More than the beginning of a file that is looked at first. */
const PLAIN = Array.from({ length: 12_000 }, (_, index) => `${10_000 + index},Alfa,2026-01-05,10.00,EUR\n`).join('');

const lastOf = (text: string | Buffer) =>
  withRead({ 'invoices.csv': text }, (database) =>
    database.row(
      `SELECT count(*) AS rows, count(DISTINCT customer) AS customers, arg_max(customer, record) AS customer, sum(amount)::VARCHAR AS amount FROM read_invoice`,
    ),
  );

describe('what shows only far behind the beginning of a file', () => {
  test.for([
    ['blanks around values', ' 99 , Zeta ,2026-01-05, 5.00 ,EUR\n', 'Zeta'],
    ['lines that end in another way', '98,Alfa,2026-01-05,0.00,EUR\r\n99,Zeta,2026-01-05,5.00,EUR\r\n', 'Zeta'],
    ['quotation marks behind backslashes', '99,"Zeta \\"the last\\", Ltd",2026-01-05,5.00,EUR\n', 'Zeta "the last", Ltd'],
    ['a line break inside a value', '99,"Zeta\nLtd",2026-01-05,5.00,EUR\n', 'Zeta\nLtd'],
    ['a value of a megabyte and a half', `99,${'Z'.repeat(1_500_000)},2026-01-05,5.00,EUR\n`, 'Z'.repeat(1_500_000)],
  ] as const)('%s', async ([, rows, customer]) => {
    const last = await lastOf(HEADER + PLAIN + rows);
    expect(last).toMatchObject({ customers: 2, amount: '120005.000' });
    expect(last['customer'] === customer).toBe(true);
  });

  test('words of another encoding', async () => {
    const text = HEADER + PLAIN + '99,B\xe7rzi\xf2\xf0,2026-01-05,5.00,EUR\n98,\xdbirnava,2026-01-05,0.00,EUR\n';
    await expect(lastOf(Buffer.from(text, 'latin1'))).rejects.toThrow(
      /^invoices\.csv: the file can be read in \d encodings|^invoices\.csv:12002: the file is not written in UTF-8/,
    );
  });

  test('bytes that are no text in the encoding that the source states', async () => {
    const config = 'sources: [{ files: invoices.csv, kind: invoices, format: { encoding: utf-8 } }]\n';
    const text = Buffer.from(HEADER + PLAIN + '99,B\xe7rzi\xf2\xf0,2026-01-05,5.00,EUR\n', 'latin1');
    await expect(withRead({ 'invoices.csv': text, 'report.yaml': config }, async () => {})).rejects.toThrow(
      'invoices.csv:12002: the file is not written in UTF-8',
    );
  });
});
