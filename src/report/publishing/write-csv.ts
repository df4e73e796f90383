import { join } from 'node:path';
import { sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';

const ON_THE_DAY = "as_of_day = getvariable('as_of')::DATE";

/** Columns of customers.csv that a stage may be called as well; its own column is then stage_open, a name that no stage can have. */
const OF_CUSTOMERS = new Set(['currency', 'customer', 'name', 'managers', 'open', 'unapplied', 'items', 'stage', 'entities']);

/**
 * Writes the published CSV files into `folder`: what the pages show, safe to open in a spreadsheet. Reads the figures last asked.
 * Without a reporting currency every currency has rows of its own. With several `entities` they have a file, and rows tell whom a customer
 * owes to.
 */
export async function writeCsvFiles({ database, currency, config }: Ledger, folder: string, entities: boolean): Promise<void> {
  await database.execute(sqlFile(import.meta.url, './published-csv.sql'));
  const own = currency === null ? 'own' : 'NOT own';
  const perStage = config.stages
    .map(({ id }, index) => `cell_money(stages[${index + 1}], decimals) AS "${OF_CUSTOMERS.has(id) ? `stage_${id}` : id}"`)
    .join(', ');
  const files: Record<string, string> = {
    'stages.csv': `
      SELECT currency, stage, cell_money(amount, decimals) AS amount, share_of(amount, sum(amount) OVER slice) AS amount_share, items, customers,
        share_of(customers, sum(customers) OVER slice) AS customers_share,
        share_of(customers, (SELECT customers FROM figure_active)) AS customers_active_share
      FROM figure_stage JOIN money_of USING (currency)
      WHERE ${own} AND manager IS NULL AND entity IS NULL AND ${ON_THE_DAY}
      WINDOW slice AS (PARTITION BY currency)
      ORDER BY currency, position`,
    'trend.csv': `
      SELECT as_of_day AS as_of, currency, stage, cell_money(amount, decimals) AS amount, items, customers
      FROM figure_stage JOIN money_of USING (currency)
      WHERE ${own} AND manager IS NULL AND entity IS NULL
      ORDER BY currency, as_of_day, position`,
    'managers.csv': `
      SELECT currency, cell_text(manager) AS manager, cell_text(name) AS name, stage, cell_money(amount, decimals) AS amount, items, customers
      FROM figure_stage JOIN money_of USING (currency) JOIN manager ON manager.id = figure_stage.manager
      WHERE ${own} AND entity IS NULL AND ${ON_THE_DAY}
      ORDER BY currency, figure_stage.manager, position`,
    ...(entities && {
      'entities.csv': `
        SELECT currency, cell_text(entity) AS entity, stage, cell_money(amount, decimals) AS amount, items, customers
        FROM figure_stage JOIN money_of USING (currency)
        WHERE ${own} AND manager IS NULL AND entity IS NOT NULL AND ${ON_THE_DAY}
        ORDER BY currency, entity, position`,
    }),
    'customers.csv': `
      SELECT currency, cell_text(customer) AS customer, cell_text(name) AS name, cell_text(array_to_string(managers, '; ')) AS managers,
        cell_money(open, decimals) AS open, cell_money(unapplied, decimals) AS unapplied, items, oldest_due, days_past_due, stage, ${perStage}${entities ? ", cell_text(array_to_string(entities, '; ')) AS entities" : ''}
      FROM figure_customer JOIN money_of USING (currency)
      WHERE ${own} AND entity IS NULL
      ORDER BY currency, position DESC, figure_customer.open DESC, days_past_due DESC, figure_customer.customer`,
    'open-items.csv': `
      SELECT cell_text(open_item.item) AS item, cell_text(open_item.customer) AS customer, cell_text(name) AS name, cell_text(open_item.manager) AS manager,
        open_item.issued, open_item.due, cell_money(open_item.amount, decimals) AS amount, cell_money(open, decimals) AS open, days_past_due, stage, open_item.currency${entities ? ", cell_text(coalesce(item.entity, 'none')) AS entity" : ''}
      FROM open_items_in(getvariable('as_of')::DATE, ${currency === null}) AS open_item
      JOIN money_of ON money_of.currency = open_item.slice_currency
      JOIN customer ON customer.id = open_item.customer
      JOIN item ON item.id = open_item.item
      ORDER BY open_item.currency, days_past_due DESC, open_item.open DESC, open_item.item`,
    'rejects.csv': `
      SELECT cell_text(path) AS file, line, cell_text(column_name) AS "column", cell_text(value) AS value, code, reason, todo
      FROM reject ORDER BY path, line, column_name, code`,
    'findings.csv': `
      SELECT finding.code, cell_text(path) AS file, finding_line.line, cell_text(document) AS document, cell_text(customer) AS customer,
        cell_money(amount, money_of.decimals) AS amount, finding.currency, cell_money(at_risk, risk_money.decimals) AS at_risk, finding_risk.currency AS at_risk_currency
      FROM finding
      LEFT JOIN read_file USING (source)
      LEFT JOIN finding_line USING (source, record)
      LEFT JOIN money_of ON money_of.currency = finding.currency
      LEFT JOIN finding_risk ON finding_risk.finding = finding.rowid
      LEFT JOIN money_of AS risk_money ON risk_money.currency = finding_risk.currency
      ORDER BY finding.code, path, finding_line.line, document, customer, amount, at_risk_currency`,
  };
  for (const [name, query] of Object.entries(files)) await database.copyToCsv(query, join(folder, name));
}
