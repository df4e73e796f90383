import type { Context } from './context.ts';
import { element } from './element.ts';
import { takeAway } from './take-away.ts';

/** A view's heading, with the query behind it, which stands by itself and can be changed, and its rows as a file. */
export function viewHead(
  { ledger, state, openSql, texts }: Pick<Context, 'ledger' | 'state' | 'openSql' | 'texts'>,
  title: string,
  sub: string,
  sql: string,
): HTMLElement {
  const { view, asOf } = state.get();
  return element(
    'header',
    { class: 'view-head' },
    element('h2', {}, title),
    element('p', { class: 'sub' }, sub),
    element(
      'div',
      { class: 'view-actions' },
      openSql === null
        ? null
        : element('button', { type: 'button', class: 'quiet', 'data-key': `sql ${title}`, onclick: () => openSql(sql) }, texts.showSql),
      element(
        'button',
        { type: 'button', class: 'quiet', 'data-key': `csv ${title}`, onclick: () => void takeAway(ledger, sql, `${view}-${asOf}`) },
        texts.csv,
      ),
    ),
  );
}
