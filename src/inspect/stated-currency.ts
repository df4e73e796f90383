import type { CellMapping } from '../config/mapping.ts';
import { shownValue } from '../config/problem.ts';
import { headersOf } from '../ingest/columns/cell.ts';
import { plain } from '../ingest/columns/columns.ts';
import type { StatedCurrency } from './decision.ts';
import type { FileFacts } from './examine-file.ts';

/** Whether the documents of a file, which have a day and an amount, state their currency in the column of it. */
export function statedCurrency({ columns: facts }: FileFacts, columns: Record<string, string>): StatedCurrency {
  if (columns['currency'] === undefined) return 'unstated';
  const filled = (header: string | undefined): number[] => facts.flatMap((one) => (one.header === header ? one.filled : []));
  const documents = Math.min(
    ...filled(columns['issued'] ?? columns['date'] ?? columns['due']),
    ...filled(columns['open'] ?? columns['amount']),
  );
  return Number.isFinite(documents) && filled(columns['currency']).some((stated) => stated < documents) ? 'partly' : 'stated';
}

/** What a person must know where some rows state no currency. */
export const doubtOfCurrency = (stated: StatedCurrency, header: string | undefined): string[] =>
  stated === 'partly'
    ? [
        `${shownValue(header ?? '')} is blank in some rows: write the currency that they are in as "currency" of report.yaml, as they are else taken to be in that of the others`,
      ]
    : [];

/** Whether rows have nothing in the column that a canonical one is read from. */
export function hasBlanks({ columns, rows }: FileFacts, from: CellMapping | undefined): boolean {
  const names = new Set((from === undefined ? [] : headersOf(from)).flat().map(plain));
  return columns.some(({ header, filled }) => names.has(plain(header)) && filled < rows);
}
