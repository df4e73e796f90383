import { dayBefore } from '../../days.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { BookMetrics } from '../../schema/metrics-schema.ts';
import { type Comparison, compareMoney, compareQuotient, compareTruth } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';

/** Figures of speed that are told of the as-of date and of every day of the trend. */
const SPEED = [
  'dsoCountback',
  'dsoCountbackAtLeast',
  'dsoSimple',
  'bestPossibleDso',
  'averageDaysDelinquent',
  'daysToPay',
  'daysBeyondTerms',
  'daysBeyondTermsLate',
  'paidOnTime',
  'meanDaysPastDue',
  'meanDaysPastDueLate',
  'termsGiven',
] as const;

/** The trend of speed, what the stages collected, and recovery. */
export function speedFollows(followed: FollowedBook): Comparison[] {
  return [...trendFollows(followed), ...collectedFollows(followed), ...recoveryFollows(followed)];
}

function trendFollows({ slice, book: { metrics, trend, transitions } }: FollowedBook): Comparison[] {
  const last = metrics.trend.at(-1);
  if (last === undefined) return [];
  const days = (points: readonly { asOf: string }[]): string => points.map(({ asOf }) => asOf).join(', ');
  return [
    { slice: `${slice}, days of the trend of speed`, expected: days(trend), found: days(metrics.trend) },
    ...SPEED.map((figure) => compareQuotient(`${slice}, ${figure} at the end of the trend`, metrics[figure], last[figure])),
    ...metrics.trend.map(({ asOf, dsoSimple, bestPossibleDso, averageDaysDelinquent }) =>
      compareQuotient(
        `${slice}, average days delinquent on ${asOf}`,
        dsoSimple === null || bestPossibleDso === null ? null : dsoSimple - bestPossibleDso,
        averageDaysDelinquent,
        1e-9 * Math.max(1, dsoSimple ?? 0),
      ),
    ),
    compareQuotient(`${slice}, roll rate at the end of the trend`, transitions?.rollRate ?? null, last.rollRate),
    compareQuotient(`${slice}, cure rate at the end of the trend`, transitions?.cureRate ?? null, last.cureRate),
  ];
}

/**
 * Collected is the cash of the stage's month, and collectible what stood there at its beginning and what came into it, by the stages'
 * movements, or more, as those tell credit notes and write-offs less what of them was taken back. But not where rates lie between, as these
 * convert what ages at another day's.
 */
function collectedFollows({ slice, book, converts }: FollowedBook): Comparison[] {
  const moved = new Map(book.movements.map((month) => [`${month.from} ${month.to}`, month]));
  return book.metrics.collected.flatMap(({ month, stages }) => {
    const first = `${month}-01`;
    const movement = moved.get(`${dayBefore(first)} ${lastDayOf(month)}`);
    return stages.flatMap(({ id, collectible, collected, share }) => {
      const name = `${slice}, ${id} in ${month}`;
      const found = compareQuotient(
        `${name}, share collected`,
        shareOf(thousandths(collected ?? '0'), thousandths(collectible ?? '0')),
        share,
      );
      const terms = movement?.stages.find((stage) => stage.id === id);
      if (terms === undefined || converts) return [found];
      const came = [terms.opening, terms.billed, terms.refunds, terms.migrationIn].reduce((all, term) => all + thousandths(term), 0n);
      return [
        found,
        compareTruth(`${name}, collectible no less than what its movements say`, thousandths(collectible ?? '0') >= came),
        compareMoney(`${name}, collected`, thousandths(terms.cash), collected),
      ];
    });
  });
}

function recoveryFollows({ slice, book, converts }: FollowedBook): Comparison[] {
  return book.metrics.recovery.flatMap(({ age, open, collected, items, share }: BookMetrics['recovery'][number]) => {
    const name = `${slice}, recovery of what was ${age} days past due`;
    const [was, came] = [thousandths(open ?? '0'), thousandths(collected ?? '0')];
    return [
      compareQuotient(name, shareOf(came, was), share),
      compareTruth(`${name}, no more than was open`, came >= 0n && came <= was),
      compareTruth(`${name}, of items of which something was open`, items > 0 === was > 0n || (converts && items > 0)),
    ];
  });
}

function lastDayOf(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return dayBefore(number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`);
}
