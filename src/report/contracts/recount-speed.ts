import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import { dayBefore, daysBetween } from '../days.ts';
import type { Ledger } from '../ledger.ts';
import { shareOf } from '../money.ts';
import type { ManagerMetrics } from '../schema/metrics-schema.ts';
import type { Book, Report } from '../schema/report-schema.ts';
import { type Comparison, compareQuotient } from './comparison.ts';

const whole = z.string().transform(BigInt);
const speedRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  month: z.string().nullable(),
  issued: whole,
  billed: whole,
  applied: whole,
  not_due: whole,
  open_days: whole,
  late: whole,
  late_days: whole,
  terms: whole,
  paid: whole,
  paid_days: whole,
  paid_beyond: whole,
  paid_late: whole,
  paid_late_beyond: whole,
});
type SpeedRow = z.infer<typeof speedRow>;

/** A book whose money no rate converts, so that its speed can be counted from the documents. */
export interface CountedBook {
  slice: string;
  currency: string;
  entity: string | null;
  book: Pick<Book, 'metrics' | 'managers'>;
}

/**
 * Holds the speed and the effectiveness of each book, and of each manager in it, to what items and applications say, month by month. Lists
 * of open items tell neither.
 */
export async function compareSpeeds(ledger: Ledger, report: Report, books: readonly CountedBook[]): Promise<Comparison[]> {
  if (ledger.history !== 'documents') return [];
  await ledger.database.setVariable('as_of', report.asOf);
  const rows = await ledger.database.rows(sqlFile(import.meta.url, './recount-speed.sql'), undefined, speedRow);
  const { first } = await ledger.database.row('SELECT min(issued)::VARCHAR AS first FROM item WHERE amount > 0');
  const counted = Map.groupBy(rows, (row) => JSON.stringify([row.currency, row.entity, row.manager]));
  return books.flatMap(({ slice, currency, entity, book }) =>
    [
      { id: null, name: 'the company', metrics: book.metrics },
      ...book.managers.map(({ id, metrics }) => ({ id, name: id, metrics })),
    ].flatMap(({ id, name, metrics }) =>
      compareSpeed(`${slice}, ${name}`, metrics, counted.get(JSON.stringify([currency, entity, id])) ?? [], {
        asOf: report.asOf,
        first: first as string | null,
      }),
    ),
  );
}

function compareSpeed(
  slice: string,
  metrics: ManagerMetrics,
  rows: readonly SpeedRow[],
  { asOf, first }: { asOf: string; first: string | null },
): Comparison[] {
  const today = rows.find(({ month }) => month === null);
  const months = new Map(rows.flatMap((row) => (row.month === null ? [] : [[row.month, row]])));
  const open = sumOf(rows, (row) => (row.month === null ? 0n : row.issued - row.applied));
  const { billed, late, paid } = { billed: 0n, late: 0n, paid: 0n, ...today };
  const of = (part: keyof SpeedRow, all: bigint): number | null => shareOf((today?.[part] as bigint | undefined) ?? 0n, all);
  const walked = countback(open, months, asOf);
  const exhausted = open > 0n && walked === null;
  const figures: [string, number | null, number | null][] = [
    ['DSO by countback', walked, metrics.dsoCountback],
    ['DSO by countback, at least', exhausted && first !== null ? daysBetween(monthOf(first), asOf) + 1 : null, metrics.dsoCountbackAtLeast],
    ['simple DSO', shareOf(open * 90n, billed), metrics.dsoSimple],
    ['best possible DSO', shareOf((open - late) * 90n, billed), metrics.bestPossibleDso],
    ['average days delinquent', shareOf(late * 90n, billed), metrics.averageDaysDelinquent],
    ['days to pay', of('paid_days', paid), metrics.daysToPay],
    ['days beyond terms', of('paid_beyond', paid), metrics.daysBeyondTerms],
    ['days beyond terms of what is late', of('paid_late_beyond', today?.paid_late ?? 0n), metrics.daysBeyondTermsLate],
    ['paid on time', shareOf(paid - (today?.paid_late ?? 0n), paid), metrics.paidOnTime],
    ['mean days past due', of('open_days', open), metrics.meanDaysPastDue],
    ['mean days past due of what is late', of('late_days', late), metrics.meanDaysPastDueLate],
    ['terms given', of('terms', billed), metrics.termsGiven],
    ...metrics.cei.map(({ month, value }): [string, number | null, number | null] => [
      `effectiveness of ${month}`,
      effectiveness(months, `${month}-01`),
      value,
    ]),
  ];
  return figures.map(([name, expected, found]) => compareQuotient(`${slice}, ${name}`, expected, found));
}

/**
 * Walks back from the month of the day, and takes off what each has billed; null where the months end before the money does, or nothing was
 * ever billed.
 */
function countback(open: bigint, months: ReadonlyMap<string, SpeedRow>, asOf: string): number | null {
  const billing = [...months.values()].flatMap(({ month, billed }) => (month !== null && billed > 0n ? [month] : [])).toSorted();
  const [earliest] = billing;
  if (earliest === undefined) return null;
  let remaining = open;
  let days = 0;
  for (let month = monthOf(asOf), end = asOf; remaining > 0n; end = dayBefore(month), month = monthOf(end)) {
    if (month < earliest) return null;
    const billed = months.get(month)?.billed ?? 0n;
    const length = daysBetween(month, end) + 1;
    if (remaining < billed) return days + Number(remaining * BigInt(length)) / Number(billed);
    remaining -= billed;
    days += length;
  }
  return days;
}

function effectiveness(months: ReadonlyMap<string, SpeedRow>, month: string): number | null {
  const upTo = [...months.values()].filter((row) => row.month !== null && row.month <= month);
  const closing = sumOf(upTo, (row) => row.issued - row.applied);
  const collectible = closing + (months.get(month)?.applied ?? 0n);
  const notDue = sumOf(upTo, (row) => row.not_due);
  if (collectible < closing) return null;
  const value = shareOf((collectible - closing) * 100n, collectible - notDue);
  return value === null ? null : Math.min(100, value);
}

function sumOf(rows: readonly SpeedRow[], of: (row: SpeedRow) => bigint): bigint {
  return rows.reduce((all, row) => all + of(row), 0n);
}

const monthOf = (day: string): string => `${day.slice(0, 7)}-01`;
