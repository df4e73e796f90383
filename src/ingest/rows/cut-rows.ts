/** How the cells of a text are told apart. */
export interface Dialect {
  /** One character. */
  delimiter: string;
  /** '' for none. */
  quote: string;
  /** What makes a quotation mark inside a cell one of the text: the mark itself (written twice), or a backslash. */
  escape: 'doubled' | 'backslash';
}

export interface CutRow {
  cells: string[];
  /** The line on which the row begins, from 1, as an editor counts. */
  line: number;
  /** Where the next row begins: a place in the text. */
  end: number;
  /** Whether a quotation mark is left open, or text stands behind a closed one. */
  broken: boolean;
}

/**
 * Cuts a text into rows as the engine does: a quotation mark counts at the beginning of a cell only, blanks around a quoted cell are none
 * of it, and LF, CR LF and CR all end a row. Nothing is trimmed. For heads of files and single rows: it holds all it has cut.
 */
export function cutRows(text: string, { delimiter, quote, escape }: Dialect): CutRow[] {
  const rows: CutRow[] = [];
  let cells: string[] = [];
  let line = 1;
  let begun = 1;
  let broken = false;
  let at = 0;
  const endRow = (end: number): void => {
    rows.push({ cells, line: begun, end, broken });
    cells = [];
    broken = false;
    begun = line;
  };
  while (at < text.length) {
    const opening = quote === '' ? -1 : openingQuote(text, at, quote);
    if (opening !== -1) {
      const cell = quotedCell(text, opening + 1, quote, escape);
      line += lineEnds(text.slice(at, cell.end));
      at = cell.end;
      cells.push(cell.text);
      while (text[at] === ' ') at += 1;
      broken ||= cell.open || (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r');
    }
    const end = cellEnd(text, at, delimiter);
    if (opening === -1) cells.push(text.slice(at, end));
    else if (end > at) cells[cells.length - 1] += text.slice(at, end);
    at = end;
    if (text[at] === delimiter) {
      at += 1;
      if (at < text.length) continue;
      cells.push('');
    }
    if (at < text.length) {
      at += text[at] === '\r' && text[at + 1] === '\n' ? 2 : 1;
      line += 1;
    }
    endRow(at);
  }
  return rows;
}

/** The quotation mark with which the cell at a place begins; -1 where it begins with none. */
function openingQuote(text: string, from: number, quote: string): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return text[at] === quote ? at : -1;
}

function quotedCell(text: string, from: number, quote: string, escape: Dialect['escape']): { text: string; end: number; open: boolean } {
  let cell = '';
  let at = from;
  for (;;) {
    const next = text.indexOf(quote, at);
    const slash = escape === 'backslash' ? text.indexOf('\\', at) : -1;
    if (slash !== -1 && (next === -1 || slash < next)) {
      const escaped = text[slash + 1] === quote || text[slash + 1] === '\\';
      cell += text.slice(at, escaped ? slash : slash + 1) + (escaped ? text[slash + 1] : '');
      at = slash + (escaped ? 2 : 1);
      continue;
    }
    if (next === -1) return { text: cell + text.slice(at), end: text.length, open: true };
    cell += text.slice(at, next);
    if (text[next + 1] !== quote) return { text: cell, end: next + 1, open: false };
    cell += quote;
    at = next + 2;
  }
}

function cellEnd(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at += 1;
  return at;
}

const lineEnds = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0;
