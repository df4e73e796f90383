import { plural } from './phrases.ts';

// Words of the page of the method: the rules in force.

export const methodEn = {
  heading: 'How these figures are made',
  lede: 'The rules in force for this report, printed from its configuration.',
  stages: 'Stages',
  stagesSub: 'By days past due: the as-of date minus the due date, in calendar days',
  rules: 'Rules',
  figures: 'Figures',
  figuresSub: 'What each figure is, with its unit',
  codes: 'Codes',
  codesSub: 'As they stand in rejects.csv, findings.csv and messages',
  contracts: 'Checks',
  findings: 'Findings: used, but worth a look',
  refusals: 'Refusals and rows set aside',
  files: 'Input files',
  filesSub: 'What was read, with the hash of its bytes',
  absent: 'Left out',
  absentSub: 'Panels whose input was not given',
  absentNone: 'Nothing was left out for want of input.',
  ownCode: 'A rule of this report’s own configuration or of a named profile.',
  defaults: 'No configuration file: defaults throughout.',
  configured: (file: string) => `Configuration: ${file}.`,
  rule: {
    asOf: {
      name: 'As-of date',
      text: (day: string) =>
        `Balances are stated for the end of ${day}: what was issued by then, less what had taken effect by then. An application takes effect at the later of the two documents’ dates.`,
    },
    lists: {
      name: 'Lists of open items',
      text: 'The history is known on the days of the lists alone: on each, what was open is exactly that list. What moved between two lists, and since which day the verdict holds, they do not tell.',
    },
    dueToday: { name: 'Due today', text: 'An item due on the as-of date is at day 0: not past due. Day 1 is the day after.' },
    dueMissing: {
      name: 'Missing due date',
      text: 'Issue date plus the customer’s terms, else the issue date; counted under data quality.',
    },
    risk: {
      name: 'Risk zone',
      text: (threshold: string, stages: string) =>
        `Strictly more than ${threshold} of the open money, or of the customers who owe, in ${stages}. Either is enough. Shares are compared unrounded; the day since which it holds is found on days, not month-ends.`,
    },
    customerStage: {
      name: 'Stage of a customer',
      worst:
        'The worst stage among its open items. In a manager’s book or a currency: the worst among the items there, so customers need not add up over managers.',
      'most-money':
        'The stage that holds most of its open money. In a manager’s book or a currency: among the items there, so customers need not add up over managers.',
    },
    owner: {
      name: 'Owner of an item',
      'at-issue':
        'The manager who owned it when it was issued: the item’s own manager, else who owned the customer on that day, else the customer’s manager, else unassigned. Managers add up to the total.',
      current:
        'Who owns the customer on the as-of date, also for the months before it; where nobody does, the item’s own manager, else unassigned. Managers add up to the total.',
    },
    escalation: {
      name: 'Theirs to act on',
      text: (stages: string) =>
        `What stands in the stages outside ${stages} is the manager’s to act on; the rest has passed to the head, finance and the lawyers.`,
    },
    allocation: {
      name: 'Allocation',
      explicit: 'A credit is applied to the item it names. Credits that name none stay unapplied.',
      'oldest-first':
        'A credit is applied to the item it names first; what is left meets the customer’s oldest open items, by issue date, then id.',
    },
    unapplied: { name: 'Unapplied money', text: 'Its own figure: never netted into a stage, never dropped. Open less unapplied is net.' },
    valuation: {
      name: 'Valuation',
      'as-of': 'Other currencies at the last rate on or before the as-of date, half up per item.',
      document: 'Other currencies at the last rate on or before the document’s date, half up per item.',
      none: 'No rates: amounts of different currencies are never added.',
      single: (currency: string) => `One currency, ${currency}: no conversion.`,
    },
    active: {
      name: 'Active customers',
      text: 'The rows of customers not marked inactive, and whoever owes or has unapplied money; without that input, everyone with an item or credit up to the as-of date.',
    },
    windows: { name: 'Windows of days', text: 'Half open: the last 90 days of a date leave out the day 90 days before it.' },
    ratios: { name: 'Ratios', text: 'Where the denominator is not positive, n/a.' },
    tolerance: {
      name: 'Tolerance',
      text: (rows: number, control: string) =>
        `At most ${plural(rows, 'refused row', 'refused rows')}; the control account may differ by ${control}. Beyond that the report is not published.`,
    },
    stale: {
      name: 'Stale data',
      text: (days: number) => `Data that end more than ${plural(days, 'day', 'days')} before the as-of date are announced on every page.`,
    },
  },
};

export type MethodText = typeof methodEn;
