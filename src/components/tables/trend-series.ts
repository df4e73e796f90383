import type { SeriesPoint } from '../../figures/series.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import type { SpeedDefinitions } from '../../text/en/trends.ts';
import type { Reader } from '../../text/reader.ts';

/** One picture of the page of trends: which figure, and how its values are written. */
export interface Series {
  id: keyof SpeedDefinitions;
  /** The figure drawn thin beside it. */
  beside: keyof SpeedDefinitions | null;
  points: SeriesPoint[];
  /** Which values the scale holds at least. */
  least: number;
  most: number;
  written: (value: number) => string;
}

/** The figures of speed through time, in the order in which they are read. */
export function trendSeries({ metrics }: Pick<Book, 'metrics'>, { format, text }: Reader): Series[] {
  const days = (value: number): string => text.trendsPage.days(format.days(value));
  const of = (
    pick: (point: Book['metrics']['trend'][number]) => number | null,
    beside?: (point: Book['metrics']['trend'][number]) => number | null,
  ): SeriesPoint[] =>
    metrics.trend.map((point) => ({ asOf: point.asOf, value: pick(point), ...(beside ? { beside: beside(point) } : {}) }));
  const effectiveness = new Map(metrics.cei.map(({ month, value }) => [month, value]));
  const month = (asOf: string): string => asOf.slice(0, 7);
  const isEnd = (index: number): boolean =>
    index < metrics.trend.length - 1 || metrics.cei.at(-1)?.month === month(metrics.trend.at(-1)?.asOf ?? '');
  return [
    {
      id: 'dsoCountback',
      beside: 'bestPossibleDso',
      points: of(
        (point) => point.dsoCountback,
        (point) => point.bestPossibleDso,
      ),
      least: 0,
      most: 30,
      written: days,
    },
    {
      id: 'cei',
      beside: null,
      points: metrics.trend.map(({ asOf }, index) => ({ asOf, value: isEnd(index) ? (effectiveness.get(month(asOf)) ?? null) : null })),
      least: 0,
      most: 100,
      written: (value) => format.days(value),
    },
    { id: 'daysToPay', beside: null, points: of((point) => point.daysToPay), least: 0, most: 30, written: days },
    { id: 'daysBeyondTerms', beside: null, points: of((point) => point.daysBeyondTerms), least: 0, most: 10, written: days },
    { id: 'paidOnTime', beside: null, points: of((point) => point.paidOnTime), least: 0, most: 1, written: (value) => format.share(value) },
    {
      id: 'rollRate',
      beside: metrics.trend.some(({ cureRate }) => cureRate !== null) ? 'cureRate' : null,
      points: of(
        (point) => point.rollRate,
        (point) => point.cureRate,
      ),
      least: 0,
      most: 1,
      written: (value) => format.share(value),
    },
    { id: 'meanDaysPastDue', beside: null, points: of((point) => point.meanDaysPastDue), least: 0, most: 10, written: days },
  ];
}

/** Where a day's month stands in the table of months of one currency. */
export const monthId = (asOf: string, currency: string): string => `month-${currency}-${asOf}`;
