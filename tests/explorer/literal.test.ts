import fc from 'fast-check';
import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/engine/database.ts';
import {
  columnName,
  dayLiteral,
  decimalLiteral,
  shareLiteral,
  textList,
  textLiteral,
  wholeLiteral,
} from '../../src/explorer/sql/literal.ts';

const database = await openDatabase();
afterAll(() => database.close());

const value = async (literal: string): Promise<unknown> => (await database.row(`SELECT CAST(${literal} AS VARCHAR) AS value`))['value'];

describe('a value of a query is what was typed, whatever it holds', () => {
  test('text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        expect(await value(textLiteral(text))).toBe(text.toWellFormed());
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    "O'Brien",
    "'; DROP TABLE item; --",
    '\\',
    "\\'",
    '""',
    '$$',
    '\0',
    "a\0'b",
    '/*',
    '--',
    '?',
    ':x',
    '\u{1f600}',
    '\ud800',
    "''",
  ])('text such as %j', async (text) => {
    expect(await value(textLiteral(text))).toBe(text.toWellFormed());
  });

  test('names of columns', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
        const name = `stage_${text}`;
        expect(Object.keys(await database.row(`SELECT 1 AS ${columnName(name)}`))).toEqual([name.toWellFormed().replaceAll('\0', '')]);
      }),
      { numRuns: 300 },
    );
    expect(columnName('stage_very_late')).toBe('stage_very_late');
  });

  test('lists of texts', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 4 }), async (texts) => {
        expect((await database.row(`SELECT ${textLiteral(texts[0]!)} IN ${textList(texts)} AS found`))['found']).toBe(true);
      }),
    );
  });

  test('amounts, days, whole numbers and shares', async () => {
    expect(await value(decimalLiteral('-1234567890.125'))).toBe('-1234567890.125');
    expect(await value(dayLiteral('2026-02-28'))).toBe('2026-02-28');
    expect(await value(wholeLiteral(-40))).toBe('-40');
    expect(await value(shareLiteral(0.333333333333))).toBe('0.333333333333');
  });
});

test('what is no amount, day, number or share is never printed', () => {
  for (const text of ['', '1e5', '1.2345', '1;', "1'", 'NaN', '0x10']) expect(() => decimalLiteral(text)).toThrow(/not an amount/);
  for (const text of ['', '2026-1-1', "2026-01-01'", 'today']) expect(() => dayLiteral(text)).toThrow(/not a day/);
  for (const number of [1.5, NaN, Infinity]) expect(() => wholeLiteral(number)).toThrow(/not a whole number/);
  for (const number of [-0.1, 1.1, NaN]) expect(() => shareLiteral(number)).toThrow(/not a share/);
});
