import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../src/engine/database.ts';
import { type TextFormat, readText } from './read-text.ts';

let database: Database;
beforeAll(async () => {
  database = await openDatabase({ threads: 1 });
});
afterAll(() => database.close());

const spectrum = dirname(fileURLToPath(import.meta.resolve('csv-spectrum')));
const names = readdirSync(join(spectrum, 'csvs')).map((name) => name.replace(/\.csv$/, ''));

test.for(names)('csv-spectrum: %s', async (name) => {
  const read = await readText(database, readFileSync(join(spectrum, 'csvs', `${name}.csv`)));
  const expected = [
    JSON.parse(readFileSync(join(spectrum, 'json', `${name}.json`), 'utf8')) as Record<string, string> | Record<string, string>[],
  ].flat();
  // The suite's own answer has another telephone number than its file.
  if (name === 'location_coordinates') for (const row of expected) row['Contact Phone Number'] = '2095257564';
  if (typeof read === 'string') expect.fail(read);
  const [header = [], ...rows] = read;
  // A line break inside a cell is one, whichever the file ends its lines with.
  const even = (cell: unknown): string => String(cell).replaceAll('\r\n', '\n');
  expect(rows.map((row) => Object.fromEntries(header.map((key, place) => [key, even(row[place])])))).toEqual(
    expected.map((row) => Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, even(cell)]))),
  );
});

interface PublishedCase {
  name: string;
  input: string;
  options: Record<string, unknown>;
  rows: string[][];
}
const { cases } = JSON.parse(readFileSync(join(import.meta.dirname, 'papaparse-cases.json'), 'utf8')) as { cases: PublishedCase[] };

/** Published cases that the product reads otherwise, by the reason why. */
const reasons: Record<string, string[]> = {
  'a quotation mark behind blanks opens a cell too, and the blanks around it are none of its text': [
    'Quoted field with whitespace around quotes',
  ],
  'text behind a closing quotation mark, or one that is never closed, is refused with its line: nobody can say where the row ends': [
    'Quoted field has invalid trailing quote after delimiter with a valid closer',
    'Quoted field has invalid trailing quote after delimiter',
    'Quoted field has invalid trailing quote before delimiter',
    'Quoted field has invalid trailing quote after new line',
  ],
  'of rows of which nothing is known the one of most filled cells is taken for the header': [
    'Line starts with unquoted empty field',
    'Last field of a line is empty',
    'Preview should count rows, not lines',
    'Skip empty lines, with first line only whitespace',
  ],
  'a file without a header, or without anything, is refused in words': [
    'Empty input string',
    'Input is just the delimiter (2 empty fields)',
    'Input is just empty fields',
    'Empty input string (2)',
    'Input is just the delimiter (2 empty fields) (2)',
    'Skip empty lines, with empty input',
  ],
  'the product knows no lines of comment: above the header they are a preamble, elsewhere rows of another shape': [
    'Commented line in middle',
    'Commented line at end',
    'Two comment lines consecutively',
    'Two comment lines consecutively at end of file',
    'Entire file is comment lines',
    'Comment with non-default character',
    'Bad comments value specified',
    'Multi-character comment string',
    'Input with only a commented line',
    'Input with only a commented line and blank line after',
  ],
  'the whole file is read, always': [
    'Fast mode with preview',
    'Preview 1 row',
    'Preview 2 rows',
    'Preview with header row',
    'Skip First N number of lines , with header and 2 rows',
    'Skip First N number of lines , with header false',
  ],
  'headers are kept as they are: two that are equal are refused where they are mapped': [
    'Simple duplicated header names',
    'Duplicated header names with headerTransform',
    'Duplicated header names existing column',
    'Duplicate header names with __proto__ field',
  ],
  'cells are text, to the letter: nothing is typed or transformed': [
    'Header rows are transformed when transformHeader function is provided',
    'transformHeader accepts and optional index attribute',
    'Dynamic typing converts numeric literals and maintains precision',
    'Dynamic typing converts boolean literals',
    'Dynamic typing applies to specific columns',
    'Dynamic typing by indices can be determined by function',
    'Dynamic typing by headers can be determined by function',
    'Dynamic typing converts empty values into NULL',
    'Custom transform function is applied to values',
    'Custom transform accepts column number also',
    'Custom transform accepts header name when using header',
  ],
  'a lone CR ends a row as LF does, whichever comes first': ['Mixed slash n and slash r should choose first as precident'],
  'the published rows are without the header, which stands in the file': ['Header row only'],
  'a row of more or fewer cells than the header is refused with its line': [
    'Row with too few fields',
    'Row with too many fields',
    'Dynamic typing can be applied to `__parsed_extra`',
  ],
  'a delimiter is one character, is none that ends a row, and is never computed': ['Bad delimiter (\\n)', 'Callback delimiter'],
  'a row of blanks is a row, which is set aside when the rows are judged': [
    'Blank line in middle with whitespace',
    "Parsing with skipEmptyLines set to 'greedy'",
  ],
};
const otherwise = new Map(Object.entries(reasons).flatMap(([reason, names]) => names.map((name) => [name, reason])));

test.for(cases.map((one) => [one.name, one] as const))('papaparse: %s', async ([name, { input, options, rows }]) => {
  const format: TextFormat = {
    ...(typeof options['delimiter'] === 'string' && options['delimiter'].length === 1 ? { delimiter: options['delimiter'] } : {}),
    ...(typeof options['quoteChar'] === 'string' ? { quote: options['quoteChar'] } : {}),
  };
  const read = await readText(database, input, format);
  // Empty lines are no rows, line breaks are what they are, and the blanks around a header are none of it.
  const plain = (all: readonly string[][]): string[][] =>
    all
      .filter((row) => row.join('') !== '')
      .map((row, place) => row.map((cell) => (place === 0 ? cell.trim() : cell).replace(/\r\n?/g, '\n')));
  const asPublished = typeof read !== 'string' && JSON.stringify(plain(read)) === JSON.stringify(plain(rows));
  if (otherwise.has(name))
    expect(asPublished, `${name} is read as published now: take it out of the list (${otherwise.get(name)})`).toBe(false);
  else expect(typeof read === 'string' ? read : plain(read)).toEqual(plain(rows));
});

test('the list of cases that are read otherwise names only such', () => {
  expect([...otherwise.keys()].filter((name) => !cases.some((one) => one.name === name))).toEqual([]);
});
