import type { SourceKind } from '../config/columns.ts';
import { type Database, sqlFile } from '../engine/database.ts';
import { AmbiguousForm } from './ambiguous-form.ts';
import type { Columns } from './columns.ts';
import { DATE_PATTERNS, ISO_DAY, strptimePattern } from './date-format.ts';
import type { InputFile } from './find-files.ts';

const dateSample = sqlFile(import.meta.url, './date-sample.sql');
const sniffDates = sqlFile(import.meta.url, './sniff-dates.sql');
const sniffNumbers = sqlFile(import.meta.url, './sniff-numbers.sql');

/** Columns that hold days, and those that hold numbers, of each kind. */
export const DAYS: Record<SourceKind, string[]> = {
  invoices: ['issued', 'due', 'settled'],
  payments: ['date'],
  credits: ['date'],
  'open-items': ['issued', 'due', 'listed'],
  'customer-ledger': ['date', 'due'],
  customers: [],
  managers: ['from', 'to'],
  rates: ['date'],
  control: ['date'],
};
const NUMBERS: Record<SourceKind, string[]> = {
  invoices: ['amount'],
  payments: ['amount'],
  credits: ['amount'],
  'open-items': ['open', 'amount'],
  'customer-ledger': ['debit', 'credit', 'amount', 'balance'],
  customers: ['limit'],
  managers: [],
  rates: ['rate'],
  control: ['balance'],
};

/** How the cells of a file are written. */
export interface CellFormat {
  /** A pattern of Unicode's date letters. */
  date: string;
  decimal: string;
  /** '' for none. */
  thousands: string;
}

/**
 * What a source states of its cells' form, and for what it leaves open what the whole file shows: never its first rows alone, as their order would then matter.
 * Canonical files are not asked: their form is fixed. The file must be at hand (`file_rows`). Throws a Problem of status 2 where the file can be read in two ways.
 */
export async function cellFormat(database: Database, file: InputFile, columns: Columns): Promise<CellFormat> {
  const { date, decimal, thousands } = file.source.format;
  const { kind } = file.source;
  if (!file.configured) return { date: date ?? ISO_DAY, decimal: decimal ?? '.', thousands: thousands ?? '' };
  const numbers = decimal === null || thousands === null ? await numbersFound(database, file, present(columns, NUMBERS[kind])) : { decimal, thousands };
  return { date: date ?? (await dateFound(database, file, present(columns, DAYS[kind]))), ...numbers };
}

const present = (columns: Columns, names: readonly string[]): string[] => names.filter((name) => columns.headers.has(name));

async function dateFound(database: Database, file: InputFile, typed: string[]): Promise<string> {
  if (typed.length === 0) return ISO_DAY;
  await database.setVariable('typed_columns', typed);
  await database.execute(dateSample);
  const tried: { pattern: string; days: number; reading: string }[] = [];
  for (const pattern of DATE_PATTERNS) {
    await database.setVariable('date_format', strptimePattern(pattern) ?? '');
    const { days, reading } = await database.row(sniffDates);
    tried.push({ pattern, days: Number(days), reading: String(reading) });
  }
  const most = Math.max(...tried.map(({ days }) => days));
  if (most === 0) return ISO_DAY;
  const [best, ...others] = tried.filter(({ days }) => days === most);
  const other = others.find(({ reading }) => reading !== best?.reading);
  if (best === undefined || other === undefined) return best?.pattern ?? ISO_DAY;
  const [{ cell } = { cell: null }] = await database.rows('SELECT min(cell) AS cell FROM date_sample');
  const what = `the days can be read in two ways, as ${best.pattern} and as ${other.pattern}`;
  const todo = `Say on its source in report.yaml which it is: format: { date: "${best.pattern}" } or format: { date: "${other.pattern}" }.`;
  const forms = [best.pattern, other.pattern].map((date) => ({ shown: date, form: { date, decimal: '.', thousands: '' } }));
  throw new AmbiguousForm({ place: file.path, what, value: String(cell), todo }, forms);
}

async function numbersFound(database: Database, file: InputFile, typed: string[]): Promise<{ decimal: string; thousands: string }> {
  const stated = file.source.format;
  if (typed.length === 0) return { decimal: stated.decimal ?? '.', thousands: stated.thousands ?? '' };
  await database.setVariable('typed_columns', typed);
  const found = await database.row(sniffNumbers);
  const count = (name: string): number => Number(found[name]);
  const decimal = stated.decimal ?? decimalFound(file, count('comma_decimal'), count('dot_decimal'), stated.thousands, found['example']);
  const other = decimal === ',' ? '.' : ',';
  const apart = count('blanks') > 0 ? ' ' : count('apostrophes') > 0 ? "'" : '';
  return { decimal, thousands: stated.thousands ?? (count(other === ',' ? 'commas' : 'dots') > 0 ? other : apart) };
}

function decimalFound(file: InputFile, commas: number, dots: number, thousands: string | null, example: unknown): string {
  if (thousands === ',') return '.';
  if (thousands === '.') return ',';
  if (commas > 0 && dots === 0) return ',';
  if (dots > 0 && commas === 0) return '.';
  if (commas === 0 && typeof example !== 'string') return '.';
  const what = commas > 0 ? 'some amounts have a decimal comma and some a decimal dot' : 'the amounts can be read in two ways: the last three digits may be decimals or thousands';
  const todo = 'Say on its source in report.yaml which it is: format: { decimal: "," } or format: { decimal: "." }.';
  const forms = [',', '.'].map((mark) => ({ shown: mark, form: { date: ISO_DAY, decimal: mark, thousands: mark === ',' ? '.' : ',' } }));
  throw new AmbiguousForm({ place: file.path, what, value: typeof example === 'string' ? example : null, todo }, forms);
}
