import { afterAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/engine/database.ts';
import { queryError } from '../../src/explorer/query/query-error.ts';

const database = await openDatabase();
afterAll(() => database.close());

async function errorOf(query: string): Promise<ReturnType<typeof queryError>> {
  const message = await database.rows(query).then(
    () => '',
    (error: Error) => error.message,
  );
  return queryError(message, query);
}

describe('the engine’s own message becomes a kind of mistake and a place', () => {
  test.each([
    ['SELEC 1', 'syntax', 0],
    ['SELECT 1,\n  2 FRM x y', 'syntax', 18],
    ['SELECT range\nFROM range(5)\nWHERE rnge > 3', 'unknown', 33],
    ['SELECT * FROM nowhere', 'unknown', 14],
    ["SELECT 'a'::INTEGER", 'value', 10],
  ] as const)('%j', async (query, kind, position) => {
    expect(await errorOf(query)).toMatchObject({ kind, position });
  });

  test('a long line, of which the message shows a part', async () => {
    const query = `SELECT ${Array.from({ length: 60 }, (_, index) => `${index} AS column_${index}`).join(', ')}, nothing_here AS wrong, ${Array.from({ length: 30 }, (_, index) => `${index} AS more_${index}`).join(', ')}`;
    const { kind, position } = await errorOf(query);
    expect(kind).toBe('unknown');
    expect(query.slice(position!, position! + 12)).toBe('nothing_here');
  });

  test('as the browser’s engine writes what it cannot parse', () => {
    const text = JSON.stringify({
      exception_type: 'Parser',
      exception_message: 'syntax error at or near "SELEC"\n\nLINE 1: SELEC 1\n        ^',
      error_subtype: 'SYNTAX_ERROR',
      position: '0',
    });
    expect(queryError(text, 'SELEC 1')).toEqual({
      kind: 'syntax',
      message: 'syntax error at or near "SELEC"\n\nLINE 1: SELEC 1\n        ^',
      position: 0,
    });
  });

  test('what an extension would have, without the advice to load one, which is not possible here', () => {
    const text =
      'Catalog Error: Scalar Function with name "current_date" is not in the catalog, but it exists in the icu extension.\n\nPlease try installing and loading the icu extension by running:\nINSTALL icu;\nLOAD icu;\n\n';
    expect(queryError(text, 'SELECT current_date')).toEqual({
      kind: 'extension',
      message: 'Catalog Error: Scalar Function with name "current_date" is not in the catalog, but it exists in the icu extension.',
      position: null,
    });
  });

  test('what is locked, and what nobody knows', () => {
    expect(
      queryError('Invalid Input Error: Cannot change configuration option "threads" - the configuration has been locked', 'SET threads = 4')
        .kind,
    ).toBe('locked');
    expect(queryError('something else', 'SELECT 1')).toEqual({ kind: 'other', message: 'something else', position: null });
  });
});
