import { type Html, html } from '../text/html.ts';
import { part, picture, pixel } from './drawing.ts';

const HEIGHT = 96;
const TOP = 18;
const FIELD = 1000;

export interface SeriesPoint {
  asOf: string;
  value: number | null;
  /** What the value is seen beside: drawn thin. */
  beside?: number | null;
}

export interface SeriesJob {
  /** What the picture says, for who cannot see it. */
  summary: string;
  points: readonly SeriesPoint[];
  /** Which numbers the picture must hold at least, so that pictures of one kind can be compared. */
  least: number;
  most: number;
  written: (value: number) => string;
  /** Of a point's day in the points' own words. */
  day: (asOf: string) => string;
  /** Where a point leads. */
  href: (asOf: string) => string | null;
}

/**
 * One figure through time: a line with a gap where there is none, its last value at its end; each point says its value and leads to its
 * month.
 */
export function seriesPicture({ summary, points, least, most, written, day, href }: SeriesJob): Html | null {
  const known = points.flatMap((point, index) => (point.value === null ? [] : [{ ...point, value: point.value, index }]));
  const last = known.at(-1);
  if (last === undefined || points.length < 2) return null;
  const all = points.flatMap(({ value, beside }) => [value, beside ?? null]).filter((value) => value !== null);
  const [low, high] = [Math.min(least, ...all), Math.max(most, ...all)];
  const y = (value: number): number => pixel(HEIGHT - 2 - ((value - low) / (high - low || 1)) * (HEIGHT - 2 - TOP));
  const x = (index: number): string => part(index / (points.length - 1));
  const svg = html`<svg viewBox="0 0 ${FIELD} ${HEIGHT}" preserveAspectRatio="none" width="100%" height="${HEIGHT}">${line('beside', 'var(--dim)', 1)}${line('value', 'var(--ink)', 2)}</svg>`;
  const zero = html`<line class="grid" x1="0" x2="100%" y1="${y(Math.max(low, 0))}" y2="${y(Math.max(low, 0))}"/>`;
  const marks = known.map((point) => {
    const words = `${day(point.asOf)}: ${written(point.value)}`;
    const target = href(point.asOf);
    const dot = html`<circle class="point" cx="${x(point.index)}" cy="${y(point.value)}" r="6"><title>${words}</title></circle>`;
    return target === null ? dot : html`<a href="${target}" tabindex="-1">${dot}</a>`;
  });
  const end = html`<circle class="ink" cx="${x(last.index)}" cy="${y(last.value)}" r="3"/><text class="name" x="${x(last.index)}" dx="8" y="${y(last.value)}" dy=".35em">${written(last.value)}</text>`;
  const peak = html`<text class="axis" x="0" y="10">${written(high)}</text>`;
  // The links lie over the picture, not in it: what it says is its name, and the table has the same links for who cannot see or point.
  return html`<div class="series">${picture(summary, 'drawing', HEIGHT, html`${zero}${svg}${peak}${end}`)}<svg class="points" width="100%" height="${HEIGHT}" aria-hidden="true">${marks}</svg></div>`;

  /**
   * Drawn by hand, broken where there is no value, a dot where one stands alone: every customer's page has such a line, in every language.
   */
  function line(key: 'value' | 'beside', stroke: string, width: number): Html | null {
    const steps = points.map((point, index) => {
      const value = point[key] ?? null;
      const before = points[index - 1]?.[key] ?? null;
      const alone = before === null && (points[index + 1]?.[key] ?? null) === null;
      return value === null
        ? ''
        : `${before === null ? 'M' : 'L'}${pixel((index / (points.length - 1)) * FIELD)},${y(value)}${alone ? 'h0' : ''}`;
    });
    const path = steps.join('');
    return path === ''
      ? null
      : html`<path fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" vector-effect="non-scaling-stroke" d="${path}"/>`;
  }
}
