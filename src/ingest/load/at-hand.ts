import { type Queryable, asPattern, sqlFile } from '../../engine/database.ts';
import { setFormat } from '../values/cell-format.ts';
import type { Columns } from '../columns/columns.ts';
import { ISO_DAY } from '../values/date-format.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Head } from '../rows/head.ts';
import type { Way } from '../rows/inspect-bytes.ts';
import { listDay } from '../values/list-day.ts';
import { BLANKS, BLANK_EDGE } from '../values/number-format.ts';
import { asideCodes } from '../kinds/shape.ts';
import { BALANCE_WORDS } from '../values/balance-words.ts';
import { TOTAL_WORDS } from '../values/total-words.ts';

const convert = sqlFile(import.meta.url, '../values/convert.sql');
const rows = sqlFile(import.meta.url, './rows-at-hand.sql');

/** The longest row and the buffer that most files are read with, in bytes. */
export const USUAL = { longest: 2_000_000, buffer: 32_000_000 };

/** A file, and what is known of it before the engine reads it. `currency` is that of rows that state none; '' where none is known yet. */
export interface Known {
  /** Number of the file in this run, from 0: `source` in every table. */
  source: number;
  file: InputFile;
  head: Head;
  columns: Columns;
  currency: string;
}

/** A file that is at hand of the engine, and the way in which it is read. */
export type AtHand = Known & { inspection: Way };

/** Makes the macros by which cells of any file become values, once for an engine: how the file at hand is written they read from variables. */
export async function defineConversion(database: Queryable): Promise<void> {
  await database.execute(convert);
}

/** Puts a file at hand of the conversion: what `file_rows` reads, and how. */
export async function bringToHand(database: Queryable, { source, file, columns, inspection, currency }: AtHand): Promise<void> {
  const aside =
    columns.shape === null
      ? asideCells(columns)
      : { columns: ['_aside'], keys: asideCodes(columns.shape).map((code) => `1:${code}`), codes: asideCodes(columns.shape) };
  const variables = {
    path: asPattern(inspection.text.location),
    columns: Object.fromEntries(columns.names.map((name) => [name, 'VARCHAR'])),
    delimiter: inspection.text.delimiter,
    quote: inspection.text.quote,
    skip: inspection.text.skip,
    longest_line: USUAL.longest,
    buffer_bytes: USUAL.buffer,
    source,
    kind: file.source.kind,
    currency,
    listed_day: listDay(file) ?? '',
    money_column: columns.headers.has('debit') ? 'debit' : 'amount',
    aside_columns: aside.columns,
    aside_keys: aside.keys,
    aside_codes: aside.codes,
    padded: inspection.padded,
    blanks: BLANKS,
    blank_edge: BLANK_EDGE,
    total_words: TOTAL_WORDS,
    opening_words: BALANCE_WORDS.opening,
    closing_words: BALANCE_WORDS.closing,
    turnover_words: BALANCE_WORDS.turnover,
  };
  for (const [name, value] of Object.entries(variables)) await database.setVariable(name, value);
  await setFormat(database, { date: ISO_DAY, decimal: '.', thousands: '', strict: true });
  await database.execute(rows);
}

/** The columns that rules look at, and for each value that sets a row aside the word under which it is counted. */
function asideCells({ names, setAside }: Columns): { columns: string[]; keys: string[]; codes: string[] } {
  if (setAside.length === 0) return { columns: [names[0] ?? ''], keys: [''], codes: [''] };
  const places = [...new Set(setAside.map(({ column }) => column))].toSorted((a, b) => a - b);
  const keys = setAside.flatMap(({ code, column, equals }) =>
    equals.map((value) => ({ code, key: `${places.indexOf(column) + 1}:${value.trim().toLowerCase()}` })),
  );
  return { columns: places.map((place) => names[place] ?? ''), keys: keys.map(({ key }) => key), codes: keys.map(({ code }) => code) };
}
