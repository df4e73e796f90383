import { z } from 'zod';
import { sqlFile } from '../../../engine/database.ts';
import { dayBefore, daysBetween } from '../../days.ts';
import type { Ledger } from '../../ledger.ts';
import { shareOf } from '../../money.ts';
import type { ManagerMetrics } from '../../schema/metrics-schema.ts';
import type { Report } from '../../schema/report-schema.ts';
import { type Comparison, compareQuotient } from '../comparison.ts';
import type { CountedBook } from './places.ts';

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

/** What speed on a day is made of, in thousandths, weighted sums in thousandths × days; see speed.sql. */
export type SpeedSums = Record<
  | 'open'
  | 'open_days'
  | 'late'
  | 'late_days'
  | 'billed'
  | 'terms'
  | 'paid'
  | 'paid_days'
  | 'paid_beyond'
  | 'paid_late'
  | 'paid_late_beyond',
  bigint
>;

/**
 * Holds the speed and the effectiveness of each book, and of each manager in it, to what items and applications say, month by month, and the
 * speed of its trend to `trends`.
 */
export async function compareSpeeds(
  { database }: Ledger,
  { asOf }: Report,
  books: readonly CountedBook[],
  trends: (book: CountedBook) => ReadonlyMap<string, SpeedSums>,
): Promise<Comparison[]> {
  const rows = await database.rows(sqlFile(import.meta.url, './speed.sql'), undefined, speedRow);
  const { first } = await database.row('SELECT min(issued)::VARCHAR AS first FROM item WHERE amount > 0');
  const counted = Map.groupBy(rows, (row) => JSON.stringify([row.currency, row.entity, row.manager]));
  return books.flatMap((one) => {
    const { slice, currency, entity, book } = one;
    const rowsOf = (manager: string | null) => counted.get(JSON.stringify([currency, entity, manager])) ?? [];
    const history = { months: monthsOf(rowsOf(null)), first: first as string | null };
    const sums = trends(one);
    return [
      ...[
        { id: null, name: 'the company', metrics: book.metrics },
        ...book.managers.map(({ id, metrics }) => ({ id, name: id, metrics })),
      ].flatMap(({ id, name, metrics }) => compareSpeed(`${slice}, ${name}`, metrics, rowsOf(id), { asOf, first: history.first })),
      ...book.metrics.trend.flatMap((point) =>
        compareFigures(`${slice}, the company on ${point.asOf}`, point, sums.get(point.asOf), { asOf: point.asOf, ...history }),
      ),
    ];
  });
}

/** All that was ever billed, by the first days of months. */
interface BilledHistory {
  asOf: string;
  months: ReadonlyMap<string, SpeedRow>;
  /** When the first item was issued. */
  first: string | null;
}

function compareSpeed(
  slice: string,
  metrics: ManagerMetrics,
  rows: readonly SpeedRow[],
  { asOf, first }: Pick<BilledHistory, 'asOf' | 'first'>,
): Comparison[] {
  const today = rows.find(({ month }) => month === null);
  const months = monthsOf(rows);
  const open = sumOf(rows, (row) => (row.month === null ? 0n : row.issued - row.applied));
  return [
    ...compareFigures(slice, metrics, today === undefined ? undefined : { ...today, open }, { asOf, months, first }),
    ...metrics.cei.map(({ month, value }) =>
      compareQuotient(`${slice}, effectiveness of ${month}`, effectiveness(months, `${month}-01`), value),
    ),
  ];
}

/** The figures of speed on a day; without sums, of a book in which nothing ever was. */
function compareFigures(
  slice: string,
  found: Omit<ManagerMetrics, 'billed' | 'paid' | 'cei'>,
  sums: SpeedSums | undefined,
  { asOf, months, first }: BilledHistory,
): Comparison[] {
  const { open, late, billed, paid, paid_late: paidLate } = { open: 0n, late: 0n, billed: 0n, paid: 0n, paid_late: 0n, ...sums };
  const of = (part: keyof SpeedSums, all: bigint): number | null => shareOf(sums?.[part] ?? 0n, all);
  const walked = countback(open, new Map([...months].filter(([month]) => month <= asOf)), asOf);
  const exhausted = open > 0n && walked === null;
  const figures: [string, number | null, number | null][] = [
    ['DSO by countback', walked, found.dsoCountback],
    ['DSO by countback, at least', exhausted && first !== null ? daysBetween(monthOf(first), asOf) + 1 : null, found.dsoCountbackAtLeast],
    ['simple DSO', shareOf(open * 90n, billed), found.dsoSimple],
    ['best possible DSO', shareOf((open - late) * 90n, billed), found.bestPossibleDso],
    ['average days delinquent', shareOf(late * 90n, billed), found.averageDaysDelinquent],
    ['days to pay', of('paid_days', paid), found.daysToPay],
    ['days beyond terms', of('paid_beyond', paid), found.daysBeyondTerms],
    ['days beyond terms of what is late', of('paid_late_beyond', paidLate), found.daysBeyondTermsLate],
    ['paid on time', shareOf(paid - paidLate, paid), found.paidOnTime],
    ['mean days past due', of('open_days', open), found.meanDaysPastDue],
    ['mean days past due of what is late', of('late_days', late), found.meanDaysPastDueLate],
    ['terms given', of('terms', billed), found.termsGiven],
  ];
  return figures.map(([name, expected, value]) => compareQuotient(`${slice}, ${name}`, expected, value));
}

function monthsOf(rows: readonly SpeedRow[]): Map<string, SpeedRow> {
  return new Map(rows.flatMap((row) => (row.month === null ? [] : [[row.month, row]])));
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
