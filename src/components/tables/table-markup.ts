import type { Table } from '../../figures/figure.ts';
import { type Fragment, type Html, html } from '../../text/html.ts';
import type { Reader } from '../../text/reader.ts';

/**
 * A table in a box that scrolls by itself where it is wider than the page. Written here and not by a component cell by cell: tables are
 * most of what a site is made of.
 * @param named whether a heading above already names it, so that its caption need not be seen
 */
export function tableMarkup({ caption, columns, rows, keys, closing }: Table, { text }: Reader, named: boolean): Html {
  const kinds = columns.map(({ numeric, prose, day }) =>
    numeric ? html` class="n"` : prose ? html` class="prose"` : day ? html` class="day"` : null,
  );
  const cell = (content: Fragment, index: number, sortedBy: string | null): Html => {
    const key = sortedBy === null ? null : html` data-key="${sortedBy}"`;
    return index === 0
      ? html`<th scope="row"${kinds[0] ?? null}${key}>${content}</th>`
      : html`<td${kinds[index] ?? null}${key}>${content}</td>`;
  };
  const line = (row: readonly Fragment[], ofRow: readonly (string | null)[] | undefined): Html =>
    html`<tr>${row.map((content, index) => cell(content, index, ofRow?.[index] ?? null))}</tr>`;
  const sortable = columns.map((_, index) => (keys?.some((ofRow) => ofRow[index] !== null) ? html` data-sortable` : null));
  const heads = columns.map(({ head }, index) =>
    head === '' ? html`<td></td>` : html`<th scope="col"${kinds[index] ?? null}${sortable[index] ?? null}>${head}</th>`,
  );
  const full = columns.length > 6 ? html` class="full"` : null;
  return html`<div class="wide-table" tabindex="0" role="region" aria-label="${text.figure.scroll(caption)}"><table${full}${keys ? html` data-sortable` : null}><caption${named ? html` class="unseen"` : null}>${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${rows.map((row, index) => line(row, keys?.[index]))}</tbody>${closing ? html`<tfoot>${line(closing, undefined)}</tfoot>` : null}</table></div>`;
}
