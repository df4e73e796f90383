import { markdownTable } from './markdown-table.ts';
import type { ExplorerMeasure } from './measure-explorer.ts';

const MEGABYTE = 1_000_000;

/** What an analyst waits for, as a Markdown table; changes at the 95th percentile. */
export function explorerTable(measures: readonly ExplorerMeasure[]): string {
  const rows: [string, (measured: ExplorerMeasure) => string][] = [
    ['`ledger.duckdb`, MB', ({ ledgerFile }) => (ledgerFile / MEGABYTE).toFixed(1)],
    ['engine and first figures, s', ({ start }) => (start / 1000).toFixed(1)],
    ...(['a new day', 'a day again', 'a facet'] as const).flatMap((change): typeof rows => [
      [`${change}: sum and stages, ms`, ({ changes }) => changes[change].headline.toFixed(0)],
      [`${change}: everything, ms`, ({ changes }) => changes[change].everything.toFixed(0)],
    ]),
    ['most memory of the page, MB', ({ peakMemory }) => (peakMemory === null ? '–' : (peakMemory / MEGABYTE).toFixed(0))],
  ];
  const head = ['explorer', ...measures.map(({ size }) => size.name)];
  const body = rows.map(([name, of]) => [name, ...measures.map(of)]);
  return markdownTable(head, body);
}
