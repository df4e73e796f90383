import { dayLiteral } from './literal.ts';

/** Questions to begin from, each a query that stands by itself. Their titles stand in the texts. */
export const WORKED_QUESTIONS = [
  'owing-most', 'late-by-manager', 'verdict', 'due-soon', 'nearly-worst', 'grew', 'payments', 'story', 'why', 'speed', 'concentration', 'stages-by-month',
  'next-weeks', 'stages-ahead', 'moved', 'ranking', 'slow-payers', 'collected', 'provision', 'vintage',
] as const;
export type WorkedQuestion = (typeof WORKED_QUESTIONS)[number];

/** The query of a question, as of a day and, where it looks back, since another. */
export function workedQuery(question: WorkedQuestion, asOf: string, since: string): string {
  const day = dayLiteral(asOf);
  const before = dayLiteral(since);
  switch (question) {
    case 'owing-most': return `SELECT customer, name, open, items, days_past_due, stage\nFROM customers_owing(${day})\nORDER BY open DESC, customer\nLIMIT 20`;
    case 'late-by-manager': return `SELECT manager, sum(open) AS late, count(*) AS items\nFROM open_items(${day})\nWHERE days_past_due > 30\nGROUP BY manager\nORDER BY late DESC, manager`;
    case 'verdict': return `SELECT *\nFROM risk_verdict(${day})`;
    case 'due-soon': return `SELECT due, item, customer, manager, open\nFROM open_items(${day})\nWHERE days_past_due BETWEEN -7 AND 0\nORDER BY due, open DESC, item`;
    case 'nearly-worst': return `SELECT item, customer, manager, days_past_due, open\nFROM open_items(${day})\nWHERE days_past_due < (SELECT max(from_day) FROM stage)\n  AND days_past_due + 7 >= (SELECT max(from_day) FROM stage)\nORDER BY open DESC, item`;
    case 'grew': return `WITH earlier AS (\n  SELECT customer, sum(open) AS open FROM open_items(${before}) WHERE days_past_due > 0 GROUP BY customer\n),\nlater AS (\n  SELECT customer, sum(open) AS open FROM open_items(${day}) WHERE days_past_due > 0 GROUP BY customer\n)\nSELECT customer.name, coalesce(earlier.open, 0) AS earlier, later.open AS later, later.open - coalesce(earlier.open, 0) AS grew\nFROM later\nLEFT JOIN earlier USING (customer)\nJOIN customer ON customer.id = later.customer\nORDER BY grew DESC, customer.name\nLIMIT 20`;
    case 'payments': return `SELECT credit.date, customer.name, credit.amount, credit.currency\nFROM credit\nJOIN customer ON customer.id = credit.customer\nWHERE credit.kind = 'payment' AND credit.date > ${day} - 30 AND credit.date <= ${day}\nORDER BY credit.amount DESC, credit.id\nLIMIT 20`;
    case 'story': return `SELECT item, valid_from, nullif(valid_to, DATE '9999-12-31') AS valid_to, open\nFROM span\nWHERE item = (SELECT item FROM span GROUP BY item ORDER BY count(*) DESC, item LIMIT 1)\nORDER BY valid_from`;
    case 'why': return `SELECT figure, cause, part, amount, share\nFROM why_it_moved(${before}, ${day})\nWHERE manager IS NULL`;
    case 'speed': return `SELECT *\nFROM speed(${day})`;
    case 'concentration': return `SELECT *\nFROM concentration(${day})`;
    case 'next-weeks': return `SELECT *\nFROM expected_cash(${day})`;
    case 'stages-ahead': return `PIVOT (SELECT days, stage, round(amount, 2) AS amount FROM stage_outlook(${day}))\nON stage\nUSING sum(amount)\nORDER BY days`;
    case 'moved': return `SELECT from_stage, outcome, to_stage, amount, share, items\nFROM transition_matrix(${before}, ${day})\nWHERE origin = 'open'\nORDER BY amount DESC`;
    case 'ranking': return `SELECT *\nFROM manager_ranking(${day})`;
    case 'slow-payers': return `SELECT speed.customer, customer.name, days_beyond_terms, paid, open\nFROM customer_speed(${day}) AS speed\nJOIN customer ON customer.id = speed.customer\nWHERE paid > 0\nORDER BY days_beyond_terms DESC, speed.customer\nLIMIT 20`;
    case 'collected': return `SELECT *\nFROM stage_collection(${day})\nORDER BY month_end DESC, stage\nLIMIT 12`;
    case 'provision': return `SELECT band, open, rate, source, amount, estimated_rate, estimated_amount\nFROM provision(${day})`;
    case 'vintage': return `PIVOT (SELECT month, billed, 'day ' || lpad(age::VARCHAR, 3, '0') AS age, round(share, 4) AS share FROM vintage(${day}) AS vintage WHERE vintage.age IS NOT NULL)\nON age\nUSING any_value(share)\nORDER BY month`;
    case 'stages-by-month': return `PIVOT (SELECT as_of_day, stage, amount FROM trend(${day}))\nON stage\nUSING sum(amount)\nORDER BY as_of_day`;
  }
}
