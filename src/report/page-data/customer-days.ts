import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import type { CustomerDays } from './page-data.ts';

const dayRow = z.object({
  customer: z.string(),
  currency: z.string(),
  day: z.string(),
  stages: z.array(z.string()).nullable(),
  days_beyond_terms: z.number().nullable(),
});

/**
 * How each customer with a page stood on the days of the trend, from the first on which there is anything to tell; by currency.
 * The variables as_of, months and customers_with_page are set.
 */
export async function customerDays(
  { database, decimals, config }: Ledger,
  own: boolean,
  days: readonly string[],
): Promise<Map<string, CustomerDays[]>> {
  await database.setVariable('own', own);
  const rows = await database.rows(sqlFile(import.meta.url, './customer-days.sql'), undefined, dayRow);
  return new Map(
    [...Map.groupBy(rows, (row) => row.customer)].map(([customer, ofCustomer]) => [
      customer,
      [...Map.groupBy(ofCustomer, (row) => row.currency)].map(([currency, known]) => {
        const byDay = new Map(known.map((row) => [row.day, row]));
        const money = (amount: string): string => moneyText(amount, decimals(currency));
        return {
          currency,
          points: days.slice(days.findIndex((day) => byDay.has(day))).map((asOf) => {
            const row = byDay.get(asOf);
            return {
              asOf,
              stages: (row?.stages ?? config.stages.map(() => '0')).map(money),
              daysBeyondTerms: row?.days_beyond_terms ?? null,
            };
          }),
        };
      }),
    ]),
  );
}
