import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { HATCH, pixel } from './drawing.ts';
import type { StageLook } from './stage-look.ts';

/** n/a with its reason: never 0, never blank (rule 10 of the method). */
export function notAvailable({ text }: Reader, reason: keyof Reader['text']['na'] = 'nothing'): Html {
  return html`<abbr title="${text.na[reason]}">${text.na.mark}</abbr>`;
}

export function shareCell(share: number | null, reader: Reader): Html {
  return share === null ? notAvailable(reader) : html`${reader.format.shareFull(share)}`;
}

/** Money of a table, in full; n/a where currencies would have to be added. */
export function moneyCell(amount: string | null, reader: Reader): Html {
  return amount === null ? notAvailable(reader, 'currency') : html`${reader.format.money(amount)}`;
}

const CELL = { width: 120, height: 12 };

/** A small stacked bar for a table's cell; its numbers stand in the row or in its name. */
export function cellBar(looks: readonly StageLook[], shares: readonly (number | null)[], name: string): Html {
  let at = 0;
  const rects = looks.flatMap((look, index) => {
    const width = (shares[index] ?? 0) * CELL.width;
    const x = at;
    at += width;
    if (width <= 0) return [];
    const place = html`x="${pixel(x)}" width="${pixel(Math.max(width, 0.8))}" height="${CELL.height}"`;
    return [html`<rect ${place} fill="${look.fill}"/>${look.hatched ? html`<rect ${place} fill="${HATCH}"/>` : null}`];
  });
  return html`<svg class="cell" width="${CELL.width}" height="${CELL.height}" role="img" aria-label="${name}">${rects}</svg>`;
}
