import { formatOf } from './format.ts';

const format = formatOf('en');

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

  views: {} as Record<string, string>,

  files: 'The files',
  filesSub: 'Everything that the pages show, and the whole ledger, for programs and spreadsheets',
  file: {
    'ledger.duckdb': 'The ledger with the definitions of all figures, for any day: opens in DuckDB',
    'report.json': 'The figures of the pages, for programs',
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
