import { expect, test } from 'vitest';
import { folderOf, inspect } from './inspected.ts';

test('of a list in blocks, with the customer above the header of each, it is said how it can be exported', async () => {
  const block = (customer: string, rows: string[]): string =>
    [
      `Customer   ${customer}`,
      'Company Code   1000',
      '',
      '|DocumentNo|Ty|Pstng Date|Net due dt|Amount in DC|Curr.|Clrng doc.|',
      ...rows,
      '',
    ].join('\n');
  const folder = folderOf({
    'fbl5n.txt':
      block('100017', ['|1800000012|RV|10.08.2026|09.09.2026|2.500,00|EUR||', '|1800000019|RV|15.10.2026|14.11.2026|900,50|EUR||']) +
      block('100023', ['|1400000040|DZ|25.10.2026|25.10.2026|250,00-|EUR||']),
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'no column tells the customer, and the header stands again below, as above the rows of each customer: export the list as one table with a column of the customer (in SAP by a layout with the account)',
    ),
  ]);
});

test('a file whose columns tell of no input may be none, and it is said that it can be taken away', async () => {
  const folder = folderOf({
    'EXTF_Buchungsstapel.csv':
      'Umsatz (ohne Soll/Haben-Kz);Soll/Haben-Kennzeichen;WKZ Umsatz;Konto;Belegdatum;Belegfeld 1\n1190,00;S;EUR;10001;0110;RE-101\n300,00;H;EUR;10001;2010;RE-114\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('its columns tell of no input')]);
});
