import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { exactSum, compareExact } from '../../src/figures/exact.ts';
import { customerMovements } from '../../src/report/page-data/customer-movements.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

const CASES = join(import.meta.dirname, '..', 'cases');
const DAYS: Record<string, string> = {
  'another-customer-pays': '2026-12-31',
  'refund-reopens': '2026-12-31',
  'on-account-oldest-first': '2026-12-31',
  prepayment: '2026-12-31',
  'paid-before-issue': '2026-12-31',
  overpayment: '2026-12-31',
  'settled-date': '2026-12-31',
  'ledger-write-off-and-refund': '2026-12-31',
  'xero-export': '2021-02-28',
  'credit-note': '2026-12-31',
  'negative-invoice': '2026-12-31',
};

describe.each(Object.entries(DAYS))('the statement of each customer of %s on %s', (name, day) => {
  test('ends with what is open less what is unapplied, and every balance is the one before and the movement', async () => {
    const ledger = await openLedger({ dataDir: join(CASES, name) });
    try {
      const { database } = ledger;
      const customers = (
        await database.rows('SELECT DISTINCT customer FROM (SELECT customer FROM item UNION SELECT customer FROM credit)')
      ).map((row) => row['customer'] as string);
      await database.setVariable('as_of', day);
      await database.setVariable('customers_with_page', customers);
      const movements = await customerMovements(ledger);
      const net = await database.rows(`
        SELECT customer, currency, sum(amount)::DECIMAL(38, 3) AS net
        FROM (
          SELECT account.customer, account.currency, balance.open AS amount FROM balance JOIN account ON account.number = balance.account
          WHERE balance.valid_from <= DATE '${day}' AND balance.valid_to > DATE '${day}'
          UNION ALL
          SELECT credit.customer, credit.currency, -left_over.unapplied FROM unapplied_credits(DATE '${day}', true, 0) AS left_over JOIN credit ON credit.id = left_over.credit
        )
        GROUP BY ALL`);
      const expected = new Map(net.map((row) => [`${row['customer'] as string} ${row['currency'] as string}`, row['net'] as string]));
      let told = 0;
      for (const [customer, all] of movements) {
        for (const [currency, some] of Map.groupBy(all, (one) => one.currency)) {
          told += 1;
          expect(compareExact(some.at(-1)!.balance, expected.get(`${customer} ${currency}`) ?? '0'), `${customer} ${currency}`).toBe(0);
          for (const [index, { amount, balance }] of some.entries())
            if (index > 0) expect(compareExact(exactSum([some[index - 1]!.balance, amount]), balance)).toBe(0);
        }
      }
      expect(told).toBeGreaterThan(0);
      expect(
        [...expected].filter(
          ([holder, amount]) =>
            compareExact(amount, '0') !== 0 &&
            ![...movements].some(([customer, all]) => all.some(({ currency }) => `${customer} ${currency}` === holder)),
        ),
      ).toEqual([]);
    } finally {
      await ledger.close();
    }
  });
});
