import type { SourceKind } from '../config/columns.ts';
import type { ReportConfig } from '../config/report.ts';
import type { Database } from '../engine/database.ts';
import type { History } from '../ledger/build-ledger.ts';
import type { KeptRecord } from './records/read-records.ts';
import type { Report } from './schema/report-schema.ts';

/** A ledger that was read, replayed and given its definitions: everything may be asked of it, for any date. */
export interface Ledger {
  database: Database;
  /** As it was written, with the rule of allocation that is in force. */
  config: ReportConfig & { allocation: 'explicit' | 'oldest-first' };
  /** Which inputs there are. */
  kinds: SourceKind[];
  /** Files of the report folder that no source names and no header tells: nothing of them is in the figures. */
  unread: readonly string[];
  history: History;
  asOf: string;
  /** Hash of the inputs, the configuration among them, hexadecimal. */
  inputs: string;
  /** What past runs published, as the report folder keeps it. */
  records: readonly KeptRecord[];
  /** The latest issue or credit date in the data. */
  latest: string | null;
  /** The reporting currency; null where there are several and no rates. */
  currency: string | null;
  /** Whether each currency has figures of its own beside those in the reporting currency. */
  perCurrency: boolean;
  /** Decimals of a currency of the ledger. */
  decimals(currency: string): number;
  /** The content of report.json for an as-of date (default: the ledger's own). */
  report(asOf?: string): Promise<Report>;
  /**
   * Makes the ledger's file whole and moves it to a path on the same disk, with the macros that `publishMetrics` has given it. Nothing can
   * be asked any more.
   */
  seal(path: string): Promise<void>;
  close(): Promise<void>;
}
