import { format, plural } from './phrases.ts';

/** Words of the explorer's view for any query. */
export const explorerSqlEn = {
  title: 'Any query', sub: 'DuckDB’s SQL over the whole ledger, read-only. The query stands in the link.',
  query: 'Query', run: 'Run', stop: 'Stop', keys: 'Ctrl+Enter runs what is marked, else all of it', running: 'Running…', stopped: 'Stopped.', answer: 'Answer', schema: 'Macros and tables', macros: 'Macros', tables: 'Tables',
  took: (rows: number, more: boolean, milliseconds: number) => `${more ? `The first ${plural(rows, 'row', 'rows')}, there are more` : plural(rows, 'row', 'rows')}; ${format.count(milliseconds)} ms`,
  csv: 'CSV of the whole answer',
  chart: 'Chart of the answer', chartOf: 'What is drawn', chartSays: (measure: string, along: string, points: number) => `${measure} by ${along}, ${plural(points, 'value', 'values')}`, chartFirst: (bars: number) => `the first ${plural(bars, 'row', 'rows')}`,
  copy: 'Copy the answer', copied: (rows: number, more: boolean) => (more ? `Copied the first ${plural(rows, 'row', 'rows')}; there are more.` : 'Copied.'), notCopied: 'The browser does not let the page copy: take the answer away as CSV.', kept: 'Kept and earlier queries', keep: 'Keep', letGo: 'Let go', noneKept: 'None yet. A query that was asked stands here, in this browser alone.',
  questions: 'Questions to begin from…',
  question: {
    'owing-most': 'Who owes most?', 'late-by-manager': 'Whose money is more than 30 days late?', verdict: 'Are we in the risk zone, and since when?', 'due-soon': 'What falls due in the next seven days?',
    'nearly-worst': 'What reaches the worst stage within a week?', grew: 'Whose debt past due grew most?', payments: 'What were the largest payments of the last 30 days?', story: 'How was one item paid, step by step?',
    why: 'Why did the figures move?', speed: 'How fast does the money come in?', concentration: 'On how few customers do we depend?', 'stages-by-month': 'How did the stages change from month to month?',
    'next-weeks': 'What should come in during the next weeks?', 'stages-ahead': 'How will the stages stand in 30, 60 and 90 days?', moved: 'Where did the open money go?', ranking: 'Which manager’s book is at risk?', 'slow-payers': 'Who pays latest?', collected: 'What was collected of each stage?', provision: 'What should be set aside?', vintage: 'How fast is each month’s billing collected?',
  },
  mistake: { syntax: 'The query cannot be read from the place that is marked.', unknown: 'The query names something that is not known here, or in a way that does not fit.', extension: 'It needs an extension of DuckDB, and none can be loaded here. A day is written out: DATE \'2026-10-31\'.', value: 'A value does not fit what is done with it.', locked: 'This is not allowed here: the ledger is read-only, and nothing outside it can be reached.', other: 'The query could not be answered.' },
};

export type ExplorerSqlText = typeof explorerSqlEn;
