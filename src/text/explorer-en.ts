import { formatOf } from './format.ts';

const format = formatOf('en');
const plural = (count: number, one: string, other: string) => `${format.count(count)} ${format.plural(count, { one, other })}`;

/** Words of the explorer's page. */
export const explorerEn = {
  heading: 'Ask the ledger anything',
  lede: 'Any day of the ledger’s life, any part of it, any query, with the definitions that this report was built from. Everything is computed on your machine: nothing that you look at, ask or open leaves it.',
  published: 'As published',
  publishedSub: (day: string) => `What this report says for ${day}`,

  start: 'The explorer',
  cannot: 'The explorer has not started. It is a program that runs in the browser: it needs JavaScript, and a page that comes from a web server. A report that lies in a folder on disk is shown by the command “npm run preview”. Without it, the files below hold the same figures.',
  offer: (engine: string, ledger: string | null) => (ledger === null ? `Starting loads the database engine (${engine}) and the ledger from this site, once; the browser keeps them.` : `Starting loads the database engine (${engine}) and the ledger (${ledger}) from this site, once; the browser keeps them.`),
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
    memory: 'There was not enough memory. Close other windows and start again, or use a computer with more of it; the files below need none.',
    ledger: 'The ledger’s file could not be opened: it is damaged, or was written by a newer program than this page knows.',
  },
  said: (message: string) => `The engine says: ${message}`,

  linkUnread: (parts: string) => `Part of the link means nothing here and was left out: ${parts}`,
  linkVersion: 'The link comes from another version of this page. What could be understood was opened.',

  check: {
    running: 'Computing the published figures again…',
    holds: (figures: number, day: string) => `Checked: ${plural(figures, 'published figure', 'published figures')} of ${day}, computed again on this machine, agree to the cent`,
    fails: (different: number, figures: number) => `Do not rely on this page: ${format.count(different)} of ${plural(figures, 'published figure', 'published figures')} are not what the ledger gives`,
    difference: (published: string, computed: string) => `published ${published}, computed ${computed}`,
  },
  ownFile: 'Your own file: it was read on this machine and has not left it. Nothing is published of it, so there is nothing to check it against.',
  actions: { undo: 'Undo', clear: 'Show everything', link: 'Copy the link', copied: 'Copied', notCopied: 'The browser does not let the page copy: take the link from its address bar', open: 'Open another ledger…' },

  timeline: { label: 'Day', asOf: 'As of', day: 'As-of date: drag, or use the arrow keys', typed: 'As-of date', earlier: 'Month-end before', later: 'Month-end after', published: 'Published day' },
  headline: {
    label: 'The selection',
    counts: (items: number, customers: number, day: string) => `open on ${day} in ${plural(items, 'item', 'items')} of ${plural(customers, 'customer', 'customers')}`,
    late: (share: string) => `${share} past due`,
    risk: (share: string) => `${share} in the risk stages`,
    table: (currency: string) => `The selection by stage, ${currency}`,
  },
  facet: {
    label: 'Narrow down',
    stages: 'Stage', managers: 'Manager', customers: 'Customer', entities: 'Entity', currencies: 'Currency', amount: 'Open amount', days: 'Days past due', months: 'Due month', disputed: 'Disputed',
    find: 'Find a customer', nobody: 'Nobody', fewer: 'Fewer', more: (count: number) => `${format.count(count)} more`,
    from: (name: string) => `${name}, from`, to: (name: string) => `${name}, to`, upTo: 'to', below: 'to below',
  },
  items: (count: number) => plural(count, 'item', 'items'),
  unassigned: 'No manager',
  noEntity: 'No entity named',
  yes: 'yes',
  no: 'no',
  na: 'n/a',
  total: 'Total',
  showSql: 'SQL of this',
  against: 'Beside',
  viewsLabel: 'Views of the selection',
  views: { managers: 'Managers', customers: 'Customers', items: 'Items', trend: 'Trend', movement: 'Movement', compare: 'Two days', 'what-if': 'What if', sql: 'SQL' } as Record<string, string>,
  column: {
    stage: 'Stage', manager: 'Manager', customer: 'Customer', items: 'Items', customers: 'Customers', share: 'Share', oldestDue: 'Oldest due', days: 'Days past due', day: 'Day', change: 'Change', movement: 'Movement',
    amount: (currency: string) => `Amount, ${currency}`, open: (currency: string) => `Open, ${currency}`,
  },
  managers: { title: (count: number) => (count === 0 ? 'Nobody has anything open here' : `Whose it is: ${plural(count, 'manager', 'managers')}`), sub: (currency: string, day: string) => `Open money by manager and stage, ${currency}, ${day}; a click on a name narrows to it` },
  customers: { title: (count: number) => (count === 0 ? 'Nobody owes anything here' : `Who owes it: ${plural(count, 'customer', 'customers')}`), sub: (currency: string, day: string) => `Open money by customer, ${currency}, ${day}; a click on a name shows its items`, more: (count: number) => `Show more (${format.count(count)} not shown)` },
  itemsView: { title: (count: number) => (count === 0 ? 'No open items here' : `What it is: ${plural(count, 'open item', 'open items')}`), sub: (currency: string, day: string) => `${currency}, ${day}; a click on a heading sorts by it`, columns: 'Columns' },
  itemColumn: { item: 'Item', customer_name: 'Customer', customer: 'Customer id', manager: 'Manager', entity: 'Entity', currency: 'Currency', issued: 'Issued', due: 'Due', days_past_due: 'Days past due', stage: 'Stage', amount: 'Amount', open: 'Open', disputed: 'Disputed' },
  trend: { title: 'How the selection came to stand where it stands', sub: (currency: string, day: string) => `Open money by stage at every month-end up to ${day}, ${currency}`, none: 'There is no more than one day to show.', table: 'The numbers' },
  movement: {
    matrix: (from: string, to: string) => `Where the money of ${from} stands on ${to}`,
    matrixSub: (currency: string) => `Share of each row, and the money, ${currency}; every row but that of the rates adds up to 100 %`,
    stageThen: 'Stage then',
    origins: { new: 'Billed since', reopened: 'Re-opened since', rates: 'Rates changed' },
    outcomes: { paid: 'Paid', credited: 'Credited', 'written-off': 'Written off', settled: 'Settled' },
    bridge: (from: string, to: string) => `How the open money came from ${from} to ${to}`,
    bridgeSub: (currency: string) => `${currency}; every line is a sum of named movements, and they close to the cent`,
    terms: { opening: 'Opening', billed: '+ Billed', cash: '− Cash', credit_notes: '− Credit notes', write_offs: '− Write-offs', refunds: '+ Refunds', settlements: '− Settled between lists', currency_difference: '+ Currency difference', closing: 'Closing' },
    narrowed: 'Movement is stated for managers, stages and currencies; the other facets that are chosen do not narrow it. The bridge is that of all stages.',
    sameDay: 'Choose two different days.',
    listsBridge: 'Lists of open items do not tell what was billed and paid between them, so there is no bridge.',
  },
  compare: { title: (from: string, to: string) => `${from} and ${to}, side by side`, sub: (currency: string) => `The same selection on both days, ${currency}`, stages: 'By stage', managers: 'By manager', customers: (day: string) => `Customers, ${day}` },
  whatIf: {
    title: 'What other rules would say', sub: (currency: string, day: string) => `The selection under the rules tried above, beside the published ones, ${currency}, ${day}`,
    limit: (stage: string) => `${stage}: up to`, days: (days: number) => plural(days, 'day', 'days'), threshold: 'Threshold of the risk zone', riskStages: 'Risk stages', reset: 'Back to the published rules',
    published: 'Published', tried: 'Tried', customersPublished: 'Customers, published', customersTried: 'Customers, tried',
    verdict: (inside: boolean, money: string, customers: string) => `${inside ? 'In' : 'Outside'} the risk zone: ${money} of the money, ${customers} of the customers`,
    noVerdict: 'Nobody owes anything here: there is no verdict.',
    lines: 'The lines of report.yaml that would make it so', linesSub: 'Names and colours that your stages have there stay as they are.',
  },

  sql: {
    title: 'Any query', sub: 'DuckDB’s SQL over the whole ledger, read-only. The query stands in the link.',
    query: 'Query', run: 'Run', stop: 'Stop', keys: 'Ctrl+Enter runs what is marked, else all of it', running: 'Running…', stopped: 'Stopped.', answer: 'Answer', schema: 'Macros and tables', macros: 'Macros', tables: 'Tables',
    took: (rows: number, more: boolean, milliseconds: number) => `${more ? `The first ${plural(rows, 'row', 'rows')}, there are more` : plural(rows, 'row', 'rows')}; ${format.count(milliseconds)} ms`,
    questions: 'Questions to begin from…',
    question: {
      'owing-most': 'Who owes most?', 'late-by-manager': 'Whose money is more than 30 days late?', verdict: 'Are we in the risk zone, and since when?', 'due-soon': 'What falls due in the next seven days?',
      'nearly-worst': 'What reaches the worst stage within a week?', grew: 'Whose debt past due grew most?', payments: 'What were the largest payments of the last 30 days?', story: 'How was one item paid, step by step?',
      why: 'Why did the figures move?', speed: 'How fast does the money come in?', concentration: 'On how few customers do we depend?', 'stages-by-month': 'How did the stages change from month to month?',
    },
    mistake: { syntax: 'The query cannot be read from the place that is marked.', unknown: 'The query names something that is not known here, or in a way that does not fit.', value: 'A value does not fit what is done with it.', locked: 'This is not allowed here: the ledger is read-only, and nothing outside it can be reached.', other: 'The query could not be answered.' },
  },

  files: 'The files',
  filesSub: 'Everything that the pages show, and the whole ledger, for programs and spreadsheets',
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
