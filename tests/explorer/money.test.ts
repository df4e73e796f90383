import { expect, test } from 'vitest';
import { currencyOf, decimalsOf, inOwnDecimals, leastDecimals, moneyOf, ownDecimals } from '../../src/explorer/state/money.ts';
import { EVERYTHING } from '../../src/explorer/state/state.ts';
import { formatOf } from '../../src/text/format.ts';

test.each([
  ['1250.500', 2, '1250.50'],
  ['1250.000', 2, '1250.00'],
  ['1000.000', 0, '1000'],
  ['-3.000', 0, '-3'],
  ['1.217', 3, '1.217'],
  ['7', 2, '7.00'],
  ['0.125', 2, '0.125'],
])('%s as the engine writes it has the %i decimals of its currency: %s', (amount, decimals, shown) => {
  expect(ownDecimals(amount, decimals)).toBe(shown);
});

test('a column of amounts is written with the decimals of the currency, all of it with more where one amount has more', () => {
  expect(decimalsOf(['12.500', null, '0.000'], 2)).toBe(2);
  expect(decimalsOf(['12.500', '0.125'], 2)).toBe(3);
  expect(decimalsOf(['12.000'], 0)).toBe(0);
  expect(decimalsOf([], 3)).toBe(3);
  expect(
    decimalsOf(
      Array.from({ length: 1_000_000 }, () => '1.000'),
      2,
    ),
  ).toBe(2);
});

test('of an answer the columns of amounts are written so, and no other', () => {
  const columns = ['VARCHAR', 'DECIMAL(38,3)', 'DECIMAL(18,3)', 'DECIMAL(9,4)', 'BIGINT'].map((type) => ({ name: type, type }));
  const rows = [
    ['1.000', '1250.000', '12.500', '0.5000', '1000'],
    ['2.000', null, '0.125', null, '7'],
  ];
  expect(inOwnDecimals({ columns, rows }, { any: 0, named: null })).toEqual({
    columns,
    rows: [
      ['1.000', '1250', '12.500', '0.5000', '1000'],
      ['2.000', null, '0.125', null, '7'],
    ],
  });
});

test('an answer has the decimals of the reporting currency; where there is none, of the one that is looked at', () => {
  const facts = (currency: string | null) =>
    ({ currency, currencies: ['JPY', 'KWD'], decimals: { JPY: 0, EUR: 2, KWD: 3 } }) as unknown as Parameters<typeof leastDecimals>[1];
  const looked = (currencies: string[]) => ({ selection: { ...EVERYTHING, currencies } });
  expect(leastDecimals(looked([]), facts('EUR'))).toEqual({ any: 2, named: null });
  expect(leastDecimals(looked([]), facts(null)).any).toBe(0);
  expect(leastDecimals(looked(['KWD']), facts(null)).any).toBe(3);
});

test('amounts in several currencies have the decimals of the one that their row names', () => {
  const columns = [
    { name: 'currency', type: 'VARCHAR' },
    { name: 'open', type: 'DECIMAL(38,3)' },
  ];
  const rows = [
    ['JPY', '1000.000'],
    ['KWD', '12.500'],
    ['EUR', '12.500'],
    ['XYZ', '1.000'],
    [null, null],
  ];
  const least = { any: 0, named: { JPY: 0, EUR: 2, KWD: 3 } };
  expect(inOwnDecimals({ columns, rows }, least).rows.map(([, open]) => open)).toEqual(['1000', '12.500', '12.50', '1', null]);
  expect(inOwnDecimals({ columns, rows }, { ...least, named: null }).rows.map(([, open]) => open)).toEqual([
    '1000.0',
    '12.5',
    '12.5',
    '1.0',
    null,
  ]);
});

test('money is stated in the currency of the report; where there is none, in the one that is chosen, else in the first', () => {
  const chosen = (currencies: string[]) => ({ selection: { ...EVERYTHING, currencies } });
  const facts = (currency: string | null, currencies: string[]) =>
    ({ currency, currencies, decimals: { JPY: 0 } }) as unknown as Parameters<typeof currencyOf>[1];
  expect(currencyOf(chosen(['USD']), facts('EUR', ['EUR', 'USD']))).toBe('EUR');
  expect(currencyOf(chosen(['USD']), facts(null, ['EUR', 'USD']))).toBe('USD');
  expect(currencyOf(chosen([]), facts(null, ['JPY', 'USD']))).toBe('JPY');
  const yen = moneyOf(chosen([]), facts(null, ['JPY']), formatOf('en'));
  expect([yen.currency, yen.full('1000.000'), yen.full(null)]).toEqual(['JPY', '1,000', '0']);
});
