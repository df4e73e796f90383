import { z } from 'zod';
import type { SourceKind } from '../config/columns.ts';
import { Problem } from '../config/problem.ts';
import { type Database, asPattern, sqlFile } from '../engine/database.ts';
import type { Columns } from './columns.ts';
import { type CellFormat, setFormat } from './cell-format.ts';
import { ISO_DAY } from './date-format.ts';
import type { InputFile } from './find-files.ts';
import type { Head } from './head.ts';
import type { Inspection } from './inspect.ts';
import { BLANKS, BLANK_EDGE } from './number-format.ts';
import { scanRows } from './row-scan.ts';
import { listMisshapen, settleHeadings } from './settle-headings.ts';
import { settleMarks } from './settle-marks.ts';
import { asideCodes, requireTotal, shapeDays, shapeRows } from './shape.ts';
import { listDay } from './list-day.ts';
import { cellFormat } from './sniff.ts';
import { dayInWords } from './stated-day.ts';
import { DAYS } from './typed-columns.ts';

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const convert = model('convert');
const models: Record<SourceKind, { table: string; sql: string }> = {
  invoices: { table: 'staged_invoice', sql: model('invoices') },
  payments: { table: 'staged_credit', sql: model('credits') },
  credits: { table: 'staged_credit', sql: model('credits') },
  'open-items': { table: 'staged_line', sql: model('open-items') },
  'customer-ledger': { table: 'staged_line', sql: model('customer-ledger') },
  customers: { table: 'staged_customer', sql: model('customers') },
  managers: { table: 'staged_owner', sql: model('managers') },
  rates: { table: 'staged_rate', sql: model('rates') },
  control: { table: 'staged_control', sql: model('control') },
};

/** All that is known of a file once it is read. */
export interface ReadFile {
  /** Number of the file in this run, from 0: `source` in every table. */
  source: number;
  file: InputFile;
  head: Head;
  columns: Columns;
  inspection: Inspection;
  format: CellFormat;
  /** Rows that the engine cut out of the file, and the place of the first in its table. */
  cut: number;
  first: number;
  /** The longest row and the buffer that it was read with, in bytes. */
  longest: number;
  buffer: number;
  /** Rows that have another number of fields than the header, or are too long. */
  misshapen: number;
}

const USUAL = { longest: 2_000_000, buffer: 32_000_000 };
const LONG = { longest: 67_108_864, buffer: 134_217_728 };

/**
 * Reads one file into the table of its kind, in one pass from its text to typed rows.
 * `currency` is that of rows that state none; '' when none is known yet. Throws a Problem where a quotation mark is never closed (3) or the form is ambiguous (2).
 */
export async function loadFile(
  database: Database,
  at: { source: number; file: InputFile; head: Head; columns: Columns; inspection: Inspection; currency: string },
): Promise<ReadFile> {
  try {
    return await readInto(database, at);
  } catch (error) {
    if (error instanceof Problem) throw error;
    // The engine fails at some broken rows in ways of its own: what is wrong with them is told by a scan.
    await countedRows(at);
    throw unreadable(at.file, error as Error);
  }
}

async function readInto(database: Database, at: Parameters<typeof loadFile>[1]): Promise<ReadFile> {
  const { table, sql } = models[at.file.source.kind];
  await bringToHand(database, at);
  if (at.columns.shape !== null) await shapeRows(database, at.columns, at.columns.shape, DAYS[at.file.source.kind]);
  const format = await cellFormat(database, at.file, at.columns);
  await setFormat(database, format);
  const first = await countOf(database, table);
  const { size, cut } = await readRows(database, sql, at);
  if (format.currencies) await settleMarks(database, at.file, first);
  await listMisshapen(database, at.file.source.kind, at.head, at.columns);
  await settleHeadings(database, at.file.source.kind, first, await refusedIn(database, table, at.source));
  if (at.columns.shape !== null) {
    await requireTotal(database, { path: at.file.path, header: at.head.header }, at.columns.shape);
    await database.execute('DROP TABLE shaped');
  }
  return { ...at, ...size, format, cut, first, misshapen: await countOf(database, 'misshapen', at.source) };
}

/**
 * Runs the model of a kind until it has read every row of the file, with room for long rows where it needs that. Each try is a transaction, so that
 * a second one leaves no trace of the first: places of rows in the table must have no gap.
 */
async function readRows(database: Database, sql: string, at: Parameters<typeof loadFile>[1]): Promise<{ size: typeof USUAL; cut: number }> {
  await database.execute('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
  let size = at.inspection.longestLine > USUAL.longest / 2 ? LONG : USUAL;
  let expected = at.inspection.rows;
  for (;;) {
    await database.setVariable('longest_line', size.longest);
    await database.setVariable('buffer_bytes', size.buffer);
    await database.execute('BEGIN');
    let cut: number;
    try {
      await shapeAgain(database, at);
      cut = Number((await database.row(sql))['Count']);
    } catch (error) {
      // After a fault of its own the engine does not even take back what it did.
      await database.execute('ROLLBACK').catch(() => {});
      throw error;
    }
    const errors = await database.row(rejectedLines);
    const rows = cut + Number(errors['lines']);
    const tooLong = Number(errors['too_long']) > 0 && size === USUAL;
    if (rows === expected && !tooLong && Number(errors['broken']) === 0) return committed(database, size, cut);
    const counted = expected;
    expected = await countedRows(at);
    if (rows === expected && !tooLong) return committed(database, size, cut);
    await database.execute('ROLLBACK');
    if (size === LONG) {
      throw new Problem(3, [{ place: at.file.path, what: `the file cannot be read whole: it holds ${expected} rows, and ${rows} of them can be told apart (by its line ends, ${counted})`, todo: 'Export it again as CSV in UTF-8.' }]);
    }
    size = LONG;
  }
}

/** Rows that are made anew, so that what the engine could not cut is told with them. */
async function shapeAgain(database: Database, { file, columns }: Parameters<typeof loadFile>[1]): Promise<void> {
  if (columns.shape === null) return;
  const days = DAYS[file.source.kind];
  await shapeRows(database, columns, columns.shape, days);
  await shapeDays(database, columns.shape, days, (text) => dayInWords(file, text));
}

async function committed(database: Database, size: typeof USUAL, cut: number): Promise<{ size: typeof USUAL; cut: number }> {
  await database.execute('COMMIT');
  return { size, cut };
}

const rejectedLines = `SELECT count(DISTINCT line_byte_position) AS lines, count(*) FILTER (error_type = 'LINE SIZE OVER MAXIMUM') AS too_long,
  count(*) FILTER (error_type = 'UNQUOTED VALUE') AS broken FROM reject_errors`;

/** Puts a file at hand of the conversion: what `file_rows` reads, and how. */
export async function bringToHand(database: Database, { source, file, columns, inspection, currency }: Parameters<typeof loadFile>[1]): Promise<void> {
  const aside = columns.shape === null ? asideCells(columns) : { columns: ['_aside'], keys: asideCodes(columns.shape).map((code) => `1:${code}`), codes: asideCodes(columns.shape) };
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
  };
  for (const [name, value] of Object.entries(variables)) await database.setVariable(name, value);
  await setFormat(database, { date: ISO_DAY, decimal: '.', thousands: '', strict: true });
  await database.execute(convert);
}

/** The columns that rules look at, and for each value that sets a row aside the word under which it is counted. */
function asideCells({ names, setAside }: Columns): { columns: string[]; keys: string[]; codes: string[] } {
  if (setAside.length === 0) return { columns: [names[0] ?? ''], keys: [''], codes: [''] };
  const places = [...new Set(setAside.map(({ column }) => column))].toSorted((a, b) => a - b);
  const keys = setAside.flatMap(({ code, column, equals }) => equals.map((value) => ({ code, key: `${places.indexOf(column) + 1}:${value.trim().toLowerCase()}` })));
  return { columns: places.map((place) => names[place] ?? ''), keys: keys.map(({ key }) => key), codes: keys.map(({ code }) => code) };
}

const countRow = z.object({ rows: z.coerce.number() });

async function countOf(database: Database, table: string, source?: number): Promise<number> {
  const sql = source === undefined ? `SELECT count(*) AS rows FROM ${table}` : `SELECT count(*) AS rows FROM ${table} WHERE source = $source`;
  const [row] = await database.rows(sql, source === undefined ? undefined : { source }, countRow);
  return row?.rows ?? 0;
}

async function refusedIn(database: Database, table: string, source: number): Promise<number> {
  const [row] = await database.rows(`SELECT count(*) AS rows FROM ${table} WHERE source = $source AND refused IS NOT NULL`, { source }, countRow);
  return row?.rows ?? 0;
}

/** What the engine cannot read though its quotation marks are whole is the file's fault; anything else, such as a full disk, is not. */
function unreadable(file: InputFile, error: Error): Error {
  const told = /^(Invalid Input|INTERNAL) Error: ([^\n]*)/.exec(error.message);
  if (told === null) return error;
  const [, , reason = ''] = told;
  return new Problem(3, [{ place: file.path, what: 'the file cannot be read as rows and columns', value: reason, todo: 'Export it again as CSV in UTF-8.' }]);
}

/** The rows behind the header, counted one by one. Behind a quotation mark that is never closed, nobody can say where a row ends: such a file is refused whole. */
async function countedRows({ file, inspection }: Parameters<typeof loadFile>[1]): Promise<number> {
  let rows = 0;
  const broken = await scanRows(inspection.text, () => {
    rows += 1;
    return true;
  });
  if (broken === null) return rows;
  const what = broken.kind === 'open' ? 'a quotation mark is never closed, so that the rows behind it cannot be told apart' : 'text stands behind a closing quotation mark';
  const todo =
    'Correct the row: a quotation mark inside a value is written twice, and the value stands in quotation marks. Where the file uses them as letters only, say so on its source in report.yaml: format: { quote: "" }.';
  throw new Problem(3, [{ place: `${file.path}:${broken.line}`, what, value: broken.text, todo }]);
}
