import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { setFormat } from '../../src/ingest/values/cell-format.ts';
import { SERIAL_DAY, mayRead } from '../../src/ingest/values/date-format.ts';
import { invoicesOf, withRead } from './folder.ts';

const mapped = (format = ''): string =>
  `currency: EUR\ntolerance: { rejectedRows: 1000 }\nsources:\n  - { files: export.csv, kind: invoices, columns: { id: No, customer: Client, issued: Date, amount: Total }${format === '' ? '' : `, format: { ${format} }`} }\n`;
const file = (rows: readonly (readonly [string, string])[]): string =>
  `No\tClient\tDate\tTotal\n${rows.map(([day, amount], index) => `${index}\tAlfa\t${day}\t${amount}\n`).join('')}`;

/** What days or amounts are read as, by their place; null where they are refused. */
async function read(rows: readonly (readonly [string, string])[], column: 'issued' | 'amount', format = ''): Promise<unknown[]> {
  return withRead({ 'export.csv': file(rows), 'report.yaml': mapped(format) }, async (database) => {
    const used = new Map((await invoicesOf(database)).map((row) => [row['id'], row[column]]));
    return rows.map((_, index) => used.get(String(index)) ?? null);
  });
}
const days = (texts: readonly string[], format = '') =>
  read(
    texts.map((day) => [day, '1.00'] as const),
    'issued',
    format,
  );
const amounts = (texts: readonly string[], format = '') =>
  read(
    texts.map((amount) => ['2026-01-05', amount] as const),
    'amount',
    format,
  );

describe('days', () => {
  test.for([
    [['31.10.2026', '1.2.2026'], '2026-10-31', '2026-02-01'],
    [['31.10.2026.', '01.02.2026.'], '2026-10-31', '2026-02-01'],
    [['31.10.26', '01.02.26'], '2026-10-31', '2026-02-01'],
    [['31/10/2026', '01/02/2026'], '2026-10-31', '2026-02-01'],
    [['10/31/2026', '2/1/2026'], '2026-10-31', '2026-02-01'],
    [['31-10-2026', '01-02-2026'], '2026-10-31', '2026-02-01'],
    [['10-31-2026', '02-01-2026'], '2026-10-31', '2026-02-01'],
    [['2026-10-31', '2026-02-01'], '2026-10-31', '2026-02-01'],
    [['2026-10-31T23:59:59.123Z', '2026-02-01T00:00:00+02:00'], '2026-10-31', '2026-02-01'],
    [['2026-10-31 23:59', '2026-02-01'], '2026-10-31', '2026-02-01'],
    [['31.10.2026 0:00:00', '01.02.2026 23:30:00'], '2026-10-31', '2026-02-01'],
    [['10/31/2026, 11:59:59 PM', '2/1/2026, 1:00 a.m.'], '2026-10-31', '2026-02-01'],
    [['2026/10/31', '2026/2/1'], '2026-10-31', '2026-02-01'],
    [['2026.10.31', '2026.02.01'], '2026-10-31', '2026-02-01'],
    [['20261031', '20260201'], '2026-10-31', '2026-02-01'],
    [['31102026', '01022026'], '2026-10-31', '2026-02-01'],
    [['31-Oct-2026', '01-FEB-2026'], '2026-10-31', '2026-02-01'],
    [['31-Oct-26', '1-Feb-26'], '2026-10-31', '2026-02-01'],
    [['31 Oct 2026', '1 February 2026'], '2026-10-31', '2026-02-01'],
    [['October 31, 2026', 'Feb 1st, 2026'], '2026-10-31', '2026-02-01'],
    [['31 октября 2026 г.', '1 февраля 2026 года'], '2026-10-31', '2026-02-01'],
    [['31 жовтня 2026 р.', '1 лютого 2026'], '2026-10-31', '2026-02-01'],
    [['2026. gada 31. oktobris', '2026. gada 1. februāris'], '2026-10-31', '2026-02-01'],
    [['31. oktobrī 2026', '1. februārī 2026'], '2026-10-31', '2026-02-01'],
    [['31. Oktober 2026', '1. März 2026'], '2026-10-31', '2026-03-01'],
    [['2026-Oct-31', '2026-Feb-1'], '2026-10-31', '2026-02-01'],
  ] as const)('%j', async ([texts, ...expected]) => {
    expect(await days(texts)).toEqual(expected);
  });

  test('names of months are read where the source states them', async () => {
    expect(await days(['31 окт. 2026', '1-фев-2026', '1 брюмера 2026'], 'date: "dd MMM yyyy"')).toEqual(['2026-10-31', '2026-02-01', null]);
  });

  test('what is no day is refused, whatever it resembles', async () => {
    expect(
      await days(['31.10.2026', '32.10.2026', '29.02.2026', '31.10.2026 25:00', '31.10.2026 today', '31.10.1026', '31.10', '45961']),
    ).toEqual(['2026-10-31', ...Array(7).fill(null)]);
  });

  test('the serial days of spreadsheets are read only where they are said to be', async () => {
    expect(await days(['2026-01-05', '46326'])).toEqual(['2026-01-05', null]);
    await withRead({ 'export.csv': file([['2026-01-05', '1']]), 'report.yaml': mapped() }, async (database) => {
      await setFormat(database, { date: SERIAL_DAY, decimal: '.', thousands: '' });
      expect(
        await database.row(
          "SELECT day_of('46326') AS day, day_of('46326.75') AS timed, day_of('60') AS none, day_of('2026-10-31') AS other",
        ),
      ).toEqual({ day: '2026-10-31', timed: '2026-10-31', none: null, other: null });
    });
  });

  test('a pattern is tried only on texts of its shape', () => {
    expect([
      mayRead('dd.MM.yyyy', '00.00.0000'),
      mayRead('dd.MM.yyyy', '0.0.0000'),
      mayRead('dd/MM/yyyy', '00.00.0000'),
      mayRead('d MMM yy', '00-Oct-00'),
      mayRead('MMM d, yyyy', 'October 0, 0000'),
      mayRead('d MMM yyyy', '0Oct0000'),
      mayRead('d MMM yyyy', 'Alfa SIA'),
      mayRead('d MMM yyyy', 'INV-0000'),
      mayRead('dd.MM.yy', '00.00.0000'),
    ]).toEqual([true, true, false, true, true, true, false, false, false]);
  });
});

describe('amounts', () => {
  test.for([
    [
      ['1 234,50', '0,5', '1 234 567'],
      ['1234.500', '0.500', '1234567.000'],
    ],
    [
      ['1\u202f234,50', '12,50'],
      ['1234.500', '12.500'],
    ],
    [
      ['1\u2009234.50', '12.50'],
      ['1234.500', '12.500'],
    ],
    [
      ['1’234.50', "1'234"],
      ['1234.500', '1234.000'],
    ],
    [
      ['0,500', '12,250'],
      ['0.500', '12.250'],
    ],
    [
      ['1 234,500', '1 234 567,890'],
      ['1234.500', '1234567.890'],
    ],
    [
      ['1.234', '1.234.567'],
      ['1234.000', '1234567.000'],
    ],
    [
      ['1.234,00 руб.', '-5 ₽', '7р.'],
      [null, '-5.000', null],
    ],
    [
      ['1.234,00 €', '-5 EUR', '7 €'],
      ['1234.000', '-5.000', '7.000'],
    ],
    [
      ['-1234.50', '1234.50-', '(1234.50)', '\u22121234.50'],
      ['-1234.500', '-1234.500', '-1234.500', '-1234.500'],
    ],
  ] as const)('%j', async ([texts, expected]) => {
    expect(await amounts(texts)).toEqual(expected);
  });

  const form = fc.record({
    decimal: fc.constantFrom('.', ','),
    thousands: fc.constantFrom('', ' ', '\u00a0', '\u202f', '\u2009', "'", '\u2019', '.', ','),
    places: fc.constantFrom(0, 1, 2),
    sign: fc.constantFrom('-', '\u2212', 'behind', 'brackets'),
    currency: fc.constantFrom('', 'EUR ', '€', ' EUR', ' €'),
  });
  type Form = typeof form extends fc.Arbitrary<infer Value> ? Value : never;
  const written = (cents: number, { decimal, thousands, places, sign, currency }: Form): string => {
    const scaled = Math.trunc(Math.abs(cents) / 10 ** (2 - places));
    const whole = String(Math.trunc(scaled / 10 ** places)).replace(/\B(?=(\d{3})+$)/g, thousands);
    const digits = places === 0 ? whole : `${whole}${decimal}${String(scaled % 10 ** places).padStart(places, '0')}`;
    const dressed = currency.endsWith(' ') || currency === '€' ? `${currency}${digits}` : `${digits}${currency}`;
    if (cents >= 0) return dressed;
    return sign === 'behind' ? `${dressed}-` : sign === 'brackets' ? `(${dressed})` : `${sign}${dressed}`;
  };

  test('a number written in any form is read back as it was, or not at all', { timeout: 240_000 }, async () => {
    const many = fc.array(fc.integer({ min: -99_999_999_99, max: 99_999_999_99 }), { minLength: 3, maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(many, form, async (values, chosen) => {
        fc.pre(chosen.decimal !== chosen.thousands);
        const texts = values.map((value) => written(value, chosen));
        const exact = values.map((value) => {
          const scaled = Math.trunc(Math.abs(value) / 10 ** (2 - chosen.places)) * 10 ** (2 - chosen.places);
          return `${value < 0 && scaled > 0 ? '-' : ''}${Math.trunc(scaled / 100)}.${String(scaled % 100).padStart(2, '0')}0`;
        });
        const found = await amounts(texts).catch((error: Error) => error.message);
        if (typeof found === 'string') expect(found).toContain('can be read in two ways');
        else for (const [place, value] of found.entries()) expect([exact[place], null], texts[place]).toContain(value);
        // Where a decimal of two places stands in the column, nothing is in doubt.
        if (chosen.places === 2) expect(found).toEqual(exact);
      }),
      { numRuns: 60 },
    );
  });
});
