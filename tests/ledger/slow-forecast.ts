import { daysFrom, plusDays, type Day } from './calendar.ts';
import { minorDigits } from './slow-documents.ts';
import { cash } from './slow-speed.ts';
import type { Item, SlowLedger } from './slow-replay.ts';
import {
  applicationsOf,
  firstDay,
  itemsOf,
  kindOf,
  openOn,
  openWorth,
  smaller,
  stageOn,
  total,
  worth,
  type SlowBook,
} from './slow-worth.ts';

/** Minor units, unrounded. */
export interface Expected {
  expected: number;
  low: number;
  high: number;
}

const WEEKS = 13;
/** Weeks past due beyond which all are alike. */
const [EARLIEST, LATEST] = [-9, 26];
/** Deviations on either side within which four of five lie. */
const FOUR_OF_FIVE = 1.2816;

const alike = (week: number): number => Math.max(EARLIEST, Math.min(LATEST, week));

/** What the year before a day says of the money of one currency: by weeks past due, which begin on the due date and every seventh day from it. */
interface Past {
  paid(week: number): number;
  left(week: number): number;
  /** How much faster than that a customer pays. */
  factor(customer: string): number;
}

interface Watched {
  customer: string;
  week: number;
  there: number;
  paid: number;
  left: number;
  issued: boolean;
}

function pastOf(ledger: SlowLedger, currency: string, day: Day): Past {
  const weeks = ledger.items
    .filter((item) => item.currency === currency && !item.opening)
    .flatMap((item) => watchedWeeks(ledger, item, day));
  const sum = (rows: readonly Watched[], part: 'there' | 'paid' | 'left'): number => rows.reduce((all, one) => all + one[part], 0);
  const shares = new Map(
    [...Map.groupBy(weeks, ({ week }) => week)].map(([week, rows]) => {
      const there = sum(rows, 'there');
      const share = (part: 'paid' | 'left'): number => (there === 0 ? 0 : Math.max(0, sum(rows, part) / there));
      return [week, { paid: Math.min(1, share('paid')), left: share('left') }];
    }),
  );
  const paid = (week: number): number => shares.get(week)?.paid ?? 0;
  const issued = weeks.filter((one) => one.issued);
  const usual = (3 * sum(issued, 'there')) / issued.length;
  return {
    paid,
    left: (week) => shares.get(week)?.left ?? 0,
    factor: (customer) => {
      const theirs = weeks.filter((one) => one.customer === customer);
      if (theirs.length === 0 || issued.length === 0) return 1;
      const predicted = theirs.reduce((all, one) => all + one.there * paid(one.week), 0);
      return Math.round(20 * Math.min(4, Math.max(0, (sum(theirs, 'paid') + usual) / (predicted + usual)))) / 20;
    },
  };
}

/** The whole weeks of the year up to a day in which something of an item was there, or was issued, or moved. */
function watchedWeeks(ledger: SlowLedger, item: Item, day: Day): Watched[] {
  const found: Watched[] = [];
  const first = Math.ceil(daysFrom(item.due, plusDays(day, -364)) / 7);
  for (let week = first; plusDays(item.due, 7 * week) <= plusDays(day, -6); week += 1) {
    const begins = plusDays(item.due, 7 * week);
    const isIn = (on: Day): boolean => on >= begins && on <= plusDays(begins, 6);
    const moved = applicationsOf(ledger, item).filter(({ effective }) => isIn(effective));
    const of = (isPaid: boolean): number =>
      Number(total(moved.filter((one) => (kindOf(one) === 'payment') === isPaid).map(({ amount }) => amount)));
    const common = { customer: item.customer, week: alike(week) };
    const there = Number(openOn(ledger, item, plusDays(begins, -1)));
    if (there !== 0 || moved.length > 0) found.push({ ...common, there, paid: of(true), left: of(false), issued: false });
    if (isIn(item.issued) && item.amount > 0n) found.push({ ...common, there: Number(item.amount), paid: 0, left: 0, issued: true });
  }
  return found;
}

/** Cash expected in all weeks (first) and in each; null where the history is too short, or nothing is open. */
export function expectedOn(ledger: SlowLedger, book: SlowBook, day: Day): Expected[] | null {
  const open = itemsOf(ledger, book).filter((item) => openOn(ledger, item, day) !== 0n);
  if (firstDay(ledger) > plusDays(day, -182) || open.length === 0) return null;
  const pasts = new Map([...new Set(open.map(({ currency }) => currency))].map((currency) => [currency, pastOf(ledger, currency, day)]));
  const startOf = (item: Item): number => alike(Math.floor((daysFrom(item.due, day) + 4) / 7));
  const sums = Array.from({ length: WEEKS + 1 }, () => ({ expected: 0, variance: 0 }));
  // What of a customer's is equally late is paid together.
  for (const items of Map.groupBy(open, (item) => JSON.stringify([item.currency, item.customer, startOf(item)])).values()) {
    const [one] = items;
    const past = one && pasts.get(one.currency);
    if (one === undefined || past === undefined) continue;
    const factor = past.factor(one.customer);
    const money = Number(total(items.map((item) => openWorth(ledger, book, item, day))));
    let left = 1;
    const parts = Array.from({ length: WEEKS }, (_, ahead) => {
      const week = alike(startOf(one) + ahead);
      const pays = Math.min(1, factor * past.paid(week));
      const part = left * pays;
      left *= 1 - pays - Math.min(1 - pays, past.left(week));
      return part;
    });
    for (const [index, part] of [parts.reduce((all, part) => all + part, 0), ...parts].entries()) {
      const sum = sums[index];
      if (sum === undefined) continue;
      sum.expected += money * part;
      sum.variance += money * money * part * (1 - part);
    }
  }
  const whole = Number(total(open.map((item) => openWorth(ledger, book, item, day))));
  return sums.map(({ expected, variance }) => {
    const width = FOUR_OF_FIVE * Math.sqrt(variance);
    return { expected, low: Math.max(0, expected - width), high: Math.min(whole, expected + width) };
  });
}

/** What came in the week of a number, of what was issued by a day. */
export function cameAfter(ledger: SlowLedger, book: SlowBook, day: Day, week: number): bigint {
  return total(
    cash(ledger, book, plusDays(day, 7 * (week - 1)), plusDays(day, 7 * week)).flatMap(({ item, amount }) =>
      item.issued <= day ? [amount] : [],
    ),
  );
}

/** Money by stage on a day, and 30, 60 and 90 days later, if it moves on as in the six stretches of 30 days before; null: too short a history. */
export function outlookOn(ledger: SlowLedger, book: SlowBook, day: Day): number[][] | null {
  if (firstDay(ledger) > plusDays(day, -180)) return null;
  const none = ledger.rules.stages.map(() => 0);
  const [whole, fresh, kept] = [[...none], [...none], none.map(() => [...none])];
  const add = (row: number[] | undefined, at: number, amount: number): void => void (row && (row[at] = (row[at] ?? 0) + amount));
  const now = [...none];
  for (const item of itemsOf(ledger, book)) {
    add(now, stageOn(ledger, item, day), Number(openWorth(ledger, book, item, day)));
    for (let back = 180; back > 0; back -= 30) {
      const [from, to] = [plusDays(day, -back), plusDays(day, 30 - back)];
      const [was, is] = [openOn(ledger, item, from), openOn(ledger, item, to)];
      const value = (amount: bigint): number => unrounded(ledger, book, amount, item.currency, day);
      const stays = smaller(was, is);
      add(whole, stageOn(ledger, item, from), value(was));
      add(kept[stageOn(ledger, item, from)], stageOn(ledger, item, to), value(stays));
      add(fresh, stageOn(ledger, item, to), value(is - stays));
    }
  }
  const part = (from: number, to: number): number =>
    (whole[from] ?? 0) > 0 ? (kept[from]?.[to] ?? 0) / (whole[from] ?? 0) : Number(from === to);
  const ways = [now];
  for (let step = 1; step <= 3; step += 1)
    ways.push(
      none.map((_, to) => (ways[step - 1] ?? []).reduce((sum, amount, from) => sum + amount * part(from, to), (fresh[to] ?? 0) / 6)),
    );
  return ways;
}

/** The outlook counts in parts of smallest units. */
function unrounded(ledger: SlowLedger, book: SlowBook, amount: bigint, currency: string, day: Day): number {
  const fine = 10 ** 9;
  return Number(worth(ledger, book, amount * BigInt(fine), currency, day)) / fine;
}

/** A rounded amount of the report in minor units. */
export function minorOf(text: string, currency: string): number {
  return Number(text) * 10 ** minorDigits(currency);
}
