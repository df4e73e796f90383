import { type Queryable, sqlFile } from '../../engine/database.ts';
import { minorUnits } from '../../config/minor-units.ts';

const tables = sqlFile(import.meta.url, './tables.sql');
const lineTables = sqlFile(import.meta.url, './line-tables.sql');

/** The smallest step between two amounts, by how many decimals they have. */
const STEPS: Record<number, string> = { 0: '1', 2: '0.01', 3: '0.001', 4: '0.001' };

/** Makes the temporary tables into which files are read, empty. */
export async function makeReadTables(database: Queryable): Promise<void> {
  await database.setVariable('currency_codes', [...minorUnits.keys()]);
  await database.setVariable(
    'currency_steps',
    [...minorUnits.values()].map((units) => STEPS[units] ?? '0.001'),
  );
  await database.execute(tables);
  await database.execute(lineTables);
}

/**
 * Lets the rows of invoices and credits go, once the ledger is made of them: they are the largest part of what is read. Accounts, refusals
 * and findings stay.
 */
export async function releaseDocuments(database: Queryable): Promise<void> {
  await database.execute(
    'TRUNCATE staged_invoice; TRUNCATE staged_credit; TRUNCATE staged_line; TRUNCATE line_invoice; TRUNCATE line_credit',
  );
}
