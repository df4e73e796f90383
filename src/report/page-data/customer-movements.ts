import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import type { CustomerMovement } from './page-data.ts';

/** Movements shown on one customer's page, the latest; what was before is brought forward. */
const MOVEMENTS_LISTED = 30;

const movementRow = z.object({
  customer: z.string(),
  currency: z.string(),
  day: z.string(),
  document: z.string(),
  kind: z.string(),
  amount: z.string(),
  balance: z.string(),
});

/**
 * The latest movements of each customer with a page, in order, each with the balance after it. The variables as_of and customers_with_page
 * are set.
 */
export async function customerMovements({ database, decimals }: Ledger): Promise<Map<string, CustomerMovement[]>> {
  await database.setVariable('movements_listed', MOVEMENTS_LISTED);
  const rows = await database.rows(sqlFile(import.meta.url, './customer-movements.sql'), undefined, movementRow);
  return Map.groupBy(
    rows.map(({ customer, ...row }) => ({
      customer,
      ...row,
      amount: moneyText(row.amount, decimals(row.currency)),
      balance: moneyText(row.balance, decimals(row.currency)),
    })),
    (row) => row.customer,
  );
}
