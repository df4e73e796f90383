import { z } from 'zod';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import { type Database, sqlFile } from '../../engine/database.ts';
import { refusalWords } from './codes.ts';
import { shownPath } from '../files/find-files.ts';
import { headerOf } from '../columns/columns.ts';
import type { ReadFile } from '../load/load.ts';
import { type RowPlace, cellsOf, scanRows } from '../rows/row-scan.ts';

const refusedRows = sqlFile(import.meta.url, './refused-rows.sql');
const refusedCounts = sqlFile(import.meta.url, './refused-counts.sql');
const insertRejects = sqlFile(import.meta.url, './reject.sql');

const SHOWN = 20;
const refusedRow = z.object({ ordinal: z.number(), code: z.string(), column_name: z.string(), id: z.string().nullable() });
type RefusedRow = z.output<typeof refusedRow>;
const countRow = z.object({ source: z.number(), rows: z.number(), misshapen: z.number() });
type RefusedCount = z.output<typeof countRow>;

/** One refused row, with all that its owner needs to find it. */
interface Refusal {
  line: number | null;
  /** The file's own header; '' where the row as a whole is to blame. */
  column: string;
  value: string;
  code: string;
}

/**
 * Finds the lines of the refused rows and lists them in `reject`.
 * Throws a Problem of status 3 that names the first of them where there are more than `allowed`.
 */
export async function settleRefusals(database: Database, files: readonly ReadFile[], allowed: number): Promise<void> {
  const counts = await database.rows(refusedCounts, undefined, countRow);
  const total = counts.reduce((sum, { rows }) => sum + rows, 0);
  if (total <= allowed) {
    for (const count of counts) await publish(database, fileOf(files, count.source), await located(database, files, count, count.rows));
    return;
  }
  const lines: ProblemLine[] = [];
  const advised = new Set<string>();
  for (const count of counts) {
    if (lines.length >= SHOWN) break;
    const refusals = await located(database, files, count, SHOWN - lines.length);
    lines.push(...refusals.map((one) => problemLine(fileOf(files, count.source), one, advised)));
  }
  const more = total > lines.length ? `and ${total - lines.length} more; ` : '';
  const what = `${more}${total} ${total === 1 ? 'row is' : 'rows are'} refused, and tolerance.rejectedRows allows ${allowed}`;
  const todo = `Mend the rows, or write in report.yaml: tolerance: { rejectedRows: ${total} }. They are then left out, and the report says so.`;
  throw new Problem(3, [...lines, { place: null, what, todo }]);
}

function fileOf(files: readonly ReadFile[], source: number): ReadFile {
  const found = files.find((file) => file.source === source);
  if (found === undefined) throw new Error(`No file has the number ${source}`);
  return found;
}

/**
 * The first `most` refusals of a file in the order of its lines. Rows of another number of fields are counted apart, as the engine did not
 * cut them.
 */
async function located(
  database: Database,
  files: readonly ReadFile[],
  { source, rows: total, misshapen }: RefusedCount,
  most: number,
): Promise<Refusal[]> {
  const file = fileOf(files, source);
  const { inspection, columns } = file;
  await database.setVariable('source', source);
  await database.setVariable('first', file.first);
  await database.setVariable('most', most);
  const rows = await database.rows(refusedRows, undefined, refusedRow);
  const width = columns.names.length;
  const places: { place: RowPlace; row: RefusedRow | null }[] = [];
  let ordinal = 0;
  let next = 0;
  let shapes = 0;
  const headings = misshapen > 0 ? await misshapenHeadings(database, source) : new Set<number>();
  const wanted = Math.min(total, most);
  await scanRows(inspection.text, (place) => {
    if (place.fields !== width || place.end - place.start > file.longest) {
      if (misshapen > 0 && !headings.has(shapes)) places.push({ place, row: null });
      shapes += 1;
    } else {
      const row = rows[next];
      if (row?.ordinal === ordinal) {
        next += 1;
        places.push({ place, row });
      }
      ordinal += 1;
    }
    return places.length < wanted;
  });
  const cells = await cellsOf(
    inspection.text,
    places.map(({ place }) => place),
  );
  const refusals = places.map(({ place, row }, index) => refusal(file, place, row, cells[index] ?? []));
  // The scan and the engine may cut an odd file differently: then no line is better than a wrong one.
  return refusals.length === wanted && !refusals.includes(MISPLACED) ? refusals : withoutLines(file, rows, misshapen).slice(0, most);
}

/** Which of the rows of another number of fields, counted from 0, are set aside. */
async function misshapenHeadings(database: Database, source: number): Promise<Set<number>> {
  const rows = await database.rows(asideShapes, { source }, z.object({ ordinal: z.number() }));
  return new Set(rows.map(({ ordinal }) => ordinal));
}

const asideShapes = `SELECT ordinal FROM (SELECT row_number() OVER (ORDER BY place) - 1 AS ordinal, aside FROM misshapen WHERE source = $source) WHERE aside IS NOT NULL`;

const MISPLACED: Refusal = { line: null, column: '', value: '', code: '' };

function refusal({ columns, ...file }: ReadFile, place: RowPlace, row: RefusedRow | null, cells: readonly string[]): Refusal {
  if (row === null) {
    const tooLong = place.end - place.start > file.longest;
    const value = tooLong ? `${place.end - place.start} bytes` : `${place.fields} fields, the header has ${columns.names.length}`;
    return { line: place.line, column: '', value, code: tooLong ? 'line-too-long' : 'fields-count' };
  }
  const places = row.column_name.split('/').flatMap((name) => columns.places.get(name) ?? []);
  const at = places.find((one) => (cells[one] ?? '').trim() !== '') ?? places[0] ?? -1;
  const id = cells[columns.places.get('id')?.[0] ?? -1] ?? '';
  if (columns.shape === null && row.id !== null && place.end - place.start < 10_000 && !id.includes(row.id)) return MISPLACED;
  return { line: place.line, column: file.head.header[at] || headerOf(columns, row.column_name), value: cells[at] ?? '', code: row.code };
}

function withoutLines(file: ReadFile, rows: readonly RefusedRow[], misshapen: number): Refusal[] {
  const known = rows.map(({ code, column_name, id }) => ({
    line: null,
    column: headerOf(file.columns, column_name),
    value: id ?? '',
    code,
  }));
  return [...known, ...Array.from({ length: misshapen }, () => ({ line: null, column: '', value: '', code: 'fields-count' }))];
}

/** What to do is said once for each code: twenty times the same advice would hide the rows. */
function problemLine({ file, format }: ReadFile, { line, column, value, code }: Refusal, advised: Set<string>): ProblemLine {
  const { reason, todo } = refusalWords(code);
  const known = advised.has(code);
  advised.add(code);
  const place = [shownPath(file), ...(line === null ? [] : [line]), ...(column === '' ? [] : [column])].join(':');
  return { place, what: code === 'date-unreadable' ? `${reason} as ${format.date}` : reason, value, todo: known ? null : todo };
}

async function publish(database: Database, read: ReadFile, refusals: readonly Refusal[]): Promise<void> {
  const lists = {
    reject_lines: refusals.map(({ line }) => (line === null ? '' : String(line))),
    reject_columns: refusals.map(({ column }) => column),
    reject_values: refusals.map(({ value }) => value),
    reject_codes: refusals.map(({ code }) => code),
    reject_reasons: refusals.map((one) => problemLine(read, one, new Set()).what),
    reject_todos: refusals.map(({ code }) => refusalWords(code).todo),
  };
  await database.setVariable('source', read.source);
  await database.setVariable('path_shown', shownPath(read.file));
  for (const [name, list] of Object.entries(lists)) await database.setVariable(name, list);
  await database.execute(insertRejects);
}
