import type { SourceKind } from '../config/columns.ts';
import { shownValue } from '../config/problem.ts';
import { plain } from '../ingest/columns/columns.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';
import { usualHeaders } from './usual-headers.ts';

const DAY = /^(\d{4}[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?!\d)/;

/** Whether a column holds days as spreadsheets count them: 46296 is one of 2026. */
const isSerial = ({ holds, examples }: ColumnFacts): boolean =>
  holds === 'number' && examples.length > 0 && examples.every((cell) => /^[34]\d{4}([.,]0+)?$/.test(cell));

/**
 * What a person must know of columns whose headers say that they hold the due date, or the day of the document, and whose cells are none
 * that can be read in one way: left out, the due date would be missing, and everything late.
 */
export function unreadDays(
  { columns: facts }: Pick<FileFacts, 'columns'>,
  kind: SourceKind,
  columns: Readonly<Record<string, string>>,
): string[] {
  const taken = new Set(Object.values(columns));
  return usualHeaders[kind].flatMap(({ column, holds, words }) => {
    if (holds !== 'day' || !['due', 'issued', 'date'].includes(column) || column in columns) return [];
    const found = facts.find(
      (one) =>
        !taken.has(one.header) &&
        words.some((word) => word.test(plain(one.header))) &&
        ((one.holds === 'text' && one.examples.some((cell) => DAY.test(cell))) || isSerial(one)),
    );
    if (found === undefined) return [];
    taken.add(found.header);
    const shown = found.examples.map((cell) => shownValue(cell)).join(', ');
    if (isSerial(found))
      return [
        `${shownValue(found.header)} holds days as spreadsheets count them (${shown}): give the column a form of days in the spreadsheet program, save the file again, take this report.yaml away, and inspect it again`,
      ];
    return [
      `${shownValue(found.header)} may be "${column}", but its days are written in several forms (${shown}): write them in one, take this report.yaml away, and inspect the file again`,
    ];
  });
}
