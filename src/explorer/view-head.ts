import { element } from './element.ts';
import type { Context } from './context.ts';

/** A view's heading, with the way to the query behind it: it stands by itself there, and can be changed. */
export function viewHead({ openSql, texts }: Pick<Context, 'openSql' | 'texts'>, title: string, sub: string, sql: string | null): HTMLElement {
  return element('header', { class: 'view-head' },
    element('h2', {}, title),
    element('p', { class: 'sub' }, sub),
    sql === null || openSql === null ? null : element('button', { type: 'button', class: 'quiet', 'data-key': `sql ${title}`, onclick: () => openSql(sql) }, texts.showSql));
}
