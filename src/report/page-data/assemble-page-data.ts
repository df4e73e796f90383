import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import type { Figures } from '../ask/ask-figures.ts';
import { addresses } from './addresses.ts';
import type { HeldContract } from '../contracts/check-contracts.ts';
import { fileAccounts, findingExamples, rejectedRows } from './account-for-rows.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import { customerDays } from './customer-days.ts';
import { customerMovements } from './customer-movements.ts';
import { customerStatements } from './customer-statements.ts';
import { askHandovers } from './handovers.ts';
import { managerHistory } from './manager-history.ts';
import type { CustomerOwing, EntityPage, PageData } from './page-data.ts';
import type { Report } from '../schema/report-schema.ts';

/**
 * Customers listed on the customers page, besides those with a page of their own; the rest are counted there and stand in customers.csv.
 */
const CUSTOMERS_LISTED = 400;
/** Customers with the most newly overdue, listed whatever their place. */
const NEWLY_LISTED = 5;
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
  const customers = await database.rows(
    'SELECT * FROM listed_customer WHERE listed AND entity IS NULL ORDER BY place',
    undefined,
    customerRow,
  );
  return {
    report,
    config,
    customers: customers.map((row) => customerOwing(row, ledger, figures, pages)),
    customersLeftOut: await customersLeftOut(ledger),
    statements: await customerStatements(
      ledger,
      own,
      figures.entities.length > 0,
      pages,
      await customerDays(
        ledger,
        own,
        report.trend.map((point) => point.asOf),
      ),
      await customerMovements(ledger),
    ),
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
  const rows = await database.rows(
    `
    SELECT DISTINCT customer AS id, name
    FROM (FROM figure_customer WHERE own = $own AND entity IS NULL QUALIFY row_number() OVER (PARTITION BY currency ORDER BY open DESC, customer) <= $pages)
    ORDER BY id`,
    { own, pages: config.pages.customers },
    z.object({ id: z.string(), name: z.string() }),
  );
  return addresses(rows);
}

function customerOwing(
  row: z.infer<typeof customerRow>,
  { decimals }: Ledger,
  figures: Figures,
  pages: Map<string, string>,
): CustomerOwing {
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
  const rows = await ledger.database.rows(
    'SELECT * FROM listed_customer WHERE listed AND entity IS NOT NULL ORDER BY entity, place',
    undefined,
    customerRow.extend({ entity: z.string() }),
  );
  return figures.entities.map((id) => ({
    id,
    slug: slugs.get(id) as string,
    managerHistory: managerHistory(ledger, figures, own, id),
    customers: rows.filter((row) => row.entity === id).map((row) => customerOwing(row, ledger, figures, pages)),
  }));
}

async function customersLeftOut({ database, decimals }: Ledger): Promise<PageData['customersLeftOut']> {
  const rows = await database.rows(
    `
    SELECT currency, sum(open)::DECIMAL(38, 3) AS amount FROM listed_customer WHERE NOT listed AND entity IS NULL GROUP BY currency ORDER BY currency`,
    undefined,
    z.object({ currency: z.string(), amount: z.string() }),
  );
  // Who owes in several currencies has a line for each, and is one customer.
  const { customers } = await database.row(
    'SELECT count(DISTINCT customer) AS customers FROM listed_customer WHERE NOT listed AND entity IS NULL',
  );
  return {
    customers: Number(customers),
    open: rows.map((row) => ({ currency: row.currency, amount: moneyText(row.amount, decimals(row.currency)) })),
  };
}

async function control({ database, decimals }: Ledger): Promise<PageData['control']> {
  const rows = await database.rows(
    'SELECT date, entity, currency, balance, net, (net - balance)::DECIMAL(38, 3) AS difference FROM control_balance',
    undefined,
    z.object({
      date: z.string(),
      entity: z.string().nullable(),
      currency: z.string().nullable(),
      balance: z.string(),
      net: z.string(),
      difference: z.string(),
    }),
  );
  return rows.map((row) => {
    const money = (amount: string): string => moneyText(amount, row.currency === null ? 3 : decimals(row.currency));
    return {
      date: row.date,
      entity: row.entity,
      currency: row.currency ?? '',
      balance: money(row.balance),
      net: money(row.net),
      difference: money(row.difference),
    };
  });
}
