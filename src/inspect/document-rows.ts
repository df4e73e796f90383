import type { SourceKind } from '../config/columns.ts';
import { shownValue } from '../config/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';
import { isTotal } from '../ingest/values/total-words.ts';

/** A cell that begins as days do: 03 Oct 2026, 03.10.2026, Oct 3, 2026. As a regular expression of a report.yaml. */
const DAY = String.raw`^(?:\p{L}{3,9}\.? )?[0-9]{1,4}[ ./,-].*[0-9]{2}`;
const beginsAsDay = new RegExp(DAY, 'u');

type Placed = Pick<WrittenSource, 'columns' | 'others'>;

/**
 * Who owes is often told by no column of its own: by one without a header, or by rows that hold the customer, alone or beside sums, above
 * those of its documents. Documents are known by their day then.
 */
export function customerAside({ columns: facts, head }: FileFacts, missing: readonly string[], columns: Record<string, string>): Placed {
  const day = facts.find(({ header }) => header === (columns['issued'] ?? columns['date'] ?? columns['due']));
  const named = facts.find(({ header }) => header === columns['customer']);
  if (!missing.includes('customer')) return day === undefined || named === undefined ? NONE : namedSections(day, named, head.rows);
  const unnamed = facts.filter(
    ({ header, holds, place }) =>
      header === '' && holds === 'text' && head.rows.some((row) => cellOf(row, place) !== '' && !isTotal(cellOf(row, place))),
  );
  const [first, other] = unnamed;
  if (first === undefined) return day === undefined ? NONE : headedRows(day, head.rows);
  const documents = day === undefined ? [] : head.rows.filter((row) => cellOf(row, day.place) !== '');
  const stands = documents.filter((row) => cellOf(row, first.place) !== '').length;
  if (day !== undefined && documents.length > 0 && stands === 0) return section(first.place, day);
  if (other !== undefined) return NONE;
  if (day === undefined || stands < documents.length || !isGrouped(day, first, head.rows))
    return { columns: { customer: { place: first.place + 1 } }, others: {} };
  const { columns: customer, others } = section(first.place, day);
  return { columns: 'id' in columns ? customer : { ...customer, id: { place: first.place + 1 } }, others };
}

const NONE: Placed = { columns: {}, others: {} };

/** A customer in a column of its own, blank in the rows of documents. */
const section = (place: number, day: ColumnFacts): Placed => ({
  columns: { customer: { place: place + 1, section: true } },
  others: { lines: { header: day.header, matches: '[0-9]' } },
});

/** A column of customers that is blank in every document: each stands in a row above its own, the first above the first. */
function namedSections(day: ColumnFacts, customer: ColumnFacts, rows: readonly (readonly string[])[]): Placed {
  const isDocument = (row: readonly string[]): boolean => /[0-9]/.test(cellOf(row, day.place));
  const first = rows.findIndex(isDocument);
  const above = rows.slice(0, Math.max(first, 0)).findLast((row) => cellOf(row, customer.place) !== '');
  if (
    above === undefined ||
    isTotal(cellOf(above, customer.place)) ||
    rows.some((row) => isDocument(row) && cellOf(row, customer.place) !== '')
  )
    return NONE;
  return section(customer.place, day);
}

/**
 * Whether a column holds the customer in rows without a day, and the numbers of documents in those below, as in lists that fold: the rows
 * of customers state sums, and would else be taken for documents, and each document for a customer.
 */
function isGrouped(day: ColumnFacts, { place }: ColumnFacts, rows: readonly (readonly string[])[]): boolean {
  const filled = rows.filter((row) => row.some((cell) => cell.trim() !== '') && !isTotal(cellOf(row, place)));
  const isGroup = (row: readonly string[] | undefined): boolean => row !== undefined && cellOf(row, day.place) === '';
  const groups = filled.filter(isGroup);
  const numbers = new Set(filled.filter((row) => !isGroup(row)).map((row) => cellOf(row, place)));
  return (
    groups.length > 0 &&
    isGroup(filled[0]) &&
    filled.every((row, at) => !isGroup(row) || (at + 1 < filled.length && !isGroup(filled[at + 1]) && !numbers.has(cellOf(row, place))))
  );
}

const cellOf = (row: readonly string[], at: number): string => (row[at] ?? '').trim();

/**
 * Customers in rows of one text, in a column that holds something else in the rows of documents, such as their numbers. The first document
 * stands below one, else they are notes.
 */
function headedRows(day: ColumnFacts, rows: readonly (readonly string[])[]): Placed {
  const isDocument = (row: readonly string[]): boolean => beginsAsDay.test(cellOf(row, day.place));
  const first = rows.findIndex(isDocument);
  const above = rows.slice(0, Math.max(first, 0)).findLast((row) => row.some((cell) => cell.trim() !== ''));
  const headings = rows.filter(
    (row) => !isDocument(row) && row.filter((cell) => cell.trim() !== '').length === 1 && !isTotal(row.join('')),
  );
  const places = new Set(headings.map((row) => row.findIndex((cell) => cell.trim() !== '')));
  const [place] = places;
  if (above === undefined || !headings.includes(above) || place === undefined || places.size > 1) return { columns: {}, others: {} };
  return {
    columns: { customer: { place: place + 1, section: true } },
    others: { lines: { header: day.header, matches: place === day.place ? DAY : '[0-9]' } },
  };
}

/**
 * A customer that stands in the first row of its documents and is blank in the others, as merged cells of a sheet are: each of them is of
 * the customer above, if a person agrees.
 */
export function carriedCustomer(
  { columns: facts, head }: FileFacts,
  columns: Record<string, string>,
): { columns: WrittenSource['columns']; doubts: string[] } {
  const none = { columns: {}, doubts: [] };
  const customer = facts.find(({ header }) => header === (columns['customer'] ?? ''));
  const day = facts.find(({ header }) => header === (columns['issued'] ?? columns['date'] ?? columns['due']));
  if (customer === undefined || day === undefined) return none;
  const documents = head.rows.filter((row) => beginsAsDay.test(cellOf(row, day.place)));
  const blanks = documents.filter((row) => cellOf(row, customer.place) === '');
  const [first] = documents;
  if (blanks.length === 0 || first === undefined || cellOf(first, customer.place) === '') return none;
  const doubt = `rows whose ${shownValue(customer.header)} is blank are taken to be of the customer above them: look whether they are, else take out carried`;
  return { columns: { customer: { header: customer.header, carried: true } }, doubts: [doubt] };
}

/**
 * Of a file with a row for each line of a document the rows of one document are equal in all that is read: it counts once, if a person
 * agrees that the amount is not that of the line.
 */
export function linesOfDocuments(
  { columns: facts, head }: FileFacts,
  kind: SourceKind,
  columns: Record<string, string>,
): { others: WrittenSource['others']; doubts: string[] } {
  const none = { others: {}, doubts: [] };
  const id = facts.find(({ header }) => header === (columns['id'] ?? ''));
  if (id === undefined || (kind !== 'invoices' && kind !== 'open-items')) return none;
  const cellsOf = (rows: readonly (readonly string[])[], place: number): Set<string> =>
    new Set(rows.map((row) => (row[place] ?? '').trim()));
  const documents = Map.groupBy(
    head.rows.filter((row) => (row[id.place] ?? '').trim() !== ''),
    (row) => (row[id.place] ?? '').trim(),
  );
  const several = [...documents.values()].filter((rows) => rows.length > 1);
  const read = facts.filter(({ header }) => Object.values(columns).includes(header));
  const unlike = read.filter(({ place }) => several.some((rows) => cellsOf(rows, place).size > 1));
  const [amount, more] = unlike;
  if (amount !== undefined && more === undefined && kind === 'invoices' && amount.header === columns['amount']) {
    return {
      others: {},
      doubts: [
        `rows of one ${shownValue(id.header)} differ in ${shownValue(amount.header)} alone, and will be refused: if they are the lines of one document, write kind: customer-ledger, and date in place of issued, which adds them up`,
      ],
    };
  }
  const open = kind === 'open-items' ? unlike.find(({ header }) => header === columns['open']) : undefined;
  if (open !== undefined) {
    const asLedger = `kind: customer-ledger, date in place of issued, amount in place of open, and match: { first: [${shownValue(id.header)}] }`;
    return {
      others: {},
      doubts: [
        `rows of one ${shownValue(id.header)} differ in ${shownValue(open.header)}, and will be refused: if they are a document and what was paid of it, write ${asLedger}; if each stands by itself, such as an instalment, take out id`,
      ],
    };
  }
  if (unlike.length > 0) return none;
  // Rows that are equal in every column are the same row twice, which is told as such.
  const differ = facts.find(({ place }) => several.some((rows) => cellsOf(rows, place).size > 1));
  if (differ === undefined) return none;
  const doubt = `rows of one ${shownValue(id.header)} are taken for lines of one document that differ in such as ${shownValue(differ.header)}, each with the amount of the whole: look whether it is, else take out documentLines`;
  return { others: { documentLines: true }, doubts: [doubt] };
}
