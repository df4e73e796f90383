import type { Locale } from '../../text/locale.ts';

/** Addresses of what the engine is made of. */
export interface EngineFiles {
  worker: string;
  /** Gzipped. */
  engine: string;
  engineBytes: number;
}

/** A stage as the explorer shows it. */
export interface StageFact {
  id: string;
  name: string;
  range: string;
  fill: string;
  hatched: boolean;
  atRisk: boolean;
  /** Last day past due that belongs to it; null: no end. */
  upTo: number | null;
}

export type Allocation = 'explicit' | 'oldest-first';

/** What the page knows when it is opened, before any engine: written into it by the build. */
export interface Facts {
  locale: Locale;
  asOf: string;
  /** The reporting currency; null: each currency is looked at by itself. */
  currency: string | null;
  currencies: string[];
  /** Decimals by currency. */
  decimals: Record<string, number>;
  stages: StageFact[];
  threshold: number;
  customerStage: 'worst' | 'most-money';
  /**
   * The rule by which credits were applied; null where another cannot be tried: lists of open items show what is open, and older files do
   * not tell which credit named what.
   */
  allocation: Allocation | null;
  entities: string[];
  managers: { id: string; name: string }[];
  /** Whether the history is one of lists of open items, known on their days alone. */
  lists: boolean;
  /** Whether an item is known again on another day: lists that tell ranges of days past due do not say so. */
  itemsFollowed: boolean;
  /** Published money per stage on the last month-ends and the as-of date; by currency where there is no reporting one. */
  trend: { currency: string; points: { day: string; amounts: (string | null)[] }[] }[];
  files: EngineFiles & { ledger: string; report: string; manifest: string; data: string };
}

/** Reads the facts that the page carries. */
export function pageFacts(): Facts {
  return JSON.parse(document.getElementById('explorer-facts')!.textContent!) as Facts;
}
