import * as Plot from '@observablehq/plot';
import { parseHTML } from 'linkedom';
import { Html, escapeHtml, html } from '../text/html.ts';

const { document } = parseHTML('<html></html>');

/** Hatching of the last stage: the page's layout defines the pattern once. */
export const HATCH = 'url(#hatch)';

/** Decimals of a coordinate: a tenth of a pixel is not seen, and its digits weigh. */
function rounded(text: string, places: number): string {
  return text.replace(/-?\d+\.\d+/g, (number) => String(Number(Number(number).toFixed(places))));
}

/**
 * Draws with Plot into an SVG without margins, axes, inline style or chance names, so that the site's style sheet rules alone and two
 * builds give the same bytes.
 */
function drawn(options: Plot.PlotOptions): Element {
  const svg = Plot.plot({
    ...options,
    document,
    className: 'plot',
    margin: 0,
    x: { axis: null, ...options.x },
    y: { axis: null, ...options.y },
  }) as unknown as Element;
  for (const style of svg.querySelectorAll('style')) style.remove();
  for (const element of svg.querySelectorAll('*')) {
    for (const name of ['aria-label', 'aria-hidden', 'shape-rendering']) element.removeAttribute(name);
    const path = element.getAttribute('d');
    if (path !== null) element.setAttribute('d', rounded(path, 1));
  }
  return svg;
}

/**
 * Horizontal bars that keep their text, height and hatching whatever the width of the page: x and width as a part of it.
 * The marks are drawn on a scale of 0 to 1.
 */
export function fluidBars(height: number, marks: Plot.Markish[]): Html {
  const svg = drawn({ width: 1000, height, x: { domain: [0, 1] }, marks });
  for (const rect of svg.querySelectorAll('rect')) {
    for (const name of ['x', 'width'] as const) rect.setAttribute(name, part(Number(rect.getAttribute(name)) / 1000));
    for (const name of ['y', 'height'] as const) rect.setAttribute(name, rounded(rect.getAttribute(name) ?? '0', 2));
  }
  return new Html(svg.innerHTML);
}

/** Lines and areas on a field of 1000 units and the given height that is stretched to the width of the page; strokes keep their width. */
export function stretched(
  height: number,
  marks: Plot.Markish[],
  scales: Pick<Plot.PlotOptions, 'x' | 'y'>,
): { svg: Html; paths: string[] } {
  const svg = drawn({ width: 1000, height, ...scales, marks });
  const paths = [...svg.querySelectorAll('path')];
  for (const path of paths) path.setAttribute('vector-effect', 'non-scaling-stroke');
  return {
    svg: new Html(`<svg viewBox="0 0 1000 ${height}" preserveAspectRatio="none" width="100%" height="${height}">${svg.innerHTML}</svg>`),
    paths: paths.map((path) => path.getAttribute('d') ?? ''),
  };
}

/** A coordinate in tenths of a pixel: finer is not seen, and is longer to send. */
export function pixel(value: number): number {
  return Math.round(value * 10) / 10;
}

/** A position of 0 to 1 as a part of the width. */
export function part(position: number): string {
  return `${Math.round(position * 100_000) / 1000}%`;
}

/**
 * A stretch of a picture, from 0 to 1 across its width, that tells its values to whoever points at it: a line each. The table beside the
 * picture has the same.
 */
export function telling([from, to]: [number, number], [top, height]: [number, number], lines: readonly string[]): Html {
  return html`<rect class="over" x="${part(from)}" width="${part(to - from)}" y="${top}" height="${height}"><title>${lines.join('\n')}</title></rect>`;
}

/** The same for each of some points: every stretch reaches half way to the next point. `at`: their places from 0 to 1, in order. */
export function tellingPoints(at: readonly number[], vertical: [number, number], linesOf: (index: number) => readonly string[]): Html[] {
  const border = (index: number): number => Math.min(1, Math.max(0, ((at[index - 1] ?? 0) + (at[index] ?? 1)) / 2));
  return at.map((_, index) =>
    telling([index === 0 ? 0 : border(index), index === at.length - 1 ? 1 : border(index + 1)], vertical, linesOf(index)),
  );
}

/** The threshold of the risk zone, dashed on a ground of its own, so that it is seen on every stage's colour. */
export function thresholdLine([x1, x2]: [string, string], [y1, y2]: [number, number]): Html {
  const place = `x1="${x1}" x2="${x2}" y1="${y1}" y2="${y2}"`;
  return new Html(`<line class="threshold-ground" ${place}/><line class="threshold" ${place}/>`);
}

/** The drawing and its words: a name for whoever does not see it. */
export function picture(name: string, className: string, height: number, content: Html): Html {
  return new Html(`<svg class="${className}" width="100%" height="${height}" role="img" aria-label="${escapeHtml(name)}">${content}</svg>`);
}

/** Width in pixels that a text of the house's sans takes at 14 px: an estimate on the safe side, for keeping labels apart. */
export function textWidth(text: string): number {
  return [...text].reduce(
    (width, letter) => width + (/[ ,.:;|ilI1'\u00a0]/.test(letter) ? 4.6 : /[\u0400-\u04ffA-ZMW%m]/.test(letter) ? 9 : 7.4),
    0,
  );
}
