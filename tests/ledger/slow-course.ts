import { daysFrom, plusDays, type Day } from './calendar.ts';
import type { Item, SlowLedger } from './slow-replay.ts';
import {
  applicationsOf,
  appliedWorth,
  billedWorth,
  itemsOf,
  kindOf,
  monthEnd,
  openOn,
  openWorth,
  rateDay,
  ratio,
  stageOn,
  total,
  worth,
  type SlowBook,
} from './slow-worth.ts';

const TERMS = {
  opening: 0n,
  billed: 0n,
  cash: 0n,
  creditNotes: 0n,
  writeOffs: 0n,
  refunds: 0n,
  settlements: 0n,
  currencyDifference: 0n,
  migrationIn: 0n,
  migrationOut: 0n,
  closing: 0n,
};
export type Terms = typeof TERMS;

const TERM_OF = { payment: 'cash', refund: 'refunds', 'credit-note': 'creditNotes', 'write-off': 'writeOffs' } as const;

/**
 * What moved in each stage, found by walking from day to day: an item first passes into the stage of its new day with the worth of the day
 * before, then is worth what the new rate says, then moves. What a payment is worth more or less than it takes off is the rate's.
 */
export function bridgesOf(ledger: SlowLedger, book: SlowBook, from: Day, to: Day): Terms[] {
  const stages = ledger.rules.stages.map(() => ({ ...TERMS }));
  const terms = (item: Item, day: Day): Terms => stages[stageOn(ledger, item, day)] ?? { ...TERMS };
  for (const item of itemsOf(ledger, book)) {
    const value = (amount: bigint, day: Day): bigint => worth(ledger, book, amount, item.currency, rateDay(ledger, item, day));
    terms(item, from).opening += openWorth(ledger, book, item, from);
    for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
      const [before, now] = [terms(item, plusDays(day, -1)), terms(item, day)];
      let open = openOn(ledger, item, plusDays(day, -1));
      const carried = value(open, plusDays(day, -1));
      if (before !== now) {
        before.migrationOut += carried;
        now.migrationIn += carried;
      }
      now.currencyDifference += value(open, day) - carried;
      if (item.issued === day) {
        now.billed += billedWorth(ledger, book, item);
        open = item.amount;
      }
      const applied = applicationsOf(ledger, item).filter(({ effective }) => effective === day);
      for (const one of applied) now[TERM_OF[kindOf(one)]] += appliedWorth(ledger, book, one) * (kindOf(one) === 'refund' ? -1n : 1n);
      const left = open - total(applied.map(({ amount }) => amount));
      now.currencyDifference += total(applied.map((one) => appliedWorth(ledger, book, one))) - value(open, day) + value(left, day);
    }
    terms(item, to).closing += openWorth(ledger, book, item, to);
  }
  return stages;
}

/** Of the items of each month: what was billed, and what payments less refunds had brought at each age; null: not every item is that old. */
export function vintagesOn(
  ledger: SlowLedger,
  book: SlowBook,
  day: Day,
): { month: string; billed: bigint; collected: bigint; ages: (bigint | null)[] }[] {
  const known = itemsOf(ledger, book).filter(({ issued }) => issued <= day);
  const months = [...new Set(known.map(({ issued }) => issued.slice(0, 7)))].sort();
  return months.map((month) => {
    const items = known.filter(({ issued }) => issued.startsWith(month));
    const collected = (age: number): bigint =>
      total(
        items.flatMap((item) =>
          applicationsOf(ledger, item)
            .filter((one) => one.credit.kind === 'payment' && one.effective <= day && daysFrom(item.issued, one.effective) <= age)
            .map((one) => appliedWorth(ledger, book, one)),
        ),
      );
    const ages = Array.from({ length: 13 }, (_, index) => index * 30);
    return {
      month,
      billed: total(items.map((item) => billedWorth(ledger, book, item))),
      collected: collected(Infinity),
      ages: ages.map((age) => (plusDays(monthEnd(`${month}-01`), age) <= day ? collected(age) : null)),
    };
  });
}

export interface Dwell {
  itemsLeft: number;
  itemDays: number | null;
  itemDaysMedian: number | null;
  amountLeft: bigint;
  moneyDays: number | null;
  itemsThere: number;
  amountThere: bigint;
  daysThere: number | null;
}

interface Stay {
  days: number;
  amount: bigint;
}

/** How long items and money stayed in each stage, in the 365 days up to a day, and have been there on it; found by watching each item daily. */
export function dwellOn(ledger: SlowLedger, book: SlowBook, day: Day): Dwell[] {
  return ledger.rules.stages.map((_, stage) => {
    const [ended, left, there]: [number[], Stay[], Stay[]] = [[], [], []];
    for (const item of itemsOf(ledger, book)) {
      const value = (amount: bigint, on: Day): bigint => worth(ledger, book, amount, item.currency, rateDay(ledger, item, on));
      const openInStage = (on: Day): bigint => (stageOn(ledger, item, on) === stage ? openOn(ledger, item, on) : 0n);
      let entered: Day | null = null;
      for (let on = item.issued; on <= day; on = plusDays(on, 1)) {
        const now = openInStage(on);
        if (entered === null) {
          if (now > 0n) entered = on;
          continue;
        }
        const gone = openOn(ledger, item, plusDays(on, -1)) - now;
        if (gone > 0n && on > plusDays(day, -365)) left.push({ days: daysFrom(entered, on), amount: value(gone, on) });
        if (now > 0n) continue;
        if (on > plusDays(day, -365)) ended.push(daysFrom(entered, on));
        entered = null;
      }
      if (entered !== null) there.push({ days: daysFrom(entered, day), amount: value(openInStage(day), day) });
    }
    return {
      itemsLeft: ended.length,
      itemDays: ratio(
        ended.reduce((sum, days) => sum + days, 0),
        ended.length,
      ),
      itemDaysMedian: median(ended),
      amountLeft: money(left),
      moneyDays: mean(left),
      itemsThere: there.length,
      amountThere: money(there),
      daysThere: mean(there),
    };
  });
}

const money = (stays: readonly Stay[]): bigint => total(stays.map(({ amount }) => amount));
const mean = (stays: readonly Stay[]): number | null => ratio(total(stays.map(({ amount, days }) => amount * BigInt(days))), money(stays));

function median(days: readonly number[]): number | null {
  const sorted = days.toSorted((one, other) => one - other);
  const [low, high] = [sorted[Math.ceil(days.length / 2) - 1], sorted[Math.floor(days.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
