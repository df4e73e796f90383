import { explorerSqlEn } from './explorer-sql.ts';
import { explorerViewsEn } from './explorer-views.ts';
import { format, plural } from './phrases.ts';

/** Words of the explorer's page. */
export const explorerEn = {
  heading: 'Ask the ledger anything',
  lede: 'Any day of the ledger’s life, any part of it, any query, with the definitions that this report was built from. Everything is computed on your machine: nothing that you look at, ask or open leaves it.',
  published: 'As published',
  publishedSub: (day: string) => `What this report says for ${day}`,

  start: 'The explorer',
  cannot:
    'The explorer has not started. It is a program that runs in the browser: it needs JavaScript, and a page that comes from a web server. A report that lies in a folder on disk is shown by the command “npm run preview”. Without it, the files below hold the same figures.',
  offer: (engine: string, ledger: string | null) =>
    ledger === null
      ? `Starting loads the database engine (${engine}) and the ledger from this site, once; the browser keeps them.`
      : `Starting loads the database engine (${engine}) and the ledger (${ledger}) from this site, once; the browser keeps them.`,
  memory: 'It needs a computer or telephone with some 2 GB of memory free; leaving the page gives it back.',
  begin: 'Start the explorer',
  stop: 'Stop',
  again: 'Start again',
  stopped: 'Stopped. Nothing is running any more.',
  steps: { engine: 'Loading the engine', ledger: 'Loading the ledger', opening: 'Opening the ledger' },
  ofBytes: (bytes: string, total: string | null) => (total === null ? bytes : `${bytes} of ${total}`),
  megabytes: (bytes: number) => `${format.rate((bytes / 1e6).toFixed(1))} MB`,
  failed: 'The explorer could not start.',
  failures: {
    offline: 'A file did not come: the network or the site cannot be reached. Try again when it can.',
    wasm: 'This browser does not run WebAssembly, or has been told not to. A current Chrome, Firefox, Edge or Safari does; the files below need none.',
    memory:
      'There was not enough memory. Close other windows and start again, or use a computer with more of it; the files below need none.',
    ledger: 'The ledger’s file could not be opened: it is damaged, or was written by a newer program than this page knows.',
    tables: 'These files could not be made a ledger of.',
  },
  said: (message: string) => `The engine says: ${message}`,

  linkUnread: (parts: string) => `Part of the link means nothing here and was left out: ${parts}`,
  linkVersion: 'The link comes from another version of this page. What could be understood was opened.',

  check: {
    running: 'Computing the published figures again…',
    holds: (figures: number, day: string) =>
      `Checked: ${plural(figures, 'published figure', 'published figures')} of ${day}, computed again on this machine, agree to the cent`,
    fails: (different: number, figures: number) =>
      `Do not rely on this page: ${format.count(different)} of ${plural(figures, 'published figure', 'published figures')} are not what the ledger gives`,
    difference: (published: string, computed: string) => `published ${published}, computed ${computed}`,
  },
  ownTables: {
    row: (row: number) => `row ${row}`,
    more: (rows: number) => `and ${plural(rows, 'more row', 'more rows')}`,
    faults: {
      unreadable: () => 'the file could not be read: it is a folder, or was changed or taken away meanwhile',
      'no-header': () => 'no header was found',
      'not-utf-8': () => 'the file is not written in UTF-8. Save it as CSV in UTF-8, or have a report made of it: npm run inspect.',
      'unknown-columns': (wanted: string) =>
        `the columns are not those of any input (${wanted}). Rename them, or have a ledger made of the export: npm run inspect.`,
      'fields-count': (rows: string) => `${plural(Number(rows), 'row has', 'rows have')} another number of fields than the header`,
      'no-documents': () => 'the files hold no invoice and no payment',
      'no-ledger': () =>
        'the file is neither CSV nor a ledger of such a report (ledger.duckdb). Save it as CSV in UTF-8, or have a report made of it: npm run inspect.',
      'ledger-beside': () => 'Nothing else is opened beside a ledger (ledger.duckdb): choose it alone, or CSV files alone.',
    },
  },
  backToSite: 'Back to the ledger of this report',
  ownFile:
    'Your own file: it was read on this machine and has not left it. Nothing is published of it, so there is nothing to check it against.',
  ownCurrency: (currency: string) => `A file names no currency: its amounts were taken to be in ${currency}, as on this page.`,
  actions: {
    undo: 'Undo',
    clear: 'Show everything',
    link: 'Copy the link',
    copied: 'Copied',
    notCopied: 'The browser does not let the page copy: take the link from its address bar',
    open: 'Open a ledger or CSV…',
  },

  timeline: {
    label: 'Day',
    asOf: 'As of',
    day: 'As-of date: drag, or use the arrow keys',
    typed: 'As-of date',
    earlier: 'Month-end before',
    later: 'Month-end after',
    listBefore: 'List before',
    listAfter: 'List after',
    published: 'Published day',
  },
  headline: {
    label: 'The selection',
    counts: (items: number, customers: number, day: string) =>
      `open on ${day} in ${plural(items, 'item', 'items')} of ${plural(customers, 'customer', 'customers')}`,
    late: (share: string) => `${share} past due`,
    risk: (share: string) => `${share} in the risk stages`,
    table: (currency: string) => `The selection by stage, ${currency}`,
  },
  facet: {
    label: 'Narrow down',
    stages: 'Stage',
    managers: 'Manager',
    customers: 'Customer',
    entities: 'Entity',
    currencies: 'Currency',
    amount: 'Open amount',
    days: 'Days past due',
    months: 'Due month',
    disputed: 'Disputed',
    find: 'Find a customer',
    nobody: 'Nobody',
    fewer: 'Fewer',
    more: (count: number) => `${format.count(count)} more`,
    from: (name: string) => `${name}, from`,
    to: (name: string) => `${name}, to`,
    upTo: 'to',
    below: 'to below',
  },
  items: (count: number) => plural(count, 'item', 'items'),
  everything: 'everything',
  unassigned: 'No manager',
  noEntity: 'No entity named',
  yes: 'yes',
  no: 'no',
  na: 'n/a',
  total: 'Total',
  showSql: 'SQL of this',
  csv: 'CSV',
  against: 'Beside',
  viewsLabel: 'Views of the selection',
  views: {
    managers: 'Managers',
    customers: 'Customers',
    items: 'Items',
    trend: 'Trend',
    movement: 'Movement',
    compare: 'Side by side',
    'what-if': 'What if',
    sql: 'SQL',
  } as Record<string, string>,
  column: {
    stage: 'Stage',
    manager: 'Manager',
    customer: 'Customer',
    items: 'Items',
    customers: 'Customers',
    share: 'Share',
    oldestDue: 'Oldest due',
    days: 'Days past due',
    day: 'Day',
    change: 'Change',
    movement: 'Movement',
    amount: (currency: string) => `Amount, ${currency}`,
    open: (currency: string) => `Open, ${currency}`,
  },
  ...explorerViewsEn,

  sql: explorerSqlEn,

  files: 'The files',
  filesSub: 'Everything that the pages show, and the whole ledger, for programs and spreadsheets',
  recipe: 'The file elsewhere',
  recipeSub: 'Every macro and table of it, in three tools',
  file: {
    'ledger.duckdb': 'The ledger with the definitions of all figures, for any day: opens in DuckDB',
    'report.json': 'The figures of the pages, for programs',
    'report.schema.json': 'The form of report.json, as a JSON Schema',
    'open-items.csv': 'Every open item on the as-of date',
    'customers.csv': 'Customers who owe',
    'managers.csv': 'Managers by stage',
    'stages.csv': 'The stages',
    'trend.csv': 'The stages at every month-end',
    'findings.csv': 'What was found in the data',
    'rejects.csv': 'Rows that were refused',
    'manifest.json': 'What was read and made, with hashes',
  } as Record<string, string>,
};

export type ExplorerText = typeof explorerEn;
