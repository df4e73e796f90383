import { dayLiteral, textLiteral } from '../explorer/sql/literal.ts';
import type { Site } from '../layouts/site.ts';
import type { Book } from '../report/schema/report-schema.ts';
import { isCut } from '../report/publishing/shown-text.ts';
import { managerPaceQuery, managersAheadQuery, monthsQuery } from './composed-queries.ts';

/** The figures of a whole book that the ledger file answers by a macro of its own. */
export type FigureQuery =
  | 'stages'
  | 'trend'
  | 'managers'
  | 'movement'
  | 'transitions'
  | 'customerTransitions'
  | 'stageMovement'
  | 'why'
  | 'whyCustomers'
  | 'dwell'
  | 'vintages'
  | 'months'
  | 'concentration'
  | 'collected'
  | 'recovery'
  | 'expectedCash'
  | 'outlook'
  | 'provision'
  | 'managersAhead'
  | 'managersProvided';

/**
 * The SQL of a figure, as it is asked of ledger.duckdb by the very macros that the report is made from, with every number that stands
 * beside it; null for the book of one entity or manager, of which the macros of the whole say nothing, where there is no earlier day to
 * compare with, and for the book of several currencies, whose customers they count in each apart.
 */
export function figureQuery(
  figure: FigureQuery,
  book: Pick<Book, 'totals'>,
  currency: string | null,
  { data: { report } }: Site,
): string | null {
  const isWhole = [report, ...report.currencies].some(({ totals }) => totals === book.totals);
  if (!isWhole || (report.currency === null && currency === null)) return null;
  const day = dayLiteral(report.asOf);
  const of = { asOf: report.asOf, currency: report.currency === null ? currency : null };
  const since = report.transitions?.from ?? report.currencies.find((own) => own.transitions !== null)?.transitions?.from ?? null;
  const between = since === null ? null : `${dayLiteral(since)}, ${day}`;
  if (figure === 'months') return since && monthsQuery(of);
  if (figure === 'managersAhead' || figure === 'managersProvided') return managersAheadQuery(of, figure === 'managersAhead');
  const call = {
    stages: `stage_distribution(${day})`,
    trend: `trend(${day})`,
    managers: `manager_risk(${day})`,
    movement: between && `roll_forward(${between})`,
    transitions: between && `transition_matrix(${between})`,
    customerTransitions: between && `customer_transition_matrix(${between})`,
    stageMovement: between && `stage_roll_forward(${between})`,
    why: between && `why_it_moved(${between})`,
    whyCustomers: between && `customer_why_it_moved(${between})`,
    dwell: `stage_dwell(${day})`,
    vintages: `vintage(${day})`,
    concentration: `concentration(${day})`,
    collected: `stage_collection(${day})`,
    recovery: `recovery(${day})`,
    expectedCash: `expected_cash(${day})`,
    outlook: `stage_outlook(${day})`,
    provision: `provision(${day})`,
  }[figure];
  if (call === null) return null;
  return of.currency === null ? `FROM ${call}` : `FROM ${call} WHERE currency = ${textLiteral(of.currency)}`;
}

/**
 * The SQL behind the figures of one manager or one customer, by the macros of the ledger; null where the pages have their id in part alone.
 * `from`: of what moved, since when.
 */
export function ownQueries(
  owner: { manager: string } | { customer: string },
  currency: string | null,
  { data: { report } }: Site,
): (
  call:
    | 'manager_risk'
    | 'manager_trend'
    | 'manager_ranking'
    | 'handovers'
    | 'customers_owing'
    | 'open_items'
    | 'customer_speed'
    | 'manager_roll_forward',
  from?: string,
) => string | null {
  const [column, id] = Object.entries(owner)[0] as [string, string];
  const name = textLiteral(id);
  const day = dayLiteral(report.asOf);
  const inCurrency = report.currency === null && currency !== null ? ` AND currency = ${textLiteral(currency)}` : '';
  return (call, from) => {
    if (isCut(id)) return null;
    const days = from === undefined ? day : `${dayLiteral(from)}, ${day}`;
    const which = call === 'customers_owing' ? `list_contains(managers, ${name})` : `${column} = ${name}`;
    return `FROM ${call}(${days}) WHERE ${which}${inCurrency}`;
  };
}

/** The SQL of how fast a manager's money comes in beside the company's; null as above. */
export function paceQuery(manager: string, currency: string, { data: { report } }: Site): string | null {
  return isCut(manager) ? null : managerPaceQuery(manager, { asOf: report.asOf, currency: report.currency === null ? currency : null });
}

/**
 * The SQL of what a customer owed at every month-end, by stage, in the currency of the figure: the report's own, where it has one; null as
 * above.
 */
export function customerDaysQuery(customer: string, currency: string, { data: { report } }: Site): string | null {
  if (isCut(customer)) return null;
  const own = report.currency === null;
  return [
    `SELECT calendar.day, ${own ? 'account.currency, ' : ''}stage.id AS stage, sum(span.open) AS open`,
    `FROM calendar(${dayLiteral(report.asOf)}, 36) AS calendar`,
    `JOIN valued_spans(${own}) AS span ON span.valid_from <= calendar.day AND span.valid_to > calendar.day`,
    `JOIN account ON account.number = span.account AND account.customer = ${textLiteral(customer)}${own ? ` AND account.currency = ${textLiteral(currency)}` : ''}`,
    'JOIN stage ON calendar.day - span.due BETWEEN stage.from_day AND stage.up_to',
    'GROUP BY ALL',
    'ORDER BY ALL',
  ].join('\n');
}
