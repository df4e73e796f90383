import { isDay } from './days.ts';
import type { Allocation } from './facts.ts';
import { EVERYTHING, type Selection, type State, type WhatIf } from './state.ts';
import { type RangeFacet, canHold } from './ranges.ts';
import type { StageEnds } from './rules.ts';

const VERSION = '1';
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;
const DECIMAL = /^-?\d{1,15}(\.\d{1,3})?$/;
const WHOLE = /^-?\d{1,6}$/;
/** What report.yaml takes of a limit, in days, and of a threshold. */
const FURTHEST = 36_500;
const DECIMALS = 12;
/** Before the parts of the selection that was kept, and alone to say that there is one, be it of everything. */
const BESIDE = 'beside';

/** What is told of the rules that are tried, all of them together. */
const TRIED: ReadonlySet<string> = new Set(['limits', 'threshold', 'risk', 'allocation']);

const LISTS = {
  stage: 'stages',
  manager: 'managers',
  customer: 'customers',
  entity: 'entities',
  currency: 'currencies',
} as const satisfies Record<string, keyof Selection>;

/** What a link was read as. `unread` names the parts that mean nothing here, as they stand in it. */
export interface LinkRead {
  state: State;
  unread: string[];
  /** Of another version of the program than this one. */
  otherVersion: boolean;
}

/**
 * The state as the fragment of an address, without `#`; what is as at first is left out, so that the first state is the empty fragment. Any
 * other names its day, as tomorrow's report begins with another one.
 */
export function linkOf(state: State, first: State): string {
  const link = new URLSearchParams();
  if (state.against !== null) link.append('against', state.against);
  for (const [name, value] of partsOf(state.selection)) link.append(name, value);
  if (state.beside !== null) {
    link.append(BESIDE, 'kept');
    for (const [name, value] of partsOf(state.beside)) link.append(`${BESIDE}-${name}`, value);
  }
  if (state.view !== first.view) link.append('view', state.view);
  if (state.sort !== null) link.append('sort', `${state.sort.down ? '-' : ''}${state.sort.column}`);
  if (state.columns !== null) link.append('columns', state.columns.join(','));
  if (state.whatIf !== null) {
    link.append('limits', state.whatIf.limits.join(','));
    link.append('threshold', String(state.whatIf.threshold));
    for (const stage of state.whatIf.riskStages) link.append('risk', stage);
    if (state.whatIf.allocation !== null) link.append('allocation', state.whatIf.allocation);
  }
  if (state.query !== null) link.append('query', state.query);
  if (link.size === 0 && state.asOf === first.asOf) return '';
  return new URLSearchParams([['v', VERSION], ['as-of', state.asOf], ...link]).toString();
}

function partsOf(selection: Selection): [name: string, value: string][] {
  const parts = Object.entries(LISTS).flatMap(([name, key]) => selection[key].map((value): [string, string] => [name, value]));
  for (const name of ['amount', 'days', 'months'] as const) {
    const [from, to] = selection[name];
    if (from !== null || to !== null) parts.push([name, `${from ?? ''}..${to ?? ''}`]);
  }
  if (selection.disputed !== null) parts.push(['disputed', selection.disputed ? 'yes' : 'no']);
  return parts;
}

/** The fragment that opens the explorer with a query filled in. */
export function queryLink(sql: string): string {
  return new URLSearchParams({ v: VERSION, view: 'sql', query: sql }).toString();
}

/** The fragment that opens the explorer on the items of one customer. */
export function itemsLink(customer: string): string {
  return new URLSearchParams({ v: VERSION, customer, view: 'items' }).toString();
}

/** Whether a day, a stage, a currency, a view or a column of the items of a link is one here. */
export interface Known {
  day(day: string): boolean;
  stage(id: string): boolean;
  currency(id: string): boolean;
  view(id: string): boolean;
  column(name: string): boolean;
  stages: number;
  ends: StageEnds;
  /** The published rule of allocation; null where no other can be tried. */
  allocation: Allocation | null;
}

/** Reads a fragment, and what of it can be used: a part that is mistyped, or of another ledger or version, is named and left out. */
export function readLink(fragment: string, first: State, known: Known): LinkRead {
  const link = new URLSearchParams(fragment.replace(/^#/, ''));
  const unread: string[] = [];
  const selection: Selection = structuredClone(EVERYTHING);
  const state: State = { ...first, selection };
  const trial: Partial<Record<'limits' | 'threshold', string>> & Pick<WhatIf, 'allocation'> & { risk: string[] } = {
    risk: [],
    allocation: known.allocation,
  };
  const use = (name: string, value: string): boolean => {
    if (name === BESIDE || name.startsWith(`${BESIDE}-`)) {
      const kept = state.beside ?? structuredClone(EVERYTHING);
      const used = name === BESIDE ? value === 'kept' : narrow(kept, name.slice(BESIDE.length + 1), value, known);
      if (used) state.beside = kept;
      return used;
    }
    switch (name) {
      case 'v':
        return true;
      case 'as-of':
        return isDay(value) && known.day(value) && Boolean((state.asOf = value));
      case 'against':
        return isDay(value) && known.day(value) && Boolean((state.against = value));
      case 'view':
        if (known.view(value)) state.view = value;
        return known.view(value);
      case 'sort':
        if (known.column(value.replace(/^-/, ''))) state.sort = { column: value.replace(/^-/, ''), down: value.startsWith('-') };
        return state.sort !== null;
      case 'columns':
        if (value.split(',').every(known.column)) state.columns = value.split(',');
        return state.columns !== null;
      case 'limits':
      case 'threshold':
        trial[name] = value;
        return true;
      case 'risk':
        if (!trial.risk.includes(value)) trial.risk.push(value);
        return known.stage(value);
      case 'allocation':
        if (known.allocation !== null && isAllocation(value)) trial.allocation = value;
        return trial.allocation === value;
      case 'query':
        state.query = value;
        return true;
      default:
        return narrow(selection, name, value, known);
    }
  };
  for (const [name, value] of link) if (!use(name, value)) unread.push(`${name}=${value}`);
  const tried = [...link].filter(([name]) => TRIED.has(name)).map(([name, value]) => `${name}=${value}`);
  if (tried.length > 0) {
    const rules = whatIfOf(
      trial.limits ?? '',
      trial.threshold ?? '',
      trial.risk.filter((stage) => known.stage(stage)),
      known,
    );
    state.whatIf = rules && { ...rules, allocation: trial.allocation };
    if (state.whatIf === null) unread.push(...tried.filter((part) => !unread.includes(part)));
  }
  return { state, unread, otherVersion: link.size > 0 && link.get('v') !== VERSION };
}

/** Narrows a selection by a part of a link; false where it is no such part, or means nothing here. */
function narrow(selection: Selection, name: string, value: string, known: Known): boolean {
  if (Object.hasOwn(LISTS, name)) {
    if ((name === 'stage' && !known.stage(value)) || (name === 'currency' && !known.currency(value))) return false;
    const chosen = selection[LISTS[name as keyof typeof LISTS]];
    if (!chosen.includes(value)) chosen.push(value);
    return true;
  }
  switch (name) {
    case 'amount':
      return range(selection, 'amount', value, { form: DECIMAL, read: (text) => text });
    case 'days':
      return range(selection, 'days', value, { form: WHOLE, read: Number });
    case 'months':
      return range(selection, 'months', value, { form: MONTH, read: (text) => text });
    case 'disputed':
      if (value === 'yes' || value === 'no') selection.disputed = value === 'yes';
      return selection.disputed !== null;
    default:
      return false;
  }
}

/** Narrows a selection to a range, `from..to`; one in which nothing can lie means nothing: it would show a sum of 0.00 without a word. */
function range<Facet extends RangeFacet>(
  selection: Selection,
  facet: Facet,
  text: string,
  { form, read }: { form: RegExp; read: (text: string) => NonNullable<Selection[Facet][0]> },
): boolean {
  const ends = text.split('..');
  if (ends.length !== 2 || ends.some((end) => end !== '' && !form.test(end))) return false;
  const found = ends.map((end) => (end === '' ? null : read(end))) as Selection[Facet];
  if (canHold(facet, found)) selection[facet] = found;
  return canHold(facet, found);
}

const isAllocation = (text: string): text is Allocation => text === 'explicit' || text === 'oldest-first';

function whatIfOf(
  limits: string,
  threshold: string,
  riskStages: string[],
  { stages, ends }: Pick<Known, 'stages' | 'ends'>,
): Omit<WhatIf, 'allocation'> | null {
  const days = limits.split(',').map((text) => (WHOLE.test(text) ? Number(text) : NaN));
  const share = /^[\d.]+(e-\d+)?$/.test(threshold) ? Number(threshold) : NaN;
  // As report.yaml takes them: the first stage may end before the due date, and a threshold lies between nothing and all.
  const rising =
    days.length === stages - 1 && days.every((day, index) => Math.abs(day) <= FURTHEST && (index === 0 || day > days[index - 1]!));
  const possible = ends === null || days.every((day) => ends.includes(day));
  return rising && possible && share > 0 && share < 1 && Number(share.toFixed(DECIMALS)) === share
    ? { limits: days, threshold: share, riskStages }
    : null;
}
