import { daysFrom, latest, plusDays, type Day } from './calendar.ts';
import type { Customer, Rules } from './slow-documents.ts';
import type { SlowLedger } from './slow-replay.ts';
import {
  applicationsOf,
  halfUp,
  itemsOf,
  kindOf,
  openOn,
  openWorth,
  rateDay,
  ratio,
  smaller,
  total,
  worth,
  type SlowBook,
} from './slow-worth.ts';

/** A range of days past due; rates in millionths, null: none is set. */
interface Band {
  from: number;
  upTo: number;
  rate: bigint | null;
}

export interface Shares {
  groups: number;
  amount: bigint;
  top1: number | null;
  top5: number | null;
  top10: number | null;
  hhi: number | null;
  effectiveNumber: number | null;
}

/** On how few customers the open, or the overdue, money stands; those of one parent counted as one. */
export function concentrationOn(ledger: SlowLedger, book: SlowBook, day: Day, only: 'open' | 'overdue'): Shares {
  const owed = new Map<string, bigint>();
  for (const item of itemsOf(ledger, book)) {
    if (only === 'overdue' && daysFrom(item.due, day) <= 0) continue;
    const group = groupOf(ledger.documents.customers ?? [], item.customer);
    owed.set(group, (owed.get(group) ?? 0n) + openWorth(ledger, book, item, day));
  }
  const amounts = [...owed.values()].filter((amount) => amount > 0n).sort((one, other) => Number(other - one));
  const amount = total(amounts);
  const top = (many: number): number | null => ratio(total(amounts.slice(0, many)), amount);
  const hhi = amounts.length === 0 ? null : amounts.reduce((sum, one) => sum + ((Number(one) * 100) / Number(amount)) ** 2, 0);
  return {
    groups: amounts.length,
    amount,
    top1: top(1),
    top5: top(5),
    top10: top(10),
    hhi,
    effectiveNumber: hhi === null ? null : 10_000 / hhi,
  };
}

/** The topmost parent; where parents lead in a circle, the first id of the circle. */
function groupOf(customers: readonly Customer[], customer: string): string {
  const way = [customer];
  for (;;) {
    const above = customers.find(({ id }) => id === way.at(-1))?.parent ?? null;
    if (above === null) return way.at(-1) ?? customer;
    if (way.includes(above)) return way.slice(way.indexOf(above)).sort()[0] ?? customer;
    way.push(above);
  }
}

/** Of each band what is open, its loss rate in millionths, and what history says; amounts in millionths of a minor unit. */
export function provisionOn(
  ledger: SlowLedger,
  book: SlowBook,
  day: Day,
): { open: bigint; rate: bigint | null; amount: bigint | null; estimated: bigint | null; evidence: ReturnType<typeof evidence> }[] {
  return bandsOf(ledger.rules).map((band) => {
    const open = total(
      itemsOf(ledger, book)
        .filter((item) => isIn(band, daysFrom(item.due, day)))
        .map((item) => openWorth(ledger, book, item, day)),
    );
    const known = evidence(ledger, book, day, band);
    const estimated = known.reached > 0n ? halfUp(known.lost * MILLION, known.reached) : null;
    const rate = band.rate ?? estimated;
    return { open, rate, amount: rate === null ? null : open * rate, estimated, evidence: known };
  });
}

const MILLION = 1_000_000n;

/** Of what reached the band on its first day there, or was issued in it, and was watched to the end: what was lost. Of all entities and managers. */
function evidence(
  ledger: SlowLedger,
  { currency, converts, today }: SlowBook,
  day: Day,
  band: Band,
): { items: number; reached: bigint; lost: bigint } {
  const company: SlowBook = { currency, converts, today };
  const closed = itemsOf(ledger, company).flatMap((item) => {
    const on = band.from === -Infinity ? item.issued : latest([item.issued, plusDays(item.due, band.from)]);
    const end = plusDays(on, ledger.rules.provision?.closedAfterDays ?? 365);
    const reached = openOn(ledger, item, on);
    if (item.opening || reached === 0n || end > day || !isIn(band, daysFrom(item.due, on))) return [];
    const writtenOff = applicationsOf(ledger, item).filter(
      (one) => kindOf(one) === 'write-off' && one.effective > on && one.effective <= end,
    );
    const lost = smaller(reached, openOn(ledger, item, end) + total(writtenOff.map(({ amount }) => amount)));
    const value = (amount: bigint): bigint => worth(ledger, company, amount, item.currency, rateDay(ledger, item, on));
    return [{ reached: value(reached), lost: value(lost) }];
  });
  return { items: closed.length, reached: total(closed.map(({ reached }) => reached)), lost: total(closed.map(({ lost }) => lost)) };
}

/** The ages of the rules, else their stages, of which the last is provided for in full where nothing is set and it is at risk. */
function bandsOf({ stages, risk, provision }: Rules): Band[] {
  const { byAge, byStage } = provision ?? {};
  const ranges = byAge ?? stages.map(({ id, upTo }) => ({ id, upTo: upTo ?? undefined, rate: byStage?.[id] }));
  return ranges.map(({ upTo, rate }, index) => {
    const inFull =
      byAge === undefined && byStage === undefined && index === stages.length - 1 && risk.stages.includes(stages[index]?.id ?? '');
    return {
      from: index === 0 ? -Infinity : (ranges[index - 1]?.upTo ?? 0) + 1,
      upTo: upTo ?? Infinity,
      rate: inFull ? MILLION : rate === undefined ? null : BigInt(Math.round(rate * Number(MILLION))),
    };
  });
}

function isIn({ from, upTo }: Band, days: number): boolean {
  return days >= from && days <= upTo;
}
