import type { SourceKind } from '../config/columns.ts';
import type { ReportConfig } from '../config/report.ts';
import type { Queryable } from '../engine/database.ts';
import { minorUnits } from '../config/minor-units.ts';
import { type LedgerRun, buildLedger } from '../ledger/build-ledger.ts';
import { defineMetrics } from './define-metrics.ts';

/**
 * The rule by which credits meet items. The lines of a customer ledger rarely say what they pay: unless a rule is stated, the oldest is
 * paid first.
 */
export function allocationOf(stated: ReportConfig['allocation'], kinds: readonly SourceKind[]): 'explicit' | 'oldest-first' {
  return stated ?? (kinds.includes('customer-ledger') ? 'oldest-first' : 'explicit');
}

/** A run whose currency is still to be found: `config.currency` is the one that rates lead to, null where nobody says which. */
export type Replay = Omit<LedgerRun, 'config' | 'currency' | 'decimals'> & { config: LedgerRun['config'] & Pick<ReportConfig, 'currency'> };

/** Makes the ledger of what was read, and all metrics over it. That rates lead to a currency was seen to when the rows were settled. */
export async function replay({ config, ...run }: Replay): Promise<{ currency: string | null; perCurrency: boolean }> {
  const { database, history, progress } = run;
  const currency = await reportingCurrency(database, config.currency);
  await buildLedger({ ...run, config, currency, decimals: currency === null ? 2 : (minorUnits.get(currency) ?? 2) });
  const perCurrency = await currenciesDiffer(database, currency);
  await defineMetrics({ database, perCurrency, history, progress });
  return { currency, perCurrency };
}

/** Whether the ledger's money is in anything else than the reporting currency. */
async function currenciesDiffer(database: Queryable, currency: string | null): Promise<boolean> {
  return (await database.rows('SELECT id FROM currency')).some(({ id }) => id !== currency);
}

/** The currency in which sums are stated: the configured or only one; null where amounts stand in others and no rates are given. */
async function reportingCurrency(database: Queryable, configured: string | null): Promise<string | null> {
  const rows = await database.rows(`
    SELECT currency FROM read_invoice UNION SELECT currency FROM read_credit ORDER BY currency`);
  const found = rows.map((row) => row['currency'] as string);
  const { rates } = await database.row('SELECT count(*) AS rates FROM read_rate');
  if (found.length === 1 && (configured === null || configured === found[0])) return found[0] as string;
  if (found.length === 0) return configured;
  return rates === 0 ? null : configured;
}
