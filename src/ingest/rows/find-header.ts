import { type CutRow, type Dialect, cutRows } from './cut-rows.ts';

const DELIMITERS = [',', ';', '\t', '|'];
/** Rows among which the header is looked for. */
const LOOKED_AT = 60;

export interface FoundHeader extends Dialect {
  /** The header's cells, trimmed, in the order of the file; of a header of two lines the upper and the lower cell, joined by a blank. */
  header: string[];
  /** The one or two rows of which the header is made, as they stand in the file. */
  headerRows: string[][];
  /** The line on which the header begins, from 1; in a copy of our own making, the number of its row. */
  headerLine: number;
  /** The rows above the header that are not blank, their cells joined by blanks. */
  preamble: string[];
  /** Characters of the text up to the first row behind the header, and the line (or row) that this row stands on. */
  after: number;
  line: number;
  /** Whole rows behind the header that fit it. */
  rows: string[][];
}

interface Tried extends FoundHeader {
  score: number;
  evenness: number;
}

/**
 * Finds the header in the head of a file: the row, or pair of rows, that `wanted` scores highest, under the dialect that brings most to
 * light. Of equals the earliest, and a single row before a pair; where nothing that is wanted is found, the first row of most cells that
 * are not blank. null where every row is blank, or none ends within the text.
 */
export function findHeader(
  text: string,
  known: { delimiter: string | null; quote: string; escape: Dialect['escape'] | null; whole: boolean; made: boolean },
  wanted: (header: readonly string[]) => number,
): FoundHeader | null {
  const separated = known.made ? null : /^"?sep=(\\t|[^\r\n])"?(\r\n|\r|\n)/i.exec(text);
  const begins = separated?.[0].length ?? 0;
  const stated = known.delimiter ?? separated?.[1]?.replace('\\t', '\t') ?? null;
  const isOpen = known.escape === null && known.quote !== '' && !known.made && text.includes(`\\${known.quote}`);
  const escapes: Dialect['escape'][] = isOpen ? ['doubled', 'backslash'] : [known.escape ?? 'doubled'];
  let best: Tried | null = null;
  for (const delimiter of stated === null ? DELIMITERS : [stated]) {
    for (const escape of escapes) {
      const dialect = { delimiter, quote: known.quote, escape };
      const cut = cutRows(text.slice(begins), dialect);
      if (!known.whole) cut.pop();
      const rows = cut.map((row, index) => ({
        ...row,
        end: row.end + begins,
        line: known.made ? index + 1 : row.line + (begins > 0 ? 1 : 0),
      }));
      const tried = headerAmong(rows, dialect, wanted);
      if (tried !== null && (best === null || isBetter(tried, best))) best = tried;
    }
  }
  if (best === null) return null;
  const { score: _, evenness: __, ...found } = best;
  return found;
}

/** Of dialects that bring as much to light the one under which the rows are more even, then the one of more columns. */
function isBetter(a: Tried, b: Tried): boolean {
  return (a.score - b.score || a.evenness - b.evenness || a.header.length - b.header.length) > 0;
}

function headerAmong(rows: readonly CutRow[], dialect: Dialect, wanted: (header: readonly string[]) => number): Tried | null {
  let best: { at: number; length: number; header: string[]; score: number } | null = null;
  let between = 0;
  let fullest: { at: number; cells: number } | null = null;
  for (const [at, { cells }] of rows.slice(0, LOOKED_AT).entries()) {
    // Of delimiters that the dialect does not have nothing is a name.
    const filled = cells.filter((cell) => /[^\s,;|]/.test(cell)).length;
    if (filled === 0) continue;
    if (fullest === null || filled > fullest.cells) fullest = { at, cells: filled };
    const lower = rows[at + 1]?.cells;
    const single = { at, length: 1, header: trimmed(cells) };
    for (const one of lower === undefined || isRule(cells) || isOfDocument(lower) || isTitle(cells, lower, wanted)
      ? [single]
      : [single, { at, length: 2, header: joined(cells, lower) }]) {
      const score = wanted(one.header);
      // Below a header that is followed by rows another one is of another table: taken for the first, it would hide those rows above it.
      const isOfOther = best !== null && best.at < at && between > 0 && best.score > 1 && score <= 2 * best.score;
      if (score > 0 && !isOfOther && (best === null || score > best.score)) {
        best = { ...one, score };
        between = 0;
      }
    }
    if (best !== null && at >= best.at + best.length) between += 1;
  }
  if (fullest === null) return null;
  const { at, length, header, score } = best ?? { at: fullest.at, length: 1, header: trimmed(rows[fullest.at]?.cells ?? []), score: 0 };
  const behind = rows.slice(at + length);
  const fitted = fittedTo(header, behind);
  const [first] = rows.slice(at, at + 1);
  const last = rows[at + length - 1];
  if (first === undefined || last === undefined) return null;
  return {
    ...dialect,
    header: fitted,
    headerRows: rows.slice(at, at + length).map(({ cells }) => cells),
    headerLine: first.line,
    preamble: rows.slice(0, at).flatMap(
      ({ cells }) =>
        cells
          .map((cell) => cell.trim())
          .filter((cell) => cell !== '')
          .join(' ') || [],
    ),
    after: last.end,
    line: behind[0]?.line ?? last.line + 1,
    rows: behind.flatMap(({ cells }) => [fitting(cells, fitted.length) ?? []].filter((row) => row.length > 0)),
    score,
    evenness: evenness(rows, fitted.length),
  };
}

/** Whether a line is drawn between rows, as in lists that were made to be printed: it names nothing. */
const isRule = (cells: readonly string[]): boolean => !cells.some((cell) => /[\p{L}\p{N}]/u.test(cell));

/** Whether a line has a day and an amount: it is the first document, not the lower line of the header above it. */
const isOfDocument = (cells: readonly string[]): boolean =>
  cells.some((cell) => DAY.test(cell.trim())) && cells.some((cell) => AMOUNT.test(cell.trim()));

const DAY = /^(\d{4}-\d{2}-\d{2}|\d{1,2}[./-](\d{1,2}|\p{L}{3,9})[./-]\d{2,4}|\d{1,2} \p{L}{3,9}\.? \d{4})([ T]\d{2}:\d{2}.*)?$/u;
const AMOUNT = /^[(-]?\p{Sc}? ?\d[\d.,'’ \u00a0\u202f]*[.,]\d{2}(?!\d)/u;

/**
 * Whether a line is the title of a list, not the upper line of its header: the columns below it all have names of their own, and it is one
 * text, or adds nothing to them. Joined to them it would make each say what the title says, such as that it is a debt.
 */
function isTitle(upper: readonly string[], lower: readonly string[], wanted: (header: readonly string[]) => number): boolean {
  const names = trimmed(lower);
  if (names.length < 2 || names.includes('') || new Set(names).size < names.length) return false;
  return upper.filter((cell) => cell.trim() !== '').length === 1 || (wanted(names) > 0 && wanted(names) >= wanted(joined(upper, lower)));
}

const trimmed = (cells: readonly string[]): string[] => cells.map((cell) => cell.trim());

/** A header of two lines as one: a cell of the upper line stands for the blank ones to its right, above what the lower line has there. */
function joined(upper: readonly string[], lower: readonly string[]): string[] {
  let above = '';
  return Array.from({ length: Math.max(upper.length, lower.length) }, (_, place) => {
    const own = upper[place]?.trim() ?? '';
    const below = lower[place]?.trim() ?? '';
    if (own !== '') above = own;
    return below === '' ? own : `${above} ${below}`.trim();
  });
}

/** Some programs end the header with a delimiter too many: a last column that has no name, and no cells. */
function fittedTo(header: readonly string[], behind: readonly CutRow[]): string[] {
  const rows = behind.map(({ cells }) => cells).filter((cells) => cells.some((cell) => cell.trim() !== ''));
  const widths = Map.groupBy(rows, (cells) => cells.length);
  const [usual] = [...widths].toSorted(([, a], [, b]) => b.length - a.length);
  if (usual === undefined || widths.has(header.length)) return [...header];
  const [width] = usual;
  return width < header.length && header.slice(width).every((cell) => cell === '') ? header.slice(0, width) : [...header];
}

/**
 * A row's cells under a header of some width, without the empty ones too many at its end, as the engine takes it; null where it does not
 * fit.
 */
function fitting(cells: readonly string[], width: number): string[] | null {
  return cells.length >= width && cells.slice(width).every((cell) => cell === '') ? cells.slice(0, width) : null;
}

/** The share of rows that have the header's number of cells and whole quotation marks; 0 where there is but one column. */
function evenness(rows: readonly CutRow[], width: number): number {
  const looked = rows.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  return width < 2 || looked.length === 0
    ? 0
    : looked.filter(({ cells, broken }) => fitting(cells, width) !== null && !broken).length / looked.length;
}
