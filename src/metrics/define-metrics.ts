import { sqlFile, type Database } from '../engine/database.ts';

/** The macros in the order in which they stand on one another. */
const MODELS = [
  'in-force', 'calendar', 'slice', 'standing', 'stage-figures', 'valued-span', 'risk-days', 'risk-verdict', 'unapplied', 'active-customers', 'totals', 'customers-owing', 'open-items',
] as const;

/**
 * Writes every published definition into the database in use, as macros for any as-of date: build, browser and notebook ask the same ones.
 * Without a reporting currency the published macros have a currency column in front.
 */
export async function defineMetrics(database: Database, currency: string | null): Promise<void> {
  for (const name of MODELS) await database.execute(sqlFile(import.meta.url, `./${name}.sql`));
  await database.execute(sqlFile(import.meta.url, currency === null ? './published-per-currency.sql' : './published.sql'));
}
