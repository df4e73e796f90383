import * as Plot from '@observablehq/plot';
import type { ManagerHistory } from '../report/page-data/page-data.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { part, picture, pixel, stretched, thresholdLine } from './drawing.ts';
import { shortMoment } from './time-axis.ts';

const HEIGHT = 72;
/** How far a label keeps above its mark. */
const LABEL_GAP = 7;
/** Height of a label's letters. */
const LETTERS = 10;

/** Where a book stood on one day. */
export type BookPoint = Pick<ManagerHistory['points'][number], 'asOf' | 'amountShare' | 'customersShare'>;

export interface ManagerLineJob {
  name: string;
  points: readonly BookPoint[];
  threshold: number;
  /** Draws the share of customers alone where money cannot be added. */
  money: boolean;
  /** The top of the scale that all books share: see `topShare`. */
  top: number;
  /** Whether the points are the days of lists of open items, not month-ends. */
  lists: boolean;
}

/** The highest share of all books, with room for its label and for the threshold: the one scale of their lines. */
export function topShare(histories: readonly { points: readonly BookPoint[] }[], threshold: number): number {
  const shares = histories.flatMap(({ points }) => points.flatMap((point) => [point.amountShare ?? 0, point.customersShare ?? 0]));
  return Math.min(1, Math.max(threshold * 1.3, ...shares.map((share) => share * 1.12)));
}

interface Point {
  asOf: string;
  at: number;
  main: number;
  other: number;
}

/** One book's share at risk through time, on the scale that all books share, with its first, highest and last value named where they are. */
export function managerLine({ name, points, threshold, money, top, lists }: ManagerLineJob, reader: Reader): Html | null {
  const rows = points.map((point, index): Point => ({
    asOf: point.asOf,
    at: points.length < 2 ? 1 : index / (points.length - 1),
    main: (money ? point.amountShare : point.customersShare) ?? Number.NaN,
    other: money ? (point.customersShare ?? Number.NaN) : Number.NaN,
  }));
  const known = rows.filter((row) => !Number.isNaN(row.main));
  if (known.length < 2) return null;
  const first = known[0]!;
  const last = known.at(-1)!;
  const peak = known.reduce((best, row) => (row.main > best.main ? row : best));
  const { text, format } = reader;
  const share = (value: number) => (Number.isNaN(value) ? text.na.mark : format.share(value, threshold));
  const summary = text.managers.lineSummary(
    name,
    share(rows[0]!.main),
    share(rows.at(-1)!.main),
    share(peak.main),
    lists ? format.day(peak.asOf) : format.month(peak.asOf),
  );
  const moment = (asOf: string) => shortMoment(asOf, lists, reader);
  const field = stretched(
    HEIGHT,
    [
      ...(money ? [Plot.lineY(rows, { x: 'at', y: 'other', stroke: 'var(--dim)', strokeWidth: 1 })] : []),
      Plot.lineY(rows, { x: 'at', y: 'main', stroke: 'var(--ink)', strokeWidth: 2 }),
    ],
    { x: { domain: [0, 1] }, y: { domain: [0, top] } },
  );
  const y = (value: number): number => pixel((1 - value / top) * HEIGHT);
  const rim = y(threshold);
  const content = html`<g transform="translate(0,10)">${thresholdLine(['0', '100%'], [rim, rim])}<line class="tick" x1="0" x2="100%" y1="${HEIGHT}" y2="${HEIGHT}"/>${field.svg}${peakLabel()}<circle class="ink" cx="${part(last.at)}" cy="${y(last.main)}" r="3.2"/><text class="name" x="${part(last.at)}" dx="9" y="${y(last.main) + 5}">${share(last.main)}</text><text class="axis" x="0" y="${HEIGHT + 15}">${moment(rows[0]!.asOf)}${first === rows[0] ? html` <tspan class="ink">${share(first.main)}</tspan>` : null}</text><text class="axis" x="100%" text-anchor="end" y="${HEIGHT + 15}">${moment(rows.at(-1)!.asOf)}</text></g>`;
  return picture(summary, 'line', HEIGHT + 30, content);

  /** A label whose letters the threshold would strike through stands above it. */
  function clear(bottom: number): number {
    return bottom > rim - 6 && bottom - LETTERS < rim + 3 ? Math.max(rim - 6, 2) : bottom;
  }

  function peakLabel(): Html | null {
    if (peak === last || peak === first || peak.main - Math.max(first.main, last.main) < 0.04) return null;
    const anchor = peak.at > 0.7 ? 'end' : peak.at < 0.3 ? 'start' : 'middle';
    return html`<circle class="ink" cx="${part(peak.at)}" cy="${y(peak.main)}" r="2.4"/><text class="halo note" x="${part(peak.at)}" text-anchor="${anchor}" y="${clear(Math.max(y(peak.main) - LABEL_GAP, 2))}">${share(peak.main)} ${moment(peak.asOf)}</text>`;
  }
}
