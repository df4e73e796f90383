import { type Queryable, sqlFile } from '../../engine/database.ts';
import { AmbiguousForm } from './ambiguous-form.ts';
import { type CellFormat, setFormat } from './cell-format.ts';
import type { Columns } from '../columns/columns.ts';
import { ISO_DAY } from './date-format.ts';
import type { InputFile } from '../files/find-files.ts';
import { dateFound } from './sniff-days.ts';
import { BUCKETS, DAYS, NUMBERS } from '../columns/typed-columns.ts';

const bucketSample = sqlFile(import.meta.url, './bucket-sample.sql');
const cellSample = sqlFile(import.meta.url, './cell-sample.sql');
const sniffExample = sqlFile(import.meta.url, './sniff-example.sql');
const sniffNumbers = sqlFile(import.meta.url, './sniff-numbers.sql');

/** What is known of a file's cells before they are converted. */
export interface FoundFormat extends CellFormat {
  /** Whether amounts carry signs or codes of currencies. */
  currencies: boolean;
}

/**
 * What a source states of its cells' form, and for what it leaves open what the whole file shows: never its first rows alone, as their
 * order would then matter. Canonical files are not asked: their form is fixed. The file must be at hand (`file_rows`). Throws a Problem of
 * status 2 where the file can be read in two ways, and of 3 where its days are written in two orders. `usual`: the mark that is decimal
 * where three digits stand behind it and the other one stands nowhere; null asks then too.
 */
export async function cellFormat(database: Queryable, file: InputFile, columns: Columns, usual: '.' | null = null): Promise<FoundFormat> {
  const { date, decimal, thousands } = file.source.format;
  if (!file.configured)
    return { date: date ?? ISO_DAY, decimal: decimal ?? '.', thousands: thousands ?? '', strict: true, currencies: false };
  const present = (names: readonly string[]): string[] =>
    names.filter((name) => columns.headers.has(name) || (name === BUCKETS && (columns.shape?.buckets ?? []).length > 0));
  const numbers = present(NUMBERS[file.source.kind]);
  const days = date === null ? present(DAYS[file.source.kind]) : [];
  if (numbers.length + days.length > 0) await takeSample(database, numbers, days);
  const found =
    numbers.length > 0
      ? await numbersFound(database, file, usual)
      : { decimal: decimal ?? '.', thousands: thousands ?? '', currencies: false };
  return { date: date ?? (days.length > 0 ? await dateFound(database, file) : ISO_DAY), ...found };
}

async function takeSample(database: Queryable, numbers: readonly string[], days: readonly string[]): Promise<void> {
  await setFormat(database, { date: ISO_DAY, decimal: '.', thousands: '' });
  // Each list must name a column: where one kind is absent, the other stands for it, under its own flag.
  const [first, second] = [numbers.length > 0 ? numbers : days, days.length > 0 ? days : numbers];
  await database.setVariable('first_columns', first);
  await database.setVariable('second_columns', second);
  await database.setVariable('first_flag', numbers.length > 0 ? 'number' : 'day');
  await database.setVariable('second_flag', days.length > 0 ? 'day' : 'number');
  await database.execute(cellSample);
  if (numbers.includes(BUCKETS)) await database.execute(bucketSample);
}

async function numbersFound(database: Queryable, file: InputFile, usual: '.' | null): Promise<Omit<FoundFormat, 'date'>> {
  const stated = file.source.format;
  await setFormat(database, { date: ISO_DAY, decimal: '.', thousands: '' });
  const found = await database.row(sniffNumbers);
  const count = (name: string): number => Number(found[name]);
  const decimal = stated.decimal ?? (await decimalFound(database, file, found, usual));
  const other = decimal === ',' ? '.' : ',';
  const apart = count('blanks') > 0 ? ' ' : count('apostrophes') > 0 ? "'" : '';
  return {
    decimal,
    thousands: stated.thousands ?? (count(other === ',' ? 'commas' : 'dots') > 0 ? other : apart),
    currencies: count('currencies') > 0,
  };
}

/** A cell of the file that has the shape of that name; null where there is none. */
async function exampleOf(database: Queryable, found: Record<string, unknown>, name: string): Promise<string | null> {
  const shape = found[name];
  if (typeof shape !== 'string') return null;
  await database.setVariable('shape', shape);
  const { cell } = await database.row(sniffExample);
  return typeof cell === 'string' ? cell : null;
}

async function decimalFound(database: Queryable, file: InputFile, found: Record<string, unknown>, usual: '.' | null): Promise<string> {
  const commas = Number(found['comma_decimal']);
  const dots = Number(found['dot_decimal']);
  const { thousands } = file.source.format;
  if (thousands === ',') return '.';
  if (thousands === '.') return ',';
  if (commas > 0 && dots === 0) return ',';
  if (dots > 0 && commas === 0) return '.';
  if (commas === 0 && found['example'] === null) return '.';
  if (commas === 0 && usual !== null && Number(found['commas']) === 0) return usual;
  const [comma, dot] =
    commas > 0 ? [await exampleOf(database, found, 'comma_example'), await exampleOf(database, found, 'dot_example')] : [null, null];
  const both = comma !== null && dot !== null ? ` ("${comma}" and "${dot}")` : '';
  const what =
    commas > 0
      ? `some amounts have a decimal comma and some a decimal dot${both}`
      : 'the amounts can be read in two ways: the last three digits may be decimals or thousands';
  const todo = 'Say on its source in report.yaml which it is: format: { decimal: "," } or format: { decimal: "." }.';
  const forms = [',', '.'].map((mark) => ({ shown: mark, form: { date: ISO_DAY, decimal: mark, thousands: mark === ',' ? '.' : ',' } }));
  throw new AmbiguousForm({ place: file.path, what, value: commas > 0 ? null : await exampleOf(database, found, 'example'), todo }, forms);
}
