import type { SourceKind } from '../config/columns.ts';
import { type Queryable, sqlFile } from '../engine/database.ts';
import type { Columns } from './columns.ts';
import type { Head } from './head.ts';
import { BLANKS } from './number-format.ts';

const macros = sqlFile(import.meta.url, './heading.sql');
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

/** Makes known what tells the headings of the file at hand, and lists the rows that could not be cut into its columns. */
export async function listMisshapen(database: Queryable, kind: SourceKind, head: Head, columns: Columns): Promise<void> {
  const { delimiter, quote } = head;
  const code = (letter: string): string => `\\x{${letter.codePointAt(0)?.toString(16)}}`;
  const [d, q] = [code(delimiter), quote === '' ? '' : code(quote)];
  const lines = head.headerRows.map((cells) => {
    const texts = cells.map(trimmed);
    return texts.slice(0, texts.findLastIndex((text) => text !== '') + 1).join('\u001f');
  });
  await database.setVariable('cell_pattern', quote === '' ? `([^${d}]*)${d}` : `( *${q}(?:[^${q}]|${q}${q})*${q} *|[^${d}]*)${d}`);
  await database.setVariable('header_lines', lines);
  await database.setVariable('key_columns', KEYS[kind].map((key) => columns.names.indexOf(key) + 1).filter((place) => place > 0).slice(0, 1).map(String));
  await database.execute(macros);
  await database.execute(misshapen);
}

/**
 * Sets aside the refused rows of the file at hand that are no documents: the header once more, sums of other rows, notes. Their money is added to nothing.
 * `first` is the place of the file's first row in the table of its kind.
 */
export async function settleHeadings(database: Queryable, kind: SourceKind, first: number, refused: number): Promise<void> {
  if (refused === 0 && kind !== 'customers' && kind !== 'managers') return;
  await database.setVariable('first', first);
  await database.execute(settle);
}
