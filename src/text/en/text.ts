import { absentEn, panelsEn } from './absent.ts';
import { bookRiskEn } from './book-risk.ts';
import { changesEn } from './changes.ts';
import { codesEn } from './codes.ts';
import { customerEn, customersEn } from './customers.ts';
import { forecastEn, forecastDefinitionsEn } from './forecast.ts';
import { type Fragment, type Html, html, strong } from '../html.ts';
import { entitiesEn, managerEn, managersEn } from './managers.ts';
import { methodEn } from './method.ts';
import { barEn, byCurrencyEn, comparisonEn, movementEn, trendEn, unappliedEn, verdictEn } from './overview.ts';
import { format, half, plural } from './phrases.ts';
import { qualityEn } from './quality.ts';
import { stageRangeEn } from './stage-range.ts';
import { movementDefinitionsEn, stagesEn } from './stages.ts';
import { speedDefinitionsEn, trendsEn } from './trends.ts';

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
    receivables: 'Receivables',
    description: (company: string, day: string) => `Receivables of ${company} as of ${day}: who owes, how much and how late.`,
    /** Title of a window: the page, then the company's report. */
    windowTitle: (page: string, company: string, day: string) => `${page}: ${company}, ${day}`,
    legend: 'Hatched: the last stage, which has no end.',
  },

  /** The page of one sheet that is mailed: it stands without the others. */
  summary: {
    link: 'Summary to mail',
    title: 'Summary',
    stages: 'The stages of what is open',
    more: (count: number) => `and ${format.count(count)} more`,
  },

  state: {
    label: 'State of the report',
    asOf: (day: string): Html => html`As of ${strong(day)}`,
    dataTo: (day: string): Html => html`data to ${day}`,
    stale: (day: string, days: number): Html =>
      html`The data end on ${strong(day)}, ${plural(days, 'day', 'days')} before the as-of date. Newer documents are missing here.`,
    noPayments: html`${strong('No payment was read:')} every invoice counts as unpaid, and the stages say how old the invoices are, not who owes.`,
    dueInRanges: html`${strong('The lists tell ranges of days past due, not due dates:')} the stages hold, and wherever days are told, they are the fewest that the range allows.`,
    dueMissing: (share: string): Html =>
      html`No due date was given for ${strong(share)} of the open money: how late it is nobody can say, and the stages count it from the day of the document or of the list.`,
    checks: (held: number): Html => html`${String(held)} of ${String(held)} checks hold`,
    noCurrency: 'no reporting currency',
  },

  stages: { current: 'Current', overdue: 'Overdue', critical: 'Critical', hopeless: 'Hopeless' } as Record<string, string>,
  /** A stage inside a sentence; a name that the user gave stands in quotation marks as given. */
  stageInWords: (name: string, own: boolean) => (own ? `“${name}”` : name.toLowerCase()),
  stageQuoted: (name: string, own: boolean) => (own ? `“${name}”` : name.toLowerCase()),
  /** Where something stands, behind “in”: other languages say that, and that these are stages, here. */
  withinStages: (stages: string, _count: number) => stages,
  stageRange: stageRangeEn,

  verdict: verdictEn,
  bar: barEn,
  trend: trendEn,
  managers: managersEn,
  bookRisk: bookRiskEn,

  manager: managerEn,
  entities: entitiesEn,
  comparison: comparisonEn,
  stagesPage: stagesEn,
  trendsPage: trendsEn,
  forecastPage: forecastEn,
  changesPage: changesEn,
  definitions: { ...movementDefinitionsEn, ...speedDefinitionsEn, ...forecastDefinitionsEn },

  movement: movementEn,
  byCurrency: byCurrencyEn,
  customers: customersEn,
  customer: customerEn,
  unapplied: unappliedEn,
  quality: qualityEn,
  method: methodEn,
  column: {
    stage: 'Stage',
    inDoubt: 'In doubt',
    days: 'Days past due',
    risk: 'Risk zone',
    amount: 'Money',
    share: 'Share of money',
    items: 'Items',
    customers: 'Customers',
    customersShare: 'Share of those who owe',
    activeShare: 'Share of all active',
    day: 'Date',
    open: 'Open',
    unapplied: 'Unapplied',
    riskShare: 'Share at risk',
    atRisk: 'At risk',
    riskCustomers: 'Customers at risk',
    zone: 'Zone',
    manager: 'Manager',
    bar: 'Stages',
    theirs: 'Theirs to act on',
    escalated: 'Escalated',
    since: 'Since',
    customer: 'Customer',
    oldest: 'Oldest item',
    item: 'Item',
    issued: 'Issued',
    due: 'Due',
    late: 'How late',
    credit: 'Credit',
    kind: 'Kind',
    of: 'Amount',
    file: 'File',
    read: 'Read',
    used: 'Used',
    aside: 'Set aside',
    refused: 'Refused',
    currency: 'Currency',
    line: 'Line',
    column: 'Column',
    value: 'Value',
    reason: 'Reason',
    finding: 'Finding',
    rows: 'Rows',
    check: 'Check',
    checked: 'Rows checked',
    balance: 'Ledger balance',
    net: 'Net',
    difference: 'Difference',
    entity: 'Entity',
    code: 'Code',
    meaning: 'Meaning',
    profile: 'Profile',
    encoding: 'Encoding',
    hash: 'SHA-256',
    panel: 'Panel',
    needs: 'Needs',
    total: 'Total',
    inCurrency: (name: string, currency: string) => `${name}, ${currency}`,
  },

  figure: {
    details: 'Table and definition',
    definition: 'Definition',
    download: (file: Html): Html => html`Rows: ${file}`,
    scroll: (name: string) => `${name} (scrolls sideways)`,
    yes: 'yes',
    no: 'no',
  },

  na: {
    mark: 'n/a',
    nothing: 'n/a: there is nothing to measure it by',
    currency: 'n/a: amounts of different currencies are never added without a rate',
    paid: 'n/a: no payment was applied in the last 90 days',
    lists: 'n/a: lists of open items do not tell what was paid',
    left: 'n/a: nothing left the stage, or nothing is there',
  },

  currency: {
    heading: (currency: string) => `Money in ${currency}`,
    lede: (share: string, stages: string, open: string): Html => html`${strong(open)} is open; ${strong(share)} of it is ${stages}.`,
    none: 'Nothing is open in this currency.',
  },

  footer: {
    rule: (parts: readonly Fragment[]): Html =>
      html`${parts.map((part, index) => [index === 0 ? '' : '; ', part])}. An item due today is not past due.`,
    stage: (stage: string, range: string): Html => html`${stage}: ${range}`,
    worst: 'A customer stands in the worst stage of its open items.',
    mostMoney: 'A customer stands in the stage that holds most of its money.',
    risk: (threshold: number, stages: string) => `Risk zone: more than ${half(threshold)} of the money or of the customers in ${stages}.`,
    unapplied: 'Unapplied money is not netted.',
  },

  absent: absentEn,
  /** The reason for a panel that has no words of its own. */
  absentFor: (needs: string) => `Needs what was not given: ${needs}.`,

  panels: panelsEn,

  codes: codesEn,

  /** Panels of the report and the inputs they need, as the report's `absent` names them. */
  inputs: {
    invoices: 'invoices',
    'open-items': 'open items',
    'customer-ledger': 'customer ledger',
    promises: 'promises',
    contacts: 'contacts',
    documents: 'documents',
    deliveries: 'deliveries',
    control: 'control account',
    rates: 'rates',
    customers: 'customers',
    managers: 'managers',
    payments: 'payments',
    credits: 'credits',
  } as Record<string, string>,
};

/** Every word of the site in one language; the other languages are of the same shape. */
export type Text = typeof en;
