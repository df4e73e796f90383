import { type Html, html } from '../text/html.ts';
import { part } from './drawing.ts';

export interface RowCounts {
  read: number;
  used: number;
  aside: number;
  refused: number;
}

/** A part so small that it would not be seen is drawn this wide: a refused row is never invisible. */
const LEAST = 0.006;

/**
 * Two bars of one length: what was read, and under it what became of it. In ink and grey, as the colours belong to the stages: used is
 * grey, set aside hollow, refused black.
 */
export function rowEquation(counts: RowCounts): Html {
  const whole = rects([['ink', counts.read]], counts.read, 0, 12);
  return html`<svg class="counts-bar" width="100%" height="34" aria-hidden="true">${whole}${parts(counts, 16, 16)}</svg>`;
}

/** The same for a table's cell: what became of the rows of one file. `name` says it. */
export function rowBar(counts: RowCounts, name: string): Html {
  return html`<svg class="cell counts-bar" width="120" height="12" role="img" aria-label="${name}">${parts(counts, 0.75, 10.5)}</svg>`;
}

function parts({ read, used, aside, refused }: RowCounts, y: number, height: number): Html {
  return rects(
    [
      ['used', used],
      ['aside', aside],
      ['refused', refused],
    ],
    read,
    y,
    height,
  );
}

/** Segments side by side; what the small ones take beyond their part, the largest gives. */
function rects(list: readonly (readonly [string, number])[], whole: number, y: number, height: number): Html {
  if (whole === 0) return html``;
  const seen = list.filter(([, rows]) => rows > 0);
  const widths = seen.map(([, rows]) => Math.max(rows / whole, LEAST));
  const excess = widths.reduce((sum, width) => sum + width, 0) - 1;
  const largest = widths.indexOf(Math.max(...widths));
  let at = 0;
  return html`${seen.map(([kind], index) => {
    const width = widths[index]! - (index === largest ? excess : 0);
    const x = at;
    at += width;
    return html`<rect class="${kind}" x="${part(x)}" width="${part(width)}" y="${y}" height="${height}"/>`;
  })}`;
}
