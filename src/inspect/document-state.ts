import type { SourceKind } from '../config/columns.ts';
import { shownValue } from '../config/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';

const STATE = /(status|state|статус|состояни|stāvokli|olek|būsen|zustand)/iu;
const NO_DEBT =
  /^(drafts?|void(ed)?|deleted|cancell?ed|rejected|pro-?forma|черновик|отмен[её]н[ао]?|аннулирован[ао]?|удал[её]н[ао]?|melnraksts|anulēt[sa]|entwurf|storniert|utkast|makulerad|mustand|tühistatud)$/iu;
const PAID =
  /^(paid|paid in full|fully paid|closed|settled|оплачен[ао]?|полностью оплачен[ао]?|закрыт[ао]?|apmaksāt[sa]|samaksāt[sa]|bezahlt|betald|betalt|tasutud|apmokėt[aoi]s?)$/iu;
const WAS_PAID =
  /^(paid|amount paid|paid amount|total paid|received|оплачено|оплата|поступило|samaksāts|apmaksāts|bezahlt|bereits bezahlt|gezahlt|betalat|betalt|tasutud|apmokėta)$/iu;

/** What a column says of the state of documents: the values of those that are no debts, and of those that are paid, as they are written. */
interface DocumentState {
  header: string;
  noDebt: string[];
  paid: string[];
}

/**
 * The columns that tell drafts, void and paid documents from others: one may tell what is posted, another what is paid. `rows`: the first
 * of the file.
 */
function documentStates(columns: readonly ColumnFacts[], rows: readonly (readonly string[])[]): DocumentState[] {
  return columns
    .filter(({ header, holds }) => holds === 'text' && STATE.test(header))
    .map(({ header, place }) => {
      const values = [...new Set(rows.map((row) => (row[place] ?? '').trim()))];
      return { header, noDebt: values.filter((value) => NO_DEBT.test(value)), paid: values.filter((value) => PAID.test(value)) };
    });
}

/** The column of amounts that were paid of each document; null where there is none. */
const paidColumn = (columns: readonly ColumnFacts[]): string | null =>
  columns.find(({ header, holds }) => holds === 'number' && WAS_PAID.test(header.trim()))?.header ?? null;

/**
 * What a list of documents says of their state: drafts and void ones are set aside, and where no column tells when, or how much of, a
 * document was paid in a way that can be read, a person must say what to do, as it would count as unpaid.
 */
export function stateOf(
  { columns: facts, head }: FileFacts,
  kind: SourceKind,
  columns: Record<string, string>,
): { setAside: WrittenSource['setAside']; doubts: string[]; read: string[] } {
  if (kind !== 'invoices' && kind !== 'open-items') return { setAside: [], doubts: [], read: [] };
  const states = documentStates(facts, head.rows);
  const setAside = states
    .filter(({ noDebt }) => noDebt.length > 0)
    .map(({ header, noDebt }) => ({ code: 'no-debt', column: header, equals: noDebt }));
  const doubts: string[] = [];
  const paid = paidColumn(facts);
  const state = states.find((one) => one.paid.length > 0);
  if (kind === 'invoices' && !('settled' in columns)) {
    const without = 'without a file of payments beside it every document counts as unpaid';
    if (paid !== null)
      doubts.push(
        `${shownValue(paid)} says what was paid, not when, and is not read: ${without}; or add a column with the header Open that has what is left of each, take this report.yaml away, and inspect the file again`,
      );
    else if (state !== undefined) {
      const rule = `{ code: paid, column: ${JSON.stringify(state.header)}, equals: ${JSON.stringify(state.paid)} }`;
      doubts.push(
        `${shownValue(state.header)} says that documents are paid (${state.paid.map((value) => shownValue(value)).join(', ')}), not when: ${without}; to leave them out, add ${rule} to its setAside`,
      );
    }
  }
  return { setAside, doubts, read: setAside.map(({ column }) => column) };
}
