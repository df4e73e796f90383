import * as Plot from '@observablehq/plot';
import { Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { HATCH, part, picture, pixel, stretched, textWidth, thresholdLine } from './drawing.ts';
import { apart } from './labels.ts';
import type { StageLook } from './stage-look.ts';
import { timeAxis } from './time-axis.ts';

export const HEIGHT = 248;
/** Room above and below the field, for the axis and the risk zone. */
export const MARGINS = 44;
/** Half the width of a day between days of which nothing is known, from 0 to 1: alone it would be a line without width. */
const ALONE = 0.004;

/** One day of the trend. */
export interface Point {
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

/** What of a trend its drawing needs. */
export interface TrendLook {
  looks: readonly StageLook[];
  threshold: number;
  /** Names the clip path of the hatching: one of a kind on its page. */
  id: string;
  /** Whether the points are the days of lists of open items, not month-ends. */
  lists: boolean;
}

/** The stages from the bottom up: the worst of the risk stages first, then the others. */
function stacking(looks: readonly StageLook[]): number[] {
  const order = looks.map((_, index) => index).reverse();
  return [...order.filter((index) => looks[index]!.atRisk), ...order.filter((index) => !looks[index]!.atRisk)];
}

/**
 * Areas of the stages' shares with the line of the risk stages, the threshold, the axis and the stretches inside the risk zone; `values`:
 * marks that lie over all.
 */
export function drawing(
  points: readonly Point[],
  { looks, threshold, id, lists }: TrendLook,
  summary: string,
  values: readonly Html[],
  reader: Reader,
): Html {
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
  const field = stretched(
    HEIGHT,
    [
      ...layers.map(({ stage, rows }) => Plot.areaY(rows, { x: 'at', y1: 'low', y2: 'high', fill: looks[stage]!.fill })),
      Plot.lineY(seen, { x: 'at', y: (point: Point) => point.risk ?? Number.NaN, stroke: 'var(--paper)', strokeWidth: 2.5 }),
    ],
    scales,
  );
  const hatched = layers.findIndex(({ stage }) => looks[stage]!.hatched);
  const clip = `${id}-last`;
  const hatching =
    hatched < 0
      ? null
      : html`<clipPath id="${clip}" clipPathUnits="objectBoundingBox"><path transform="scale(.001,${new Html(String(Number((1 / HEIGHT).toFixed(7))))})" d="${field.paths[hatched] ?? ''}"/></clipPath><rect width="100%" height="${HEIGHT}" fill="${HATCH}" clip-path="url(#${clip})"/>`;
  const y = (1 - threshold) * HEIGHT;
  const line = thresholdLine(['0', '100%'], [y, y]);
  const words = text.trend.threshold(threshold);
  const rim = html`<rect class="plate" y="${pixel(y - 22)}" width="${pixel(textWidth(words))}" height="18"/><text class="note" x="5" y="${pixel(y - 9)}">${words}</text>`;
  const content = html`<g transform="translate(0,6)">${field.svg}${hatching}${line}${rim}${timeAxis(points, { lists, top: HEIGHT, tick: 14, words: 28 }, reader)}${zone(points, text.trend.zone)}${seriesLabels(layers, looks, reader)}${values}</g>`;
  return picture(summary, 'trend', HEIGHT + MARGINS, content);
}

/** The points, where one stands alone as two that have a width between them. */
function widened(points: readonly Point[]): Point[] {
  const known = (index: number): boolean => points[index]?.shares.some((share) => share !== null) ?? false;
  return points.flatMap((point, index) =>
    !known(index) || known(index - 1) || known(index + 1)
      ? [point]
      : [
          { ...point, at: Math.max(0, point.at - ALONE) },
          { ...point, at: Math.min(1, point.at + ALONE) },
        ],
  );
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
function seriesLabels(
  layers: readonly { stage: number; rows: { low: number; high: number }[] }[],
  looks: readonly StageLook[],
  { format }: Reader,
): Html {
  const series = layers.flatMap(({ stage, rows }) => {
    const { low, high } = rows.at(-1)!;
    return high > low
      ? [{ middle: (low + high) / 2, width: 32, words: [shortened(looks[stage]!.name), format.share(high - low)] as const }]
      : [];
  });
  const labels = series.toSorted((a, b) => b.middle - a.middle);
  const places =
    apart(
      labels.map(({ middle, width }) => ({ at: (1 - middle) * HEIGHT - width / 2, width })),
      HEIGHT - 4,
      1,
    ) ?? labels.map((_, index) => (index * HEIGHT) / labels.length);
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
