import type { Format } from '../text/format.ts';
import type { ExplorerText } from '../text/explorer.ts';
import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import type { Store } from './state.ts';

/** What a panel stands on. */
export interface Context {
  ledger: Ledger;
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
  /** Names it in links. */
  id: string;
  title(texts: ExplorerText): string;
  mount(element: HTMLElement, context: Context): Mounted | void;
}

/** The views of the explorer, in the order of their tabs; each is loaded when it is first opened. */
export const PANELS: { id: string; load(): Promise<Panel> }[] = [];
