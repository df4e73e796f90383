import { dayBefore } from '../../days.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { ExpectedCash, StageOutlook } from '../../schema/forecast-schema.ts';
import { type Comparison, compareMoney, compareQuotient, compareTruth, smallestOf } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';

const WEEK = 7;
const WEEKS = 13;
/** How long before the as-of date the outlook is tested. */
const BACK = [30, 60, 90];

/** The cash of the weeks to come, the stages ahead, and how both were right before. */
export function forecastFollows(followed: FollowedBook): Comparison[] {
  const { cash, outlook } = followed.book.forecast;
  return [...(cash === null ? [] : cashFollows(followed, cash)), ...(outlook === null ? [] : outlookFollows(followed, outlook))];
}

/** Weeks follow one another, low ≤ expected ≤ high ≤ what is open, and weeks and managers add up, but for the rounding of each. */
function cashFollows({ slice, book, asOf }: FollowedBook, { weeks, total, backtests }: ExpectedCash): Comparison[] {
  const open = thousandths(book.totals.open ?? '0');
  const name = `${slice}, cash expected`;
  const managers = book.managers.flatMap(({ id, expectedCash }) => (expectedCash === null ? [] : [{ id, ...expectedCash }]));
  const sum = (all: readonly { expected: string }[]): bigint => all.reduce((whole, one) => whole + thousandths(one.expected), 0n);
  return [
    compareDays(`${name}, weeks`, weeks, asOf, WEEKS),
    ...weeks.map((week) => compareRange(`${name} in the week to ${week.to}`, week, open)),
    compareRange(`${name} in all weeks`, total, open),
    compareMoney(`${name} in all weeks`, sum(weeks), total.expected, rounding(weeks.length, book.totals.open ?? '0')),
    ...managers.map((manager) =>
      compareRange(`${name} of ${manager.id}`, manager, thousandths(book.managers.find(({ id }) => id === manager.id)?.open ?? '0')),
    ),
    compareMoney(`${name} of all managers`, sum(managers), total.expected, rounding(managers.length, total.expected)),
    ...backtests.flatMap((tested) => {
      const days = tested.weeks.length * WEEK;
      return backtestFollows(`${name} ${days} days before`, tested, dayBefore(asOf, days));
    }),
  ];
}

function backtestFollows(name: string, tested: ExpectedCash['backtests'][number], asOf: string): Comparison[] {
  const off = (which: 'expected' | 'naive'): number | null =>
    shareOf(
      tested.weeks.reduce((all, week) => all + absolute(thousandths(week[which]) - thousandths(week.came)), 0n),
      tested.weeks.reduce((all, week) => all + thousandths(week.came), 0n),
    );
  const inside = tested.weeks.filter(
    ({ low, high, came }) => thousandths(low) <= thousandths(came) && thousandths(came) <= thousandths(high),
  );
  return [
    { slice: `${name}, day`, expected: asOf, found: tested.asOf },
    compareDays(`${name}, weeks`, tested.weeks, asOf, tested.weeks.length),
    ...tested.weeks.map((week) => compareRange(`${name}, week to ${week.to}`, week, null)),
    { slice: `${name}, weeks between low and high`, expected: String(inside.length), found: String(tested.inside) },
    ...compareErrors(name, tested, off('expected'), off('naive')),
  ];
}

/** It begins with the stages as they are; every share is of all stages, and the threshold is passed on the day that a straight line tells. */
function outlookFollows(
  { slice, book, asOf, atRisk, threshold }: FollowedBook,
  { points, crossing, backtests }: StageOutlook,
): Comparison[] {
  const name = `${slice}, outlook`;
  return [
    {
      slice: `${name}, days`,
      expected: [0, ...BACK].map((days) => `${days} ${dayBefore(asOf, -days)}`).join(', '),
      found: points.map(({ days, asOf: day }) => `${days} ${day}`).join(', '),
    },
    ...book.stages.map(({ id, amount }) =>
      compareMoney(
        `${name}, ${id} where it begins`,
        thousandths(amount ?? '0'),
        points[0]?.stages.find((stage) => stage.id === id)?.amount ?? null,
      ),
    ),
    ...points.flatMap(({ days, stages, atRiskShare }) => {
      const whole = stages.reduce((all, { amount }) => all + thousandths(amount), 0n);
      const rounded = shareOf(rounding(stages.length, stages[0]?.amount ?? '0'), whole) ?? 0;
      const none = stages.every(({ share }) => share === null);
      const risk = stages.reduce((all, { id, share }) => all + (atRisk.has(id) ? (share ?? 0) : 0), 0);
      return [
        ...stages.map(({ id, amount, share }) =>
          compareQuotient(
            `${name}, share of ${id} in ${days} days`,
            whole > 0n ? shareOf(thousandths(amount), whole) : share,
            share,
            rounded,
          ),
        ),
        compareQuotient(`${name}, all shares in ${days} days`, 1, none ? 1 : stages.reduce((all, { share }) => all + (share ?? 0), 0)),
        compareQuotient(`${name}, share at risk in ${days} days`, none ? null : risk, atRiskShare),
      ];
    }),
    crossingFollows(`${name}, day on which the threshold is passed`, points, crossing, threshold),
    ...backtests.flatMap((tested) => {
      const test = `${name} ${tested.days} days before`;
      const none = (which: 'said' | 'naive'): boolean => tested.stages.every((stage) => stage[which] === null);
      const half = (which: 'said' | 'naive'): number | null =>
        none(which) ? null : tested.stages.reduce((all, stage) => all + Math.abs((stage[which] ?? 0) - (stage.came ?? 0)), 0) / 2;
      return [
        { slice: `${test}, day`, expected: dayBefore(asOf, tested.days), found: tested.asOf },
        ...tested.stages.map(({ id, came }) =>
          compareQuotient(`${test}, what came of ${id}`, points[0]?.stages.find((stage) => stage.id === id)?.share ?? null, came),
        ),
        ...(['said', 'naive'] as const).map((which) =>
          compareQuotient(
            `${test}, all shares ${which}`,
            1,
            none(which) ? 1 : tested.stages.reduce((all, stage) => all + (stage[which] ?? 0), 0),
          ),
        ),
        ...compareErrors(test, tested, half('said'), half('naive')),
      ];
    }),
  ];
}

/**
 * On the day itself the straight line between two points is on the other side than where it begins, and on no day before; on none at all where
 * no day is told.
 */
function crossingFollows(slice: string, points: StageOutlook['points'], crossing: StageOutlook['crossing'], threshold: number): Comparison {
  const known = points.flatMap(({ days, atRiskShare }) => (atRiskShare === null ? [] : [{ days, share: atRiskShare }]));
  const [begin, end] = [known[0], known.at(-1)];
  if (begin === undefined || end === undefined) return compareTruth(slice, crossing === null);
  const into = begin.share <= threshold;
  const at = (day: number): number => {
    const next = known.findIndex(({ days }) => days >= day);
    const [one, other] = [known[Math.max(0, next - 1)] ?? begin, known[next] ?? end];
    return other.days === one.days ? other.share : one.share + ((day - one.days) / (other.days - one.days)) * (other.share - one.share);
  };
  const over = (day: number, by: number): boolean => (into ? at(day) > threshold + by : at(day) <= threshold - by);
  const days = Array.from({ length: end.days - begin.days + 1 }, (_, index) => begin.days + index);
  const passed = crossing === null ? end.days + 1 : days.find((day) => dayBefore(points[0]?.asOf ?? '', -day) === crossing.day);
  return compareTruth(
    slice,
    passed !== undefined &&
      (crossing === null || (crossing.into === into && over(passed, -NEAR))) &&
      days.every((day) => day >= passed || !over(day, NEAR)),
  );
}

function compareErrors(
  name: string,
  { error, naiveError, beatsNaive }: { error: number | null; naiveError: number | null; beatsNaive: boolean | null },
  expected: number | null,
  naive: number | null,
): Comparison[] {
  return [
    compareQuotient(`${name}, error`, expected, error),
    compareQuotient(`${name}, error of the naive one`, naive, naiveError),
    compareTruth(`${name}, better than the naive one`, beatsNaive === (error === null || naiveError === null ? null : error < naiveError)),
  ];
}

function compareRange(
  slice: string,
  { expected, low, high }: { expected: string; low: string; high: string },
  open: bigint | null,
): Comparison {
  const most = open === null ? thousandths(high) : open;
  return {
    slice: `${slice}, from low to high`,
    expected: 'yes',
    found:
      thousandths(low) <= thousandths(expected) && thousandths(expected) <= thousandths(high) && thousandths(high) <= most
        ? 'yes'
        : `${low}, ${expected}, ${high}`,
  };
}

function compareDays(slice: string, weeks: readonly { from: string; to: string }[], asOf: string, count: number): Comparison {
  const expected = Array.from(
    { length: count },
    (_, index) => `${dayBefore(asOf, -(index * WEEK + 1))} ${dayBefore(asOf, -(index + 1) * WEEK)}`,
  );
  return { slice, expected: expected.join(', '), found: weeks.map(({ from, to }) => `${from} ${to}`).join(', ') };
}

/** Thousandths by which a sum of so many amounts, each of them rounded, may miss; and what floats of such money do. */
function rounding(amounts: number, money: string): bigint {
  return (smallestOf(money) * BigInt(amounts + 1)) / 2n + 1n + thousandths(money) / 10n ** 14n;
}

const NEAR = 1e-9;
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
