import { type Html, html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

/** Words of the page of trends: how fast money comes in, month by month. */
export const trendsEn = {
  title: (days: string) => `What is owed is ${days} days of sales`,
  titleMore: (days: string, change: string, day: string) => `What is owed is ${days} days of sales, ${change} more than on ${day}`,
  titleLess: (days: string, change: string, day: string) => `What is owed is ${days} days of sales, ${change} less than on ${day}`,
  titleSame: (days: string, day: string) => `What is owed is ${days} days of sales, as it was on ${day}`,
  titleAtLeast: (days: number) => `What is owed is more than all sales of the ${plural(days, 'day', 'days')} that the data go back`,
  titleNone: 'How the debt has moved',
  lede: (best: string, late: string): Html =>
    html`Reckoned on the sales of the last 90 days, ${strong(`${best} days`)} would stand even if everybody paid when due; ${strong(`${late} days`)} are there because somebody is late.`,
  ledeTimely: (best: string): Html =>
    html`Reckoned on the sales of the last 90 days, ${strong(`${best} days`)} stand, and none of them because somebody is late.`,
  pace: 'How fast money comes in',
  paceSub: (from: string, to: string) => `At month-ends, ${from} to ${to}. Every point leads to its month in the table below.`,
  paceSubLists: (from: string, to: string) => `On the days of the lists, ${from} to ${to}`,
  months: 'Month by month',
  monthsSub: (currency: string) =>
    `Money in ${currency}: what was billed, paid, credited and written off, and what was open and what the figures were at the month’s end; the last month first`,
  table: 'Months',
  month: 'Month to',
  collected: 'What was collected of what could be',
  collectedSub: (month: string, currency: string) =>
    `${month}, ${currency}: cash that met items in the stage, of what stood there when the month began or came into it`,
  collectible: 'Collectible',
  cash: 'Collected',
  share: 'Share',
  recovery: 'What becomes of money that is late',
  recoverySub: 'Of what was open at that age in the year that ended 30 days ago: what came in during the 30 days after',
  age: 'Days past due',
  concentration: (share: string, customers: number) =>
    `${share} of what is open is owed by ${format.plural(customers, { one: 'one customer', other: `${format.count(customers)} customers` })}`,
  concentrationSub: (day: string) => `Share of the largest, ${day}; customers of one parent are taken together`,
  measures: { open: 'Of what is open', overdue: 'Of what is past due' } as Record<string, string>,
  groups: 'Who owe',
  top1: 'Largest',
  top5: 'Largest 5',
  top10: 'Largest 10',
  hhi: 'HHI',
  effective: 'As if of so many equals',
  days: (value: string) => `${value} days`,
  absent: 'How fast money comes in is not told: the data do not say what was billed and paid.',
};
export type TrendsText = typeof trendsEn;

/** What each figure of speed is, in words. */
export const speedDefinitionsEn = {
  dsoCountback: {
    title: 'DSO, countback',
    definition:
      'Days of sales that are owed: walking back month by month, each month’s billing is taken off what is open and its days are counted; the month in which the money ends counts in part.',
    unit: 'days',
  },
  bestPossibleDso: {
    title: 'Best possible DSO',
    definition: 'What is not yet due, in days of the sales of the last 90 days.',
    unit: 'days',
  },
  dsoSimple: { title: 'DSO, simple', definition: 'What is open / billed in the last 90 days × 90.', unit: 'days' },
  averageDaysDelinquent: {
    title: 'Average days delinquent',
    definition: 'Simple DSO less the best possible: the days that are there because of lateness.',
    unit: 'days',
  },
  daysToPay: {
    title: 'Days to pay',
    definition: 'From issue to payment, of the cash applied in the last 90 days, each amount weighted by itself.',
    unit: 'days',
  },
  daysBeyondTerms: {
    title: 'Days beyond terms',
    definition: 'From due date to payment, of the cash applied in the last 90 days; negative is early.',
    unit: 'days',
  },
  paidOnTime: {
    title: 'Paid on time',
    definition: 'Cash applied on or before its due date / cash applied, of the last 90 days.',
    unit: 'share',
  },
  cei: {
    title: 'Collection effectiveness (CEI)',
    definition:
      '(Opening + billed − closing) / (opening + billed − closing not yet due) × 100, for each complete month: 100 is all that could be collected.',
    unit: '0 to 100',
  },
  rollRate: {
    title: 'Roll rate',
    definition:
      'Of what was open at the month-end, or on the list, before, but for the last stage: what stands in a later stage at this one.',
    unit: 'share',
  },
  cureRate: {
    title: 'Cure rate',
    definition: 'Of what stood beyond the first stage at the month-end before: what was paid since, or is in the first stage again.',
    unit: 'share',
  },
  meanDaysPastDue: {
    title: 'Mean days past due',
    definition: 'Open money × its days past due / open money; what is not yet due counts negative.',
    unit: 'days',
  },
  concentration: {
    title: 'Concentration',
    definition:
      'The shares of those who owe most; HHI: the sum of the squared percentages, 10,000 where one owes it all; as if of so many equals: 10,000 / HHI. Only who owes is counted.',
    unit: 'share, and HHI',
  },
};
export type SpeedDefinitions = typeof speedDefinitionsEn;
