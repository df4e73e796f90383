import type { Facts } from '../state/facts.ts';
import { dayLiteral, textLiteral } from './literal.ts';

// The open items of a day, of which everything else is asked (sql-of-selection.ts): as a statement of its own, and as tables that are kept.

/** The open items of a day with all that a selection asks of them: one row per item. It stands by itself, on the published macro. */
export function openOn(day: string): string {
  return `SELECT open_items.item, open_items.customer, customer.name AS customer_name, open_items.manager, coalesce(item.entity, 'none') AS entity, open_items.currency,
  open_items.issued, open_items.due, open_items.amount, open_items.open, open_items.days_past_due, open_items.stage, stage.position, stage.at_risk,
  strftime(open_items.due, '%Y-%m') AS month, item.disputed
FROM open_items(${dayLiteral(day)}) AS open_items
JOIN item ON item.id = open_items.item
JOIN customer ON customer.id = open_items.customer
JOIN stage ON stage.id = open_items.stage`;
}

/**
 * The same rows, for the list of items alone, taken from what the published macro stands on, where nothing has to be looked up by text or
 * put in order.
 */
export function listedItems(day: string, { currency }: Pick<Facts, 'currency'>): string {
  return `SELECT open_items.item, open_items.customer, customer.name AS customer_name, open_items.manager, coalesce(open_items.entity, 'none') AS entity, open_items.currency,
  open_items.issued, open_items.due, open_items.amount, open_items.open, open_items.days_past_due, open_items.stage, open_items.position, open_items.at_risk,
  strftime(open_items.due, '%Y-%m') AS month, open_items.disputed
FROM open_items_in(${dayLiteral(day)}, ${currency === null}) AS open_items
JOIN customer ON customer.id = open_items.customer`;
}

/** What all items of a ledger have in common, and what so need not be kept of each; null where they differ. */
export interface Common {
  entity: string | null;
  currency: string | null;
  disputed: 'true' | 'false' | null;
}

/** Columns as of `Common`. */
export const COMMON = `SELECT CASE WHEN min(entity) = max(entity) THEN min(entity) END AS entity, CASE WHEN min(currency) = max(currency) THEN min(currency) END AS currency,
  (SELECT CASE WHEN count(*) FILTER (disputed) = 0 THEN false WHEN bool_and(disputed) THEN true END FROM item) AS disputed
FROM account`;

/**
 * What all other questions of a day ask of its open items, to be kept in a table: no item's own row is looked up, which takes most of the
 * time, and nothing is kept that follows from the rest (see `keptSource`).
 */
export function keptRows(day: string, { currency }: Pick<Facts, 'currency'>, common: Common): string {
  const apart = [
    common.entity === null ? 'account.entity' : null,
    common.currency === null ? 'account.currency' : null,
    common.disputed === null ? 'standing.item IN (SELECT number FROM item WHERE disputed) AS disputed' : null,
  ].filter((column) => column !== null);
  return `SELECT ${['account.customer', 'account.manager', ...apart, 'standing.due', 'standing.open', 'standing.days_past_due', 'standing.position'].join(', ')}
FROM standing(${dayLiteral(day)}, ${currency === null}) AS standing
JOIN account ON account.number = standing.account`;
}

/** A kept table, with what follows from its columns. */
export function keptSource(table: string, { stages }: { stages: readonly { id: string; atRisk: boolean }[] }, common: Common): string {
  const ids = stages.map(({ id }, index) => `WHEN ${index + 1} THEN ${textLiteral(id)}`);
  const atRisk = stages.map((stage, index) => `WHEN ${index + 1} THEN ${stage.atRisk}`);
  const alike = [
    common.entity === null ? '' : `, ${textLiteral(common.entity)} AS entity`,
    common.currency === null ? '' : `, ${textLiteral(common.currency)} AS currency`,
    common.disputed === null ? '' : `, ${common.disputed} AS disputed`,
  ];
  return `(SELECT *${alike.join('')}, CASE position ${ids.join(' ')} END AS stage, CASE position ${atRisk.join(' ')} END AS at_risk, strftime(due, '%Y-%m') AS month FROM ${table}) AS seen`;
}

/** What a question is asked of where the statement is to stand by itself; else it is a kept table. */
export const byItself = (day: string): string => `(\n${openOn(day)}\n) AS seen`;
