import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { openDatabase, sqlFile, type Database } from '../../src/engine/database.ts';
import type { LedgerSize } from './ledger-size.ts';

/** The end of the 36 months that the ledger spans. */
export const LEDGER_AS_OF = '2026-10-31';

export interface GeneratedLedger {
  folder: string;
  items: number;
  payments: number;
  /** Of both files. */
  bytes: number;
}

/**
 * Writes `invoices.csv` and `payments.csv` with canonical columns into a new folder. The same size gives the same files:
 * what varies comes from the hash of an item's number.
 */
export async function generateLedger(
  folder: string,
  { items, payments, applications }: Omit<LedgerSize, 'name'>,
): Promise<GeneratedLedger> {
  mkdirSync(folder, { recursive: true });
  const database = await openDatabase({ scratch: join(folder, '.scratch') });
  const files = ['invoices.csv', 'payments.csv'].map((name) => join(folder, name)) as [string, string];
  try {
    await database.setVariable('items', items);
    await database.setVariable('applications', applications);
    await database.setVariable('as_of', LEDGER_AS_OF);
    await database.execute(sqlFile(import.meta.url, './ledger.sql'));
    await database.setVariable('on_account', payments - (await countOf(database, 'named_payment')));
    await database.copyToCsv('FROM invoices_file', files[0]);
    await database.copyToCsv('FROM payments_file', files[1]);
    return { folder, items, payments, bytes: files.reduce((sum, file) => sum + statSync(file).size, 0) };
  } finally {
    database.close();
  }
}

async function countOf(database: Database, table: string): Promise<number> {
  const { rows } = await database.row(`SELECT count(*) AS rows FROM ${table}`);
  return rows as number;
}
