import type { SourceKind } from '../config/columns.ts';
import type { CellRule } from '../config/mapping.ts';
import type { FileFacts } from './examine-file.ts';

/** What a column says of the types of documents, as they are written, by what they do to a debt. */
export interface DocumentTypes {
  header: string;
  debts: string[];
  payments: string[];
  creditNotes: string[];
}

const SAYS_TYPE = /(type|(?<!\p{L})(typ|art|вид|тип|veids|tüüp|rodzaj)(?!\p{L})|(beleg|dokument|buchungs)art|dokumenttyp)/iu;
const DEBT =
  /^(si|rv|dr|debit (note|memo)|opening balance|(finance|interest|late).* (charge|fee)s?.*|реализац.*|отгрузк.*|акт .*|накладн.*|pavadzīme.*|.*(invoice|rechnung|faktura|rēķins|счет|счёт|счет-фактура|sąskaita|arve|factuur).*)$/iu;
const PAYMENT =
  /^(sr|sa|dz|((customer|cash|bank|receive|on|advance|pre) ?-?)*(payment|receipt|prepayment)s?( on account| received)?|overpayment|zahlung(seingang)?|оплат.*|плат[её]ж.*|поступлени.*|приходн.*|maksājum.*|apmaksa|inbetalning|betalning|(ind|inn)?betaling|laekumine|makse|mokėjimas|apmokėjimas|úhrada|wpłata)$/iu;
const CREDIT_NOTE =
  /^(sc|dg|.*credit[ -]?(note|memo|invoice).*|sales credit|rechnungskorrektur|gutschrift.*|storno.*|kredit(nota|faktura|not)|kredītrēķins|кредит-?нота|корректировк.*|возврат (товар|от ).*|kreeditarve|kreditinė sąskaita|creditnota|creditfactuur|dobropis|korekta)$/iu;

/**
 * The column that tells invoices from payments and credit notes, which lower what is owed however their amounts are written; null where
 * none tells of both.
 */
export function documentTypes({ columns, head }: Pick<FileFacts, 'columns' | 'head'>): DocumentTypes | null {
  for (const { header, holds, place } of columns) {
    if (holds !== 'text' || header === '') continue;
    const values = [...new Set(head.rows.map((row) => (row[place] ?? '').trim()))].filter((value) => value !== '');
    const creditNotes = values.filter((value) => CREDIT_NOTE.test(value));
    const payments = values.filter((value) => PAYMENT.test(value) && !creditNotes.includes(value));
    const debts = values.filter((value) => DEBT.test(value) && !creditNotes.includes(value) && !payments.includes(value));
    const known = creditNotes.length + payments.length + debts.length;
    if (debts.length > 0 && known > debts.length && (SAYS_TYPE.test(header) || known === values.length))
      return { header, debts, payments, creditNotes };
  }
  return null;
}

/** The words of a ledger for the types of its lines: what is none of them is left to the side on which it stands. */
export function typeColumn(kind: SourceKind, types: DocumentTypes | null): Record<string, CellRule> {
  if (kind !== 'customer-ledger' || types === null) return {};
  const words = Object.entries({ invoice: types.debts, payment: types.payments, 'credit-note': types.creditNotes }).filter(
    ([, values]) => values.length > 0,
  );
  return { type: { header: types.header, words: Object.fromEntries(words) } };
}
