import { z } from 'zod';
import type { SourceKind } from '../../config/columns.ts';
import { Problem } from '../../config/problem.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import type { AtHand } from './at-hand.ts';
import type { Columns } from '../columns/columns.ts';
import type { Head } from '../rows/head.ts';
import { BLANKS } from '../values/number-format.ts';
import { scanRows } from '../rows/row-scan.ts';

const macros = sqlFile(import.meta.url, './heading.sql');
const documentWords = sqlFile(import.meta.url, './document-words.sql');
const misshapen = sqlFile(import.meta.url, './misshapen.sql');
const settle = sqlFile(import.meta.url, './settle-headings.sql');

/** What names a document: the first of these columns that a file has. */
const KEYS: Record<SourceKind, string[]> = {
  invoices: ['id'],
  payments: ['id'],
  credits: ['id'],
  'open-items': ['id', 'issued', 'due'],
  'customer-ledger': ['id', 'date'],
  customers: ['id'],
  managers: ['manager'],
  rates: ['date'],
  control: ['date'],
};

const trimmed = (text: string): string => {
  const letters = [...text];
  const first = letters.findIndex((letter) => !BLANKS.includes(letter));
  return first === -1 ? '' : letters.slice(first, letters.findLastIndex((letter) => !BLANKS.includes(letter)) + 1).join('');
};

/**
 * Lists the rows of the file at hand that could not be cut into its columns (`misshapen` of them), and sets aside what among them and among
 * its refused rows is no document: the header once more, sums of other rows, notes. Their money is added to nothing. `first` is the place
 * of the file's first row in the table of its kind.
 */
export async function settleHeadings(
  database: Queryable,
  { file, head, columns, inspection }: Pick<AtHand, 'file' | 'head' | 'columns' | 'inspection'>,
  rows: { first: number; misshapen: number; refused: number },
): Promise<void> {
  const { kind } = file.source;
  const ofPeople = kind === 'customers' || kind === 'managers';
  if (rows.misshapen === 0 && rows.refused === 0 && !ofPeople) return;
  await makeHeadingsKnown(database, kind, head, columns);
  await database.execute(documentWords);
  await database.execute(macros);
  if (rows.misshapen > 0) await database.execute(misshapen);
  if (rows.misshapen > 0) await requireWholeSections(database, file, columns, inspection);
  await database.setVariable('first', rows.first);
  if (rows.refused > 0 || ofPeople) await database.execute(settle);
}

/** What tells the headings of the file at hand: how a row is cut into cells, the lines of its header, and which column names a document. */
async function makeHeadingsKnown(
  database: Queryable,
  kind: SourceKind,
  { delimiter, quote, headerRows }: Head,
  columns: Columns,
): Promise<void> {
  const code = (letter: string): string => `\\x{${letter.codePointAt(0)?.toString(16)}}`;
  const [d, q] = [code(delimiter), quote === '' ? '' : code(quote)];
  const lines = headerRows.map((cells) => {
    const texts = cells.map(trimmed);
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join('\u001f');
  });
  await database.setVariable('cell_pattern', quote === '' ? `([^${d}]*)${d}` : `( *${q}(?:[^${q}]|${q}${q})*${q} *|[^${d}]*)${d}`);
  await database.setVariable('header_lines', lines);
  await database.setVariable(
    'key_columns',
    KEYS[kind]
      .map((key) => columns.names.indexOf(key) + 1)
      .filter((place) => place > 0)
      .slice(0, 1)
      .map(String),
  );
}

/**
 * Where the customer stands once, above the rows that it is of, a row of one text that is cut short may be such a heading: overlooked, what
 * follows would be owed by the customer before. Throws a Problem of status 3 for one that rows follow; below them it is a note.
 */
async function requireWholeSections(
  database: Queryable,
  { path }: AtHand['file'],
  { shape, names }: Columns,
  { text }: AtHand['inspection'],
): Promise<void> {
  if (shape === null || ![...shape.cells.values()].some(({ section }) => section !== undefined)) return;
  const notes = new Set((await database.rows(noteShapes, undefined, z.object({ ordinal: z.number() }))).map(({ ordinal }) => ordinal));
  let shapes = 0;
  let heading: number | null = null;
  let isFollowed = false;
  await scanRows(text, ({ fields, line }) => {
    if (fields === names.length) isFollowed = heading !== null;
    else {
      if (notes.has(shapes)) heading ??= line;
      shapes += 1;
    }
    return !isFollowed;
  });
  if (!isFollowed) return;
  const what = `the row has fewer fields than the header has, and may name the customer of the rows below it`;
  throw new Problem(3, [
    {
      place: `${path}:${heading}`,
      what,
      todo: 'Open the file in a spreadsheet program and save it as CSV again, which gives every row as many fields.',
    },
  ]);
}

const noteShapes = `SELECT ordinal FROM (SELECT row_number() OVER (ORDER BY place) - 1 AS ordinal, aside FROM misshapen WHERE source = getvariable('source')::INTEGER) WHERE aside = 'note-row'`;
