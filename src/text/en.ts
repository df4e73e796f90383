import { bookRiskEn } from './book-risk-en.ts';
import { changesEn } from './changes-en.ts';
import { codesEn } from './codes-en.ts';
import { forecastEn, forecastDefinitionsEn } from './forecast-en.ts';
import { formatOf } from './format.ts';
import { type Fragment, type Html, html, strong } from './html.ts';
import { movementDefinitionsEn, stagesEn } from './stages-en.ts';
import { speedDefinitionsEn, trendsEn } from './trends-en.ts';

const format = formatOf('en');
const plural = (count: number, one: string, other: string) => `${format.count(count)} ${format.plural(count, { one, other })}`;

const half = (threshold: number) => (threshold === 0.5 ? 'half' : format.threshold(threshold));
const moreThan = (threshold: number) => `More than ${half(threshold)}`;

export const en = {
  language: 'English',

  site: {
    skip: 'Skip to the content',
    pages: 'Pages',
    languages: 'Language',
    theme: 'Theme',
    themes: { auto: 'System', light: 'Light', dark: 'Dark' },
    overview: 'Overview',
    changes: 'Changes',
    trends: 'Trends',
    forecast: 'Forecast',
    stages: 'Stages',
    managers: 'Managers',
    entities: 'Entities',
    customers: 'Customers',
    quality: 'Data quality',
    method: 'Method',
    explore: 'Explore',
    notFound: 'There is no such page',
    notFoundText: 'The address may be mistyped, or the customer no longer owes anything and has no page.',
    toOverview: 'To the overview',
    /** Title of a window: the page, then the company's report. */
    windowTitle: (page: string, company: string, day: string) => `${page}: ${company}, ${day}`,
    legend: 'Hatched: the last stage, which has no end.',
  },

  /** The page of one sheet that is mailed: it stands without the others. */
  summary: {
    link: 'Summary to mail',
    title: 'Summary',
    stages: 'The stages of what is open',
    more: (n: number) => `and ${n} more`,
  },

  state: {
    label: 'State of the report',
    asOf: (day: string): Html => html`As of ${strong(day)}`,
    dataTo: (day: string): Html => html`data to ${day}`,
    stale: (day: string, days: number): Html => html`The data end on ${strong(day)}, ${plural(days, 'day', 'days')} before the as-of date. Newer documents are missing here.`,
    checks: (held: number): Html => html`${String(held)} of ${String(held)} checks hold`,
    noCurrency: 'no reporting currency',
  },

  stages: { current: 'Current', overdue: 'Overdue', critical: 'Critical', hopeless: 'Hopeless' } as Record<string, string>,
  /** A stage inside a sentence; a name that the user gave stands in quotation marks as given. */
  stageInWords: (name: string, own: boolean) => (own ? `“${name}”` : name.toLowerCase()),
  stageRange: (from: number | null, upTo: number | null) =>
    upTo !== null && from === null
      ? upTo === 0
        ? 'not past due'
        : `up to ${plural(upTo, 'day', 'days')} past due`
      : upTo === null
        ? from === null
          ? 'every day'
          : `from ${plural(from, 'day', 'days')} past due`
        : from === upTo
          ? `${plural(upTo, 'day', 'days')} past due`
          : `${from} to ${plural(upTo, 'day', 'days')} past due`,

  verdict: {
    nobody: 'Nobody owes anything',
    insideMoney: (threshold: number, stages: string) => `${moreThan(threshold)} of what customers owe is ${stages}`,
    insideCustomers: (threshold: number, stages: string) => `${moreThan(threshold)} of the customers who owe have ${stages} debt`,
    insideBoth: (threshold: number, stages: string) => `${moreThan(threshold)} of the money, and of the customers who owe it, is ${stages}`,
    nearMoney: (share: string, stages: string) => `Just outside the risk zone: ${share} of what customers owe is ${stages}`,
    nearCustomers: (share: string, stages: string) => `Just outside the risk zone: ${share} of the customers who owe have ${stages} debt`,
    outsideMoney: (share: string, stages: string) => `Outside the risk zone: ${share} of what customers owe is ${stages}`,
    outsideCustomers: (share: string, stages: string) => `Outside the risk zone: ${share} of the customers who owe have ${stages} debt`,
    outsideNone: (stages: string) => `Outside the risk zone: nothing that customers owe is ${stages}`,
    legs: (money: string, customers: string, stages: string): Html => html`${strong(money)} of the money and ${strong(customers)} of the customers who owe stand in ${stages}.`,
    customersLeg: (customers: string, stages: string): Html => html`${strong(customers)} of the customers who owe stand in ${stages}.`,
    alsoCustomers: (customers: string): Html => html`Of the customers who owe, ${strong(customers)} stand there.`,
    alsoMoney: (money: string): Html => html`Of the money, ${strong(money)} stands there.`,
    over: (points: string, threshold: number, since: string): Html => html`That is ${strong(`${points} points`)} over the threshold of ${format.threshold(threshold)}; in the risk zone since ${strong(since)}.`,
    under: (points: string, threshold: number, since: string): Html => html`That is ${strong(`${points} points`)} below the threshold of ${format.threshold(threshold)}; outside the risk zone since ${strong(since)}.`,
    overOnList: (points: string, threshold: number): Html => html`That is ${strong(`${points} points`)} over the threshold of ${format.threshold(threshold)}; since which day, lists of open items do not tell.`,
    underOnList: (points: string, threshold: number): Html => html`That is ${strong(`${points} points`)} below the threshold of ${format.threshold(threshold)}; since which day, lists of open items do not tell.`,
    more: (points: string, day: string): Html => html`The share is ${strong(`${points} points`)} higher than on ${day}.`,
    less: (points: string, day: string): Html => html`The share is ${strong(`${points} points`)} lower than on ${day}.`,
    same: (day: string): Html => html`The share is as it was on ${day}.`,
    rise: (stages: string, money: string, day: string, books: Html): Html => html`The money in ${stages} is ${money} more than on ${day}, most of it here: ${books}.`,
    fall: (stages: string, money: string, day: string, books: Html): Html => html`The money in ${stages} is ${money} less than on ${day}, most of it here: ${books}.`,
    holdOne: (name: Html, share: string): Html => html`${name}’s book holds ${strong(share)} of that money.`,
    holdSome: (names: Html, share: string): Html => html`The books of ${names} hold ${strong(share)} of that money.`,
    insideOne: (name: Html, share: string): Html => html`One book is itself in the risk zone, with ${strong(share)} of that money: ${name}.`,
    insideSome: (count: number, names: Html, share: string): Html => html`${format.count(count)} books are themselves in the risk zone, with ${strong(share)} of that money: ${names}.`,
    noCurrency: 'There is no common currency: the customers’ share alone decides, and money is stated for each currency below.',
    mark: 'risk zone',
    markMoney: 'risk zone, by money',
    markCustomers: 'risk zone, by customers',
    outsideMark: 'outside',
    none: 'no debt',
  },

  bar: {
    title: (open: string) => `${open} is open`,
    titleOverdue: (open: string, overdue: string) => `${open} is open, ${overdue} of it past due`,
    titleCustomers: (owing: number) => `${plural(owing, 'customer owes', 'customers owe')}`,
    table: 'Open money, items and customers by stage',
    inCurrency: (currency: string, day: string) => `By days past due, ${currency}, ${day}`,
    inCustomers: (day: string) => `By days past due, customers, ${day}`,
    customers: (count: number) => `Customers who owe: ${format.count(count)}`,
    half: (threshold: number) => half(threshold),
    summary: (parts: string) => `Of the open money: ${parts}.`,
    summaryCustomers: (parts: string) => `Of the customers who owe: ${parts}.`,
    part: (stage: string, share: string) => `${stage} ${share}`,
    definition: 'Open: what is left of every item at the end of the as-of day. Days past due: the as-of date minus the due date; an item due today is not past due. A customer stands in one stage, so the stages of the customers add up to all who owe.',
    definitionMost: 'Open: what is left of every item at the end of the as-of day. Days past due: the as-of date minus the due date; an item due today is not past due. A customer stands in the stage that holds most of its money.',
  },

  trend: {
    inside: (month: string, peak: string) => `In the risk zone since ${month}; the highest share was ${peak}`,
    insideDay: (day: string) => `In the risk zone since ${day}`,
    was: (months: number, of: number, last: string) => `In the risk zone at ${format.count(months)} of ${plural(of, 'month-end', 'month-ends')}, last in ${last}`,
    never: (of: number, peak: string, month: string) => `Never in the risk zone at ${plural(of, 'month-end', 'month-ends')}; nearest in ${month}, at ${peak}`,
    short: 'How the stages’ shares have moved',
    table: 'Shares of the stages at month-ends',
    subtitle: (from: string, to: string) => `Share of open money by stage, month-ends, ${from} to ${to}; above the dashed line begins the risk zone`,
    subtitleCustomers: (from: string, to: string) => `Share of customers who owe by stage, month-ends, ${from} to ${to}; above the dashed line begins the risk zone`,
    threshold: (threshold: number) => `risk zone above ${format.threshold(threshold)}`,
    zone: 'in the risk zone',
    summary: (risk: string, first: string, firstDay: string, last: string, lastDay: string) => `The share of ${risk} went from ${first} on ${firstDay} to ${last} on ${lastDay}.`,
    definition: 'Every point replays the ledger to the end of that day: what had been issued, less what had taken effect by then.',
    lists: {
      was: (days: number, of: number, last: string) => `In the risk zone on ${format.count(days)} of ${plural(of, 'list', 'lists')}, last on ${last}`,
      never: (of: number, peak: string, day: string) => `On none of ${plural(of, 'list', 'lists')} in the risk zone; nearest on ${day}, at ${peak}`,
      table: 'Shares of the stages on the days of the lists',
      subtitle: (from: string, to: string) => `Share of open money by stage, on the days of the lists, ${from} to ${to}; above the dashed line begins the risk zone`,
      subtitleCustomers: (from: string, to: string) => `Share of customers who owe by stage, on the days of the lists, ${from} to ${to}; above the dashed line begins the risk zone`,
      definition: 'Every point is a list of open items as it stood on its day. What was open between two lists nobody knows; the lines only join them.',
    },
  },

  managers: {
    title: (inside: number, all: number) => (inside === 0 ? 'No manager’s book is in the risk zone' : `${format.count(inside)} of ${plural(all, 'manager’s book', 'managers’ books')} ${format.plural(inside, { one: 'is', other: 'are' })} in the risk zone`),
    shape: 'How each book stands, and how it came there',
    subtitle: (from: string, to: string, stages: string) => `Bar: open money by stage, one scale, a tick at half of each book. Line: share of money in ${stages}, ${from} to ${to}; grey: share of customers; dashed: the threshold.`,
    subtitleCustomers: (from: string, to: string, stages: string) => `Share of customers in ${stages}, ${from} to ${to}; dashed: the threshold.`,
    unassigned: 'Unassigned',
    open: (amount: string): Html => html`${strong(amount)} open`,
    customersOwing: (count: number): Html => html`${strong(format.count(count))} ${format.plural(count, { one: 'customer owes', other: 'customers owe' })}`,
    atRisk: (share: string, stages: string): Html => html`${strong(share)} ${stages}`,
    lineSummary: (name: string, first: string, last: string, peak: string, peakMonth: string) => `${name}: from ${first} to ${last}, highest ${peak} in ${peakMonth}`,
    lede: (theirs: string, escalated: string): Html => html`Of what is open, ${strong(theirs)} is the managers’ own to act on; ${strong(escalated)} has passed to their heads, finance and the lawyers.`,
    ledeCounts: (theirs: number, escalated: number): Html => html`${strong(plural(theirs, 'open item', 'open items'))} are the managers’ own to act on; ${strong(plural(escalated, 'item', 'items'))} have passed to their heads, finance and the lawyers.`,
    definition: 'An item belongs to the manager who owned it when it was issued, so the books add up to the company’s total.',
    definitionCurrent: 'An item belongs to today’s owner of its customer, so the books add up to the company’s total.',
    table: 'Managers and their books',
    adds: 'All books',
  },

  bookRisk: bookRiskEn,

  manager: {
    verdictInside: (stages: string, share: string) => `in the risk zone, ${share} of the book is ${stages}`,
    verdictInsideCustomers: (stages: string, share: string) => `in the risk zone, ${share} of the customers have ${stages} debt`,
    verdictOutside: (stages: string, share: string) => `outside the risk zone, ${share} of the book is ${stages}`,
    verdictOutsideCustomers: (stages: string, share: string) => `outside the risk zone, ${share} of the customers have ${stages} debt`,
    empty: 'no open items',
    action: (share: string) => `${share} is theirs to act on`,
    actionSub: (currency: string, theirs: string, escalated: string) => `Open money, ${currency}: what the manager can still move (${theirs}) against what has passed to the head and the lawyers (${escalated})`,
    actionSubItems: 'Open items: what the manager can still move against what has passed to the head and the lawyers',
    theirs: 'Theirs to act on',
    escalated: 'Escalated',
    history: (first: string, last: string, month: string) => `${last} of the money is at risk now, ${first} in ${month}`,
    historySub: (stages: string, from: string, to: string) => `Share of open money and of customers who owe in ${stages}, month-ends, ${from} to ${to}`,
    historySubLists: (stages: string, from: string, to: string) => `Share of open money and of customers who owe in ${stages}, on the days of the lists, ${from} to ${to}`,
    byMoney: 'Money',
    byCustomers: 'Customers',
    items: (count: number) => plural(count, 'item', 'items'),
    customers: (count: number) => `${plural(count, 'customer', 'customers')} who owe`,
    customersSub: 'The worst stage first. Money is the customer’s whole balance.',
    noneListed: 'None of this manager’s customers is among those listed.',
  },

  entities: {
    filter: 'Entity',
    all: 'All',
    none: 'No entity stated',
    title: (inside: number, all: number) => (inside === 0 ? `None of the ${plural(all, 'entity', 'entities')} is in the risk zone` : `${format.count(inside)} of ${plural(all, 'entity', 'entities')} ${format.plural(inside, { one: 'is', other: 'are' })} in the risk zone`),
    lede: 'Each has its own totals, stages and verdict; together they are the company. A customer who owes to two of them is one customer of the company.',
    table: 'Entities and their books',
    adds: 'The company',
    shape: 'How each entity stands, and how it came there',
    definition: 'A credit that states no entity belongs to that of the item it names, else to the only one that had billed its customer by then; otherwise to none.',
    verdictInside: (stages: string, share: string) => `in the risk zone, ${share} of what is owed to it is ${stages}`,
    verdictInsideCustomers: (stages: string, share: string) => `in the risk zone, ${share} of its customers have ${stages} debt`,
    verdictOutside: (stages: string, share: string) => `outside the risk zone, ${share} of what is owed to it is ${stages}`,
    verdictOutsideCustomers: (stages: string, share: string) => `outside the risk zone, ${share} of its customers have ${stages} debt`,
    empty: 'nothing is open',
  },

  comparison: {
    title: 'Then and now',
    sub: 'The headline figures on each of these days.',
    table: 'Figures compared',
    figure: 'Figure',
    today: 'Now',
    recorded: (day: string) => `Report of ${day}`,
    inDays: (name: string) => `${name}, days`,
    concentration: (share: string, customers: number): string => `${share} of it is owed by ${plural(customers, 'customer', 'customers')}.`,
    expected: 'Cash expected in 13 weeks',
    pace: 'How fast money comes in',
    ahead: 'What comes next',
  },

  stagesPage: stagesEn,
  trendsPage: trendsEn,
  forecastPage: forecastEn,
  changesPage: changesEn,
  definitions: { ...movementDefinitionsEn, ...speedDefinitionsEn, ...forecastDefinitionsEn },

  movement: {
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
    definition: 'Every line is summed from the movements of its kind, none is a difference of the others. Open is before unapplied money: cash counts when it is applied to an item.',
    definitionRates: { 'as-of': 'A movement in another currency is valued at the rate of its day; the currency difference is what changing rates alone made of the open items.', document: 'Items, credits and payments are valued each at the rate of its own document; the currency difference is what payments were worth more or less than what they settled.' },
  },

  byCurrency: {
    title: (share: string, currency: string) => `${share} of what is open is in ${currency}`,
    sub: { 'as-of': (currency: string, day: string) => `Each currency in its own money, and in ${currency} at the last rate on or before ${day}`, document: (currency: string) => `Each currency in its own money, and in ${currency} at the rate of each document’s day` },
    table: 'Open money by currency of the documents',
    own: 'Open, own money',
    rate: (currency: string) => `Rate in ${currency}`,
    unapplied: 'Unapplied, own money',
    definition: 'Every document is stated in the currency that it was written in; only the columns of the reporting currency may be added. Stages and shares are of the currency’s own money.',
  },

  customers: {
    find: 'Find a customer',
    found: '{found} of {all}',
    heading: (count: number) => (count === 0 ? 'Nobody owes anything' : `${plural(count, 'customer owes', 'customers owe')}`),
    lede: (money: string, listed: number, all: number): Html => (listed < all ? html`${strong(money)} is open. The ${format.count(listed)} worst are listed, the worst stage first.` : html`${strong(money)} is open. The worst stage first.`),
    ledeNoMoney: (listed: number, all: number): Html => (listed < all ? html`The ${format.count(listed)} worst are listed, the worst stage first.` : html`The worst stage first.`),
    top: (count: number) => `${plural(count, 'customer', 'customers')} to look at first`,
    topSub: (money: string, share: string) => `Who owes latest and most: together ${money}, ${share} of all that is open`,
    topSubWhy: (money: string, share: string) => `Most at risk, and most newly past due: together ${money}, ${share} of all that is open`,
    why: 'Why',
    whyAtRisk: (money: string, stages: string) => `${money} in ${stages}`,
    whyNewly: (money: string, day: string) => `${money} newly past due since ${day}`,
    topSubPlain: 'Who owes latest and most',
    all: 'All customers who owe',
    rest: (count: number) => `${plural(count, 'further customer', 'further customers')}`,
    table: 'Customers who owe',
    late: (days: number) => (days > 0 ? `${plural(days, 'day', 'days')} late` : days === 0 ? 'due today' : `due in ${plural(-days, 'day', 'days')}`),
  },

  customer: {
    heading: (name: Html, money: string): Html => html`${name} owes ${money}`,
    lede: (items: number, stage: string, oldest: string): Html => html`${strong(plural(items, 'open item', 'open items'))}; the customer stands in ${strong(stage)}, the oldest item is ${strong(oldest)}.`,
    ofManagers: (names: Html, count: number): Html => html`${format.plural(count, { one: 'Manager', other: 'Managers' })}: ${names}.`,
    items: 'Open items, worst first',
    leftOut: (count: number): Html => html`${plural(count, 'further open item', 'further open items')} in open-items.csv.`,
    credits: 'Received and not yet applied',
    creditsNone: 'Nothing received is waiting to be applied.',
    net: (net: string): Html => html`Less what is not applied, ${strong(net)} remains.`,
    disputed: 'disputed',
    kinds: { payment: 'payment', 'credit-note': 'credit note', 'write-off': 'write-off', refund: 'refund', prepayment: 'prepayment' } as Record<string, string>,
  },

  unapplied: {
    title: (money: string) => `${money} received is not yet applied to any item`,
    none: 'Everything received is applied',
    sub: (currency: string) => `${currency}; never netted into a stage`,
    open: 'Open',
    unapplied: 'Unapplied',
    net: 'Net',
    ties: 'Net ties to the control account.',
    differs: (difference: string, currency: string): Html => html`Net differs from the control account by ${difference} ${currency}.`,
  },

  quality: {
    heading: (refused: number) => (refused === 0 ? 'Every row that was read is accounted for, and none was refused' : `${plural(refused, 'row was', 'rows were')} refused; every row that was read is accounted for`),
    files: 'Rows by file',
    filesSub: 'Read = used + set aside + refused, for every file',
    money: 'Money by file and currency',
    moneySub: 'Read = used + set aside + refused; refused rows count where their amount can be read',
    refused: 'Refused rows',
    refusedSub: 'Not in any figure. Mend them at the source and run the report again.',
    blank: '(blank)',
    refusedNone: 'No row was refused.',
    refusedRest: (count: number): Html => html`${plural(count, 'further refused row', 'further refused rows')} in rejects.csv.`,
    findings: 'Used, with a finding',
    findingsSub: 'These rows are in the figures; each is worth a look.',
    findingsNone: 'No row raised a finding.',
    atRisk: (currency: string | null, day: string) => currency === null ? `At risk: what is open on ${day} of the items that the findings touch, in each currency; the most rows first, as money of different currencies cannot be ranked without a rate` : `At risk: what is open on ${day} of the items that the findings touch, ${currency}; the most first`,
    first: (shown: number, all: number) => (shown < all ? `The first ${format.count(shown)} of ${plural(all, 'row', 'rows')}` : `${plural(all, 'row', 'rows')}`),
    allFindings: (file: Html): Html => html`All of them: ${file}`,
    noRisk: 'nothing open',
    aside: 'Set aside by a rule',
    asideSub: 'Not in any figure, by a rule of this report, of its profile, or as an exact repetition; never added to the money',
    asideNone: 'No row was set aside.',
    refusedCodes: 'Refused, by reason',
    absent: 'Left out, and why',
    absentSub: 'What the files given cannot tell is absent from this report, not approximated',
    absentNone: 'Nothing was left out for want of input.',
    contracts: 'Checks that held',
    contractsSub: 'Had one of them failed, this report would not have been published.',
    control: 'Control account',
    controlSub: 'The general ledger’s balance against open less unapplied',
    controlNone: 'No control balance was given, so net could not be compared with the general ledger.',
    whole: 'whole company',
  },

  method: {
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
      asOf: { name: 'As-of date', text: (day: string) => `Balances are stated for the end of ${day}: what was issued by then, less what had taken effect by then. An application takes effect at the later of the two documents’ dates.` },
      lists: { name: 'Lists of open items', text: 'The history is known on the days of the lists alone: on each, what was open is exactly that list. What moved between two lists, and since which day the verdict holds, they do not tell.' },
      dueToday: { name: 'Due today', text: 'An item due on the as-of date is current. Day 1 past due is the first day of the second stage.' },
      dueMissing: { name: 'Missing due date', text: 'Issue date plus the customer’s terms, else the issue date; counted under data quality.' },
      risk: { name: 'Risk zone', text: (threshold: string, stages: string) => `Strictly more than ${threshold} of the open money, or of the customers who owe, in ${stages}. Either is enough. Shares are compared unrounded; the day since which it holds is found on days, not month-ends.` },
      customerStage: { name: 'Stage of a customer', worst: 'The worst stage among its open items. In a manager’s book or a currency: the worst among the items there, so customers need not add up over managers.', 'most-money': 'The stage that holds most of its open money. In a manager’s book or a currency: among the items there, so customers need not add up over managers.' },
      owner: { name: 'Owner of an item', 'at-issue': 'The manager who owned it when it was issued: the item’s own manager, else who owned the customer on that day, else the customer’s manager, else unassigned. Managers add up to the total.', current: 'Who owns the customer on the as-of date, also for the months before it; where nobody does, the item’s own manager, else unassigned. Managers add up to the total.' },
      escalation: { name: 'Theirs to act on', text: (stages: string) => `What stands in the stages outside ${stages} is the manager’s to act on; the rest has passed to the head, finance and the lawyers.` },
      allocation: { name: 'Allocation', explicit: 'A credit is applied to the item it names. Credits that name none stay unapplied.', 'oldest-first': 'A credit is applied to the item it names first; what is left meets the customer’s oldest open items, by issue date, then id.' },
      unapplied: { name: 'Unapplied money', text: 'Its own figure: never netted into a stage, never dropped. Open less unapplied is net.' },
      valuation: { name: 'Valuation', 'as-of': 'Other currencies at the last rate on or before the as-of date, half up per item.', document: 'Other currencies at the last rate on or before the document’s date, half up per item.', none: 'No rates: amounts of different currencies are never added.', single: (currency: string) => `One currency, ${currency}: no conversion.` },
      active: { name: 'Active customers', text: 'The rows of customers not marked inactive, and whoever owes or has unapplied money; without that input, everyone with an item or credit up to the as-of date.' },
      windows: { name: 'Windows of days', text: 'Half open: the last 90 days of a date leave out the day 90 days before it.' },
      ratios: { name: 'Ratios', text: 'Where the denominator is not positive, n/a.' },
      tolerance: { name: 'Tolerance', text: (rows: number, control: string) => `At most ${plural(rows, 'refused row', 'refused rows')}; the control account may differ by ${control}. Beyond that the report is not published.` },
      stale: { name: 'Stale data', text: (days: number) => `Data that end more than ${plural(days, 'day', 'days')} before the as-of date are announced on every page.` },
    },
  },

  column: {
    stage: 'Stage', moneyAtRisk: 'At risk', days: 'Days past due', risk: 'Risk zone', amount: 'Money', share: 'Share of money', items: 'Items', customers: 'Customers', customersShare: 'Share of those who owe', activeShare: 'Share of all active',
    day: 'Date', open: 'Open', unapplied: 'Unapplied', riskShare: 'Share at risk', atRisk: 'At risk', riskCustomers: 'Customers at risk', zone: 'Zone', manager: 'Manager', bar: 'Stages', theirs: 'Theirs to act on', escalated: 'Escalated', since: 'Since',
    customer: 'Customer', oldest: 'Oldest item', item: 'Item', issued: 'Issued', due: 'Due', late: 'How late', credit: 'Credit', kind: 'Kind', of: 'Amount', file: 'File', read: 'Read', used: 'Used', aside: 'Set aside', refused: 'Refused',
    currency: 'Currency', line: 'Line', column: 'Column', value: 'Value', reason: 'Reason', finding: 'Finding', rows: 'Rows', check: 'Check', checked: 'Rows checked', balance: 'Ledger balance', net: 'Net', difference: 'Difference', entity: 'Entity',
    code: 'Code', meaning: 'Meaning', profile: 'Profile', encoding: 'Encoding', hash: 'SHA-256', panel: 'Panel', needs: 'Needs', total: 'Total', documents: 'Example',
    inCurrency: (name: string, currency: string) => `${name}, ${currency}`,
  },

  figure: { details: 'Table and definition', definition: 'Definition', download: (file: Html): Html => html`Rows: ${file}`, scroll: (name: string) => `${name} (scrolls sideways)`, yes: 'yes', no: 'no' },

  na: { mark: 'n/a', nothing: 'n/a: nothing is open, so there is no share', currency: 'n/a: amounts of different currencies are never added without a rate', paid: 'n/a: nothing was paid in the last 90 days', left: 'n/a: nothing left the stage, or nothing is there' },

  currency: {
    heading: (currency: string) => `Money in ${currency}`,
    lede: (share: string, stages: string, open: string): Html => html`${strong(open)} is open; ${strong(share)} of it is ${stages}.`,
    none: 'Nothing is open in this currency.',
  },

  footer: {
    rule: (parts: readonly Fragment[]): Html => html`${parts.map((part, index) => [index === 0 ? '' : '; ', part])}. An item due today is not past due.`,
    stage: (stage: string, range: string): Html => html`${stage}: ${range}`,
    worst: 'A customer stands in the worst stage of its open items.',
    mostMoney: 'A customer stands in the stage that holds most of its money.',
    risk: (threshold: number, stages: string) => `Risk zone: more than ${half(threshold)} of the money or of the customers in ${stages}.`,
    unapplied: 'Unapplied money is not netted.',
  },

  absent: {
    'as-of-any-day': 'Lists of open items state what was open on their own days; for any other day there is no answer.',
    stages: 'No invoices, customer ledger or lists of open items were given: nothing is known to be owed.',
    payments: 'No payments or credits were given: everything billed stands open, and nothing can be said of how customers pay.',
    speed: 'How fast money comes in is reckoned from what was billed and paid; lists of open items tell neither.',
    forecast: 'What comes next is told from how money moved before; lists of open items do not tell it.',
    'payments:invoices': 'Lists of open items tell what is still open, not what was paid, credited or written off.',
    'active-base': 'No list of customers was given: active customers are all who had an item or credit by the as-of date.',
    'control-account': 'No control balances were given: net could not be compared with the general ledger.',
    since: 'Since which day the verdict holds is found on days; lists of open items tell only of their own days.',
    'trend-month-ends': 'The trend shows the days of the lists instead of month-ends: between two lists nobody knows what was open.',
    movement: 'Lists of open items do not tell what was billed, paid, credited or written off between them.',
  } as Record<string, string>,
  /** The reason for a panel that has no words of its own. */
  absentFor: (needs: string) => `Needs what was not given: ${needs}.`,

  panels: { stages: 'stages and totals', 'as-of-any-day': 'figures for any day', since: 'the day since which the verdict holds', 'trend-month-ends': 'trend of month-ends', movement: 'what moved', speed: 'how fast money comes in', forecast: 'cash to come and the stages ahead', payments: 'payments and credits', 'active-base': 'share of all active customers from the list of customers', 'control-account': 'comparison with the control account' } as Record<string, string>,

  codes: codesEn,

  /** Panels of the report and the inputs they need, as the report's `absent` names them. */
  inputs: { invoices: 'invoices', 'open-items': 'open items', 'customer-ledger': 'customer ledger', promises: 'promises', contacts: 'contacts', documents: 'documents', deliveries: 'deliveries', control: 'control account', rates: 'rates', customers: 'customers', managers: 'managers', payments: 'payments', credits: 'credits' } as Record<string, string>,
};

/** Every word of the site in one language; the other languages are of the same shape. */
export type Text = typeof en;
