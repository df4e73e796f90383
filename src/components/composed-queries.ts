import { dayLiteral, textLiteral } from '../explorer/sql/literal.ts';

/** Of what a query is asked: a day and, where there is no reporting currency, the currency of the figure, else null. */
export interface OfDay {
  asOf: string;
  currency: string | null;
}

/** The table of months: what moved in each, the first included, and what the figures were at its end; the last first. */
export function monthsQuery({ asOf, currency }: OfDay): string {
  const day = dayLiteral(asOf);
  const own = currency !== null;
  const inCurrency = own ? `\n  AND moved.currency = ${textLiteral(currency)}` : '';
  const alike = (table: string): string => (own ? ` AND ${table}.currency = moved.currency` : '');
  return [
    'SELECT moved.closing_day AS month_end, moved.billed, moved.cash, moved.credit_notes, moved.write_offs, moved.closing AS open, at_risk.share AS at_risk_share,',
    '  pace.dso_countback, cei.value AS collection_effectiveness, pace.days_to_pay, pace.days_beyond_terms, pace.paid_on_time',
    `FROM roll_forwards((SELECT list(day ORDER BY day) FROM (SELECT day FROM calendar(${day}, 36) UNION SELECT (date_trunc('month', min(day)) - INTERVAL 1 DAY)::DATE FROM calendar(${day}, 36))), ${own}) AS moved`,
    `JOIN speed_trend(${day}) AS pace ON pace.as_of_day = moved.closing_day${alike('pace')}`,
    `LEFT JOIN cei(${day}) AS cei ON cei.month_end = moved.closing_day${alike('cei')}`,
    'LEFT JOIN (',
    `  SELECT ${own ? 'currency, ' : ''}as_of_day, share_of(sum(amount) FILTER (stage.at_risk), sum(amount)) AS share FROM trend(${day}) AS stood JOIN stage ON stage.id = stood.stage GROUP BY ALL`,
    `) AS at_risk ON at_risk.as_of_day = moved.closing_day${alike('at_risk')}`,
    `WHERE moved.manager IS NULL AND moved.entity IS NULL${inCurrency}`,
    'ORDER BY month_end DESC',
  ].join('\n');
}

/**
 * The table of managers ahead: what each has open, the cash to come of it where that is known (`cash`), and the provision; none where money
 * is open without a rate.
 */
export function managersAheadQuery({ asOf, currency }: OfDay, cash: boolean): string {
  const day = dayLiteral(asOf);
  const where = (word: 'WHERE' | 'AND'): string => (currency === null ? '' : ` ${word} currency = ${textLiteral(currency)}`);
  return [
    `SELECT book.manager, book.open, ${cash ? 'cash.expected, cash.low, cash.high, ' : ''}provided.provision`,
    `FROM (SELECT manager, sum(amount) AS open FROM manager_risk(${day})${where('WHERE')} GROUP BY manager HAVING sum(items) > 0) AS book`,
    ...(cash ? [`LEFT JOIN (SELECT * FROM manager_expected_cash(${day}) WHERE week IS NULL${where('AND')}) AS cash USING (manager)`] : []),
    'LEFT JOIN (',
    '  SELECT manager, CASE WHEN count(*) FILTER (open > 0 AND rate IS NULL) = 0 THEN coalesce(sum(amount), 0) END AS provision',
    `  FROM manager_provision(${day})${where('WHERE')} GROUP BY manager`,
    ') AS provided USING (manager)',
    'ORDER BY book.open DESC, book.manager',
  ].join('\n');
}

/** How fast a manager's money comes in, and behind it the company's, whose line names no manager. */
export function managerPaceQuery(manager: string, { asOf, currency }: OfDay): string {
  const day = dayLiteral(asOf);
  const name = textLiteral(manager);
  const inCurrency = currency === null ? [] : [`currency = ${textLiteral(currency)}`];
  const both = (columns: string, macro: string, ...which: string[]): string => {
    const [own, company] = [
      [`manager = ${name}`, ...which, ...inCurrency],
      [...which, ...inCurrency],
    ].map((tests) => (tests.length === 0 ? '' : ` WHERE ${tests.join(' AND ')}`));
    return `(SELECT manager, ${columns} FROM manager_${macro}(${day})${own} UNION ALL SELECT NULL, ${columns} FROM ${macro}(${day})${company})`;
  };
  return [
    'SELECT pace.manager, pace.dso_countback, pace.days_to_pay, pace.days_beyond_terms, pace.paid_on_time, cei.value AS collection_effectiveness, cash.expected, cash.low, cash.high',
    `FROM ${both('dso_countback, days_to_pay, days_beyond_terms, paid_on_time', 'speed')} AS pace`,
    `LEFT JOIN ${both('value', 'cei', `month_end = (SELECT max(month_end) FROM cei(${day}))`)} AS cei ON cei.manager IS NOT DISTINCT FROM pace.manager`,
    `LEFT JOIN ${both('expected, low, high', 'expected_cash', 'week IS NULL')} AS cash ON cash.manager IS NOT DISTINCT FROM pace.manager`,
    'ORDER BY pace.manager IS NULL',
  ].join('\n');
}
