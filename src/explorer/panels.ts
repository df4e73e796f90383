import type { ExplorerText } from '../text/explorer.ts';
import type { Format } from '../text/format.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Life } from './life.ts';
import type { Seen } from './seen.ts';
import type { Store } from './state.ts';

/** What a panel stands on. */
export interface Context {
  ledger: Ledger;
  /** The days that are looked at, as tables to ask. */
  seen: Seen;
  life: Life;
  state: Store;
  texts: ExplorerText;
  format: Format;
  facts: Facts;
}

/** A panel that stands in the page. */
export interface Mounted {
  /** Called when the panel comes to be seen, and when the state changes while it is. */
  show?(): void | Promise<void>;
}

export interface Panel {
  mount(element: HTMLElement, context: Context): Mounted | void;
}

/** The views of the explorer, in the order of their tabs; each is loaded when it is first opened. Their names stand in the texts' `views`. */
export const PANELS: { id: string; load(): Promise<Panel> }[] = [
  { id: 'managers', load: () => import('./views/managers.ts') },
  { id: 'customers', load: () => import('./views/customers.ts') },
  { id: 'items', load: () => import('./views/items.ts') },
  { id: 'trend', load: () => import('./views/trend.ts') },
  { id: 'movement', load: () => import('./views/movement.ts') },
  { id: 'compare', load: () => import('./views/compare.ts') },
  { id: 'what-if', load: () => import('./views/what-if.ts') },
];
