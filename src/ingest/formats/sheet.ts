import { dayOf, timeOf } from './serial-day.ts';
import { sheetNumber } from './sheet-number.ts';
import { type Workbook, isTrue, unescaped } from './workbook.ts';
import { XmlReader } from './xml.ts';

/** A row that has something in it: its number, from 1, and its cells up to the last that is not blank. */
export interface SheetRow {
  number: number;
  cells: string[];
}

const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What a reader of sheets throws where a row or cell cannot be what a sheet has; the message names the cell. */
export class SheetFault extends Error {}

/** The rows of a sheet, some at a time. Hidden rows are rows; of merged cells the first has the value. */
export async function* sheetRows(pieces: AsyncIterable<string>, workbook: Workbook): AsyncIterable<SheetRow[]> {
  let rows: SheetRow[] = [];
  const reader = rowReader(workbook, (row) => rows.push(row));
  for await (const piece of pieces) {
    reader.write(piece);
    if (rows.length > 0) yield rows;
    rows = [];
  }
  reader.end();
  if (rows.length > 0) yield rows;
}

function rowReader(workbook: Workbook, found: (row: SheetRow) => void): XmlReader {
  let row: SheetRow = { number: 0, cells: [] };
  let column = -1;
  let cell: StoredCell = { type: 'n', style: 0, value: null, text: '', formula: false };
  let within = '';
  let spoken = false;
  return new XmlReader({
    open: (name, attributes) => {
      within = name;
      if (name === 'c') {
        column = attributes['r'] === undefined ? column + 1 : columnOf(attributes['r']);
        cell = { type: attributes['t'] ?? 'n', style: Number(attributes['s'] ?? 0), value: null, text: '', formula: false };
      } else if (name === 'v') cell.value = '';
      else if (name === 'f') cell.formula = true;
      else if (name === 'rPh') spoken = true;
      else if (name === 'row') {
        const number = attributes['r'] === undefined ? row.number + 1 : Number(attributes['r']);
        if (number > MOST_ROWS) throw new SheetFault(`row ${number} is beyond the last that a sheet can have`);
        if (!(number > row.number)) throw new SheetFault(`row ${attributes['r']} stands behind row ${row.number}`);
        row = { number, cells: [] };
        column = -1;
      }
    },
    text: (piece) => {
      if (within === 'v') cell.value += piece;
      else if (within === 't' && !spoken) cell.text += piece;
    },
    close: (name) => {
      within = '';
      if (name === 'c') {
        if (!(column >= 0 && column < MOST_COLUMNS)) throw new SheetFault(`row ${row.number} has more cells than a sheet can have`);
        const value = shown(cell, workbook, () => `${lettersOf(column)}${row.number}`);
        if (value === '') return;
        if ((row.cells[column] ?? '') !== '') throw new SheetFault(`the cell ${lettersOf(column)}${row.number} stands there twice`);
        while (row.cells.length < column) row.cells.push('');
        row.cells[column] = value;
      } else if (name === 'rPh') spoken = false;
      else if (name === 'row' && row.cells.length > 0) found(row);
    },
  });
}

interface StoredCell {
  type: string;
  style: number;
  /** Null: there is none, which is not the same as a blank one. */
  value: string | null;
  /** Of a text that stands in the cell itself. */
  text: string;
  formula: boolean;
}

/** A cell as text: days as `YYYY-MM-DD`, numbers with all their decimals and a dot, whatever form the sheet shows them in. */
function shown({ type, style, value, text, formula }: StoredCell, workbook: Workbook, place: () => string): string {
  if (formula && (value === null || (value === '' && type !== 'str'))) throw new SheetFault(`the formula in cell ${place()} has no result`);
  if (type === 'inlineStr') return unescaped(text);
  if (value === null) return '';
  if (type === 's') {
    const shared = workbook.strings[Number(value)];
    if (shared === undefined) throw new SheetFault(`the text of cell ${place()} is missing`);
    return shared;
  }
  if (type === 'b') return isTrue(value) ? 'TRUE' : 'FALSE';
  if (type === 'd') return value.slice(0, 10);
  return type === 'n' ? number(value, style, workbook) : unescaped(value);
}

function number(value: string, style: number, { shown: shownByStyle, since1904 }: Workbook): string {
  const as = shownByStyle[style] ?? 'number';
  const serial = as === 'number' || value === '' ? Number.NaN : Number(value);
  if (as === 'time' && serial >= 0 && serial < 1) return timeOf(serial);
  return (as === 'day' ? dayOf(serial, since1904) : null) ?? sheetNumber(value.trim());
}

function columnOf(reference: string): number {
  let column = 0;
  for (const letter of reference) {
    const code = letter.charCodeAt(0) & 0xdf;
    if (code < 0x41 || code > 0x5a) break;
    column = column * 26 + code - 0x40;
  }
  return column - 1;
}

function lettersOf(column: number): string {
  const before = column >= 26 ? lettersOf(Math.floor(column / 26) - 1) : '';
  return `${before}${String.fromCharCode(0x41 + (column % 26))}`;
}
