import { isCurrency } from '../config/currency.ts';
import { type SourceKind, canonicalColumns, sourceKinds } from '../config/columns.ts';
import { type AgeingBucket, ageingBuckets } from './ageing-buckets.ts';
import { type AgeingMonths, ageingMonths } from './ageing-months.ts';
import { isOfCompany, isPaid, isPart } from './amount-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import { type Holds, OF_DEBTS, usualFileNames, usualHeaders } from './usual-headers.ts';

/** As what a file may be read: which input it is, and which of its columns is which. */
export interface Proposal {
  kind: SourceKind;
  /** For each canonical column the file's header. */
  columns: Record<string, string>;
  /** The columns of an ageing list, each with its days; none of another kind. */
  buckets: AgeingBucket[];
  /** The columns of an ageing list by months, whose days depend on the day of the list; null of any other. */
  months: AgeingMonths | null;
  /** Required columns for which no header was recognised. */
  missing: string[];
  /** Another kind that fits as well; null where none does. */
  rival: SourceKind | null;
  /** Whether the file has the few columns that the kind must have by chance: more speaks against it than for it. */
  unlikely: boolean;
}

/** The kinds that a file may be, the likeliest first, judged by its headers, by what its columns hold, and by its name. */
export function proposals(fileName: string, columns: readonly ColumnFacts[]): Proposal[] {
  const ranked = sourceKinds
    .map((kind) => ({ proposal: proposalOf(kind, columns), score: scoreOf(kind, fileName, columns) }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = ranked;
  if (best !== undefined && second !== undefined && best.score - second.score < 2) best.proposal.rival = second.proposal.kind;
  return ranked.map(({ proposal, score }) => ({ ...proposal, unlikely: score < 0 }));
}

/** How many of a header's cells are known words of one kind of input: by this a header is found below a preamble. */
export function headerScore(header: readonly string[]): number {
  const found = sourceKinds.map((kind) => {
    const taken = new Set<number>();
    for (const { column, words } of usualHeaders[kind]) {
      const place = header.findIndex(
        (cell, at) => !taken.has(at) && cell !== '' && (plain(cell) === column || words.some((word) => word.test(plain(cell)))),
      );
      if (place !== -1) taken.add(place);
    }
    return taken.size;
  });
  return Math.max(...found) + Math.max(ageingBuckets(header).length, ageingMonths(header)?.headers.length ?? 0);
}

/** How a file would be read as one kind. Each header is proposed once; the surest words choose first. */
export function proposalOf(kind: SourceKind, every: readonly ColumnFacts[]): Proposal {
  const wanted = usualHeaders[kind];
  const buckets = kind === 'open-items' ? bucketsAmong(every) : [];
  const months = kind === 'open-items' && buckets.length === 0 ? ageingMonths(every.map(({ header }) => header)) : null;
  const aged = [...buckets.map(({ header }) => header), ...(months?.headers ?? [])];
  const columns = every.filter(({ header }) => !aged.includes(header));
  const pairs = wanted.flatMap(({ column, holds, words }, turn) =>
    columns
      .filter(
        (candidate) => mayHold(candidate, holds) && (column !== 'currency' || candidate.holds === 'text') && !repeated(candidate, columns),
      )
      .map((candidate) => ({
        column,
        candidate,
        turn,
        rank: column === 'id' && isOrdinal(candidate) ? ORDINAL : rankOf(kind, column, words, candidate.header),
      }))
      .filter(({ rank }) => rank !== null),
  );
  const chosen: Record<string, string> = {};
  const taken = new Set<number>();
  for (const { column, candidate } of pairs.toSorted(
    (a, b) => (a.rank ?? 0) - (b.rank ?? 0) || a.turn - b.turn || a.candidate.place - b.candidate.place,
  )) {
    if (column in chosen || taken.has(candidate.place)) continue;
    chosen[column] = candidate.header;
    taken.add(candidate.place);
  }
  const { required, optional } = canonicalColumns[kind];
  const currency = optional.includes('currency') ? currencyOf(chosen, columns) : undefined;
  delete chosen['currency'];
  if (currency !== undefined) chosen['currency'] = currency;
  if (
    chosen['open'] !== undefined &&
    chosen['amount'] !== undefined &&
    isOfCompany(plain(chosen['open'])) !== isOfCompany(plain(chosen['amount']))
  )
    delete chosen['amount'];
  // Debits and credits are a line's money: an amount beside them is what is left of it, or in another currency.
  if (kind === 'customer-ledger' && ('debit' in chosen || 'credit' in chosen)) delete chosen['amount'];
  // The total of an ageing list is what is open.
  if (aged.length > 0 && !('open' in chosen) && chosen['amount'] !== undefined) {
    chosen['open'] = chosen['amount'];
    delete chosen['amount'];
  }
  const inOrder = [...required, ...optional].filter((column) => column in chosen);
  const missing = [...required, ...linesOfLedger(kind, chosen)].filter(
    (column) => !(column in chosen) && !(column === 'open' && aged.length > 0),
  );
  return {
    kind,
    columns: Object.fromEntries(inOrder.map((column) => [column, chosen[column] ?? ''])),
    buckets,
    months,
    missing,
    rival: null,
    unlikely: false,
  };
}

/**
 * How sure it is that a header names a column, 0 the surest, and less than that its canonical name; null where it does not. What is owed is
 * the whole amount, in the currency of its document.
 */
function rankOf(kind: SourceKind, column: string, words: readonly RegExp[], header: string): number | null {
  if (header === column) return -1;
  const name = plain(header);
  const rank = words.findIndex((word) => word.test(name));
  if (rank === -1 || !AMOUNTS.has(column)) return rank === -1 ? null : rank;
  if (OF_DEBTS.has(kind) && isPaid(name)) return null;
  const isOpen = kind === 'open-items' && column === 'amount' && OPEN.some((word) => word.test(name));
  return rank + (isOpen ? 10 : 0) + (column === 'amount' && isPart(name) ? 100 : 0) + (isOfCompany(name) ? 1000 : 0);
}

/** Whether a column numbers the rows of the list: that is no document's number, unless there is no other. */
const isOrdinal = ({ header, examples }: ColumnFacts): boolean =>
  /^(№|№ п\/п|п\/п|nr|no|n|lp|pos|line|row|lfd nr|npk|n p k)$/.test(plain(header)) &&
  examples.length > 1 &&
  examples.every((example, at) => Number(example) === at + 1);
const ORDINAL = 50;

const AMOUNTS = new Set(['amount', 'open', 'debit', 'credit']);

/**
 * The column of the currency in which the chosen amounts are: one for the company's own is not that of the documents. Codes of currencies
 * are known as such under any header.
 */
function currencyOf(chosen: Record<string, string>, columns: readonly ColumnFacts[]): string | undefined {
  const ofCompany = isOfCompany(plain(chosen['open'] ?? chosen['amount'] ?? chosen['debit'] ?? ''));
  const others = new Set(Object.entries(chosen).flatMap(([column, header]) => (column === 'currency' ? [] : header)));
  const free = columns.filter((candidate) => candidate.holds === 'text' && !others.has(candidate.header) && !repeated(candidate, columns));
  const named = free.filter(({ header }) => header === chosen['currency'] || CURRENCY.some((word) => word.test(plain(header))));
  const coded = free.filter(({ examples }) => examples.length > 0 && examples.every(isCurrency));
  const fits = ({ header }: ColumnFacts): boolean => isOfCompany(plain(header)) === ofCompany;
  if (ofCompany) return (named.find(fits) ?? coded.find(fits))?.header;
  if (chosen['currency'] !== undefined)
    return (
      named.find(({ header }) => header === chosen['currency'] && !isOfCompany(plain(header)))?.header ??
      named.find(fits)?.header ??
      chosen['currency']
    );
  return coded.length === 1 ? coded[0]!.header : undefined;
}

const OPEN = usualHeaders['open-items'].find(({ column }) => column === 'open')?.words ?? [];
const MONEY = [
  /(amount|total|balance|debit|sum|сумма|долг|дебет|summa|kopā|betrag|saldo|offen|belopp|beløp|skola)/,
  ...OPEN,
  ...(usualHeaders.invoices.find(({ column }) => column === 'amount')?.words.slice(0, 2) ?? []),
];
const CURRENCY = usualHeaders.rates.find(({ column }) => column === 'currency')?.words ?? [];

function bucketsAmong(columns: readonly ColumnFacts[]): AgeingBucket[] {
  return ageingBuckets(columns.filter(({ holds }) => holds === 'number' || holds === 'blank').map(({ header }) => header));
}

/**
 * A ledger's lines have days, and their money stands in debit and credit, or in one column with a sign: required is one of the two ways.
 */
const linesOfLedger = (kind: SourceKind, chosen: Record<string, string>): string[] =>
  kind === 'customer-ledger' ? ['date', ...('debit' in chosen || 'credit' in chosen ? [] : ['amount'])] : [];

/** Whether a column holds what a canonical one needs; a number may be an identifier, a day may not. */
export function mayHold(column: ColumnFacts, holds: Holds): boolean {
  if (column.header === '') return false;
  if (column.holds === 'blank') return holds !== 'text' || /manager|менедж/.test(plain(column.header));
  return holds === 'text' ? column.holds !== 'day' : column.holds === holds;
}

const repeated = ({ header, place }: ColumnFacts, columns: readonly ColumnFacts[]): boolean =>
  columns.some((other) => other.place !== place && plain(other.header) === plain(header));

const plain = (header: string): string =>
  header
    .normalize('NFC')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}№]+|[^\p{L}\p{N}№]+$/gu, '')
    .replace(/[\s_.]+/gu, ' ');

function scoreOf(kind: SourceKind, fileName: string, columns: readonly ColumnFacts[]): number {
  const { columns: found, buckets, months, missing } = proposalOf(kind, columns);
  const has = (column: string): boolean => column in found;
  const hinted = usualFileNames.find(([words]) => words.test(fileName.toLowerCase()))?.[1] === kind;
  const optional = Object.keys(found).length - (canonicalColumns[kind].required.length - missing.length);
  const money = columns.some(({ holds, header }) => holds === 'number' && MONEY.some((word) => word.test(plain(header))));
  const fits: Record<SourceKind, number> = {
    invoices: (has('due') || has('settled') ? 4 : 0) - (kind === 'invoices' && tellsWhatIsLeft(found, columns) ? 10 : 0),
    payments: (has('invoice') ? 2 : 0) - (columns.some(({ header }) => /due|срок|termiņ/i.test(header)) ? 6 : 0),
    credits: -3,
    'open-items': buckets.length > 0 || months !== null ? 9 : has('open') ? 5 : -10,
    'customer-ledger': has('debit') && has('credit') ? 8 : -10,
    customers: money ? -20 : 1,
    managers: money ? -20 : 1,
    rates: has('rate') ? 4 : -6,
    control: has('balance') && columns.length <= 5 ? 1 : -20,
  };
  return (missing.length === 0 ? 10 : -4 * missing.length) + Math.min(optional, 4) + (hinted ? 6 : 0) + fits[kind];
}

/**
 * Whether a list of documents has, beside their amounts, a column of what is left of them: read as invoices, those that are paid would
 * count as unpaid.
 */
function tellsWhatIsLeft({ amount }: Record<string, string>, columns: readonly ColumnFacts[]): boolean {
  const { open } = proposalOf('open-items', columns).columns;
  return amount !== undefined && open !== undefined && open !== amount;
}

/** A kind of input as a person reads it. */
export const kindInWords = (kind: SourceKind): string => kind.replaceAll('-', ' ');
