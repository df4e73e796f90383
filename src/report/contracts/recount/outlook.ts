import { z } from 'zod';
import { thousandths } from '../../money.ts';
import { type Comparison, compareQuotient, smallestOf } from '../comparison.ts';
import type { CountedBook } from './places.ts';

const money = z.string().transform((text) => Number(thousandths(text)));
/** See outlook.sql; money in thousandths. */
export const outlookRow = z.object({
  place: z.number(),
  stretch: z.number(),
  from_position: z.number(),
  to_position: z.number(),
  whole: money,
  kept: money,
  fresh: money,
});
type OutlookRow = z.infer<typeof outlookRow>;

/** Stretches up to the as-of date of which rows tell, those that an outlook is made by, and the days of each. */
const STRETCHES = 9;
const WATCHED = 6;
const DAYS = 30;

/** The stages ahead, and what would have been said of them before, counted on from what moved between the stages. */
export function compareOutlook({ slice, book }: CountedBook, rows: readonly OutlookRow[]): Comparison[] {
  const { outlook } = book.forecast;
  if (outlook === null) return [];
  const now = book.stages.map(({ amount }) => Number(thousandths(amount ?? '0')));
  const ahead = stagesAhead(now, rows, 0);
  return [
    ...outlook.points.flatMap(({ days, stages }) =>
      stages.map(({ id, amount }, position) => {
        const expected = ahead[days / DAYS]?.[position] ?? 0;
        const rounded = Number(smallestOf(amount)) + ROUGHLY * sumOf(ahead[days / DAYS] ?? []);
        return compareQuotient(`${slice}, outlook of ${id} in ${days} days`, expected / THOUSANDTHS, Number(amount), rounded / THOUSANDTHS);
      }),
    ),
    ...outlook.backtests.flatMap(({ days, stages }) => {
      const back = days / DAYS;
      const then = stages.map((_, position) =>
        sumOf(rows.filter((row) => row.stretch === STRETCHES - back && row.from_position === position).map((row) => row.whole)),
      );
      const said = stagesAhead(then, rows, back)[back] ?? [];
      const carried = ROUGHLY + (CARRIED * (stages.length + 1) ** 2) / sumOf(said);
      return stages.flatMap((stage, position) => [
        compareQuotient(`${slice}, outlook, share of ${stage.id} ${days} days before`, shareOf(then, position), stage.naive, ROUGHLY),
        // Of next to nothing, what is carried on in millionths has no share.
        ...(carried < 1
          ? [
              compareQuotient(
                `${slice}, outlook, share of ${stage.id} as it was said ${days} days before`,
                shareOf(said, position),
                stage.said,
                carried,
              ),
            ]
          : []),
      ]);
    }),
  ];
}

/** Money by stage on a day, `back` stretches before the as-of date, and 30, 60 and 90 days later, if it moves on as in the stretches before. */
function stagesAhead(now: readonly number[], rows: readonly OutlookRow[], back: number): number[][] {
  const last = STRETCHES - back;
  const watched = rows.filter(({ stretch }) => stretch >= last - WATCHED && stretch < last);
  const sum = (part: 'whole' | 'kept' | 'fresh', of: (row: OutlookRow) => boolean): number =>
    sumOf(watched.filter(of).map((row) => row[part]));
  const parts = now.map((_, from) => {
    const whole = sum('whole', (row) => row.from_position === from);
    return now.map((_, to) =>
      whole > 0 ? sum('kept', (row) => row.from_position === from && row.to_position === to) / whole : from === to ? 1 : 0,
    );
  });
  const fresh = now.map((_, to) => sum('fresh', (row) => row.to_position === to) / WATCHED);
  const ways = [[...now]];
  for (let step = 1; step <= 3; step += 1) {
    const before = ways[step - 1] ?? [];
    ways.push(fresh.map((came, to) => Math.max(0, came + sumOf(before.map((amount, from) => amount * (parts[from]?.[to] ?? 0))))));
  }
  return ways;
}

function shareOf(stages: readonly number[], position: number): number | null {
  const whole = sumOf(stages);
  return whole > 0 ? (stages[position] ?? 0) / whole : null;
}

/** In one unit. */
const THOUSANDTHS = 1000;
/** The part by which money may be off that was carried on in floats. */
const ROUGHLY = 1e-6;
/** Thousandths by which a stage may be off for each other one, after three steps of which each rounds to a millionth. */
const CARRIED = 1.5e-3;

const sumOf = (amounts: readonly number[]): number => amounts.reduce((all, amount) => all + amount, 0);
