import type { Opened } from '../ledger/open-with-macros.ts';

/** Each customer by the columns of the macro `customers_owing`; those of a list are joined by commas. */
export async function customersOwingAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`
    SELECT customer, name, open::DECIMAL(18, 2)::VARCHAR AS open, unapplied::DECIMAL(18, 2)::VARCHAR AS unapplied, items, oldest_due::VARCHAR AS oldest_due, days_past_due, stage,
      array_to_string(managers, ', ') AS managers, array_to_string([amount::DECIMAL(18, 2) FOR amount IN stages], ', ') AS stages
    FROM customers_owing(DATE '${day}')`);
  return Object.fromEntries(rows.map(({ customer, ...row }) => [customer, row]));
}
