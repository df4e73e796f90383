import type { ExplorerText } from '../text/explorer.ts';
import type { Format } from '../text/format.ts';
import { element } from './element.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { linkOf, readLink } from './link.ts';
import { type Mounted, PANELS } from './panels.ts';
import { EVERYTHING, type State, storeOf } from './state.ts';

interface Tools {
  ledger: Ledger;
  texts: ExplorerText;
  format: Format;
  facts: Facts;
}

/** Builds the workbench over an open ledger: the views as tabs, and the state in the address. */
export function openWorkbench(place: HTMLElement, tools: Tools): void {
  const { texts, facts } = tools;
  const first: State = { asOf: facts.asOf, against: null, selection: EVERYTHING, view: PANELS[0]?.id ?? '', sort: null, columns: null, query: null, whatIf: null };
  const known = {
    day: () => true,
    stage: (id: string) => facts.stages.some((stage) => stage.id === id),
    view: (id: string) => PANELS.some((panel) => panel.id === id),
    stages: facts.stages.length,
  };
  const notes = element('div', { role: 'status', class: 'notes' });
  const opened = readLink(location.hash, first, known);
  const state = storeOf(opened.state);
  const said = (link: typeof opened): void => notes.replaceChildren(
    ...(link.otherVersion ? [element('p', {}, texts.linkVersion)] : []),
    ...(link.unread.length > 0 ? [element('p', {}, texts.linkUnread(link.unread.join(', ')))] : []),
  );
  said(opened);

  const tabs = element('div', { role: 'tablist', class: 'tabs' });
  const panel = element('div', { role: 'tabpanel', class: 'panel', tabindex: -1 });
  place.replaceChildren(notes, tabs, panel);
  const context = { ...tools, state };
  const mounted = new Map<string, { body: HTMLElement; held: Mounted | void }>();

  const show = async (): Promise<void> => {
    const { view } = state.get();
    for (const tab of tabs.children) tab.setAttribute('aria-selected', String(tab.id === `tab-${view}`));
    const entry = PANELS.find(({ id }) => id === view);
    if (!entry) return;
    if (!mounted.has(view)) {
      const body = element('div', { class: `view ${view}` });
      mounted.set(view, { body, held: undefined });
      mounted.set(view, { body, held: (await entry.load()).mount(body, context) });
    }
    if (state.get().view !== view) return;
    const { body, held } = mounted.get(view)!;
    if (panel.firstChild !== body) panel.replaceChildren(body);
    panel.setAttribute('aria-labelledby', `tab-${view}`);
    await held?.show?.();
  };
  for (const { id } of PANELS) tabs.append(element('button', { type: 'button', role: 'tab', id: `tab-${id}`, onclick: () => state.set({ view: id }) }, texts.views[id] ?? id));

  state.listen((now) => {
    const link = linkOf(now, first);
    if (link !== location.hash.slice(1)) history.replaceState(null, '', link === '' ? location.pathname + location.search : `#${link}`);
    void show();
  });
  window.addEventListener('hashchange', () => {
    const link = readLink(location.hash, first, known);
    said(link);
    state.set(link.state);
  });
  void show();
}
