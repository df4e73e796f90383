import { type Html, html, strong } from '../html.ts';
import { format, half, moreThan, plural } from './phrases.ts';

// Words of the overview: the verdict, the stages, how they moved and why.

export const verdictEn = {
  nobody: 'Nobody owes anything',
  insideMoney: (threshold: number, stages: string) => `${moreThan(threshold)} of what customers owe is ${stages}`,
  insideCustomers: (threshold: number, stages: string) => `${moreThan(threshold)} of the customers who owe stand in ${stages}`,
  insideBoth: (threshold: number, stages: string) =>
    `${moreThan(threshold)} of the money, and of the customers who owe it, stands in ${stages}`,
  nearMoney: (share: string, stages: string) => `Just outside the risk zone: ${share} of what customers owe is ${stages}`,
  nearCustomers: (share: string, stages: string) => `Just outside the risk zone: ${share} of the customers who owe stand in ${stages}`,
  outsideMoney: (share: string, stages: string) => `Outside the risk zone: ${share} of what customers owe is ${stages}`,
  outsideCustomers: (share: string, stages: string) => `Outside the risk zone: ${share} of the customers who owe stand in ${stages}`,
  outsideNone: (stages: string) => `Outside the risk zone: nothing that customers owe is ${stages}`,
  moneyLeg: (money: string, stages: string): Html => html`${strong(money)} of the money stands in ${stages}.`,
  customersLeg: (customers: string, stages: string): Html => html`${strong(customers)} of the customers who owe stand in ${stages}.`,
  alsoCustomers: (customers: string): Html => html`Of the customers who owe, ${strong(customers)} stand there.`,
  alsoMoney: (money: string): Html => html`Of the money, ${strong(money)} stands there.`,
  over: (points: string, threshold: number, since: string): Html =>
    html`That is ${strong(`${points} points`)} over the threshold of ${format.threshold(threshold)}; in the risk zone since ${strong(since)}.`,
  under: (points: string, threshold: number, since: string): Html =>
    html`That is ${strong(`${points} points`)} below the threshold of ${format.threshold(threshold)}; outside the risk zone since ${strong(since)}.`,
  at: (threshold: number, since: string): Html =>
    html`That is the threshold of ${format.threshold(threshold)} itself, and not more; outside the risk zone since ${strong(since)}.`,
  overOnList: (points: string, threshold: number): Html =>
    html`That is ${strong(`${points} points`)} over the threshold of ${format.threshold(threshold)}; since which day, lists of open items do not tell.`,
  underOnList: (points: string, threshold: number): Html =>
    html`That is ${strong(`${points} points`)} below the threshold of ${format.threshold(threshold)}; since which day, lists of open items do not tell.`,
  atOnList: (threshold: number): Html =>
    html`That is the threshold of ${format.threshold(threshold)} itself, and not more; since which day, lists of open items do not tell.`,
  more: (points: string, day: string): Html => html`The share is ${strong(`${points} points`)} higher than on ${day}.`,
  less: (points: string, day: string): Html => html`The share is ${strong(`${points} points`)} lower than on ${day}.`,
  same: (day: string): Html => html`The share is as it was on ${day}.`,
  yearBefore: (share: string, day: string): Html => html`In the same month a year before, on ${day}, it was ${strong(share)}.`,
  rise: (stages: string, money: string, day: string, books: Html): Html =>
    html`The money in ${stages} is ${money} more than on ${day}; it rose most here: ${books}.`,
  fall: (stages: string, money: string, day: string, books: Html): Html =>
    html`The money in ${stages} is ${money} less than on ${day}; it fell most here: ${books}.`,
  holdOne: (stages: string, name: Html, share: string): Html =>
    html`Of all the money in ${stages}, ${strong(share)} is in one book: ${name}.`,
  holdSome: (stages: string, names: Html, share: string): Html =>
    html`Of all the money in ${stages}, ${strong(share)} is in the books of ${names}.`,
  insideOne: (stages: string, name: Html, share: string): Html =>
    html`Of all the money in ${stages}, ${strong(share)} is in the one book that is itself in the risk zone: ${name}.`,
  insideSome: (stages: string, count: number, names: Html, share: string): Html =>
    html`Of all the money in ${stages}, ${strong(share)} is in the ${format.count(count)} books that are themselves in the risk zone: ${names}.`,
  noCurrency: 'There is no common currency: the customers’ share alone decides, and money is stated for each currency below.',
  mark: 'risk zone',
  markMoney: 'risk zone, by money',
  markCustomers: 'risk zone, by customers',
  outsideMark: 'outside',
  none: 'no debt',
};

export const barEn = {
  title: (open: string) => `${open} is open`,
  titleOverdue: (open: string, overdue: string) => `${open} is open, ${overdue} of it past due`,
  titleTimely: (open: string) => `${open} is open, none of it past due`,
  titleLate: (open: string) => `${open} is open, all of it past due`,
  titleCustomers: (owing: number) => `${plural(owing, 'customer owes', 'customers owe')}`,
  table: 'Open money, items and customers by stage',
  inCurrency: (currency: string, day: string) => `By days past due, ${currency}, ${day}`,
  inCustomers: (day: string) => `By days past due, customers, ${day}`,
  customers: (count: number) => `Customers who owe: ${format.count(count)}`,
  half: (threshold: number) => half(threshold),
  summary: (parts: string) => `Of the open money: ${parts}.`,
  summaryCustomers: (parts: string) => `Of the customers who owe: ${parts}.`,
  part: (stage: string, share: string) => `${stage} ${share}`,
  definition:
    'Open: what is left of every item at the end of the as-of day. Days past due: the as-of date minus the due date; an item due today is not past due. A customer stands in one stage, so the stages of the customers add up to all who owe.',
  definitionMost:
    'Open: what is left of every item at the end of the as-of day. Days past due: the as-of date minus the due date; an item due today is not past due. A customer stands in the stage that holds most of its money.',
};

export const trendEn = {
  inside: (month: string, peak: string) => `In the risk zone since ${month}; the highest share was ${peak}`,
  insideDay: (day: string) => `In the risk zone since ${day}`,
  was: (months: number, of: number, last: string) =>
    `In the risk zone at ${format.count(months)} of ${plural(of, 'month-end', 'month-ends')}, last in ${last}`,
  never: (of: number, peak: string, month: string) =>
    `Never in the risk zone at ${plural(of, 'month-end', 'month-ends')}; nearest in ${month}, at ${peak}`,
  neverNearest: (of: number, peak: string) =>
    `Never in the risk zone at ${plural(of, 'month-end', 'month-ends')}; nearer to it now than at any, at ${peak}`,
  nothing: (of: number, stages: string) => `Never in the risk zone at ${plural(of, 'month-end', 'month-ends')}; nothing was ${stages}`,
  ofCustomers: (share: string) => `${share} of the customers who owe`,
  customers: (now: string, peak: string, when: string) => `Of the customers who owe, ${now} are at risk; the most was ${peak} (${when})`,
  customersMost: (now: string) => `Of the customers who owe, ${now} are at risk: the most so far`,
  customersNone: 'None of the customers who owed was at risk',
  short: 'How the stages’ shares have moved',
  table: 'Shares of the stages at month-ends',
  subtitle: (from: string, to: string, risk: string) =>
    `Share of open money by stage, month-ends, ${from} to ${to}; where the line (${risk} together) is above the dashed one, that is the risk zone`,
  subtitleCustomers: (from: string, to: string, risk: string) =>
    `Share of customers who owe by stage, month-ends, ${from} to ${to}; where the line (${risk} together) is above the dashed one, that is the risk zone`,
  threshold: (threshold: number) => `risk zone above ${format.threshold(threshold)}`,
  zone: 'in the risk zone',
  summary: (risk: string, first: string, firstDay: string, last: string, lastDay: string) =>
    `The share of ${risk} went from ${first} on ${firstDay} to ${last} on ${lastDay}.`,
  crossed: (days: string, earlier: number) =>
    `Days on which the threshold was crossed: ${days}${earlier > 0 ? `; ${plural(earlier, 'earlier one', 'earlier ones')} in report.json` : ''}`,
  cameIn: (day: string) => `into the risk zone on ${day}`,
  wentOut: (day: string) => `out of it on ${day}`,
  definition: 'Every point replays the ledger to the end of that day: what had been issued, less what had taken effect by then.',
  lists: {
    was: (days: number, of: number, last: string) =>
      `In the risk zone on ${format.count(days)} of ${plural(of, 'list', 'lists')}, last on ${last}`,
    never: (of: number, peak: string, day: string) =>
      `On none of ${plural(of, 'list', 'lists')} in the risk zone; nearest on ${day}, at ${peak}`,
    nothing: (of: number, stages: string) => `On none of ${plural(of, 'list', 'lists')} in the risk zone; nothing was ${stages}`,
    table: 'Shares of the stages on the days of the lists',
    subtitle: (from: string, to: string, risk: string) =>
      `Share of open money by stage, on the days of the lists, ${from} to ${to}; where the line (${risk} together) is above the dashed one, that is the risk zone`,
    subtitleCustomers: (from: string, to: string, risk: string) =>
      `Share of customers who owe by stage, on the days of the lists, ${from} to ${to}; where the line (${risk} together) is above the dashed one, that is the risk zone`,
    definition:
      'Every point is a list of open items as it stood on its day. What was open between two lists nobody knows; the lines only join them.',
  },
};

export const comparisonEn = {
  title: 'Then and now',
  sub: 'The headline figures on each of these days.',
  table: 'Figures compared',
  figure: 'Figure',
  today: 'Now',
  recorded: (day: string) => `Report of ${day}`,
  inDays: (name: string) => `${name}, days`,
  concentration: (share: string, customers: number): string =>
    `The ${customers === 1 ? 'largest customer owes' : `${format.count(customers)} largest customers owe`} ${share} of all that is open now.`,
  expected: 'Cash expected in 13 weeks',
  pace: 'How fast money comes in',
  ahead: 'What comes next',
};

export const movementEn = {
  more: (amount: string, day: string) => `${amount} more is open than on ${day}`,
  less: (amount: string, day: string) => `${amount} less is open than on ${day}`,
  same: (day: string) => `As much is open as on ${day}`,
  sub: (from: string, to: string, currency: string) => `What moved from the end of ${from} to the end of ${to}, ${currency}`,
  table: 'What moved',
  open: (day: string) => `Open on ${day}`,
  billed: 'Billed',
  cash: 'Cash applied',
  creditNotes: 'Credit notes applied',
  writeOffs: 'Written off',
  refunds: 'Refunds',
  settlements: 'Settled between two lists',
  currencyDifference: 'Currency difference',
  definition:
    'Every line is summed from the movements of its kind, none is a difference of the others. Open is before unapplied money: cash counts when it is applied to an item.',
  definitionRates: {
    'as-of':
      'A movement in another currency is valued at the rate of its day; the currency difference is what changing rates alone made of the open items.',
    document:
      'Items, credits and payments are valued each at the rate of its own document; the currency difference is what payments were worth more or less than what they settled.',
  },
};

export const byCurrencyEn = {
  title: (share: string, currency: string) => `${share} of what is open is in ${currency}`,
  sub: {
    'as-of': (currency: string, day: string) => `Each currency in its own money, and in ${currency} at the last rate on or before ${day}`,
    document: (currency: string) => `Each currency in its own money, and in ${currency} at the rate of each document’s day`,
  },
  table: 'Open money by currency of the documents',
  own: 'Open, own money',
  rate: (currency: string) => `Rate in ${currency}`,
  unapplied: 'Unapplied, own money',
  definition:
    'Every document is stated in the currency that it was written in; only the columns of the reporting currency may be added. Stages and shares are of the currency’s own money.',
};

export const unappliedEn = {
  title: (money: string) => `${money} received is not yet applied to any item`,
  owed: (money: string) => `${money} more was paid back than stands on account`,
  none: 'No money is unapplied',
  sub: (currency: string) => `${currency}; never netted into a stage`,
  open: 'Open',
  unapplied: 'Unapplied',
  net: 'Net',
  ties: 'Net ties to the control account.',
  differs: (difference: string, currency: string): Html => html`Net differs from the control account by ${difference} ${currency}.`,
};

export type VerdictText = typeof verdictEn;
export type BarText = typeof barEn;
export type TrendText = typeof trendEn;
export type ComparisonText = typeof comparisonEn;
export type MovementText = typeof movementEn;
export type ByCurrencyText = typeof byCurrencyEn;
export type UnappliedText = typeof unappliedEn;
