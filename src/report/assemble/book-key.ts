import type { ProvisionBand } from '../../config/provision.ts';
import type { History } from '../../ledger/build-ledger.ts';

/** Which set of figures: a currency by itself (`own`), or the reporting currency (null: none, so money is null and counts stand). */
export interface BookKey {
  own: boolean;
  currency: string | null;
  /** null: all of them. */
  entity: string | null;
  asOf: string;
  /** Decimals of the currency. */
  decimals: number;
  threshold: number;
  /** Whether anything is open in it. */
  isOpen: boolean;
  history: History;
  /** Of the loss rates, in the order of their positions. */
  provisionBands: readonly ProvisionBand[];
}
