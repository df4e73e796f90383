import { element } from './element.ts';

export interface Column {
  head: string | Node;
  numeric?: boolean;
}

/** A table that says what it holds. The first cell of a row names it. */
export function tableOf(
  caption: string,
  columns: readonly Column[],
  rows: readonly (string | Node)[][],
  closing?: readonly (string | Node)[],
): HTMLElement {
  const kind = (index: number): string | null => (columns[index]?.numeric ? 'n' : null);
  const row = (cells: readonly (string | Node)[]): HTMLElement =>
    element(
      'tr',
      {},
      ...cells.map((cell, index) =>
        index === 0 ? element('th', { scope: 'row', class: kind(index) }, cell) : element('td', { class: kind(index) }, cell),
      ),
    );
  return element(
    'div',
    { class: 'wide-table', tabindex: 0, role: 'region', 'aria-label': caption },
    element(
      'table',
      { class: 'full' },
      element('caption', { class: 'unseen' }, caption),
      element(
        'thead',
        {},
        element(
          'tr',
          {},
          ...columns.map(({ head }, index) => (head === '' ? element('td') : element('th', { scope: 'col', class: kind(index) }, head))),
        ),
      ),
      element('tbody', {}, ...rows.map(row)),
      ...(closing ? [element('tfoot', {}, row(closing))] : []),
    ),
  );
}
