import type { ForecastFigures } from '../ask/ask-forecast.ts';
import type { BookKey } from './book-key.ts';
import type { ExpectedCash, Forecast, ManagerForecast, StageOutlook } from '../schema/forecast-schema.ts';
import { dayBefore } from '../days.ts';
import { moneyText, roundedMoney, shareOf, thousandths } from '../money.ts';

/** How long before the as-of date the forecast of cash is tested, and how long before that the naive one looks. */
const BACK = [28, 56, 91];
const NAIVE_BACK = 91;

type Sliced = { own: boolean; currency: string; entity: string | null };

/** What happens next of one set of figures, out of the answers of a run. */
export function assembleForecast(figures: ForecastFigures, key: BookKey): Forecast {
  const absent = key.history === 'snapshots' ? 'lists' : key.currency === null ? 'currency' : null;
  const cash = absent === null ? expectedCash(figures, key) : null;
  const outlook = absent === null ? stageOutlook(figures, key) : null;
  const why = (found: unknown, isOpen: boolean): Forecast['cashAbsent'] =>
    absent ?? (found !== null ? null : isOpen ? 'history-short' : 'nothing-open');
  return { cash, cashAbsent: why(cash, key.isOpen), outlook, outlookAbsent: why(outlook, key.isOpen) };
}

export function assembleManagerForecast(figures: ForecastFigures, key: BookKey, manager: string): ManagerForecast {
  const row = figures.expected.find((one) => isOf(one, key) && one.manager === manager && one.days_back === 0 && one.week === null);
  return row === undefined ? null : interval(row, key);
}

function expectedCash(figures: ForecastFigures, key: BookKey): ExpectedCash | null {
  const said = Map.groupBy(
    figures.expected.filter((row) => isOf(row, key) && row.manager === null),
    (row) => row.days_back,
  );
  const came = new Map(figures.came.filter((row) => isOf(row, key)).map((row) => [`${row.days_back} ${row.week}`, row.came]));
  const total = said.get(0)?.find(({ week }) => week === null);
  if (total === undefined) return null;
  const weeksOf = (back: number) =>
    (said.get(back) ?? [])
      .filter((row) => row.week !== null)
      .map((row) => ({ week: row.week ?? 0, from: row.first_day, to: row.last_day, ...interval(row, key) }));
  return {
    weeks: weeksOf(0).map(({ week: _, ...rest }) => rest),
    total: interval(total, key),
    backtests: BACK.flatMap((back) => {
      const money = (days: number, week: number): string => moneyText(came.get(`${days} ${week}`) ?? '0', key.decimals);
      const weeks = weeksOf(back)
        .filter(({ week }) => week <= back / 7)
        .map(({ week, ...rest }) => ({ ...rest, came: money(back, week), naive: money(back + NAIVE_BACK, week) }));
      if (weeks.length === 0) return [];
      const inside = weeks.filter(
        (week) => thousandths(week.low) <= thousandths(week.came) && thousandths(week.came) <= thousandths(week.high),
      ).length;
      return [{ asOf: dayBefore(key.asOf, back), ...compared(off(weeks, 'expected'), off(weeks, 'naive')), inside, weeks }];
    }),
  };
}

/** What the weeks are off by together / what came together; null where nothing came. */
function off(weeks: ExpectedCash['backtests'][number]['weeks'], which: 'expected' | 'naive'): number | null {
  const distance = weeks.reduce((sum, week) => sum + absolute(thousandths(week[which]) - thousandths(week.came)), 0n);
  const whole = weeks.reduce((sum, week) => sum + thousandths(week.came), 0n);
  return shareOf(distance, whole);
}

function stageOutlook({ outlook }: ForecastFigures, key: BookKey): StageOutlook | null {
  const rows = Map.groupBy(
    outlook.filter((row) => isOf(row, key)),
    (row) => row.as_of_day,
  );
  const points = pointsOf(rows.get(key.asOf) ?? [], key);
  if (!points.some(({ atRiskShare }) => atRiskShare !== null)) return null;
  const [now] = points;
  const shareIn = (point: StageOutlook['points'][number] | undefined, id: string): number | null =>
    point?.stages.find((stage) => stage.id === id)?.share ?? null;
  return {
    points,
    crossing: crossing(points, key.threshold),
    backtests: [30, 60, 90].flatMap((days) => {
      const before = pointsOf(rows.get(dayBefore(key.asOf, days)) ?? [], key);
      const [then, said] = [before[0], before.find((point) => point.days === days)];
      if (then === undefined || said === undefined || now === undefined || then.atRiskShare === null || now.atRiskShare === null) return [];
      const stages = now.stages.map(({ id }) => ({ id, said: shareIn(said, id), came: shareIn(now, id), naive: shareIn(then, id) }));
      // Where nothing was said to be left there were no shares to be off.
      const half = (which: 'said' | 'naive'): number | null =>
        stages.every((stage) => stage[which] === null)
          ? null
          : stages.reduce((sum, stage) => sum + Math.abs((stage[which] ?? 0) - (stage.came ?? 0)), 0) / 2;
      return [{ asOf: then.asOf, days, ...compared(half('said'), half('naive')), stages }];
    }),
  };
}

function pointsOf(rows: readonly ForecastFigures['outlook'][number][], key: BookKey): StageOutlook['points'] {
  return [...Map.groupBy(rows, (row) => row.days)].map(([days, stages]) => ({
    asOf: dayBefore(stages[0]?.as_of_day ?? key.asOf, -days),
    days,
    stages: stages.map(({ stage, amount, share }) => ({ id: stage, amount: roundedMoney(amount, key.decimals), share })),
    atRiskShare: stages.every(({ share }) => share === null)
      ? null
      : Math.min(
          1,
          stages.reduce((sum, stage) => sum + (stage.at_risk ? (stage.share ?? 0) : 0), 0),
        ),
  }));
}

/** The first whole day on the other side. Inside is strictly over the threshold (rule 7): who stands on it is outside. */
function crossing(points: StageOutlook['points'], threshold: number): StageOutlook['crossing'] {
  for (const [index, next] of points.entries()) {
    const last = points[index - 1];
    if (last === undefined || last.atRiskShare === null || next.atRiskShare === null) continue;
    const into = next.atRiskShare > threshold;
    if (into === last.atRiskShare > threshold) continue;
    const days = next.days - last.days;
    const passed = ((threshold - last.atRiskShare) / (next.atRiskShare - last.atRiskShare)) * days;
    return { day: dayBefore(last.asOf, -Math.min(days, into ? Math.floor(passed) + 1 : Math.ceil(passed))), into };
  }
  return null;
}

function compared(
  error: number | null,
  naiveError: number | null,
): { error: number | null; naiveError: number | null; beatsNaive: boolean | null } {
  return { error, naiveError, beatsNaive: error === null || naiveError === null ? null : error < naiveError };
}

function interval(
  row: { expected: string; low: string; high: string },
  { decimals }: BookKey,
): { expected: string; low: string; high: string } {
  return { expected: roundedMoney(row.expected, decimals), low: roundedMoney(row.low, decimals), high: roundedMoney(row.high, decimals) };
}

const isOf = (row: Sliced, key: BookKey): boolean => row.own === key.own && row.currency === key.currency && row.entity === key.entity;
const absolute = (value: bigint): bigint => (value < 0n ? -value : value);
