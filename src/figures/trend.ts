import type { TrendPoint } from '../report/schema/report-schema.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { tellingPoints } from './drawing.ts';
import { exactShare } from './exact.ts';
import type { Figure } from './figure.ts';
import { moneyCell, shareCell } from './cells.ts';
import { riskInWords, withinRisk } from './stage-look.ts';
import { HEIGHT, MARGINS, type Point, type TrendLook, drawing } from './trend-drawing.ts';

const DAY = 86_400_000;

export interface TrendJob extends TrendLook {
  /** At least two points, in order of their days. */
  trend: readonly TrendPoint[];
  /** null: the shares are of customers, as money cannot be added. */
  currency: string | null;
  /** Since when the present state holds: the title says it. */
  since: string | null;
  /** Whether the title says how customers stand, where the verdict on the company stands beside it already. */
  ofCustomers?: true;
  /** Where a point leads; without it nowhere. */
  href?: (asOf: string) => string | null;
}

/**
 * The stages' shares at every month-end or on the day of every list of open items, the risk stages lowest, so that their edge meets the
 * threshold.
 */
export function trendFigure(job: TrendJob, reader: Reader): Figure {
  const { trend, looks, currency } = job;
  const { text, format } = reader;
  const points = pointsOf(job);
  const first = points[0]!;
  const last = points.at(-1)!;
  const risk = riskInWords(looks, reader, 'both');
  const share = (value: number | null) => (value === null ? text.na.mark : format.share(value, job.threshold));
  const summary = text.trend.summary(
    withinRisk(looks, reader),
    share(first.risk),
    format.day(first.asOf),
    share(last.risk),
    format.day(last.asOf),
  );
  const words = job.lists ? text.trend.lists : text.trend;
  const range = job.lists
    ? ([format.day(first.asOf), format.day(last.asOf)] as const)
    : ([format.month(first.asOf), format.month(last.asOf)] as const);
  return {
    title: job.ofCustomers ? customersFinding(points, job, reader) : finding(points, job, reader),
    subtitle: words[currency === null ? 'subtitleCustomers' : 'subtitle'](...range, risk),
    svg: leading(points, job, summary, reader),
    summary,
    table: {
      caption: currency === null ? words.table : text.column.inCurrency(words.table, currency),
      columns: [
        { head: text.column.day, day: true },
        ...(currency === null ? [] : [{ head: text.column.inCurrency(text.column.open, currency), numeric: true }]),
        ...looks.map((look) => ({ head: look.name, numeric: true })),
        { head: text.column.riskShare, numeric: true },
        { head: text.column.riskCustomers, numeric: true },
        { head: text.column.zone },
      ],
      rows: trend
        .map((point, index) => [
          format.dayShort(point.asOf),
          ...(currency === null ? [] : [moneyCell(point.open, reader)]),
          ...looks.map((_, stage) => shareCell(points[index]!.shares[stage] ?? null, reader)),
          shareCell(point.risk.amountShare, reader),
          shareCell(point.risk.customersShare, reader),
          point.risk.inRiskZone ? text.verdict.mark : '',
        ])
        .reverse(),
    },
    definition: words.definition,
    rows: 'trend.csv',
  };
}

function time(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

function pointsOf({ trend, looks, currency }: TrendJob): Point[] {
  const start = time(trend[0]!.asOf);
  const length = Math.max(1, time(trend.at(-1)!.asOf) - start);
  return trend.map((point) => {
    const owing = point.stages.reduce((sum, stage) => sum + stage.customers, 0);
    const shares = looks.map((look) => {
      const stage = point.stages.find(({ id }) => id === look.id);
      if (!stage) return null;
      if (currency === null) return owing > 0 ? stage.customers / owing : null;
      return stage.amount === null || point.open === null ? null : exactShare(stage.amount, point.open);
    });
    const risk = currency === null ? point.risk.customersShare : point.risk.amountShare;
    const { amountShare, customersShare } = point.risk;
    const larger =
      amountShare === null || customersShare === null ? (amountShare ?? customersShare) : Math.max(amountShare, customersShare);
    return { larger, asOf: point.asOf, at: (time(point.asOf) - start) / length, inZone: point.risk.inRiskZone === true, shares, risk };
  });
}

function finding(points: readonly Point[], { since, threshold, lists, currency, looks }: TrendJob, reader: Reader): string {
  const { text, format } = reader;
  const inside = points.filter((point) => point.inZone);
  const known = points.filter((point) => point.larger !== null);
  const peak = known.reduce<Point | null>((best, point) => (best === null || point.larger! > best.larger! ? point : best), null);
  const highest = peak === null ? null : format.share(peak.larger!, threshold);
  // Over a picture of money, a share of customers is not to be looked for in it.
  const said = highest !== null && currency !== null && peak!.larger !== peak!.risk ? text.trend.ofCustomers(highest) : highest;
  const nothing = peak?.larger === 0;
  if (lists) {
    if (nothing) return text.trend.lists.nothing(points.length, riskInWords(looks, reader, 'either'));
    if (inside.length > 0) return text.trend.lists.was(inside.length, points.length, format.day(inside.at(-1)!.asOf));
    return said === null ? text.trend.short : text.trend.lists.never(points.length, said, format.day(peak!.asOf));
  }
  if (points.at(-1)!.inZone) {
    if (since === null) return text.trend.short;
    return said === null ? text.trend.insideDay(format.day(since)) : text.trend.inside(format.month(since), said);
  }
  const monthEnds = points.filter(({ asOf }, index) => index < points.length - 1 || isMonthEnd(asOf)).length;
  if (nothing) return text.trend.nothing(monthEnds, riskInWords(looks, reader, 'either'));
  if (inside.length > 0) return text.trend.was(inside.length, monthEnds, format.month(inside.at(-1)!.asOf));
  if (said === null) return text.trend.short;
  // The as-of day itself is none of the month-ends that are counted, unless it is one.
  return peak === points.at(-1) && monthEnds < points.length
    ? text.trend.neverNearest(monthEnds, said)
    : text.trend.never(monthEnds, said, format.month(peak!.asOf));
}

/** Of a trend of month-ends the last day alone, the as-of date, may be none. */
function isMonthEnd(day: string): boolean {
  return new Date(time(day) * DAY + DAY).getUTCDate() === 1;
}

function customersFinding(points: readonly Point[], { threshold, lists }: TrendJob, { text, format }: Reader): string {
  const now = points.at(-1)!;
  const peak = points.reduce((most, point) => ((point.risk ?? 0) > (most.risk ?? 0) ? point : most));
  if (now.risk === null || peak.risk === null) return text.trend.short;
  if (peak.risk === 0) return text.trend.customersNone;
  const share = format.share(now.risk, threshold);
  return peak === now
    ? text.trend.customersMost(share)
    : text.trend.customers(share, format.share(peak.risk, threshold), lists ? format.day(peak.asOf) : format.month(peak.asOf));
}

/**
 * The drawing with what its points say; where they lead somewhere, they lie over the picture, not in it: what it says is its name, and the
 * table has the same links.
 */
function leading(points: readonly Point[], job: TrendJob, summary: string, reader: Reader): Html {
  const values = tellingPoints(
    points.map(({ at }) => at),
    [0, HEIGHT],
    (index) => pointInWords(points[index]!, job, index, reader),
  );
  const { href } = job;
  if (href === undefined) return drawing(points, job, summary, values, reader);
  const links = values.map((value, index) => {
    const target = href(points[index]!.asOf);
    return target === null ? value : html`<a href="${target}" tabindex="-1">${value}</a>`;
  });
  return html`<div class="layered">${drawing(points, job, summary, [], reader)}<svg class="points" width="100%" height="${HEIGHT + MARGINS}" aria-hidden="true"><g transform="translate(0,6)">${links}</g></svg></div>`;
}

/** What a point says to whoever points at it: the day, what was open, each stage, and whether that was in the risk zone. */
function pointInWords(point: Point, { trend, looks, currency }: TrendJob, index: number, { text, format }: Reader): string[] {
  const { open } = trend[index]!;
  return [
    format.day(point.asOf),
    ...(currency === null || open === null ? [] : [`${text.column.open} ${format.money(open)} ${currency}`]),
    ...looks.flatMap((look, stage) =>
      point.shares[stage] == null ? [] : [text.bar.part(look.name, format.shareFull(point.shares[stage]))],
    ),
    ...(point.inZone ? [text.trend.zone] : []),
  ];
}
