import type { ExplorerText } from '../../text/explorer.ts';
import { element, redraw } from '../parts/element.ts';
import { keepQuery, keptQueries } from './kept-queries.ts';

/** The first line of a query: one that begins with a comment is known by it. */
const headOf = (query: string): string =>
  query
    .trim()
    .split('\n')[0]!
    .replace(/^--\s*/, '')
    .slice(0, 80);

/** The queries that were asked in this browser, those first that the reader keeps. */
export function keptList(words: ExplorerText['sql'], open: (query: string) => void): { element: HTMLElement; show(): void } {
  const list = element('ul');
  const place = element('details', { class: 'kept' }, element('summary', {}, words.kept), list);
  const show = (): void => {
    const all = keptQueries();
    redraw(
      list,
      ...(all.length === 0
        ? [element('li', { class: 'dim' }, words.noneKept)]
        : all.map(({ query, kept }) =>
            element(
              'li',
              {},
              element(
                'button',
                { type: 'button', class: 'name', title: query, 'data-key': `open ${query}`, onclick: () => open(query) },
                element('code', {}, headOf(query)),
              ),
              ' ',
              element(
                'button',
                {
                  type: 'button',
                  'data-key': `keep ${query}`,
                  'aria-pressed': String(kept),
                  'aria-label': `${words[kept ? 'letGo' : 'keep']}: ${headOf(query)}`,
                  onclick: () => {
                    keepQuery(query, !kept);
                    show();
                  },
                },
                words[kept ? 'letGo' : 'keep'],
              ),
            ),
          )),
    );
  };
  show();
  return { element: place, show };
}
