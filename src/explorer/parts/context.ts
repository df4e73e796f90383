import type { ExplorerText } from '../../text/explorer.ts';
import type { Format } from '../../text/format.ts';
import type { Facts } from '../state/facts.ts';
import type { Ledger } from '../engine/ledger.ts';
import type { Life } from '../engine/life.ts';
import type { Seen } from '../engine/seen.ts';
import type { Common } from '../sql/sql-of-day.ts';
import type { StageEnds } from '../state/rules.ts';
import type { Store } from '../state/state.ts';

/** What a panel stands on. */
export interface Context {
  ledger: Ledger;
  common: Common;
  stageEnds: StageEnds;
  /** The days that are looked at, as tables to ask. */
  seen: Seen;
  life: Life;
  state: Store;
  texts: ExplorerText;
  format: Format;
  facts: Facts;
  /** Opens a query, where there is a panel to open it in. */
  openSql: ((sql: string) => void) | null;
}

/** A panel that stands in the page. */
export interface Mounted {
  /** Called when the panel comes to be seen, and when the state changes while it is. */
  show?(): void | Promise<void>;
}

export interface Panel {
  mount(element: HTMLElement, context: Context): Mounted | void;
}
