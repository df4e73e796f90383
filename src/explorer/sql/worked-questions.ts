import type { Facts } from '../state/facts.ts';
import { dayLiteral, textLiteral } from './literal.ts';

/** Questions to begin from, each a query that stands by itself. Their titles stand in the texts. */
export const WORKED_QUESTIONS = [
  'owing-most',
  'late-by-manager',
  'verdict',
  'due-soon',
  'nearly-worst',
  'grew',
  'payments',
  'story',
  'why',
  'speed',
  'concentration',
  'stages-by-month',
  'next-weeks',
  'stages-ahead',
  'moved',
  'ranking',
  'slow-payers',
  'collected',
  'provision',
  'vintage',
] as const;
export type WorkedQuestion = (typeof WORKED_QUESTIONS)[number];

/** What lists of open items do not tell. */
const OF_DOCUMENTS: ReadonlySet<WorkedQuestion> = new Set([
  'payments',
  'why',
  'speed',
  'next-weeks',
  'stages-ahead',
  'slow-payers',
  'collected',
  'vintage',
]);

/** The questions that a ledger has an answer to. */
export function questionsOf({ lists, itemsFollowed }: Pick<Facts, 'lists' | 'itemsFollowed'>): readonly WorkedQuestion[] {
  return WORKED_QUESTIONS.filter((question) => !(lists && OF_DOCUMENTS.has(question)) && (itemsFollowed || question !== 'moved'));
}

/** What a question is asked about: a day and, where it looks back, another. */
export interface Asked {
  asOf: string;
  since: string;
  /** Where there is no common currency, the one that is looked at: amounts of several are neither added nor compared. */
  currency: string | null;
  /** Whether the documents are in several currencies. */
  several: boolean;
}

/** The query of a question. */
export function workedQuery(question: WorkedQuestion, { asOf, since, currency, several }: Asked): string {
  const day = dayLiteral(asOf);
  const [before, after] = [since, asOf].toSorted().map(dayLiteral) as [string, string];
  const own = (word: 'WHERE' | 'AND', column = 'currency'): string =>
    currency === null ? '' : `${word === 'AND' ? '\n  ' : '\n'}${word} ${column} = ${textLiteral(currency)}`;
  // Payments of several currencies are ranked by what they were worth on their day.
  const [rated, worth] =
    several && currency === null
      ? [
          '\nJOIN rate ON rate.currency = credit.currency AND credit.date >= rate.valid_from AND credit.date < rate.valid_to',
          ' * rate.rate',
        ]
      : ['', ''];
  switch (question) {
    case 'owing-most':
      return `SELECT customer, name, open, items, days_past_due, stage\nFROM customers_owing(${day})${own('WHERE')}\nORDER BY open DESC, customer\nLIMIT 20`;
    case 'late-by-manager':
      return `SELECT manager, sum(open) AS late, count(*) AS items\nFROM open_items(${day})\nWHERE days_past_due > 30${own('AND')}\nGROUP BY manager\nORDER BY late DESC, manager`;
    case 'verdict':
      return `SELECT *\nFROM risk_verdict(${day})`;
    case 'due-soon':
      return `SELECT due, item, customer, manager, open\nFROM open_items(${day})\nWHERE days_past_due BETWEEN -7 AND 0${own('AND')}\nORDER BY due, open DESC, item`;
    case 'nearly-worst':
      return `SELECT item, customer, manager, days_past_due, open\nFROM open_items(${day})\nWHERE days_past_due < (SELECT max(from_day) FROM stage)\n  AND days_past_due + 7 >= (SELECT max(from_day) FROM stage)${own('AND')}\nORDER BY open DESC, item`;
    case 'grew':
      return `WITH earlier AS (\n  SELECT customer, sum(open) AS open FROM open_items(${before}) WHERE days_past_due > 0${own('AND')} GROUP BY customer\n),\nlater AS (\n  SELECT customer, sum(open) AS open FROM open_items(${after}) WHERE days_past_due > 0${own('AND')} GROUP BY customer\n)\nSELECT customer.name, coalesce(earlier.open, 0) AS earlier, later.open AS later, later.open - coalesce(earlier.open, 0) AS grew\nFROM later\nLEFT JOIN earlier USING (customer)\nJOIN customer ON customer.id = later.customer\nORDER BY grew DESC, customer.name\nLIMIT 20`;
    case 'payments':
      return `SELECT credit.date, customer.name, credit.amount, credit.currency\nFROM credit\nJOIN customer ON customer.id = credit.customer${rated}\nWHERE credit.kind = 'payment' AND credit.date > ${day} - 30 AND credit.date <= ${day}${own('AND', 'credit.currency')}\nORDER BY credit.amount${worth} DESC, credit.id\nLIMIT 20`;
    case 'story':
      return `SELECT item, valid_from, nullif(valid_to, DATE '9999-12-31') AS valid_to, open\nFROM span\nWHERE item = (SELECT item FROM span GROUP BY item ORDER BY count(*) DESC, item LIMIT 1)\nORDER BY valid_from`;
    case 'why':
      return `SELECT figure, cause, part, amount, share\nFROM why_it_moved(${before}, ${after})\nWHERE manager IS NULL${own('AND')}`;
    case 'speed':
      return `SELECT *\nFROM speed(${day})`;
    case 'concentration':
      return `SELECT *\nFROM concentration(${day})`;
    case 'next-weeks':
      return `SELECT *\nFROM expected_cash(${day})`;
    case 'stages-ahead':
      return `PIVOT (SELECT days, stage, round(amount, 2) AS amount FROM stage_outlook(${day})${own('WHERE')})\nON stage\nUSING sum(amount)\nORDER BY days`;
    case 'moved':
      return `SELECT from_stage, outcome, to_stage, amount, share, items\nFROM transition_matrix(${before}, ${after})\nWHERE origin = 'open'${own('AND')}\nORDER BY amount DESC`;
    case 'ranking':
      return `SELECT *\nFROM manager_ranking(${day})`;
    case 'slow-payers':
      return `SELECT speed.customer, customer.name, days_beyond_terms, paid, open\nFROM customer_speed(${day}) AS speed\nJOIN customer ON customer.id = speed.customer\nWHERE paid > 0${own('AND')}\nORDER BY days_beyond_terms DESC, speed.customer\nLIMIT 20`;
    case 'collected':
      return `SELECT *\nFROM stage_collection(${day})${own('WHERE')}\nQUALIFY dense_rank() OVER (ORDER BY month_end DESC) <= 3\nORDER BY month_end DESC, stage`;
    case 'provision':
      return `SELECT band, open, rate, source, amount, estimated_rate, estimated_amount, items, reached, lost\nFROM provision(${day})${own('WHERE')}`;
    case 'vintage':
      return `PIVOT (SELECT month, billed, 'day ' || lpad(age::VARCHAR, 3, '0') AS age, round(share, 4) AS share FROM vintage(${day}) AS vintage WHERE vintage.age IS NOT NULL${own('AND')})\nON age\nUSING any_value(share)\nORDER BY month`;
    case 'stages-by-month':
      return `PIVOT (SELECT as_of_day, stage, amount FROM trend(${day})${own('WHERE')})\nON stage\nUSING sum(amount)\nORDER BY as_of_day`;
  }
}
