import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import type { Figures, HistoryRow } from '../ask/ask-figures.ts';
import { addresses } from './addresses.ts';
import type { HeldContract } from '../contracts/check-contracts.ts';
import { fileAccounts, findingExamples, rejectedRows } from './account-for-rows.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import { customerDays } from './customer-days.ts';
import { customerMovements } from './customer-movements.ts';
import { askHandovers } from './handovers.ts';
import type { CustomerDays, CustomerMovement, CustomerOwing, CustomerStatement, EntityPage, ManagerHistory, PageData } from './page-data.ts';
import type { Report } from '../schema/report-schema.ts';

/** Customers listed on the customers page, besides those with a page of their own; the rest are counted there and stand in customers.csv. */
const CUSTOMERS_LISTED = 400;
/** Customers with the most newly overdue, listed whatever their place. */
const NEWLY_LISTED = 5;
/** Open items listed on one customer's page; the rest stand in open-items.csv. */
const ITEMS_LISTED = 200;
/** Customers among whom those of an entity's page are chosen. */
const ENTITY_CUSTOMERS = 100;

const customerRow = z.object({
  currency: z.string(),
  customer: z.string(),
  name: z.string(),
  managers: z.array(z.string()),
  entities: z.array(z.string()),
  open: z.string(),
  unapplied: z.string(),
  items: z.number(),
  oldest_due: z.string(),
  days_past_due: z.number(),
  stage: z.string(),
  stages: z.array(z.string()),
  newly_overdue: z.string(),
});

/** Everything that the pages show, out of the figures last asked and the report made of them. */
export async function assemblePageData(ledger: Ledger, figures: Figures, report: Report, contracts: HeldContract[]): Promise<PageData> {
  const { database, config, currency, decimals } = ledger;
  const own = currency === null;
  const pages = await pageSlugs(ledger, own);
  await database.setVariable('customers_with_page', [...pages.keys()]);
  await database.setVariable('customers_listed', CUSTOMERS_LISTED);
  await database.setVariable('entity_customers', ENTITY_CUSTOMERS);
  await database.setVariable('newly_listed', NEWLY_LISTED);
  await database.execute(sqlFile(import.meta.url, './listed-customers.sql'), { own });
  const customers = await database.rows('SELECT * FROM listed_customer WHERE listed AND entity IS NULL ORDER BY place', undefined, customerRow);
  return {
    report,
    config,
    customers: customers.map((row) => customerOwing(row, ledger, figures, pages)),
    customersLeftOut: await customersLeftOut(ledger),
    statements: await statements(ledger, own, figures.entities.length > 0, pages, await customerDays(ledger, own, report.trend.map((point) => point.asOf)), await customerMovements(ledger)),
    managerHistory: managerHistory(ledger, figures, own, null),
    handovers: await askHandovers(ledger, own, figures, pages),
    entities: await entityPages(ledger, figures, own, pages),
    files: await fileAccounts(ledger),
    unread: ledger.unread,
    ...(await rejectedRows(ledger)),
    findings: await findingExamples(ledger),
    contracts,
    control: await control(ledger),
    minorUnits: Object.fromEntries([...figures.currencies, ...(currency === null ? [] : [currency])].map((code) => [code, decimals(code)])),
  };
}

/** Customers with a page of their own: those who owe most, in the reporting currency or, without one, in each currency. */
async function pageSlugs({ database, config }: Ledger, own: boolean): Promise<Map<string, string>> {
  const rows = await database.rows(`
    SELECT DISTINCT customer AS id, name
    FROM (FROM figure_customer WHERE own = $own AND entity IS NULL QUALIFY row_number() OVER (PARTITION BY currency ORDER BY open DESC, customer) <= $pages)
    ORDER BY id`, { own, pages: config.pages.customers }, z.object({ id: z.string(), name: z.string() }));
  return addresses(rows);
}

function customerOwing(row: z.infer<typeof customerRow>, { decimals }: Ledger, figures: Figures, pages: Map<string, string>): CustomerOwing {
  const money = (amount: string): string => moneyText(amount, decimals(row.currency));
  return {
    id: row.customer,
    name: row.name,
    slug: pages.get(row.customer) ?? null,
    currency: row.currency,
    managers: row.managers.map((id) => ({ id, name: figures.managers.get(id) ?? id })),
    entities: figures.entities.length > 0 ? row.entities : [],
    open: money(row.open),
    unapplied: money(row.unapplied),
    items: row.items,
    stage: row.stage,
    stages: row.stages.map(money),
    newlyOverdue: money(row.newly_overdue),
    oldestDue: row.oldest_due,
    daysPastDue: row.days_past_due,
  };
}

/** The entities' pages: their managers through time, and who owes to them most and longest. */
async function entityPages(ledger: Ledger, figures: Figures, own: boolean, pages: Map<string, string>): Promise<EntityPage[]> {
  if (figures.entities.length === 0) return [];
  const slugs = addresses(figures.entities.map((id) => ({ id, name: id })));
  const rows = await ledger.database.rows('SELECT * FROM listed_customer WHERE listed AND entity IS NOT NULL ORDER BY entity, place', undefined, customerRow.extend({ entity: z.string() }));
  return figures.entities.map((id) => ({
    id,
    slug: slugs.get(id) as string,
    managerHistory: managerHistory(ledger, figures, own, id),
    customers: rows.filter((row) => row.entity === id).map((row) => customerOwing(row, ledger, figures, pages)),
  }));
}

async function customersLeftOut({ database, decimals }: Ledger): Promise<PageData['customersLeftOut']> {
  const rows = await database.rows(`
    SELECT currency, sum(open)::DECIMAL(38, 3) AS amount FROM listed_customer WHERE NOT listed AND entity IS NULL GROUP BY currency ORDER BY currency`, undefined, z.object({ currency: z.string(), amount: z.string() }));
  // Who owes in several currencies has a line for each, and is one customer.
  const { customers } = await database.row('SELECT count(DISTINCT customer) AS customers FROM listed_customer WHERE NOT listed AND entity IS NULL');
  return {
    customers: Number(customers),
    open: rows.map((row) => ({ currency: row.currency, amount: moneyText(row.amount, decimals(row.currency)) })),
  };
}

const itemRow = z.object({
  customer: z.string(), slice_currency: z.string(), item: z.string(), issued: z.string(), due: z.string(), amount: z.string(), open: z.string(),
  days_past_due: z.number(), stage: z.string(), manager: z.string(), disputed: z.boolean(), left_out: z.number(),
  currency: z.string(), entity: z.string(), own_amount: z.string(), own_open: z.string(),
});
const creditRow = z.object({
  customer: z.string(), credit: z.string(), kind: z.string(), date: z.string(), currency: z.string(), amount: z.string(), unapplied: z.string(), worth: z.string(),
});

async function statements({ database, asOf, decimals, currency, perCurrency }: Ledger, own: boolean, several: boolean, pages: Map<string, string>, days: Map<string, CustomerDays[]>, movements: Map<string, CustomerMovement[]>): Promise<CustomerStatement[]> {
  await database.setVariable('items_listed', ITEMS_LISTED);
  const items = await database.rows(`
    SELECT open_item.* REPLACE (coalesce(open_item.entity, 'none') AS entity), item.amount AS own_amount, balance.open AS own_open, greatest(count(*) OVER whole - getvariable('items_listed')::INTEGER, 0) AS left_out
    FROM open_items_in($as_of::DATE, ${own}) AS open_item
    JOIN item ON item.id = open_item.item
    JOIN balance ON balance.item = item.number AND balance.valid_from <= $as_of::DATE AND balance.valid_to > $as_of::DATE
    WHERE open_item.customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[]))
    WINDOW whole AS (PARTITION BY open_item.customer)
    QUALIFY row_number() OVER (PARTITION BY open_item.customer ORDER BY open_item.days_past_due DESC, open_item.open DESC, open_item.item) <= getvariable('items_listed')::INTEGER
    ORDER BY open_item.customer, open_item.days_past_due DESC, open_item.open DESC, open_item.item`, { as_of: asOf }, itemRow);
  const credits = await database.rows(`
    SELECT credit.customer, credit.id AS credit, credit.kind, credit.date, credit.currency, credit.amount, left_over.unapplied, converted.unapplied AS worth
    FROM unapplied_credits($as_of::DATE, true, 0) AS left_over
    JOIN credit ON credit.id = left_over.credit
    JOIN unapplied_credits($as_of::DATE, ${own}, 0) AS converted ON converted.credit = left_over.credit
    WHERE credit.customer IN (SELECT unnest(getvariable('customers_with_page')::VARCHAR[]))
    ORDER BY credit.customer, credit.date DESC, credit.id`, { as_of: asOf }, creditRow);
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
      own: row.currency === row.slice_currency ? null : { currency: row.currency, amount: moneyText(row.own_amount, decimals(row.currency)), open: moneyText(row.own_open, decimals(row.currency)) },
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

function managerHistory({ decimals }: Ledger, figures: Figures, own: boolean, entity: string | null): ManagerHistory[] {
  const slugs = addresses([...figures.managers].map(([id, name]) => ({ id, name })));
  const rows = figures.history.filter((row) => row.own === own && row.entity === entity && row.manager !== null);
  return [...Map.groupBy(rows, (row) => JSON.stringify([row.currency, row.manager])).values()].map((points) => {
    const { manager, currency } = points[0] as HistoryRow;
    const money = (amount: string | null): string | null => (amount === null || currency === null ? null : moneyText(amount, decimals(currency)));
    return {
      id: manager as string,
      slug: slugs.get(manager as string) as string,
      currency,
      points: points.map((row) => ({ asOf: row.as_of_day, open: money(row.open), atRisk: money(row.at_risk), amountShare: row.amount_share, customersShare: row.customers_share })),
    };
  });
}

async function control({ database, decimals }: Ledger): Promise<PageData['control']> {
  const rows = await database.rows('SELECT date, entity, currency, balance, net, (net - balance)::DECIMAL(38, 3) AS difference FROM control_balance', undefined, z.object({
    date: z.string(), entity: z.string().nullable(), currency: z.string().nullable(), balance: z.string(), net: z.string(), difference: z.string(),
  }));
  return rows.map((row) => {
    const money = (amount: string): string => moneyText(amount, row.currency === null ? 3 : decimals(row.currency));
    return { date: row.date, entity: row.entity, currency: row.currency ?? '', balance: money(row.balance), net: money(row.net), difference: money(row.difference) };
  });
}
