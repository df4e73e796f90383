import type { Context } from './context.ts';
import { element } from './element.ts';
import { leastDecimals } from '../state/money.ts';
import { MOST, takeAway } from './take-away.ts';

/** A view's heading, with the query behind it, which stands by itself and can be changed, and its rows as a file. */
export function viewHead(
  { ledger, state, openSql, texts, facts }: Pick<Context, 'ledger' | 'state' | 'openSql' | 'texts' | 'facts'>,
  title: string,
  sub: string,
  sql: string,
): HTMLElement {
  const now = state.get();
  const take = async (): Promise<void> => takeAway(await ledger.table(sql, MOST), `${now.view}-${now.asOf}`, leastDecimals(now, facts));
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
      element('button', { type: 'button', class: 'quiet', 'data-key': `csv ${title}`, onclick: () => void take() }, texts.csv),
    ),
  );
}
