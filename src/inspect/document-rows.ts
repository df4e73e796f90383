import type { SourceKind } from '../config/columns.ts';
import { shownValue } from '../config/problem.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';

/**
 * Who owes is often told by a column without a header, the only one of texts without one: in the row of each document, or once in a row of its own above those of a customer,
 * which are known by their day then.
 */
export function withoutHeader({ columns: facts, head }: FileFacts, missing: readonly string[], columns: Record<string, string>): Pick<WrittenSource, 'columns' | 'others'> {
  const [unnamed, other] = facts.filter(({ header, holds }) => header === '' && holds === 'text');
  if (!missing.includes('customer') || unnamed === undefined || other !== undefined) return { columns: {}, others: {} };
  const place = unnamed.place + 1;
  const day = facts.find(({ header }) => header === (columns['issued'] ?? columns['date'] ?? columns['due']));
  const filled = (row: readonly string[], at: number): boolean => (row[at] ?? '').trim() !== '';
  const documents = day === undefined ? [] : head.rows.filter((row) => filled(row, day.place));
  if (day === undefined || documents.length === 0 || documents.some((row) => filled(row, unnamed.place))) return { columns: { customer: { place } }, others: {} };
  return { columns: { customer: { place, section: true } }, others: { lines: { header: day.header, matches: '[0-9]' } } };
}

/** Of a file with a row for each line of a document the rows of one document are equal in all that is read: it counts once, if a person agrees that the amount is not that of the line. */
export function linesOfDocuments({ columns: facts, head }: FileFacts, kind: SourceKind, columns: Record<string, string>): { others: WrittenSource['others']; doubts: string[] } {
  const none = { others: {}, doubts: [] };
  const id = facts.find(({ header }) => header === (columns['id'] ?? ''));
  if (id === undefined || (kind !== 'invoices' && kind !== 'open-items')) return none;
  const cellsOf = (rows: readonly (readonly string[])[], place: number): Set<string> => new Set(rows.map((row) => (row[place] ?? '').trim()));
  const documents = Map.groupBy(head.rows.filter((row) => (row[id.place] ?? '').trim() !== ''), (row) => (row[id.place] ?? '').trim());
  const several = [...documents.values()].filter((rows) => rows.length > 1);
  const read = facts.filter(({ header }) => Object.values(columns).includes(header));
  if (several.some((rows) => read.some(({ place }) => cellsOf(rows, place).size > 1))) return none;
  // Rows that are equal in every column are the same row twice, which is told as such.
  const differ = facts.find(({ place }) => several.some((rows) => cellsOf(rows, place).size > 1));
  if (differ === undefined) return none;
  const doubt = `rows of one ${shownValue(id.header)} are taken for lines of one document that differ in such as ${shownValue(differ.header)}, each with the amount of the whole: look whether it is, else take out documentLines`;
  return { others: { documentLines: true }, doubts: [doubt] };
}
