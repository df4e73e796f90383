import { Problem } from '../../config/problem.ts';
import type { InputFile } from '../files/find-files.ts';
import { CsvCopy } from './csv-copy.ts';
import type { Limits } from './limits.ts';
import { SheetFault, type SheetRow, sheetRows } from './sheet.ts';
import { type SheetEntry, type Workbook, readWorkbook, workbookPath } from './workbook.ts';
import { Zip } from './zip.ts';

/** Rows from which the width of a sheet is guessed; a later row that is wider costs a second reading. */
const LOOKED_AT = 1000;
/** Sheets that a message names. */
const SHOWN_SHEETS = 20;

/** A sheet by its name, and its number from 1. */
export interface Sheet {
  name: string;
  number: number;
}

/**
 * Copies one sheet of a workbook to `copy` as text: the one that its source names, else the first that has rows. Gives back its name, and
 * which other sheets to be seen have rows. Throws a Problem of status 3 where the file is no workbook, is damaged, has no such sheet, or a
 * formula in it has no result.
 */
export async function copySheet(file: InputFile, copy: string, limits?: Limits): Promise<{ sheet: string; others: Sheet[] }> {
  await using zip = await Zip.open(file, limits);
  try {
    const path = await workbookPath(zip);
    if (path === null) throw noWorkbook(file, zip);
    const workbook = await readWorkbook(zip, path);
    const filled = await filledSheets(zip, workbook);
    const sheet = chosenSheet(file, workbook, filled);
    const width = await copyRows(zip, workbook, sheet, copy, null);
    if (width !== null) await copyRows(zip, workbook, sheet, copy, width);
    const others = filled
      .filter((other) => other !== sheet)
      .map((other) => ({ name: other.name, number: workbook.sheets.indexOf(other) + 1 }));
    return { sheet: sheet.name, others };
  } catch (error) {
    throw faulty(file, error as Error);
  }
}

/** The sheets that have rows, as they stand in the workbook; hidden ones only where there is no other. */
async function filledSheets(zip: Zip, workbook: Workbook): Promise<SheetEntry[]> {
  const filled: SheetEntry[] = [];
  const seen = workbook.sheets.filter(({ visible }) => visible);
  for (const sheet of seen) if (await hasRows(zip, workbook, sheet)) filled.push(sheet);
  for (const sheet of workbook.sheets)
    if (filled.length === 0 && !sheet.visible && (await hasRows(zip, workbook, sheet))) filled.push(sheet);
  return filled;
}

function chosenSheet(file: InputFile, { sheets }: Workbook, [first]: readonly SheetEntry[]): SheetEntry {
  const wanted = file.source.sheet;
  if (wanted !== null) {
    const named = sheets.find(({ name }) => name === wanted) ?? sheets.find(({ name }) => plain(name) === plain(String(wanted)));
    const sheet = named ?? (typeof wanted === 'number' ? sheets[wanted - 1] : undefined);
    if (sheet !== undefined) return sheet;
    throw new Problem(3, [
      { place: file.path, what: 'the workbook has no such sheet', value: String(wanted), todo: `Its sheets are ${listedSheets(sheets)}.` },
    ]);
  }
  if (first === undefined)
    throw new Problem(3, [
      { place: file.path, what: 'the workbook is empty: no sheet of it has a row', todo: 'Look whether the export is whole.' },
    ]);
  return first;
}

const plain = (name: string): string => name.normalize('NFC').trim().toLowerCase();

/** The names of sheets, the first twenty of them. */
export function listedSheets(sheets: readonly { name: string }[]): string {
  const more = sheets.length > SHOWN_SHEETS ? ` and ${sheets.length - SHOWN_SHEETS} more` : '';
  return `${sheets
    .slice(0, SHOWN_SHEETS)
    .map(({ name }) => `"${name}"`)
    .join(', ')}${more}`;
}

async function hasRows(zip: Zip, workbook: Workbook, sheet: SheetEntry): Promise<boolean> {
  for await (const rows of sheetRows(zip.text(sheet.path), workbook)) if (rows.length > 0) return true;
  return false;
}

/**
 * Writes every row on the line of its number. Rows end behind their last cell, but a table has one width: gives it back where it shows too
 * late, else null.
 */
async function copyRows(zip: Zip, workbook: Workbook, sheet: SheetEntry, copy: string, known: number | null): Promise<number | null> {
  await using out = await CsvCopy.open(copy);
  let width = known ?? 0;
  let widest = 0;
  let written = 0;
  let held: SheetRow[] = [];
  const write = async (rows: readonly SheetRow[]): Promise<void> => {
    for (const { number, cells } of rows) {
      for (; written < number - 1; written += 1) await out.row([], 0);
      await out.row(cells, width);
      written = number;
    }
  };
  for await (const rows of sheetRows(zip.text(sheet.path), workbook)) {
    for (const { cells } of rows) widest = Math.max(widest, cells.length);
    if (known === null && written === 0 && held.length < LOOKED_AT) {
      held.push(...rows);
      continue;
    }
    if (held.length > 0) {
      if (known === null) width = Math.max(...held.map(({ cells }) => cells.length));
      await write(held);
      held = [];
    }
    if (widest <= width || known !== null) await write(rows);
  }
  if (held.length > 0) {
    width = widest;
    await write(held);
  }
  return widest > width ? widest : null;
}

function noWorkbook(file: InputFile, zip: Zip): Problem {
  const names = zip.names.filter((name) => !name.endsWith('/'));
  const [only, second] = names;
  const has = (pattern: RegExp): boolean => names.some((name) => pattern.test(name));
  if (has(/^xl\/workbook\.bin$/i)) return problem(file, 'a workbook in binary form (.xlsb)', 'Save it as .xlsx or CSV.');
  if (has(/^META-INF\/manifest\.xml$/)) return problem(file, 'an OpenDocument file', 'Save it as .xlsx or CSV.');
  if (has(/^word\//)) return problem(file, 'a document of a word processor', 'Export the table itself, as CSV, .xlsx, JSON or Parquet.');
  const inside = only === undefined ? 'nothing' : second === undefined ? `"${only}"` : `${names.length} files`;
  return problem(
    file,
    `a ZIP archive that holds ${inside}`,
    'Unpack it and put the export itself into the folder; packed with gzip it can stay.',
  );
}

function problem(file: InputFile, is: string, todo: string): Problem {
  return new Problem(3, [{ place: file.path, what: `the file is no table of text: it is ${is}`, todo }]);
}

function faulty(file: InputFile, error: Error): Error {
  if (error instanceof Problem || 'syscall' in error) return error;
  if (error instanceof SheetFault) {
    return new Problem(3, [
      {
        place: file.path,
        what: `the workbook cannot be read: ${error.message}`,
        todo: 'Open it in a spreadsheet program and save it again: that also stores the results of its formulas.',
      },
    ]);
  }
  // What the parser of XML throws tells a place in the XML, which means nothing to the owner of the file.
  return new Problem(3, [{ place: file.path, what: `the workbook is damaged (${error.message})`, todo: 'Save or export it again.' }]);
}
