import { z } from 'zod';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import type { CustomerDays, CustomerMovement, CustomerStatement } from './page-data.ts';

/** Open items listed on one customer's page; the rest stand in open-items.csv. */
const ITEMS_LISTED = 200;

const itemRow = z.object({
  customer: z.string(),
  slice_currency: z.string(),
  item: z.string(),
  issued: z.string(),
  due: z.string(),
  amount: z.string(),
  open: z.string(),
  days_past_due: z.number(),
  stage: z.string(),
  manager: z.string(),
  disputed: z.boolean(),
  left_out: z.number(),
  currency: z.string(),
  entity: z.string(),
  own_amount: z.string(),
  own_open: z.string(),
});
const creditRow = z.object({
  customer: z.string(),
  credit: z.string(),
  kind: z.string(),
  date: z.string(),
  currency: z.string(),
  amount: z.string(),
  unapplied: z.string(),
  worth: z.string(),
});

/**
 * What each customer who has a page owes and has on account, document by document, in the order of the pages. `several`: whether there are
 * several entities.
 */
export async function customerStatements(
  { database, asOf, decimals, currency, perCurrency }: Ledger,
  own: boolean,
  several: boolean,
  pages: Map<string, string>,
  days: Map<string, CustomerDays[]>,
  movements: Map<string, CustomerMovement[]>,
): Promise<CustomerStatement[]> {
  await database.setVariable('items_listed', ITEMS_LISTED);
  const items = await database.rows(
    `
    SELECT open_item.* REPLACE (coalesce(open_item.entity, 'none') AS entity), item.amount AS own_amount, balance.open AS own_open, greatest(count(*) OVER whole - getvariable('items_listed')::INTEGER, 0) AS left_out
    FROM open_items_in($as_of::DATE, ${own}) AS open_item
    JOIN item ON item.id = open_item.item
    JOIN balance ON balance.item = item.number AND balance.valid_from <= $as_of::DATE AND balance.valid_to > $as_of::DATE
    WHERE open_item.customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[]))
    WINDOW whole AS (PARTITION BY open_item.customer)
    QUALIFY row_number() OVER (PARTITION BY open_item.customer ORDER BY open_item.days_past_due DESC, open_item.open DESC, open_item.item) <= getvariable('items_listed')::INTEGER
    ORDER BY open_item.customer, open_item.days_past_due DESC, open_item.open DESC, open_item.item`,
    { as_of: asOf },
    itemRow,
  );
  const credits = await database.rows(
    `
    SELECT credit.customer, credit.id AS credit, credit.kind, credit.date, credit.currency, credit.amount, left_over.unapplied, converted.unapplied AS worth
    FROM unapplied_credits($as_of::DATE, true, 0) AS left_over
    JOIN credit ON credit.id = left_over.credit
    JOIN unapplied_credits($as_of::DATE, ${own}, 0) AS converted ON converted.credit = left_over.credit
    WHERE credit.customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[]))
    ORDER BY credit.customer, credit.date DESC, credit.id`,
    { as_of: asOf },
    creditRow,
  );
  const itemsOf = Map.groupBy(items, (row) => row.customer);
  const creditsOf = Map.groupBy(credits, (row) => row.customer);
  return [...pages].map(([customer, slug]) => ({
    slug,
    items: (itemsOf.get(customer) ?? []).map((row) => ({
      id: row.item,
      issued: row.issued,
      due: row.due,
      currency: row.slice_currency,
      amount: moneyText(row.amount, decimals(row.slice_currency)),
      open: moneyText(row.open, decimals(row.slice_currency)),
      daysPastDue: row.days_past_due,
      stage: row.stage,
      manager: row.manager,
      disputed: row.disputed,
      entity: several ? row.entity : null,
      own:
        row.currency === row.slice_currency
          ? null
          : {
              currency: row.currency,
              amount: moneyText(row.own_amount, decimals(row.currency)),
              open: moneyText(row.own_open, decimals(row.currency)),
            },
    })),
    days: days.get(customer) ?? [],
    movements: movements.get(customer) ?? [],
    itemsLeftOut: itemsOf.get(customer)?.[0]?.left_out ?? 0,
    credits: (creditsOf.get(customer) ?? []).map((row) => ({
      id: row.credit,
      kind: row.kind,
      date: row.date,
      currency: row.currency,
      amount: moneyText(row.amount, decimals(row.currency)),
      unapplied: moneyText(row.unapplied, decimals(row.currency)),
      worth: perCurrency && currency !== null && row.currency !== currency ? moneyText(row.worth, decimals(currency)) : null,
    })),
  }));
}
