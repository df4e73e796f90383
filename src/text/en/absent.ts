/** Why a panel of the report is left out in English; by the panel, or by the panel and what it needs. */
export const absentEn: Record<string, string> = {
  'as-of-any-day': 'Lists of open items state what was open on their own days; for any other day there is no answer.',
  stages: 'No invoices, customer ledger or lists of open items were given: nothing is known to be owed.',
  payments: 'No payments were given: what was billed stands open but for credits, and nothing can be said of how customers pay.',
  speed: 'How fast money comes in is reckoned from what was billed and paid; lists of open items tell neither.',
  forecast: 'What comes next is told from how money moved before; lists of open items do not tell it.',
  'payments:invoices': 'Lists of open items tell what is still open, not what was paid, credited or written off.',
  'active-base': 'No list of customers was given: active customers are all who had an item or credit by the as-of date.',
  'control-account': 'No control balances were given: net could not be compared with the general ledger.',
  since: 'Since which day the verdict holds is found on days; lists of open items tell only of their own days.',
  'trend-month-ends': 'The trend shows the days of the lists instead of month-ends: between two lists nobody knows what was open.',
  movement: 'Lists of open items do not tell what was billed, paid, credited or written off between them.',
  transitions:
    'Lists by ranges of days past due do not say which money of one is that of another: what got worse between them is not told.',
};

/** What the panels are called. */
export const panelsEn: Record<string, string> = {
  stages: 'stages and totals',
  'as-of-any-day': 'figures for any day',
  since: 'the day since which the verdict holds',
  'trend-month-ends': 'trend of month-ends',
  movement: 'what moved',
  transitions: 'what got worse between the lists',
  speed: 'how fast money comes in',
  forecast: 'cash to come and the stages ahead',
  payments: 'payments',
  'active-base': 'share of all active customers from the list of customers',
  'control-account': 'comparison with the control account',
};
