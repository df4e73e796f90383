import type { Progress } from '../config/progress.ts';
import { sqlFile, type Queryable } from '../engine/database.ts';
import type { History } from '../ledger/build-ledger.ts';

/** The definitions in the order in which they stand on one another, by their folders. */
const MODELS = {
  basis: ['in-force', 'stated-day', 'calendar', 'slice', 'valued-span', 'movement-worth', 'book-day'],
  stages: ['stage-change', 'stage-figures', 'risk-days', 'risk-verdict', 'risk-crossing', 'manager-ranking'],
  owed: ['standing', 'unapplied', 'active-customers', 'totals', 'customers-owing', 'handover', 'open-items', 'concentration', 'provision'],
  speed: ['speed-sums', 'dso', 'payment-days', 'speed', 'collection-effectiveness', 'collected-by-stage', 'recovery-by-age'],
  movement: [
    'converted-movement',
    'roll-forward',
    'flow',
    'stage-bridge',
    'transition',
    'roll-rate',
    'customer-transition',
    'cause',
    'vintage',
    'stage-dwell',
  ],
  forecast: ['expected-cash', 'stage-outlook'],
};

/** What stands in place of some of them where the ledger is a history of lists. */
const OF_LISTS: Record<string, string> = { 'stated-day': 'stated-day-of-lists', calendar: 'calendar-of-lists' };

/** What is kept of each currency by itself where there are several. */
const BY_CURRENCY = ['basis/book-day-by-currency', 'stages/stage-change-by-currency'];

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
    const names = Object.entries(MODELS).flatMap(([folder, models]) =>
      models.map((name) => `${folder}/${history === 'snapshots' ? (OF_LISTS[name] ?? name) : name}`),
    );
    for (const name of [...names, ...(perCurrency ? BY_CURRENCY : [])]) await database.execute(sqlFile(import.meta.url, `./${name}.sql`));
    return database.row('SELECT count(*) AS rows FROM stage_change');
  });
}

/**
 * Gives the definitions the names and columns by which programs, notebooks and the browser ask them. No figure of a run is asked by these,
 * so that they may come last; without a reporting currency they have a currency column in front.
 */
export async function publishMetrics({ database, currency }: { database: Queryable; currency: string | null }): Promise<void> {
  for (const name of ['published', 'published-speed'])
    await database.execute(sqlFile(import.meta.url, `./published/${name}${currency === null ? '-per-currency' : ''}.sql`));
}
