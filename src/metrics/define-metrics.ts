import type { Progress } from '../config/progress.ts';
import { sqlFile, type Queryable } from '../engine/database.ts';
import type { History } from '../ledger/build-ledger.ts';

/** The definitions in the order in which they stand on one another. */
const MODELS = [
  'in-force', 'stated-day', 'calendar', 'slice', 'valued-span', 'stage-change', 'stage-figures', 'risk-days', 'risk-verdict', 'risk-crossing', 'standing', 'unapplied', 'active-customers', 'totals',
  'customers-owing', 'handover', 'open-items', 'roll-forward',
  'movement-worth', 'book-day', 'speed-sums', 'dso', 'payment-days', 'speed', 'collection-effectiveness', 'collected-by-stage', 'recovery-by-age',
  'concentration', 'provision', 'manager-ranking',
  'flow', 'stage-bridge', 'transition', 'roll-rate', 'customer-transition', 'cause', 'vintage', 'stage-dwell', 'expected-cash', 'stage-outlook',
] as const;

/** What stands in place of some of them where the ledger is a history of lists. */
const OF_LISTS: Partial<Record<(typeof MODELS)[number], string>> = { 'stated-day': 'stated-day-of-lists', calendar: 'calendar-of-lists' };

export interface MetricsRun {
  database: Queryable;
  perCurrency: boolean;
  history: History;
  progress: Progress;
}

/**
 * Writes every definition into the database in use, as macros for any as-of date: build, browser and notebook ask the same ones.
 * `perCurrency` prepares the figures of each currency by itself.
 */
export async function defineMetrics({ database, perCurrency, history, progress }: MetricsRun): Promise<void> {
  await progress.step('Following the stages', async () => {
    for (const name of MODELS) {
      const model = history === 'snapshots' ? (OF_LISTS[name] ?? name) : name;
      await database.execute(sqlFile(import.meta.url, `./${model}.sql`));
    }
    if (perCurrency) for (const name of ['stage-change-by-currency', 'book-day-by-currency']) await database.execute(sqlFile(import.meta.url, `./${name}.sql`));
    return database.row('SELECT count(*) AS rows FROM stage_change');
  });
}

/**
 * Gives the definitions the names and columns by which programs, notebooks and the browser ask them. No figure of a run is asked by these, so that they may come
 * last; without a reporting currency they have a currency column in front.
 */
export async function publishMetrics({ database, currency }: { database: Queryable; currency: string | null }): Promise<void> {
  for (const name of ['published', 'published-speed']) await database.execute(sqlFile(import.meta.url, `./${name}${currency === null ? '-per-currency' : ''}.sql`));
}
