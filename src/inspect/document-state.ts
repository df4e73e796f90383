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

/** The columns that tell drafts, void and paid documents from others: one may tell what is posted, another what is paid. `rows`: the first of the file. */
export function documentStates(columns: readonly ColumnFacts[], rows: readonly (readonly string[])[]): DocumentState[] {
  return columns
    .filter(({ header, holds }) => holds === 'text' && STATE.test(header))
    .map(({ header, place }) => {
      const values = [...new Set(rows.map((row) => (row[place] ?? '').trim()))];
      return { header, noDebt: values.filter((value) => NO_DEBT.test(value)), paid: values.filter((value) => PAID.test(value)) };
    });
}

/** The column of amounts that were paid of each document; null where there is none. */
export const paidColumn = (columns: readonly ColumnFacts[]): string | null => columns.find(({ header, holds }) => holds === 'number' && WAS_PAID.test(header.trim()))?.header ?? null;
