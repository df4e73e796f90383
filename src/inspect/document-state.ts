import type { ColumnFacts } from './column-facts.ts';

const STATE = /(status|state|статус|состояни|stāvokli|olek|būsen|zustand)/iu;
const NO_DEBT = /^(drafts?|void(ed)?|deleted|cancell?ed|rejected|pro-?forma|черновик|отмен[её]н[ао]?|аннулирован[ао]?|удал[её]н[ао]?|melnraksts|anulēt[sa]|entwurf|storniert|utkast|makulerad|mustand|tühistatud)$/iu;
const PAID = /^(paid|paid in full|fully paid|closed|settled|оплачен[ао]?|полностью оплачен[ао]?|закрыт[ао]?|apmaksāt[sa]|samaksāt[sa]|bezahlt|betald|betalt|tasutud|apmokėt[aoi]s?)$/iu;
const WAS_PAID = /^(paid|amount paid|paid amount|total paid|received|оплачено|оплата|поступило|samaksāts|apmaksāts|bezahlt|bereits bezahlt|gezahlt|betalat|betalt|tasutud|apmokėta)$/iu;

/** What a column says of the state of documents: the values of those that are no debts, and of those that are paid, as they are written. */
export interface DocumentState {
  header: string;
  noDebt: string[];
  paid: string[];
}

/** The column that tells drafts, void and paid documents from others; null where none names any. `rows`: the first of the file. */
export function documentState(columns: readonly ColumnFacts[], rows: readonly (readonly string[])[]): DocumentState | null {
  for (const { header, holds, place } of columns) {
    if (holds !== 'text' || !STATE.test(header)) continue;
    const values = [...new Set(rows.map((row) => (row[place] ?? '').trim()))];
    const [noDebt, paid] = [NO_DEBT, PAID].map((words) => values.filter((value) => words.test(value)));
    if (noDebt!.length + paid!.length > 0) return { header, noDebt: noDebt!, paid: paid! };
  }
  return null;
}

/** The column of amounts that were paid of each document; null where there is none. */
export const paidColumn = (columns: readonly ColumnFacts[]): string | null => columns.find(({ header, holds }) => holds === 'number' && WAS_PAID.test(header.trim()))?.header ?? null;
