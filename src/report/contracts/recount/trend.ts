import { z } from 'zod';
import { type Queryable, sqlFile } from '../../../engine/database.ts';
import { daysBetween } from '../../days.ts';
import { thousandths } from '../../money.ts';
import type { Report } from '../../schema/report-schema.ts';
import type { CountedBook, Places } from './places.ts';
import type { SpeedSums } from './speed.ts';

const whole = z.string().transform(thousandths);
const trendRow = z.object({
  place: z.number(),
  day: z.string(),
  open: whole,
  open_due: whole,
  late: whole,
  late_due: whole,
  billed: whole,
  terms: whole,
  paid: whole,
  paid_days: whole,
  paid_beyond: whole,
  paid_late: whole,
  paid_late_beyond: whole,
});
type TrendRow = z.infer<typeof trendRow>;

/** Since which days are numbered in trend.sql. */
const FIRST = '1970-01-01';

/** The sums of each day of the trend, of a book: what speed.sql tells of the as-of date alone. */
export async function countedTrends(
  database: Queryable,
  report: Report,
  places: Places,
): Promise<(book: CountedBook) => ReadonlyMap<string, SpeedSums>> {
  const days = report.trend.map(({ asOf }) => asOf);
  const rows = Map.groupBy(await database.rows(sqlFile(import.meta.url, './trend.sql'), undefined, trendRow), ({ day }) => day);
  return (book) => {
    const of = places.of(book);
    const soFar = { open: 0n, open_due: 0n, late: 0n, late_due: 0n };
    return new Map(
      days.map((day) => {
        const these = (rows.get(day) ?? []).filter(({ place }) => of.has(place));
        const sum = (part: Exclude<keyof TrendRow, 'place' | 'day'>): bigint => these.reduce((all, row) => all + row[part], 0n);
        for (const part of ['open', 'open_due', 'late', 'late_due'] as const) soFar[part] += sum(part);
        const number = BigInt(daysBetween(FIRST, day));
        return [
          day,
          {
            open: soFar.open,
            open_days: soFar.open * number - soFar.open_due,
            late: soFar.late,
            late_days: soFar.late * number - soFar.late_due,
            billed: sum('billed'),
            terms: sum('terms'),
            paid: sum('paid'),
            paid_days: sum('paid_days'),
            paid_beyond: sum('paid_beyond'),
            paid_late: sum('paid_late'),
            paid_late_beyond: sum('paid_late_beyond'),
          },
        ];
      }),
    );
  };
}
