import { mkdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, sqlFile } from '../../src/engine/database.ts';
// Spreadsheets are written for the tests alone; what measures how they are read takes the same.
import { rowsOf, workbook } from '../../tests/ingest/formats/write-workbook.ts';

/** How a file of invoices is written: as canonical columns are, with decimal commas and local days, or as a workbook. */
export type Writing = 'canonical' | 'local' | 'workbook';

const AS_OF = '2026-10-31';
/** Cells of a day in the workbooks of the tests have this style. */
const DAY_STYLE = 2;

export interface ReadingFolder {
  folder: string;
  writing: Writing;
  rows: number;
  bytes: number;
}

/** Writes a report folder with one file of so many invoices. The same number gives the same file. */
export async function writeReadingFolder(folder: string, writing: Writing, rows: number): Promise<ReadingFolder> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase({ scratch: join(folder, '.scratch') });
  // Under its canonical name a file is read to the letter; under another the way it is written is found out.
  const file = join(folder, { canonical: 'invoices.csv', local: 'sales.csv', workbook: 'sales.xlsx' }[writing]);
  if (writing !== 'canonical') writeFileSync(join(folder, 'report.yaml'), 'sources:\n  - { files: "sales.*", kind: invoices }\n');
  try {
    await database.setVariable('rows', rows);
    await database.setVariable('as_of', AS_OF);
    await database.execute(sqlFile(import.meta.url, './reading-files.sql'));
    if (writing === 'canonical') await database.copyToCsv('FROM canonical_row', file);
    if (writing === 'local') await database.copyToCsv('FROM local_row', file, ';');
    if (writing === 'workbook') writeFileSync(file, await invoicesWorkbook());
  } finally {
    database.close();
  }
  return { folder, writing, rows, bytes: statSync(file).size };

  async function invoicesWorkbook(): Promise<Buffer> {
    const found = await database.rows(
      "SELECT * REPLACE ((issued - DATE '1899-12-30') AS issued, (due - DATE '1899-12-30') AS due) FROM canonical_row",
    );
    const header = Object.keys(found[0] ?? {});
    const lines = found.map((row, index) =>
      rowOf(
        index + 2,
        header.map((name) => row[name] as string | number),
      ),
    );
    return workbook([{ name: 'Invoices', rows: rowsOf([header]) + lines.join('') }]);
  }
}

/** Days and amounts as numbers, as spreadsheet programs keep them. */
function rowOf(number: number, cells: readonly (string | number)[]): string {
  const written = cells.map((cell, index) => {
    if (typeof cell === 'number') return `<c s="${DAY_STYLE}"><v>${cell}</v></c>`;
    return index === 4 ? `<c><v>${cell}</v></c>` : `<c t="inlineStr"><is><t>${cell}</t></is></c>`;
  });
  return `<row r="${number}">${written.join('')}</row>`;
}
