import { z } from 'zod';
import { type Queryable, sqlFile } from '../../engine/database.ts';

const rowAccount = sqlFile(import.meta.url, './row-account.sql');
const rowAccountGaps = sqlFile(import.meta.url, './row-account-gaps.sql');

const gapRow = z.object({ path: z.string(), what: z.string(), read: z.string().nullable(), found: z.string().nullable() });

/** Makes `row_account`, and sees to it that it closes. Rule 12 of the method. */
export async function accountForRows(database: Queryable): Promise<void> {
  await database.execute(rowAccount);
  await requireClosedAccount(database);
}

/**
 * A row that was read and stands nowhere, or money that the ledger reads and the account does not have, is a fault of the program, never of
 * the data.
 */
export async function requireClosedAccount(database: Queryable): Promise<void> {
  const gaps = await database.rows(rowAccountGaps, undefined, gapRow);
  if (gaps.length === 0) return;
  throw new Error(
    `The account of rows does not close: ${gaps.map(({ path, what, read, found }) => `${path} (${what}) ${read} against ${found}`).join('; ')}`,
  );
}
