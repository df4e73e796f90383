import { daysFrom, plusDays, type Day } from './calendar.ts';
import { minorDigits } from './slow-documents.ts';
import { ownerOf } from './slow-figures.ts';
import { openOf, type Application, type Item, type SlowLedger } from './slow-replay.ts';

/**
 * Whose figures are told, and in which money: of one currency by itself, or, where it `converts`, of all of them in the reporting one.
 * `today` is the as-of date of the run, by which today's owners are meant.
 */
export interface SlowBook {
  currency: string;
  converts: boolean;
  entity?: string;
  manager?: string;
  today: Day;
}

const SMALLEST = '0000-01-01';

export function itemsOf(ledger: SlowLedger, book: SlowBook): Item[] {
  return ledger.items.filter(
    (item) =>
      (book.converts || item.currency === book.currency) &&
      (book.entity === undefined || (item.entity ?? 'none') === book.entity) &&
      (book.manager === undefined || ownerOf(ledger, item, book.today) === book.manager),
  );
}

/** Minor units of one currency in those of the book, at the last rate on or before a day, half up. */
export function worth({ documents }: SlowLedger, book: SlowBook, amount: bigint, currency: string, day: Day): bigint {
  if (amount === 0n || currency === book.currency) return amount;
  const rate = (documents.rates ?? [])
    .filter((one) => one.currency === currency && one.date <= day)
    .reduce((last, one) => (one.date > last.date ? one : last), { date: SMALLEST, currency, rate: '' });
  const [units = '', fraction = ''] = rate.rate.split('.');
  return halfUp(
    amount * BigInt(units + fraction) * 10n ** BigInt(minorDigits(book.currency)),
    10n ** BigInt(fraction.length + minorDigits(currency)),
  );
}

/** Half away from zero. */
export function halfUp(part: bigint, whole: bigint): bigint {
  const size = (2n * (part < 0n ? -part : part) + whole) / (2n * whole);
  return part < 0n ? -size : size;
}

/** The day whose rate values an item that is looked at on a day. */
export function rateDay({ rules }: SlowLedger, item: Item, day: Day): Day {
  return rules.valuation === 'document' ? item.issued : day;
}

/** What is open of an item at the end of a day, in the book's money. */
export function openWorth(ledger: SlowLedger, book: SlowBook, item: Item, day: Day): bigint {
  return worth(ledger, book, openOn(ledger, item, day), item.currency, rateDay(ledger, item, day));
}

/** What an application is worth: at the rate of its day, or of its own document's. */
export function appliedWorth(ledger: SlowLedger, book: SlowBook, { item, credit, amount, effective }: Application): bigint {
  return worth(ledger, book, amount, item.currency, ledger.rules.valuation === 'document' ? credit.date : effective);
}

export function billedWorth(ledger: SlowLedger, book: SlowBook, item: Item): bigint {
  return worth(ledger, book, item.amount, item.currency, item.issued);
}

/** Minor units of the item's currency; nothing before it is issued. */
export function openOn(ledger: SlowLedger, item: Item, day: Day): bigint {
  return openOf(ledger, item, day) ?? 0n;
}

export function applicationsOf(ledger: SlowLedger, item: Item): Application[] {
  return ledger.applications.filter((one) => one.item === item);
}

/** A refund is a negative payment. */
export function kindOf({ credit }: Application): 'payment' | 'refund' | 'credit-note' | 'write-off' {
  return credit.kind === 'payment' && credit.amount < 0n ? 'refund' : credit.kind;
}

/** Place in the configured order. */
export function stageOn({ rules }: SlowLedger, item: Item, day: Day): number {
  return rules.stages.findIndex(({ upTo }) => upTo === null || daysFrom(item.due, day) <= upTo);
}

/** The day of the first document. */
export function firstDay(ledger: SlowLedger): Day {
  return [...ledger.items.map(({ issued }) => issued), ...ledger.credits.map(({ date }) => date)].sort()[0] ?? SMALLEST;
}

export const monthOf = (day: Day): Day => `${day.slice(0, 7)}-01`;
export const dayBeforeMonth = (day: Day): Day => plusDays(monthOf(day), -1);

export function monthEnd(day: Day): Day {
  const [year = 0, month = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** The last 36 month-ends up to a day, none before the ledger's first movement. */
export function monthEnds(ledger: SlowLedger, day: Day): Day[] {
  const ends: Day[] = [];
  for (let end = monthEnd(day); end >= firstDay(ledger) && ends.length < 36; end = dayBeforeMonth(end)) if (end <= day) ends.unshift(end);
  return ends;
}

export function total(amounts: Iterable<bigint>): bigint {
  let sum = 0n;
  for (const amount of amounts) sum += amount;
  return sum;
}

export const smaller = (one: bigint, other: bigint): bigint => (one < other ? one : other);

/** Rule 10: nothing to divide by, no figure. */
export function ratio(part: bigint | number, whole: bigint | number): number | null {
  return Number(whole) > 0 ? Number(part) / Number(whole) : null;
}
