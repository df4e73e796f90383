import { element } from './element.ts';
import type { Context } from './panels.ts';

/** A view's heading, with the way to the query behind it: it stands by itself there, and can be changed. */
export function viewHead({ state, texts }: Pick<Context, 'state' | 'texts'>, title: string, sub: string, sql: string | null): HTMLElement {
  return element('header', { class: 'view-head' },
    element('h2', {}, title),
    element('p', { class: 'sub' }, sub),
    sql === null ? null : element('button', { type: 'button', class: 'quiet', onclick: () => state.set({ view: 'sql', query: sql }) }, texts.showSql));
}
