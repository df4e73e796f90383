import { type Html, html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

// Words of the list of customers and of a customer's page.

export const customersEn = {
  find: 'Find a customer',
  found: '{found} of {all}',
  heading: (count: number) => (count === 0 ? 'Nobody owes anything' : `${plural(count, 'customer owes', 'customers owe')}`),
  lede: (money: string, listed: number, all: number): Html =>
    listed < all
      ? html`${strong(money)} is open. The ${format.count(listed)} worst are listed, the worst stage first.`
      : html`${strong(money)} is open. The worst stage first.`,
  ledeNoMoney: (listed: number, all: number): Html =>
    listed < all ? html`The ${format.count(listed)} worst are listed, the worst stage first.` : html`The worst stage first.`,
  top: (count: number) => `${plural(count, 'customer', 'customers')} to call first`,
  topSub: ({ atRisk, newly }: { atRisk: boolean; newly: boolean }, money: string, share: string) => {
    const why = atRisk
      ? `Most at risk${newly ? ', and most newly past due' : ''}`
      : newly
        ? 'Most newly past due'
        : 'Who owes latest and most';
    return `${why}: together ${money}, ${share} of all that is open`;
  },
  why: 'Why',
  whyAtRisk: (money: string, stages: string) => `${money} in ${stages}`,
  whyNewly: (money: string, day: string) => `${money} newly past due since ${day}`,
  topSubPlain: 'Who owes latest and most',
  lines: 'A customer who owes in several currencies has a line for each.',
  all: 'All customers who owe',
  rest: (count: number) => `${plural(count, 'further customer', 'further customers')}`,
  table: 'Customers who owe',
  late: (days: number) =>
    days > 0 ? `${plural(days, 'day', 'days')} late` : days === 0 ? 'due today' : `due in ${plural(-days, 'day', 'days')}`,
};

export const customerEn = {
  heading: (name: Html, money: string): Html => html`${name} owes ${money}`,
  lede: (items: number, stage: string, oldest: string): Html =>
    html`${strong(plural(items, 'open item', 'open items'))}; the customer stands in ${strong(stage)}, the oldest item is ${strong(oldest)}.`,
  ofManagers: (names: Html, count: number): Html => html`${format.plural(count, { one: 'Manager', other: 'Managers' })}: ${names}.`,
  items: 'Open items, worst first',
  leftOut: (count: number): Html => html`${plural(count, 'further open item', 'further open items')} in open-items.csv.`,
  credits: 'Received and not yet applied',
  creditsNone: 'Nothing received is waiting to be applied.',
  net: (net: string): Html => html`Less what is not applied, ${strong(net)} remains.`,
  credit: (over: string): Html => html`That is ${strong(over)} more than what is open.`,
  statement: 'Statement',
  statementSub: (day: string) =>
    `What was issued and received, document by document, up to ${day}; the balance is what was issued less what was received`,
  brought: 'Brought forward',
  balance: 'Balance',
  invoice: 'invoice',
  transfer: 'paid by or for another customer',
  disputed: 'disputed',
  kinds: {
    payment: 'payment',
    'credit-note': 'credit note',
    'write-off': 'write-off',
    refund: 'refund',
    prepayment: 'prepayment',
  } as Record<string, string>,
  overTime: (now: string, most: string, when: string) => `${now} is open now; the most was ${most}, ${when}`,
  overTimeMost: (now: string) => `${now} is open now, more than at any month-end before`,
  overTimeSub: (from: string, to: string, currency: string) => `Open money by stage at month-ends, ${from} to ${to}, ${currency}`,
  overTimeLists: (from: string, to: string, currency: string) =>
    `Open money by stage on the days of the lists, ${from} to ${to}, ${currency}`,
  overTimeTable: 'How the customer stood through time',
  overTimeSummary: (first: string, firstDay: string, last: string, lastDay: string) =>
    `What was open went from ${first} on ${firstDay} to ${last} on ${lastDay}.`,
  pays: (days: string) => `Pays ${days} days beyond terms`,
  paysEarly: (days: string) => `Pays ${days} days before the due date`,
  paysNothing: 'No payment was applied in the last 90 days',
  paysOnTime: 'Pays on the due date',
  paysSummary: (first: string, last: string) => `Days beyond terms: ${first} at first, ${last} at last.`,
};

export type CustomersText = typeof customersEn;
export type CustomerText = typeof customerEn;
