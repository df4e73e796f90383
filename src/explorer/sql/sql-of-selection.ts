import type { Facts } from '../state/facts.ts';
import { columnName, decimalLiteral, shareLiteral, textList, textLiteral, wholeLiteral } from './literal.ts';
import { BIN_EDGES, DAY_BINS } from '../state/bins.ts';
import { EVERYTHING, type Selection, type State, type WhatIf } from '../state/state.ts';

// What is asked of the open items of a day (sql-of-day.ts). Definitions are the macros of the ledger's file; here they are only filtered,
// grouped and added.

export type Facet = keyof Selection;

/** The condition of a selection; `except` leaves one facet out, whose distribution is asked for. */
export function condition(selection: Selection, except: Facet | null = null): string {
  const conditions: string[] = [];
  const add = (facet: Facet, sql: string): void => void (facet !== except && conditions.push(sql));
  for (const [facet, column] of [
    ['stages', 'stage'],
    ['managers', 'manager'],
    ['customers', 'customer'],
    ['entities', 'entity'],
    ['currencies', 'currency'],
  ] as const) {
    if (selection[facet].length > 0) add(facet, `${column} IN ${textList(selection[facet])}`);
  }
  const [least, below] = selection.amount;
  if (least !== null) add('amount', `open >= ${decimalLiteral(least)}`);
  if (below !== null) add('amount', `open < ${decimalLiteral(below)}`);
  const [fewest, most] = selection.days;
  if (fewest !== null) add('days', `days_past_due >= ${wholeLiteral(fewest)}`);
  if (most !== null) add('days', `days_past_due <= ${wholeLiteral(most)}`);
  const [first, last] = selection.months;
  if (first !== null) add('months', `month >= ${textLiteral(first)}`);
  if (last !== null) add('months', `month <= ${textLiteral(last)}`);
  if (selection.disputed !== null) add('disputed', selection.disputed ? 'disputed' : 'NOT disputed');
  return conditions.length === 0 ? 'true' : conditions.join(' AND ');
}

/** What each facet groups by: the value, and how it is called where it has a name of its own. */
const VALUES: Record<Facet, string> = {
  stages: 'stage',
  managers: 'manager',
  customers: 'customer',
  entities: 'entity',
  currencies: 'currency',
  amount: `CASE ${BIN_EDGES.map((edge, bin) => `WHEN open < ${edge} THEN ${bin}`).join(' ')} ELSE ${BIN_EDGES.length} END`,
  days: `least(greatest(CAST(floor((days_past_due - 1) / ${DAY_BINS.width}) AS INTEGER), ${DAY_BINS.first}), ${DAY_BINS.last})`,
  months: 'month',
  disputed: 'CAST(disputed AS VARCHAR)',
};

/**
 * How a facet is distributed under the other facets. Columns: value, position of the stage, items, amount, amount without any selection but
 * of the currency, where currencies cannot be added.
 */
export function distribution(facet: Facet, source: string, selection: Selection, { currency }: Pick<Facts, 'currency'>): string {
  const filter = `FILTER (${condition(selection, facet)})`;
  const addable = currency === null ? ` FILTER (${condition({ ...EVERYTHING, currencies: selection.currencies })})` : '';
  return `SELECT ${VALUES[facet]} AS value, position, count(*) ${filter} AS items, coalesce(sum(open) ${filter}, 0) AS amount, coalesce(sum(open)${addable}, 0) AS unfiltered
FROM ${source}
GROUP BY ALL
ORDER BY value, position`;
}

/** The customers with the most money under the other facets, and those selected. Columns: customer, name, items, amount. */
export function topCustomers(source: string, selection: Selection, search: string, most: number): string {
  const found =
    search === ''
      ? 'true'
      : `customer IN (SELECT id FROM customer WHERE contains(lower(name || ' ' || id), lower(${textLiteral(search)})))`;
  const chosen = selection.customers.length > 0 ? `customer IN ${textList(selection.customers)}` : 'false';
  return `SELECT held.customer, customer.name, items, amount
FROM (
  SELECT customer, ${chosen} AS chosen, count(*) AS items, sum(open) AS amount
  FROM ${source}
  WHERE ${condition(selection, 'customers')} AND (${found} OR ${chosen})
  GROUP BY customer
  ORDER BY chosen DESC, amount DESC, customer
  LIMIT ${wholeLiteral(most)}
) AS held
JOIN customer ON customer.id = held.customer
ORDER BY chosen DESC, amount DESC, held.customer`;
}

/** What customers are called, also those of whom nothing is open. Columns: customer, name. */
export function customerNames(ids: readonly string[]): string {
  return `SELECT id, name FROM customer WHERE id IN ${textList(ids)}`;
}

/**
 * Every stage of a selection; a customer stands in one of them, by the rule in force. Columns: position, items, amount, customers, and what
 * of the amount is past due.
 */
export function stageSums(source: string, selection: Selection, facts: Pick<Facts, 'customerStage'>): string {
  return stagesOf(`${source}\n  WHERE ${condition(selection)}`, facts);
}

function stagesOf(from: string, { customerStage }: Pick<Facts, 'customerStage'>): string {
  const position = customerStage === 'worst' ? 'max(position)' : 'max({amount: amount, position: position}).position';
  return `WITH held AS MATERIALIZED (
  SELECT customer, position, count(*) AS items, sum(open) AS amount, sum(open) FILTER (days_past_due > 0) AS overdue
  FROM ${from}
  GROUP BY customer, position
)
SELECT stage.position, coalesce(items, 0) AS items, coalesce(amount, 0) AS amount, coalesce(customers, 0) AS customers, coalesce(overdue, 0) AS overdue
FROM stage
LEFT JOIN (SELECT position, sum(items) AS items, sum(amount) AS amount, sum(overdue) AS overdue FROM held GROUP BY position) AS sums USING (position)
LEFT JOIN (SELECT position, count(*) AS customers FROM (SELECT ${position} AS position FROM held GROUP BY customer) GROUP BY position) AS owing USING (position)
ORDER BY stage.position`;
}

/**
 * Two answers of `stageSums` beside one another. Columns: position, then of each amount and customers, and what the second amount is more.
 */
export function besideSums(one: string, other: string): string {
  return `SELECT position, one.amount AS first_amount, one.customers AS first_customers, other.amount AS second_amount, other.customers AS second_customers, other.amount - one.amount AS change
FROM (${one}) AS one
JOIN (${other}) AS other USING (position)
ORDER BY position`;
}

/** How many items a selection has. Column: items. */
export function itemCount(source: string, selection: Selection): string {
  return `SELECT count(*) AS items FROM ${source} WHERE ${condition(selection)}`;
}

/** Open money of each stage, in a column of its own that is named for it. */
function stageColumns(stages: readonly { id: string }[]): string[] {
  return stages.map(
    ({ id }, index) => `coalesce(sum(open) FILTER (position = ${index + 1}), 0) AS ${columnName(`stage_${id.replaceAll('-', '_')}`)}`,
  );
}

/** Managers by stage. Columns: manager, open, items, customers, then one amount per stage. */
export function managersByStage(source: string, selection: Selection, { stages }: { stages: readonly { id: string }[] }): string {
  return `SELECT manager, sum(open) AS open, count(*) AS items, count(DISTINCT customer) AS customers, ${stageColumns(stages).join(', ')}
FROM ${source}
WHERE ${condition(selection)}
GROUP BY manager
ORDER BY open DESC, manager`;
}

/** Customers of a selection. Columns: customer, name, open, items, oldest due date, days past due, then one amount per stage. */
export function customers(source: string, selection: Selection, { stages }: { stages: readonly { id: string }[] }): string {
  return `SELECT held.customer, customer.name, held.* EXCLUDE (customer)
FROM (
  SELECT customer, sum(open) AS open, count(*) AS items, min(due) AS oldest_due, max(days_past_due) AS days_past_due${stageColumns(stages)
    .map((column) => `, ${column}`)
    .join('')}
  FROM ${source}
  WHERE ${condition(selection)}
  GROUP BY customer
) AS held
JOIN customer ON customer.id = held.customer
ORDER BY open DESC, held.customer`;
}

export const ITEM_COLUMNS = [
  'item',
  'customer_name',
  'customer',
  'manager',
  'entity',
  'currency',
  'issued',
  'due',
  'days_past_due',
  'stage',
  'amount',
  'open',
  'disputed',
] as const;
export type ItemColumn = (typeof ITEM_COLUMNS)[number];

export const isItemColumn = (name: string): name is ItemColumn => (ITEM_COLUMNS as readonly string[]).includes(name);

/** Items of a selection in their order; `stage` is sorted by its place. Columns: those of ITEM_COLUMNS. */
export function items(source: string, { selection, sort }: Pick<State, 'selection' | 'sort'>): string {
  const by = sort !== null && isItemColumn(sort.column) ? sort : { column: 'open', down: true };
  return `SELECT ${ITEM_COLUMNS.join(', ')}
FROM ${source}
WHERE ${condition(selection)}
ORDER BY ${by.column === 'stage' ? 'position' : by.column}${by.down ? ' DESC' : ''}, item`;
}

/** Some of them. */
export function itemsFrom(source: string, state: Pick<State, 'selection' | 'sort'>, from: number, count: number): string {
  return `${items(source, state)}\nLIMIT ${wholeLiteral(count)} OFFSET ${wholeLiteral(from)}`;
}

/** Every stage under other limits. Columns as of `stageSums`. */
export function stagesIf(source: string, selection: Selection, trial: WhatIf, facts: Pick<Facts, 'customerStage'>): string {
  if (trial.limits.length === 0) return stageSums(source, selection, facts);
  const position = `CASE ${trial.limits.map((limit, index) => `WHEN days_past_due <= ${wholeLiteral(limit)} THEN ${index + 1}`).join(' ')} ELSE ${trial.limits.length + 1} END`;
  return stagesOf(`(SELECT * REPLACE (${position} AS position) FROM ${source} WHERE ${condition(selection)})`, facts);
}

/**
 * The two legs of the risk zone under other rules, on unrounded numbers. Columns: money leg, customers' leg (true, false, or null where
 * nothing is owed).
 */
export function verdictIf(source: string, selection: Selection, trial: WhatIf, facts: Facts): string {
  const positions = facts.stages.flatMap(({ id }, index) => (trial.riskStages.includes(id) ? [index + 1] : []));
  const risk = positions.length > 0 ? `position IN (${positions.join(', ')})` : 'false';
  const threshold = shareLiteral(trial.threshold);
  return `SELECT CASE WHEN sum(amount) > 0 THEN coalesce(sum(amount) FILTER (${risk}), 0) > sum(amount) * ${threshold} END AS money,
  CASE WHEN sum(customers) > 0 THEN coalesce(sum(customers) FILTER (${risk}), 0) > sum(customers) * ${threshold} END AS customers,
  share_of(coalesce(sum(amount) FILTER (${risk}), 0), sum(amount)) AS money_share, share_of(coalesce(sum(customers) FILTER (${risk}), 0), sum(customers)) AS customers_share
FROM (${stagesIf(source, selection, trial, facts)})`;
}
