import * as Plot from '@observablehq/plot';
import type { TrendPoint } from '../report/schema/report-schema.ts';
import { Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { HATCH, part, picture, pixel, stretched, tellingPoints, textWidth, thresholdLine } from './drawing.ts';
import { exactShare } from './exact.ts';
import type { Figure } from './figure.ts';
import { apart } from './labels.ts';
import { moneyCell, shareCell } from './cells.ts';
import { type StageLook, riskInWords } from './stage-look.ts';

const HEIGHT = 248;
/** Room above and below the field, for the axis and the risk zone. */
const MARGINS = 44;
/** Of more points than these the years are marked alone. */
const MOST_TICKS = 18;
const DAY = 86_400_000;
/** Half the width of a day between days of which nothing is known, from 0 to 1: alone it would be a line without width. */
const ALONE = 0.004;

export interface TrendJob {
  /** At least two points, in order of their days. */
  trend: readonly TrendPoint[];
  looks: readonly StageLook[];
  threshold: number;
  /** null: the shares are of customers, as money cannot be added. */
  currency: string | null;
  /** Names the clip path of the hatching: one of a kind on its page. */
  id: string;
  /** Since when the present state holds: the title says it. */
  since: string | null;
  /** Whether the points are the days of lists of open items, not month-ends. */
  lists: boolean;
  /** Whether the title says how customers stand, where the verdict on the company stands beside it already. */
  ofCustomers?: true;
  /** Where a point leads; without it nowhere. */
  href?: (asOf: string) => string | null;
}

interface Point {
  asOf: string;
  /** Position of the day from 0 to 1. */
  at: number;
  inZone: boolean;
  shares: (number | null)[];
  /** Of what is drawn. */
  risk: number | null;
  /** Of the two legs the larger: it decides, whatever is drawn. */
  larger: number | null;
}

/** The stages' shares at every month-end or on the day of every list of open items, the risk stages lowest, so that their edge meets the threshold. */
export function trendFigure(job: TrendJob, reader: Reader): Figure {
  const { trend, looks, currency } = job;
  const { text, format } = reader;
  const points = pointsOf(job);
  const first = points[0]!;
  const last = points.at(-1)!;
  const risk = riskInWords(looks, reader, 'both');
  const share = (value: number | null) => (value === null ? text.na.mark : format.share(value, job.threshold));
  const summary = text.trend.summary(risk, share(first.risk), format.day(first.asOf), share(last.risk), format.day(last.asOf));
  const words = job.lists ? text.trend.lists : text.trend;
  const range = job.lists ? ([format.day(first.asOf), format.day(last.asOf)] as const) : ([format.month(first.asOf), format.month(last.asOf)] as const);
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
      rows: trend.map((point, index) => [
        format.dayShort(point.asOf),
        ...(currency === null ? [] : [moneyCell(point.open, reader)]),
        ...looks.map((_, stage) => shareCell(points[index]!.shares[stage] ?? null, reader)),
        shareCell(point.risk.amountShare, reader),
        shareCell(point.risk.customersShare, reader),
        point.risk.inRiskZone ? text.verdict.mark : '',
      ]).reverse(),
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
    const larger = amountShare === null || customersShare === null ? (amountShare ?? customersShare) : Math.max(amountShare, customersShare);
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
  if (nothing) return text.trend.nothing(points.length, riskInWords(looks, reader, 'either'));
  if (inside.length > 0) return text.trend.was(inside.length, points.length, format.month(inside.at(-1)!.asOf));
  return said === null ? text.trend.short : text.trend.never(points.length, said, format.month(peak!.asOf));
}

function customersFinding(points: readonly Point[], { threshold, lists }: TrendJob, { text, format }: Reader): string {
  const now = points.at(-1)!;
  const peak = points.reduce((most, point) => ((point.risk ?? 0) > (most.risk ?? 0) ? point : most));
  if (now.risk === null || peak.risk === null) return text.trend.short;
  if (peak.risk === 0) return text.trend.customersNone;
  const share = format.share(now.risk, threshold);
  return peak === now ? text.trend.customersMost(share) : text.trend.customers(share, format.share(peak.risk, threshold), lists ? format.day(peak.asOf) : format.month(peak.asOf));
}

/** The stages from the bottom up: the worst of the risk stages first, then the others. */
function stacking(looks: readonly StageLook[]): number[] {
  const order = looks.map((_, index) => index).reverse();
  return [...order.filter((index) => looks[index]!.atRisk), ...order.filter((index) => !looks[index]!.atRisk)];
}

function drawing(points: readonly Point[], { looks, threshold, id, lists }: TrendJob, summary: string, values: readonly Html[], reader: Reader): Html {
  const { text } = reader;
  const order = stacking(looks);
  const seen = widened(points);
  const layers = order.map((stage, level) => ({
    stage,
    rows: seen.map((point) => {
      const below = order.slice(0, level).reduce((sum, other) => sum + (point.shares[other] ?? 0), 0);
      const own = point.shares[stage] ?? null;
      return { at: point.at, low: own === null ? Number.NaN : below, high: own === null ? Number.NaN : below + own };
    }),
  }));
  const scales = { x: { domain: [0, 1] }, y: { domain: [0, 1] } };
  const field = stretched(HEIGHT, [
    ...layers.map(({ stage, rows }) => Plot.areaY(rows, { x: 'at', y1: 'low', y2: 'high', fill: looks[stage]!.fill })),
    Plot.lineY(seen, { x: 'at', y: (point: Point) => point.risk ?? Number.NaN, stroke: 'var(--paper)', strokeWidth: 2.5 }),
  ], scales);
  const hatched = layers.findIndex(({ stage }) => looks[stage]!.hatched);
  const clip = `${id}-last`;
  const hatching = hatched < 0 ? null : html`<clipPath id="${clip}" clipPathUnits="objectBoundingBox"><path transform="scale(.001,${new Html(String(Number((1 / HEIGHT).toFixed(7))))})" d="${field.paths[hatched] ?? ''}"/></clipPath><rect width="100%" height="${HEIGHT}" fill="${HATCH}" clip-path="url(#${clip})"/>`;
  const y = (1 - threshold) * HEIGHT;
  const line = thresholdLine(['0', '100%'], [y, y]);
  const words = text.trend.threshold(threshold);
  const rim = html`<rect class="plate" y="${pixel(y - 22)}" width="${pixel(textWidth(words))}" height="18"/><text class="note" x="5" y="${pixel(y - 9)}">${words}</text>`;
  const content = html`<g transform="translate(0,6)">${field.svg}${hatching}${line}${rim}${axis(points, lists, reader)}${zone(points, text.trend.zone)}${seriesLabels(layers, looks, reader)}${values}</g>`;
  return picture(summary, 'trend', HEIGHT + MARGINS, content);
}

/** The points, where one stands alone as two that have a width between them. */
function widened(points: readonly Point[]): Point[] {
  const known = (index: number): boolean => points[index]?.shares.some((share) => share !== null) ?? false;
  return points.flatMap((point, index) =>
    !known(index) || known(index - 1) || known(index + 1) ? [point] : [{ ...point, at: Math.max(0, point.at - ALONE) }, { ...point, at: Math.min(1, point.at + ALONE) }]);
}

/** The drawing with what its points say; where they lead somewhere, they lie over the picture, not in it: what it says is its name, and the table has the same links. */
function leading(points: readonly Point[], job: TrendJob, summary: string, reader: Reader): Html {
  const values = tellingPoints(points.map(({ at }) => at), [0, HEIGHT], (index) => pointInWords(points[index]!, job, index, reader));
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
    ...looks.flatMap((look, stage) => (point.shares[stage] == null ? [] : [text.bar.part(look.name, format.shareFull(point.shares[stage]))])),
    ...(point.inZone ? [text.trend.zone] : []),
  ];
}

/** Where the years begin; of a short history its ends, with a tick for each point. */
function axis(points: readonly Point[], lists: boolean, { format }: Reader): Html[] {
  const tick = (at: number) => html`<line class="tick" x1="${part(at)}" x2="${part(at)}" y1="${HEIGHT}" y2="${HEIGHT + 14}"/>`;
  if (points.length <= MOST_TICKS) {
    const named = ({ asOf }: Point) => (lists ? format.dayShort(asOf) : format.monthShort(asOf));
    const end = (words: string, x: '0' | '100%', anchor: 'start' | 'end') => html`<text class="axis" x="${x}" text-anchor="${anchor}" y="${HEIGHT + 28}">${words}</text>`;
    return [...points.map(({ at }) => tick(at)), end(named(points[0]!), '0', 'start'), end(named(points.at(-1)!), '100%', 'end')];
  }
  const marks = points.flatMap((point, index) => {
    const before = points[index - 1];
    return before && before.asOf.slice(0, 4) !== point.asOf.slice(0, 4) ? [{ year: point.asOf.slice(0, 4), at: (before.at + point.at) / 2 }] : [];
  });
  if (marks.length === 0 || marks[0]!.at > 0.12) marks.unshift({ year: points[0]!.asOf.slice(0, 4), at: 0 });
  return marks.map(({ year, at }) => html`${tick(at)}<text class="axis" x="${part(at)}" dx="4" y="${HEIGHT + 28}">${year}</text>`);
}

/** The months inside the risk zone as a band under the field, named at its end. */
function zone(points: readonly Point[], name: string): Html | null {
  const runs: { from: number; to: number }[] = [];
  points.forEach((point, index) => {
    if (!point.inZone) return;
    const from = index === 0 ? point.at : (points[index - 1]!.at + point.at) / 2;
    const to = index === points.length - 1 ? point.at : (points[index + 1]!.at + point.at) / 2;
    const run = runs.at(-1);
    if (run && Math.abs(run.to - from) < 1e-9) run.to = to;
    else runs.push({ from, to });
  });
  if (runs.length === 0) return null;
  return html`${runs.map(({ from, to }) => html`<rect class="ink" x="${part(from)}" width="${part(Math.max(to - from, 0.004))}" y="${HEIGHT + 3}" height="6"/>`)}<text class="name note" x="100%" dx="10" y="${HEIGHT + 10}">${name}</text>`;
}

/** Names and last shares at the ends of the series, none over another. */
function seriesLabels(layers: readonly { stage: number; rows: { low: number; high: number }[] }[], looks: readonly StageLook[], { format }: Reader): Html {
  const series = layers.flatMap(({ stage, rows }) => {
    const { low, high } = rows.at(-1)!;
    return high > low ? [{ middle: (low + high) / 2, width: 32, words: [shortened(looks[stage]!.name), format.share(high - low)] as const }] : [];
  });
  const labels = series.toSorted((a, b) => b.middle - a.middle);
  const places = apart(labels.map(({ middle, width }) => ({ at: (1 - middle) * HEIGHT - width / 2, width })), HEIGHT - 4, 1) ?? labels.map((_, index) => (index * HEIGHT) / labels.length);
  return html`${labels.map(({ words }, index) => {
    const top = pixel(places[index]!);
    return html`<text class="name" x="100%" dx="10" y="${pixel(top + 13)}">${words[0]}</text><text class="dim note" x="100%" dx="10" y="${pixel(top + 28)}">${words[1]}</text>`;
  })}`;
}

const LONGEST_LABEL = 15;

function shortened(name: string): string {
  const letters = [...name];
  return letters.length > LONGEST_LABEL ? `${letters.slice(0, LONGEST_LABEL - 1).join('')}…` : name;
}
