import { element } from './element.ts';
import type { Rows } from '../engine/ledger.ts';
import { type LeastDecimals, inOwnDecimals } from '../state/money.ts';

/** More rows than a spreadsheet opens are not taken away: they are asked of the ledger's file itself. */
export const MOST = 1_000_000;
const FORMULA = /^\s*[=+\-@\t\r\n|%]/;
const WRITTEN_AS_TEXT = /^(VARCHAR|ENUM|BLOB|Utf8)|\[|STRUCT|MAP/;

/**
 * Rows as CSV. Text that a spreadsheet would take for a formula has an apostrophe in front, as in the published files; numbers and days are
 * plain.
 */
export function csvOf({ columns, rows }: Pick<Rows, 'columns' | 'rows'>): string {
  const quoted = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const safe = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
  const lines = [
    columns.map(({ name }) => quoted(safe(name))),
    ...rows.map((row) =>
      row.map((cell, index) => (cell === null ? '' : quoted(WRITTEN_AS_TEXT.test(columns[index]!.type) ? safe(cell) : cell))),
    ),
  ];
  return `${lines.map((line) => line.join(',')).join('\r\n')}\r\n`;
}

/**
 * Gives an answer to the reader as a file; where there are more rows than are taken away, the file's name says so.
 * @param decimals how many amounts have at least
 */
export function takeAway(given: Rows, name: string, decimals: LeastDecimals): void {
  const answer = inOwnDecimals(given, decimals);
  const address = URL.createObjectURL(new Blob([csvOf(answer)], { type: 'text/csv;charset=utf-8' }));
  element('a', { href: address, download: `${name}${answer.more ? `-first-${MOST}-rows` : ''}.csv` }).click();
  // The download has read it by then.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/**
 * The answer of a query as a spreadsheet takes it from the clipboard: tabs between cells, and nothing that it would take for a formula.
 * @param decimals how many amounts have at least
 */
export function textOfRows(answer: Pick<Rows, 'columns' | 'rows'>, decimals: LeastDecimals): string {
  const { columns, rows } = inOwnDecimals(answer, decimals);
  const cell = (text: string, isText: boolean): string => (isText && FORMULA.test(text) ? `'${text}` : text).replaceAll(/[\t\r\n]+/g, ' ');
  const lines = [
    columns.map(({ name }) => cell(name, true)),
    ...rows.map((row) => row.map((value, index) => (value === null ? '' : cell(value, WRITTEN_AS_TEXT.test(columns[index]!.type))))),
  ];
  return lines.map((line) => line.join('\t')).join('\n');
}

/** Puts a text into the clipboard; tells whether it could: a browser may forbid it, and has none for pages that come without encryption. */
export async function copied(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
