import { dayOf, monthEnd, numberOf } from '../state/days.ts';
import type { Facts } from '../state/facts.ts';
import type { Ledger } from './ledger.ts';
import { wholeLife } from '../sql/sql-of-course.ts';

/** The days for which the ledger has an answer, in order. */
export interface Life {
  first: string;
  last: string;
  /** Of a history of lists: their days, the only ones known. */
  listed: string[] | null;
  /** How many days, or lists, there are. */
  length: number;
  at(index: number): string;
  /** The place of a day, or of the last known one before it. */
  indexOf(day: string): number;
  /** False also of the empty text that a field without a day holds. */
  has(day: string): boolean;
}

/** From the first document to the published date, or to the last document where that is later. */
export async function lifeOf(ledger: Ledger, { asOf, lists }: Facts): Promise<Life> {
  if (lists) {
    const days = (await ledger.rows('SELECT day FROM list_day ORDER BY day')).map(([day]) => day!);
    return {
      first: days[0]!,
      last: days.at(-1)!,
      listed: days,
      length: days.length,
      at: (index) => days[index]!,
      indexOf: (day) =>
        Math.max(
          0,
          days.findLastIndex((known) => known <= day),
        ),
      has: (day) => days.includes(day),
    };
  }
  const [[from, issued, credited]] = (await ledger.rows(
    'SELECT min(first_seen), (SELECT max(issued) FROM item), (SELECT max(date) FROM credit) FROM customer',
  )) as [string | null, string | null, string | null][] as [[string | null, string | null, string | null]];
  const first = from === null || from > asOf ? asOf : from;
  const last = [asOf, issued ?? asOf, credited ?? asOf].toSorted().at(-1)!;
  const start = numberOf(first);
  const end = numberOf(last);
  return {
    first,
    last,
    listed: null,
    length: end - start + 1,
    at: (index) => dayOf(start + index),
    indexOf: (day) => Math.min(Math.max(numberOf(day) - start, 0), end - start),
    has: (day) => day >= first && day <= last,
  };
}

/** The stages' money, in a currency, at the ends of a life's months: as published, where that reaches back to its beginning, else asked. */
export async function monthsOf(
  life: Life,
  ledger: Ledger,
  facts: Facts,
  currency: string,
): Promise<{ day: string; amounts: (string | null)[] }[]> {
  const published = facts.trend.find((one) => one.currency === currency)?.points ?? [];
  if (published.length > 0 && published[0]!.day <= monthEnd(life.first, 0) && published.at(-1)!.day >= life.last) return published;
  const rows = await ledger.rows(wholeLife(life.last, currency, facts));
  return [...new Set(rows.map(([day]) => day!))].map((day) => ({
    day,
    amounts: rows.filter((row) => row[0] === day).map((row) => row[2] ?? null),
  }));
}
