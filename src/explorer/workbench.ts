import type { ExplorerText } from '../text/explorer.ts';
import type { Format } from '../text/format.ts';
import { actions } from './actions.ts';
import { element } from './parts/element.ts';
import { facets } from './facets/facets.ts';
import type { Facts } from './state/facts.ts';
import { headline } from './headline.ts';
import { Cancelled, type Ledger } from './engine/ledger.ts';
import { lifeOf, monthsOf } from './engine/life.ts';
import { type LinkRead, linkOf, readLink } from './state/link.ts';
import type { Context } from './parts/context.ts';
import { type Replace, takeDropped } from './parts/own-file.ts';
import { PANELS, loadTheRest } from './panels.ts';
import { ofLedger } from './engine/of-ledger.ts';
import { commonOf, publishedDays } from './engine/seen.ts';
import { stageEndsOf } from './engine/stage-ends.ts';
import { selfCheck } from './self-check.ts';
import type { Shown } from './parts/shown.ts';
import { isItemColumn } from './sql/sql-of-selection.ts';
import { EVERYTHING, type Selection, type State, type Store, storeOf } from './state/state.ts';
import { tabs } from './tabs.ts';
import { timeline } from './timeline.ts';

export interface Tools {
  ledger: Ledger;
  texts: ExplorerText;
  format: Format;
  facts: Facts;
  /** Names of the reader's own files that the ledger is made of; null: it is the site's, whose figures are published beside it. */
  ownFiles: readonly string[] | null;
  replace: Replace;
}

/**
 * Builds the workbench over an open ledger: the line of time, the facets, the selection and its views, all of one state, which stands in
 * the address.
 */
export async function openWorkbench(place: HTMLElement, tools: Tools): Promise<void> {
  const { texts, facts, ledger } = tools;
  const life = await lifeOf(ledger, facts);
  const common = await commonOf(ledger);
  const stageEnds = await stageEndsOf(ledger);
  const everything: Selection = facts.currency === null ? { ...EVERYTHING, currencies: facts.currencies.slice(0, 1) } : EVERYTHING;
  const first: State = {
    asOf: facts.asOf,
    against: null,
    selection: everything,
    beside: null,
    view: PANELS[0]!.id,
    sort: null,
    columns: null,
    query: null,
    whatIf: null,
  };
  const known = {
    day: life.has,
    stage: (id: string) => facts.stages.some((stage) => stage.id === id),
    currency: (id: string) => facts.currencies.includes(id),
    view: (id: string) => PANELS.some((panel) => panel.id === id),
    column: isItemColumn,
    stages: facts.stages.length,
    ends: stageEnds,
    allocation: facts.allocation,
  };

  const notes = element('div', { class: 'notes', role: 'status' });
  const check = element('div', { class: 'self-check' });
  const readHere = async (): Promise<LinkRead> => {
    const link = await ofLedger(ledger, readLink(location.hash, first, known));
    return facts.currency === null ? inOneCurrency(link, everything) : link;
  };
  const opened = await readHere();
  const state = storeOf(opened.state);
  const openSql = known.view('sql') ? (sql: string): void => state.set({ view: 'sql', query: sql }) : null;
  const context: Context = { ...tools, life, state, common, stageEnds, seen: publishedDays(ledger, facts, common), openSql };
  const line = timeline(context, life, (currency) => monthsOf(life, ledger, facts, currency));
  const sum = headline(context);
  const sides = facets(context);
  const views = tabs(context);
  const menu = actions(context, everything, tools);
  const sidesBox = element(
    'details',
    { class: 'sides', open: matchMedia('(min-width: 60rem)').matches },
    element('summary', {}, texts.facet.label),
    sides.element,
  );
  const bench = element(
    'div',
    { class: 'workbench', tabindex: -1, 'aria-busy': 'true' },
    element('div', { class: 'bench-top' }, check, menu.element),
    notes,
    line.element,
    element('div', { class: 'bench' }, sidesBox, element('div', { class: 'main-side' }, sum.element, views.element)),
  );
  const begun = place.contains(document.activeElement);
  place.replaceChildren(bench);
  if (begun) bench.focus({ preventScroll: true });
  takeDropped(bench, tools.replace);
  tellLink(notes, opened, texts);

  const showSum = ofSelection(sum, state);
  const showFacets = ofSelection(sides, state);
  // Facets are most of what is asked; on a telephone they are closed at first, and nobody sees them.
  const showSides = async (): Promise<void> => (sidesBox.open ? showFacets() : undefined);
  const failed = (error: unknown): void => {
    notes.replaceChildren(element('p', { role: 'alert' }, texts.said(error instanceof Error ? error.message : String(error))));
    bench.setAttribute('aria-busy', 'false');
  };
  const refresh = latestOnly(async (isStale) => {
    bench.setAttribute('aria-busy', 'true');
    for (const show of [showSum, views.show, showSides]) {
      await show();
      if (isStale()) return;
    }
    bench.setAttribute('aria-busy', 'false');
  }, failed);
  const follow = latestOnly(async (isStale) => {
    bench.setAttribute('aria-busy', 'true');
    const link = await readHere();
    if (isStale()) return;
    tellLink(notes, link, texts);
    const before = state.get();
    state.set(link.state);
    // Nobody hears of a link that opens what is open.
    if (state.get() === before) void refresh();
  }, failed);

  sidesBox.addEventListener('toggle', () => {
    if (sidesBox.open && bench.ariaBusy === 'false') void refresh();
  });
  state.listen((now) => {
    const link = linkOf(now, first);
    if (link !== location.hash.slice(1)) history.replaceState(null, '', link === '' ? location.pathname + location.search : `#${link}`);
    keepInLanguages(link);
    line.show();
    menu.show();
    void refresh();
  });
  window.addEventListener('hashchange', () => {
    if (place.contains(check)) void follow();
  });
  keepInLanguages(linkOf(state.get(), first));
  line.show();
  menu.show();
  await refresh();
  await loadTheRest();
  if (tools.ownFiles === null) await selfCheck(check, context);
  else tellOwn(check, tools.ownFiles, ledger.assumedCurrency, texts);
}

/** What the page says of the site's ledger is not said of another: it makes room for the names of the files, and the way back. */
function tellOwn(check: HTMLElement, names: readonly string[], assumedCurrency: string | undefined, texts: ExplorerText): void {
  for (const ofSite of document.querySelectorAll<HTMLElement>('.state, .caution, #published')) ofSite.hidden = true;
  const back = element('button', { type: 'button', onclick: () => location.assign(location.pathname + location.search) }, texts.backToSite);
  check.replaceChildren(
    element(
      'p',
      { class: 'check', role: 'status' },
      element('bdi', {}, names.join(', ')),
      '. ',
      texts.ownFile,
      ' ',
      ...(assumedCurrency === undefined ? [] : [texts.ownCurrency(assumedCurrency), ' ']),
      back,
    ),
  );
}

/** The page in another language opens with what is seen here. */
function keepInLanguages(link: string): void {
  for (const other of document.querySelectorAll<HTMLAnchorElement>('a[hreflang]')) other.hash = link;
}

/**
 * Without a common currency money is added within one: a link that names none opens the first, one of several the first that it names, and
 * the others are told.
 */
function inOneCurrency(link: LinkRead, everything: Selection): LinkRead {
  const inOne = (selection: Selection): Selection => ({
    ...selection,
    currencies: selection.currencies.length === 0 ? everything.currencies : selection.currencies.slice(0, 1),
  });
  const { selection, beside } = link.state;
  const further = [
    ...selection.currencies.slice(1).map((id) => `currency=${id}`),
    ...(beside?.currencies.slice(1).map((id) => `beside-currency=${id}`) ?? []),
  ];
  const state = { ...link.state, selection: inOne(selection), beside: beside && inOne(beside) };
  return { ...link, state, unread: [...link.unread, ...further] };
}

function tellLink(notes: HTMLElement, link: LinkRead, texts: ExplorerText): void {
  notes.replaceChildren(
    ...(link.otherVersion ? [element('p', {}, texts.linkVersion)] : []),
    ...(link.unread.length > 0 ? [element('p', {}, texts.linkUnread(link.unread.join(', ')))] : []),
  );
}

/** Shows again only what is of another day or selection: nothing else of a state is seen in it. */
function ofSelection({ show }: Shown, state: Store): () => Promise<void> {
  let last: State | null = null;
  return async () => {
    const now = state.get();
    if (last?.asOf === now.asOf && last.selection === now.selection) return;
    last = null;
    await show();
    last = now;
  };
}

/**
 * Runs a piece of work again and again as it is asked for, never twice at a time; what was asked for meanwhile is done once, as it stands
 * then.
 */
function latestOnly(work: (isStale: () => boolean) => Promise<void>, failed: (error: unknown) => void): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  const run = async (): Promise<void> => {
    do {
      again = false;
      try {
        await work(() => again);
      } catch (error) {
        if (!(error instanceof Cancelled)) failed(error);
      }
    } while (again);
    running = null;
  };
  return () => {
    again = running !== null;
    running ??= run();
    return running;
  };
}
