import { z } from 'zod';
import { Problem } from '../../config/problem.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import { AmbiguousForm } from './ambiguous-form.ts';
import { type CellFormat, setDays } from './cell-format.ts';
import { DATE_PATTERNS, ISO_DAY, TWINS, dayReading, mayRead } from './date-format.ts';
import type { InputFile } from '../files/find-files.ts';

const sniffDates = sqlFile(import.meta.url, './sniff-dates.sql');
const sniffOrder = sqlFile(import.meta.url, './sniff-order.sql');

/**
 * The pattern that reads most of the days in `cell_sample`. Throws a Problem: 2 where day and month can be read in two ways, 3 where some
 * days only fit with the day first, and some only with the month first.
 */
export async function dateFound(database: Queryable, file: InputFile): Promise<string> {
  const tried: { pattern: string; days: number; reading: string }[] = [];
  const shapes = await database.rows(dayShapes, undefined, z.object({ shape: z.string() }));
  for (const pattern of DATE_PATTERNS.filter((one) => shapes.some(({ shape }) => mayRead(one, shape)))) {
    await setDays(database, pattern);
    const { days, reading } = await database.row(sniffDates);
    tried.push({ pattern, days: Number(days), reading: String(reading) });
  }
  const most = Math.max(0, ...tried.map(({ days }) => days));
  if (most === 0) return ISO_DAY;
  const [best, ...others] = tried.filter(({ days }) => days === most);
  if (best === undefined) return ISO_DAY;
  const twin = TWINS.get(best.pattern);
  if (twin !== undefined) await requireOneOrder(database, file, best.pattern, twin);
  const other = others.find(({ reading }) => reading !== best.reading);
  if (other === undefined) return best.pattern;
  const { example } = await orders(database, best.pattern, other.pattern);
  if (example === null) await requireOneOrder(database, file, best.pattern, other.pattern);
  const what = `the days can be read in two ways, as ${best.pattern} and as ${other.pattern}`;
  const todo = `Say on its source in report.yaml which it is: format: { date: "${best.pattern}" } or format: { date: "${other.pattern}" }.`;
  const forms = [best.pattern, other.pattern].map((pattern) => ({ shown: pattern, form: formOf(pattern) }));
  throw new AmbiguousForm({ place: file.path, what, value: example, todo }, forms);
}

const dayShapes = `SELECT DISTINCT translate(text, '123456789', '000000000') AS shape FROM cell_sample WHERE flag = 'day'`;

const formOf = (date: string): CellFormat => ({ date, decimal: '.', thousands: '' });

/**
 * A column in which both orders, or two forms, stand was put together from two, or was changed by a program on its way: most of its days
 * would be read as others, and which ones nobody can tell.
 */
async function requireOneOrder(database: Queryable, file: InputFile, pattern: string, twin: string): Promise<void> {
  const { first, second } = await orders(database, pattern, twin);
  if (first === null || second === null) return;
  const what = `some days can only be read as ${pattern} ("${first}"), and some only as ${twin}`;
  const todo = `Export the file again with one form of days, or say on its source in report.yaml which it is: format: { date: "${pattern}" } or format: { date: "${twin}" }; days that are none in that form are then refused.`;
  throw new Problem(3, [{ place: file.path, what, value: second, todo }]);
}

async function orders(
  database: Queryable,
  pattern: string,
  other: string,
): Promise<{ first: string | null; second: string | null; example: string | null }> {
  await setDays(database, pattern);
  await database.setVariable('first_format', dayReading(pattern, false)?.format ?? '');
  await database.setVariable('second_format', dayReading(other, false)?.format ?? '');
  const found = await database.row(sniffOrder);
  const text = (name: string): string | null => (typeof found[name] === 'string' ? found[name] : null);
  return { first: text('first_only'), second: text('second_only'), example: text('example') };
}
