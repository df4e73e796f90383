import { z } from 'zod';
import type { SourceKind } from '../../config/columns.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
/** By which model the rows of a kind of file are read, and into which table. The file must be at hand (`file_rows`). */
export const MODELS: Record<SourceKind, { table: string; sql: string }> = {
  invoices: { table: 'staged_invoice', sql: model('invoices') },
  payments: { table: 'staged_credit', sql: model('credits') },
  credits: { table: 'staged_credit', sql: model('credits') },
  'open-items': { table: 'staged_line', sql: model('open-items') },
  'customer-ledger': { table: 'staged_line', sql: model('customer-ledger') },
  customers: { table: 'staged_customer', sql: model('customers') },
  managers: { table: 'staged_owner', sql: model('managers') },
  rates: { table: 'staged_rate', sql: model('rates') },
  control: { table: 'staged_control', sql: model('control') },
};

/** Columns that the table of invoices has only where a file has something for them. */
const FURTHER: Record<string, string> = {
  due: 'DATE',
  manager: 'VARCHAR',
  entity: 'VARCHAR',
  parent: 'VARCHAR',
  disputed: 'BOOLEAN',
  settled: 'DATE',
};

/** Gives the table of invoices the further columns of the file at hand, and makes known into which ones its rows go. */
export async function makeRoom(database: Queryable, kind: SourceKind): Promise<void> {
  if (kind !== 'invoices') return;
  const found = await database.rows(
    'SELECT column_name FROM (DESCRIBE SELECT * FROM file_rows())',
    undefined,
    z.object({ column_name: z.string() }),
  );
  const further = Object.keys(FURTHER).filter((name) => found.some(({ column_name }) => column_name === name));
  for (const name of further) await database.execute(`ALTER TABLE staged_invoice ADD COLUMN IF NOT EXISTS ${name} ${FURTHER[name]}`);
  await database.setVariable('kept_columns', ['id', 'customer', 'issued', 'amount', 'currency', 'source', 'aside', 'refused', ...further]);
}
