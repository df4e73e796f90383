import type { Facts } from '../state/facts.ts';
import type { Selection } from '../state/state.ts';
import { dayLiteral, textList, textLiteral, wholeLiteral } from './literal.ts';
import { type Facet, condition } from './sql-of-selection.ts';

// How a selection came to stand where it stands: at month-ends, and from one day to another.

/**
 * The stages of a selection at the month-ends before a day and on it, each of them also where nothing is open. Columns: day, position, amount,
 * items.
 */
export function trend(day: string, months: number, selection: Selection, facts: Pick<Facts, 'currency'>): string {
  return `SELECT calendar.day, stage.position, coalesce(sum(chosen.open), 0) AS amount, count(chosen.open) AS items
FROM calendar(${dayLiteral(day)}, ${wholeLiteral(months)}) AS calendar
CROSS JOIN stage
LEFT JOIN (
  SELECT day, position, open
  FROM (
    SELECT calendar.day, stage.position, stage.id AS stage, account.customer, account.manager, account.entity, account.currency, span.open,
      calendar.day - span.due AS days_past_due, strftime(span.due, '%Y-%m') AS month, item.disputed
    FROM valued_spans(${facts.currency === null}) AS span
    JOIN calendar(${dayLiteral(day)}, ${wholeLiteral(months)}) AS calendar ON calendar.day >= span.valid_from AND calendar.day < span.valid_to
    JOIN stage ON calendar.day - span.due BETWEEN stage.from_day AND stage.up_to
    JOIN account ON account.number = span.account
    JOIN item ON item.number = span.item
  ) AS seen
  WHERE ${condition(selection)}
) AS chosen ON chosen.day = calendar.day AND chosen.position = stage.position
GROUP BY calendar.day, stage.position
ORDER BY calendar.day, stage.position`;
}

/** The ledger's whole life: its stages at every month-end (or list) up to a day. Columns: day, position, amount. */
export function wholeLife(day: string, currency: string, facts: Pick<Facts, 'currency'>): string {
  return `SELECT as_of_day, position, amount
FROM stage_figures(${dayLiteral(day)}, ${facts.currency === null}, 2400)
WHERE manager IS NULL AND entity IS NULL AND currency = ${textLiteral(currency)}
ORDER BY as_of_day, position`;
}

/**
 * Which facets the movement between two days can be narrowed by: the slices that its macros state; a currency is one where there is no
 * common one.
 */
export function movementFacets({ currency }: Pick<Facts, 'currency'>): readonly Facet[] {
  return currency === null ? ['managers', 'stages', 'currencies'] : ['managers', 'stages'];
}

function slice(selection: Selection, facts: Pick<Facts, 'currency'>): string {
  const managers = selection.managers.length > 0 ? `manager IN ${textList(selection.managers)}` : 'true';
  return facts.currency === null && selection.currencies.length > 0
    ? `${managers} AND currency IN ${textList(selection.currencies)}`
    : managers;
}

/** Where the money of one day stands on another. Columns: origin, from_stage, outcome, to_stage, amount. */
export function matrix(from: string, to: string, selection: Selection, facts: Pick<Facts, 'currency'>): string {
  const stages = selection.stages.length > 0 ? `(from_stage IN ${textList(selection.stages)} OR origin <> 'open')` : 'true';
  return `SELECT origin, from_stage, outcome, to_stage, sum(amount) AS amount
FROM manager_transition_matrix(${dayLiteral(from)}, ${dayLiteral(to)})
WHERE ${slice(selection, facts)} AND ${stages}
GROUP BY ALL
ORDER BY ALL`;
}

export const BRIDGE_TERMS = [
  'opening',
  'billed',
  'cash',
  'credit_notes',
  'write_offs',
  'refunds',
  'settlements',
  'currency_difference',
  'closing',
] as const;

/** What moved between two days. Columns: BRIDGE_TERMS. */
export function bridge(from: string, to: string, selection: Selection, facts: Pick<Facts, 'currency'>): string {
  return `SELECT ${BRIDGE_TERMS.map((term) => `coalesce(sum(${term}), 0) AS ${term}`).join(', ')}
FROM manager_roll_forward(${dayLiteral(from)}, ${dayLiteral(to)})
WHERE ${slice(selection, facts)}`;
}
