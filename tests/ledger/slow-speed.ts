import { daysFrom, plusDays, type Day } from './calendar.ts';
import type { Item, SlowLedger } from './slow-replay.ts';
import {
  applicationsOf,
  appliedWorth,
  billedWorth,
  dayBeforeMonth,
  itemsOf,
  kindOf,
  monthEnd,
  monthEnds,
  monthOf,
  openOn,
  openWorth,
  rateDay,
  ratio,
  smaller,
  total,
  worth,
  type SlowBook,
} from './slow-worth.ts';

/** Money with the days by which it is weighted. */
interface Weighted {
  amount: bigint;
  days: number;
}

interface Cash {
  item: Item;
  day: Day;
  amount: bigint;
}

const BEGINNING = '0000-01-01';
const WINDOW = 90;
const money = (rows: readonly Weighted[]): bigint => total(rows.map(({ amount }) => amount));
const mean = (rows: readonly Weighted[]): number | null => ratio(total(rows.map(({ amount, days }) => amount * BigInt(days))), money(rows));

/** What was issued after the end of one day up to the end of another, with its terms; opening balances were not billed. */
function billings(ledger: SlowLedger, book: SlowBook, after: Day, until: Day): (Weighted & { item: Item })[] {
  return itemsOf(ledger, book)
    .filter((item) => item.amount > 0n && !item.opening && item.issued > after && item.issued <= until)
    .map((item) => ({ item, amount: billedWorth(ledger, book, item), days: daysFrom(item.issued, item.due) }));
}

/** What payments took off items after the end of one day up to the end of another. */
export function cash(ledger: SlowLedger, book: SlowBook, after: Day, until: Day): Cash[] {
  return itemsOf(ledger, book).flatMap((item) =>
    applicationsOf(ledger, item)
      .filter((one) => kindOf(one) === 'payment' && one.effective > after && one.effective <= until)
      .map((one) => ({ item, day: one.effective, amount: appliedWorth(ledger, book, one) })),
  );
}

/** How fast money comes in, on a day. */
export function speedOn(ledger: SlowLedger, book: SlowBook, day: Day): Record<string, number | null> {
  const held = openOnDay(ledger, book, day);
  const late = held.filter(({ days }) => days > 0);
  const billed = billings(ledger, book, plusDays(day, -WINDOW), day);
  const paid = cash(ledger, book, plusDays(day, -WINDOW), day).filter(({ item }) => !item.opening);
  const beyond = paid.map(({ item, day: on, amount }) => ({ amount, days: daysFrom(item.due, on) }));
  const window = BigInt(WINDOW);
  return {
    ...countback(ledger, book, day, money(held)),
    dsoSimple: ratio(money(held) * window, money(billed)),
    bestPossibleDso: ratio((money(held) - money(late)) * window, money(billed)),
    averageDaysDelinquent: ratio(money(late) * window, money(billed)),
    daysToPay: mean(paid.map(({ item, day: on, amount }) => ({ amount, days: daysFrom(item.issued, on) }))),
    daysBeyondTerms: mean(beyond),
    daysBeyondTermsLate: mean(beyond.filter(({ days }) => days > 0)),
    paidOnTime: ratio(money(beyond.filter(({ days }) => days <= 0)), money(beyond)),
    meanDaysPastDue: mean(held),
    meanDaysPastDueLate: mean(late),
    termsGiven: mean(billed),
  };
}

export function billedAndPaid(ledger: SlowLedger, book: SlowBook, day: Day): { billed: bigint; paid: bigint } {
  const after = plusDays(day, -WINDOW);
  return {
    billed: money(billings(ledger, book, after, day)),
    paid: total(cash(ledger, book, after, day).flatMap(({ item, amount }) => (item.opening ? [] : [amount]))),
  };
}

/** Walks back month by month; see the definition. Nothing ever billed: nothing to walk back through. */
function countback(
  ledger: SlowLedger,
  book: SlowBook,
  day: Day,
  open: bigint,
): { dsoCountback: number | null; dsoCountbackAtLeast: number | null } {
  const all = billings(ledger, book, BEGINNING, day);
  if (open === 0n) return { dsoCountback: money(all) > 0n ? 0 : null, dsoCountbackAtLeast: null };
  const issued = ledger.items.filter(({ amount }) => amount > 0n).map((item) => item.issued);
  const first = monthOf(issued.sort()[0] ?? day);
  let left = open;
  let days = 0;
  for (let month = monthOf(day); month >= first && left > 0n; month = monthOf(dayBeforeMonth(month))) {
    const end = monthEnd(month) < day ? monthEnd(month) : day;
    const length = daysFrom(month, end) + 1;
    const billed = money(all.filter(({ item }) => item.issued >= month && item.issued <= end));
    if (left < billed) return { dsoCountback: days + (Number(left) * length) / Number(billed), dsoCountbackAtLeast: null };
    left -= billed;
    days += length;
  }
  return left === 0n ? { dsoCountback: days, dsoCountbackAtLeast: null } : { dsoCountback: null, dsoCountbackAtLeast: days };
}

/** Of each complete month, from 0 to 100; null also where more was re-opened than settled, as that is on no such scale. */
export function effectiveness(ledger: SlowLedger, book: SlowBook, day: Day): { month: string; value: number | null }[] {
  return monthEnds(ledger, day).map((end) => {
    const before = dayBeforeMonth(end);
    const carried = itemsOf(ledger, book).filter((item) => item.opening && item.issued > before && item.issued <= end);
    const begun =
      money(openOnDay(ledger, book, before)) +
      total(carried.map((item) => billedWorth(ledger, book, item))) +
      money(billings(ledger, book, before, end));
    const closing = openOnDay(ledger, book, end);
    const notDue = money(closing.filter(({ days }) => days <= 0));
    const settled = begun - money(closing);
    return { month: end.slice(0, 7), value: settled < 0n ? null : ratio(settled * 100n, begun - notDue) };
  });
}

/** Of what was open at each age in the year that ended 30 days before: what payments took off it in the 30 days after. */
export function recoveryOn(
  ledger: SlowLedger,
  book: SlowBook,
  day: Day,
): { age: number; open: bigint; collected: bigint; items: number }[] {
  return [0, 30, 60, 90, 120, 180, 270, 360].map((age) => {
    const reached = itemsOf(ledger, book).flatMap((item) => {
      const on = plusDays(item.due, age);
      const open = openOn(ledger, item, on);
      if (item.opening || open === 0n || on <= plusDays(day, -395) || on > plusDays(day, -30)) return [];
      const came = applicationsOf(ledger, item).filter(
        (one) => kindOf(one) === 'payment' && one.effective > on && one.effective <= plusDays(on, 30),
      );
      const value = (amount: bigint): bigint => worth(ledger, book, amount, item.currency, rateDay(ledger, item, on));
      return [{ open: value(open), collected: value(smaller(open, total(came.map(({ amount }) => amount)))) }];
    });
    return {
      age,
      open: total(reached.map(({ open }) => open)),
      collected: total(reached.map(({ collected }) => collected)),
      items: reached.length,
    };
  });
}

function openOnDay(ledger: SlowLedger, book: SlowBook, day: Day): Weighted[] {
  return itemsOf(ledger, book).map((item) => ({ amount: openWorth(ledger, book, item, day), days: daysFrom(item.due, day) }));
}
