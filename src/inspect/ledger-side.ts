import type { SourceKind } from '../config/columns.ts';
import type { CellRule } from '../config/mapping.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { DocumentTypes } from './document-types.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';
import { OF_DEBTS } from './usual-headers.ts';

/** What marks the side of the ledger on which an amount without a sign stands: the debit, and the credit. */
const SIDES = [
  { debit: ['s', 'soll'], credit: ['h', 'haben'] },
  { debit: ['d', 'dr', 'debit'], credit: ['c', 'cr', 'credit'] },
  { debit: ['д', 'дт', 'дебет'], credit: ['к', 'кт', 'кредит'] },
];
/** Headers that say so even where all the rows that were looked at stand on one side. */
const SAYS_SO =
  /^(s ?\/ ?h|sh|shkzg|soll ?\/ ?haben|s(oll)?-?\/?h(aben)?-?kennzeichen|d ?\/ ?c|dr ?\/ ?cr|debit ?\/ ?credit|д ?\/ ?к|дт ?\/ ?кт|дебет ?\/ ?кредит)$/iu;

/** The column that tells the side of an amount. */
interface LedgerSide {
  header: string;
  /** A regular expression of the cells beside a credit. */
  matches: string;
}

/**
 * The column whose every cell marks a side of the ledger: an amount beside it has its sign there. Null where there is none. `rows`: the
 * first of the file.
 */
function ledgerSide(columns: readonly ColumnFacts[], rows: readonly (readonly string[])[]): LedgerSide | null {
  for (const { header, holds, place } of columns) {
    if (holds !== 'text' || header === '') continue;
    const marks = new Set(rows.map((row) => (row[place] ?? '').trim().toLowerCase()).filter((mark) => mark !== ''));
    const side = SIDES.find(
      ({ debit, credit }) => marks.size > 0 && [...marks].every((mark) => debit.includes(mark) || credit.includes(mark)),
    );
    const both = side?.credit.some((mark) => marks.has(mark)) === true && side.debit.some((mark) => marks.has(mark));
    if (side !== undefined && (both || SAYS_SO.test(header))) return { header, matches: oneOf(side.credit) };
  }
  return null;
}

/** A text as a regular expression that matches it alone. */
const escaped = (text: string): string => text.replaceAll(/[\\^$.*+?()[\]{}|]/g, String.raw`\$&`);

/** Whether an amount is written as less than nothing: -5, 5-, (5), 5 Cr. */
export const isWrittenNegative = (cell: string): boolean => /^[^\d]*[-−–(]|[-−–]\D*$|(?<!\p{L})cr\.?$/iu.test(cell.trim());

/** A column of amounts, those on the side of the credit negative whether or not they are written so. */
const signedBy = ({ header, matches }: LedgerSide, amount: string): CellRule => ({
  first: [{ header: amount, when: { header, matches }, negative: 'always' }, amount],
});

const oneOf = (marks: readonly string[]): string => `(?i)^(${marks.map(escaped).join('|')})$`;

/** What is left of documents may have no sign where their amounts have one: it is that of the amount. Null where nothing speaks for it. */
function leftWithoutSign({ columns: facts, head }: FileFacts, { open, amount }: Record<string, string>): LedgerSide | null {
  const placeOf = (wanted: string | undefined): number | undefined => facts.find(({ header }) => header === wanted)?.place;
  const [left, whole] = [placeOf(open), placeOf(amount)];
  if (left === undefined || whole === undefined || amount === undefined) return null;
  const credits = head.rows.filter((row) => isWrittenNegative(row[whole] ?? '') && /[1-9]/.test(row[left] ?? ''));
  return credits.length === 0 || credits.some((row) => isWrittenNegative(row[left] ?? ''))
    ? null
    : { header: amount, matches: '^[^0-9]*[-\u2212\u2013(]|[-\u2212\u2013][^0-9]*$' };
}

/**
 * The types as the side of the ledger on which amounts stand; null where those of payments and credit notes are written with their sign.
 */
function sideOfTypes(file: FileFacts, types: DocumentTypes | null, amounts: readonly string[]): LedgerSide | null {
  if (types === null) return null;
  const credit = [...types.payments, ...types.creditNotes];
  const at = file.columns.find(({ header }) => header === types.header)?.place ?? -1;
  const places = file.columns.filter(({ header }) => amounts.includes(header)).map(({ place }) => place);
  const unsigned = file.head.rows.some(
    (row) =>
      credit.includes((row[at] ?? '').trim()) &&
      places.some((place) => /[1-9]/.test(row[place] ?? '') && !isWrittenNegative(row[place] ?? '')),
  );
  return unsigned ? { header: types.header, matches: oneOf(credit) } : null;
}

/** The columns of amounts that have their sign in a column of its own, such as S and H or the type of the document, and that column. */
export function signedColumns(
  file: FileFacts,
  kind: SourceKind,
  columns: Record<string, string>,
  types: DocumentTypes | null,
): { columns: WrittenSource['columns']; read: string[] } {
  const amounts = Object.entries(columns).filter(([column]) => column === 'amount' || column === 'open');
  const free = file.columns.filter(({ header }) => !Object.values(columns).includes(header));
  const left = leftWithoutSign(file, columns);
  if (left !== null) return { columns: { open: signedBy(left, columns['open'] ?? '') }, read: [] };
  const side = OF_DEBTS.has(kind)
    ? (ledgerSide(free, file.head.rows) ??
      sideOfTypes(
        file,
        types,
        amounts.map(([, header]) => header),
      ))
    : null;
  if (side === null) return { columns: {}, read: [] };
  return { columns: Object.fromEntries(amounts.map(([column, header]) => [column, signedBy(side, header)])), read: [side.header] };
}
