import { type Html, html, strong } from '../html.ts';
import { format, plural } from './phrases.ts';

// Words of the managers' pages, and of the entities'.

export const managersEn = {
  titleUnowned: 'What is open has no manager',
  title: (inside: number, all: number) =>
    inside === 0
      ? 'No manager’s book is in the risk zone'
      : all === 1
        ? 'The one manager’s book is in the risk zone'
        : `${format.count(inside)} of ${plural(all, 'manager’s book', 'managers’ books')} ${format.plural(inside, { one: 'is', other: 'are' })} in the risk zone`,
  shape: 'How each book stands, and how it came there',
  subtitle: (from: string, to: string, stages: string) =>
    `Bar: open money by stage, one scale, a tick at the threshold. Line: share of money in ${stages}, ${from} to ${to}; grey: share of customers; dashed: the threshold.`,
  subtitleBars: 'Bar: open money by stage, one scale, a tick at the threshold.',
  subtitleCustomers: (from: string, to: string, stages: string) =>
    `Share of customers in ${stages}, ${from} to ${to}; dashed: the threshold.`,
  unassigned: 'Unassigned',
  open: (amount: string): Html => html`${strong(amount)} open`,
  customersOwing: (count: number): Html =>
    html`${strong(format.count(count))} ${format.plural(count, { one: 'customer owes', other: 'customers owe' })}`,
  atRisk: (share: string, stages: string): Html => html`${strong(share)} ${stages}`,
  lineSummary: (name: string, first: string, last: string, peak: string, peakDay: string) =>
    `${name}: from ${first} to ${last}, highest ${peak} (${peakDay})`,
  lede: (theirs: string, escalated: string): Html =>
    html`Of what is open, ${strong(theirs)} is the managers’ own to act on; ${strong(escalated)} has passed to their heads, finance and the lawyers.`,
  ledeCounts: (theirs: number, escalated: number): Html =>
    html`The managers’ own to act on: ${strong(plural(theirs, 'open item', 'open items'))}; passed to their heads, finance and the lawyers: ${strong(plural(escalated, 'item', 'items'))}.`,
  definition:
    'An item belongs to the manager who owned it when it was issued, so the books’ money and items add up to the company’s; a customer who owes in two books counts once there.',
  definitionCurrent: 'An item belongs to today’s owner of its customer, so the books’ money and items add up to the company’s.',
  table: 'Managers and their books',
  adds: 'All books',
};

export const managerEn = {
  verdictInside: (stages: string, share: string) => `in the risk zone, ${share} of the book is ${stages}`,
  verdictInsideCustomers: (stages: string, share: string) => `in the risk zone, ${share} of the customers stand in ${stages}`,
  verdictOutside: (stages: string, share: string) => `outside the risk zone, ${share} of the book is ${stages}`,
  verdictOutsideCustomers: (stages: string, share: string) => `outside the risk zone, ${share} of the customers stand in ${stages}`,
  empty: 'no open items',
  action: (share: string) => `${share} is theirs to act on`,
  actionSub: (currency: string, theirs: string, escalated: string) =>
    `Open money, ${currency}: what the manager can still move (${theirs}) against what has passed to the head and the lawyers (${escalated})`,
  actionSubItems: 'Open items: what the manager can still move against what has passed to the head and the lawyers',
  theirs: 'Theirs to act on',
  escalated: 'Escalated',
  history: (first: string, last: string, month: string) => `${last} of the money is at risk now, ${first} in ${month}`,
  historyLists: (first: string, last: string, day: string) => `${last} of the money is at risk now, ${first} on ${day}`,
  historyNew: (last: string) => `${last} of the money is at risk now`,
  historyEmpty: (peak: string, when: string) => `Nothing is open now; at most ${peak} of the money was at risk (${when})`,
  historySub: (stages: string, from: string, to: string) =>
    `Share of open money and of customers who owe in ${stages}, month-ends, ${from} to ${to}`,
  historySubLists: (stages: string, from: string, to: string) =>
    `Share of open money and of customers who owe in ${stages}, on the days of the lists, ${from} to ${to}`,
  byMoney: 'Money',
  byCustomers: 'Customers',
  items: (count: number) => plural(count, 'item', 'items'),
  customers: (count: number) => `${plural(count, 'customer', 'customers')} who ${count === 1 ? 'owes' : 'owe'}`,
  nobody: 'No customer of this book owes anything',
  customersSub: 'The worst stage first. Money is the customer’s whole balance.',
  noneListed: 'None of this manager’s customers is among those listed.',
  handovers: (count: number) => `${plural(count, 'customer', 'customers')} taken over from others`,
  handoversSub: (currency: string | null) =>
    `What they owed on the evening before and owe now, ${currency ?? 'each in its own currency'}. Items issued before stay in the book of whoever owned them then.`,
  handoversSubCurrent: (currency: string | null) =>
    `What they owed on the evening before and owe now, ${currency ?? 'each in its own currency'}. Their older items came with them.`,
  former: 'From',
  openThen: 'Open then',
  lateThen: 'Of it past due',
  openNow: 'Open now',
  leftOver: 'Of it from before',
  handoversRest: (count: number) => plural(count, 'further customer', 'further customers'),
};

export const entitiesEn = {
  filter: 'Entity',
  all: 'All',
  none: 'No entity stated',
  title: (inside: number, all: number) =>
    all === 1
      ? `The one entity is ${inside === 0 ? 'not ' : ''}in the risk zone`
      : inside === 0
        ? `None of the ${plural(all, 'entity', 'entities')} is in the risk zone`
        : `${format.count(inside)} of ${plural(all, 'entity', 'entities')} ${format.plural(inside, { one: 'is', other: 'are' })} in the risk zone`,
  lede: 'Each has its own totals, stages and verdict; together they are the company. A customer who owes to two of them is one customer of the company.',
  table: 'Entities and their books',
  adds: 'The company',
  shape: 'How each entity stands, and how it came there',
  definition:
    'A credit that states no entity belongs to that of the item it names, else to the only one that had billed its customer by then, or, where none had, to the only one that had billed anybody; otherwise to none.',
  verdictInside: (stages: string, share: string) => `in the risk zone, ${share} of what is owed to it is ${stages}`,
  verdictInsideCustomers: (stages: string, share: string) => `in the risk zone, ${share} of its customers stand in ${stages}`,
  verdictOutside: (stages: string, share: string) => `outside the risk zone, ${share} of what is owed to it is ${stages}`,
  verdictOutsideCustomers: (stages: string, share: string) => `outside the risk zone, ${share} of its customers stand in ${stages}`,
  empty: 'nothing is open',
};

export type ManagersText = typeof managersEn;
export type ManagerText = typeof managerEn;
export type EntitiesText = typeof entitiesEn;
