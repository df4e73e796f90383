import { stat } from 'node:fs/promises';
import { z } from 'zod';
import { Problem } from '../../config/problem.ts';
import type { Database } from '../../engine/database.ts';
import { type AtHand, type Known, USUAL, bringToHand } from './at-hand.ts';
import { type CellFormat, setFormat } from '../values/cell-format.ts';
import { type InputFile, shownPath } from '../files/find-files.ts';
import { MODELS, makeRoom } from '../kinds/kind-models.ts';
import { type Inspection, type Way, isKept, isUsual } from '../rows/inspect-bytes.ts';
import { lineOfRow, scanRows } from '../rows/row-scan.ts';
import { settleHeadings } from './settle-headings.ts';
import { settleMarks } from './settle-marks.ts';
import { keepLinks, namesOthers } from './links.ts';
import { requireTotal, shapeDays, shapeRows } from '../kinds/shape.ts';
import { cellFormat } from '../values/sniff.ts';
import { dayInWords } from '../values/stated-day.ts';
import { DAYS } from '../columns/typed-columns.ts';

/** All that is known of a file once it is read. */
export interface ReadFile extends Omit<Known, 'currency'> {
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

const LONG = { longest: 67_108_864, buffer: 134_217_728 };
/**
 * The engine begins new groups of rows with each part of a file that it hands to a thread, and what is left of the last one is empty
 * memory. A part is a quarter of the buffer, or as long as a line may be: of a file with many parts, whole buffers make a table smaller by
 * a fifth, while of a smaller one they would leave threads without work.
 */
const LARGE = { ...USUAL, longest: USUAL.buffer };
const LARGE_FILE = 256_000_000;

/**
 * Reads one file into the table of its kind, in one pass from its text to typed rows. It begins in the way that is `promised` while the
 * bytes are still inspected to their end, and again in the right one where the promise was not kept.
 * `currency` is that of rows that state none; '' when none is known yet. Throws a Problem where a quotation mark is never closed (3) or the
 * form is ambiguous (2).
 */
export async function loadFile(
  database: Database,
  { promised, inspected, ...known }: Known & { promised: Way | null; inspected: Promise<Inspection> },
): Promise<ReadFile> {
  const early = promised === null ? null : await readIn(promised, database, known, inspected);
  if (early !== null) return early;
  const late = await readIn(await inspected, database, known, inspected);
  if (late === null) throw new Error(`${known.file.path} is not what it was found to be`);
  return late;
}

/** Reads a file in one way. Null: it must be read in another, and nothing was read. */
async function readIn(way: Way, database: Database, known: Known, inspected: Promise<Inspection>): Promise<ReadFile | null> {
  const settled = async (): Promise<Inspection | null> => {
    const inspection = await inspected;
    return isKept(way, inspection) ? inspection : null;
  };
  try {
    return await readInto(database, { ...known, inspection: way }, settled);
  } catch (error) {
    // What goes wrong in a wrong way says nothing, and that the bytes are no text is the better news.
    const inspection = await settled();
    if (inspection === null) return null;
    if (error instanceof Problem) throw error;
    // The engine fails at some broken rows in ways of its own: what is wrong with them is told by a scan.
    await countedRows({ ...known, inspection });
    throw unreadable(known.file, error as Error);
  }
}

/** `settled` waits for what the whole file shows; null: it must be read in another way, and nothing was read. */
async function readInto(database: Database, at: AtHand, settled: () => Promise<Inspection | null>): Promise<ReadFile | null> {
  const { table, sql } = MODELS[at.file.source.kind];
  await bringToHand(database, at);
  if (at.columns.shape !== null) await shapeRows(database, at.columns, at.columns.shape, DAYS[at.file.source.kind]);
  const format = await cellFormat(database, at.file, at.columns);
  await setFormat(database, format);
  await makeRoom(database, at.file.source.kind);
  const first = await rowsOf(database, table);
  const rows = await readRows(database, sql, at, settled);
  if (rows === null) return null;
  if (format.currencies) await settleMarks(database, at.file, first);
  await settleHeadings(database, at, { first, misshapen: rows.misshapen, refused: await refusedIn(database, table, at.source) });
  if (at.columns.shape !== null) {
    const lineOf = (row: number): Promise<number | null> => lineOfRow(rows.inspection.text, row);
    await requireTotal(database, { path: shownPath(at.file), header: at.head.header, lineOf }, at.columns.shape);
    if (namesOthers(at.columns)) await keepLinks(database, first);
    await database.execute('DROP TABLE shaped');
  }
  return { ...at, ...rows, format, first };
}

/**
 * Runs the model of a kind until it has read every row of the file, with room for long rows where it needs that. Each try is a transaction,
 * so that a second one leaves no trace of the first: places of rows in the table must have no gap.
 */
async function readRows(
  database: Database,
  sql: string,
  at: AtHand,
  settled: () => Promise<Inspection | null>,
): Promise<(Pick<ReadFile, 'cut' | 'misshapen' | 'inspection'> & typeof USUAL) | null> {
  await database.execute('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
  let size = isUsual(at.inspection.longestLine) ? await usualSize(at) : LONG;
  let expected: number | null = null;
  for (;;) {
    await database.setVariable('longest_line', size.longest);
    await database.setVariable('buffer_bytes', size.buffer);
    await database.execute('BEGIN');
    let cut: number;
    let inspection: Inspection | null;
    try {
      await shapeAgain(database, at);
      cut = Number((await database.row(sql))['Count']);
      inspection = await settled();
    } catch (error) {
      // After a fault of its own the engine does not even take back what it did.
      await database.execute('ROLLBACK').catch(() => {});
      throw error;
    }
    if (inspection === null) {
      await database.execute('ROLLBACK');
      return null;
    }
    const errors = await database.row(rejectedLines);
    const misshapen = Number(errors['lines']);
    const rows = cut + misshapen;
    const tooLong = Number(errors['too_long']) > 0 && size !== LONG;
    expected ??= inspection.rows;
    if (rows === expected && !tooLong && Number(errors['broken']) === 0)
      return committed(database, { ...size, cut, misshapen, inspection });
    const counted: number | null = expected;
    expected = await countedRows(at);
    if (rows === expected && !tooLong) return committed(database, { ...size, cut, misshapen, inspection });
    await database.execute('ROLLBACK');
    if (size === LONG) {
      throw new Problem(3, [
        {
          place: at.file.path,
          what: `the file cannot be read whole: it holds ${expected} rows, and ${rows} of them can be told apart (by its line ends, ${counted})`,
          todo: 'Export it again as CSV in UTF-8.',
        },
      ]);
    }
    size = LONG;
  }
}

async function usualSize({ inspection }: AtHand): Promise<typeof USUAL> {
  return (await stat(inspection.text.location)).size < LARGE_FILE ? USUAL : LARGE;
}

/** Rows that are made anew, so that what the engine could not cut is told with them. */
async function shapeAgain(database: Database, { file, columns }: AtHand): Promise<void> {
  if (columns.shape === null) return;
  const days = DAYS[file.source.kind];
  await shapeRows(database, columns, columns.shape, days);
  await shapeDays(database, columns.shape, days, (column, text) => dayInWords(file, column, text));
}

async function committed<Read>(database: Database, read: Read): Promise<Read> {
  await database.execute('COMMIT');
  return read;
}

const rejectedLines = `SELECT count(DISTINCT line_byte_position) AS lines, count(*) FILTER (error_type = 'LINE SIZE OVER MAXIMUM') AS too_long,
  count(*) FILTER (error_type = 'UNQUOTED VALUE') AS broken FROM reject_errors`;

const countRow = z.object({ rows: z.coerce.number() });

async function rowsOf(database: Database, table: string): Promise<number> {
  const [row] = await database.rows(`SELECT count(*) AS rows FROM ${table}`, undefined, countRow);
  return row?.rows ?? 0;
}

async function refusedIn(database: Database, table: string, source: number): Promise<number> {
  const [row] = await database.rows(
    `SELECT count(*) AS rows FROM ${table} WHERE source = $source AND refused IS NOT NULL`,
    { source },
    countRow,
  );
  return row?.rows ?? 0;
}

/** What the engine cannot read though its quotation marks are whole is the file's fault; anything else, such as a full disk, is not. */
function unreadable(file: InputFile, error: Error): Error {
  const told = /^(Invalid Input|INTERNAL) Error: ([^\n]*)/.exec(error.message);
  if (told === null) return error;
  const [, , reason = ''] = told;
  return new Problem(3, [
    { place: file.path, what: 'the file cannot be read as rows and columns', value: reason, todo: 'Export it again as CSV in UTF-8.' },
  ]);
}

/**
 * The rows behind the header, counted one by one. Behind a quotation mark that is never closed, nobody can say where a row ends: such a
 * file is refused whole.
 */
async function countedRows({ file, inspection }: AtHand): Promise<number> {
  let rows = 0;
  const broken = await scanRows(inspection.text, () => {
    rows += 1;
    return true;
  });
  if (broken === null) return rows;
  const what =
    broken.kind === 'open'
      ? 'a quotation mark is never closed, so that the rows behind it cannot be told apart'
      : 'text stands behind a closing quotation mark';
  const todo =
    'Correct the row: a quotation mark inside a value is written twice, and the value stands in quotation marks. Where the file uses them as letters only, say so on its source in report.yaml: format: { quote: "" }.';
  throw new Problem(3, [{ place: `${file.path}:${broken.line}`, what, value: broken.text, todo }]);
}
