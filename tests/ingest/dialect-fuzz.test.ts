import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/engine/database.ts';
import { readText } from './read-text.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ threads: 2 });
});
afterAll(() => database.close());

const WANTED = ['Номер', 'Klients', 'Summa'];

/** Texts that make the cutting of cells hard; line breaks only as LF, which every way of ending lines leaves as it is. */
const cell = fc
  .array(fc.constantFrom('a', 'Ж', 'ā', '7', ' ', ',', ';', '\t', '|', '"', "'", '\\', '\n', '=', '.', '€'), { maxLength: 7 })
  .map((parts) => parts.join(''));
const dialect = fc.record({
  delimiter: fc.constantFrom(',', ';', '\t', '|'),
  escape: fc.constantFrom('doubled', 'backslash'),
  always: fc.boolean(),
  end: fc.constantFrom('\n', '\r\n', '\r'),
  lastEnd: fc.boolean(),
  mark: fc.boolean(),
  separator: fc.boolean(),
  preamble: fc.array(fc.constantFrom('', 'Baltika', 'за октябрь 2026', 'a;b', 'x,y,z'), { maxLength: 3 }),
  blankLines: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
  utf16: fc.boolean(),
});
type Dialect = typeof dialect extends fc.Arbitrary<infer Value> ? Value : never;

function written(
  rows: readonly (readonly string[])[],
  { delimiter, escape, always, end, lastEnd, mark, separator, preamble, blankLines, utf16 }: Dialect,
): Buffer {
  const escaped = (text: string): string =>
    escape === 'doubled' ? text.replaceAll('"', '""') : text.replaceAll('\\', '\\\\').replaceAll('"', '\\"');
  const needs = (text: string): boolean =>
    always || /["\n\r]/.test(text) || text.includes(delimiter) || /^ | $/.test(text) || (escape === 'backslash' && text.includes('\\'));
  const lines = rows.map((row) => row.map((text) => (needs(text) ? `"${escaped(text)}"` : text)).join(delimiter));
  for (const at of blankLines) lines.splice(Math.min(lines.length, at + 1), 0, '');
  const above = [...(separator ? [`sep=${delimiter}`] : []), ...preamble];
  const text = [...above, ...lines].join(end) + (lastEnd ? end : '');
  return utf16 ? Buffer.from(`\ufeff${text}`, 'utf16le') : Buffer.from(mark ? `\ufeff${text}` : text);
}

test('tables written in any dialect are read back as they were', { timeout: 300_000 }, async () => {
  const table = fc
    .integer({ min: 3, max: 6 })
    .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 10 }));
  await fc.assert(
    fc.asyncProperty(table, dialect, async (rows, how) => {
      const width = rows[0]?.length ?? 0;
      const header = [...WANTED, ...Array.from({ length: width - WANTED.length }, (_, place) => `c${place}`)];
      const file = written([header, ...rows], how);
      const found = await readText(database, file, {}, WANTED);
      // A backslash that escapes shows itself in the quotation marks that it escapes; where there is none, or where both readings are
      // whole, the source must say it.
      const asks = typeof found === 'string' && found.includes('a backslash before a quotation mark may be a letter');
      const shows =
        how.escape === 'doubled' || rows.flat().some((text) => text.includes('"')) || !rows.flat().some((text) => text.includes('\\'));
      const read = asks || !shows ? await readText(database, file, { escape: how.escape }, WANTED) : found;
      // A row that is written as nothing at all is an empty line.
      const expected = rows.filter((row) => row.some((text) => text !== '') || row.length > 1);
      expect(read).toEqual([header, ...expected]);
    }),
    { numRuns: 250 },
  );
});
