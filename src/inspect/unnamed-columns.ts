import { plain } from '../ingest/columns/columns.ts';
import type { FileFacts } from './examine-file.ts';
import type { Proposal } from './propose-source.ts';

/** What a person must do of required columns for which no header was recognised, a line each. */
export function unnamedColumns(
  { head }: Pick<FileFacts, 'head'>,
  { columns }: Pick<Proposal, 'columns'>,
  missing: readonly string[],
): string[] {
  if (missing.length === 0) return [];
  const isUnknown = Object.keys(columns).length <= 1;
  if ((isUnknown || missing.includes('customer')) && isInBlocks(head)) {
    return [
      'no column tells the customer, and the header stands again below, as above the rows of each customer: export the list as one table with a column of the customer (in SAP by a layout with the account)',
    ];
  }
  if (isUnknown)
    return [
      'its columns tell of no input: where it is a list of debts, payments or customers, say so by "kind" and "columns"; else take it out of the folder, and its source away',
    ];
  return missing.map((column) => `no column was recognised for "${column}"`);
}

/** Whether a list has its header once more among its rows. */
function isInBlocks({ header, rows }: FileFacts['head']): boolean {
  const names = header.map(plain);
  return rows.some((row) => row.length >= names.length && names.every((name, place) => plain(row[place] ?? '') === name));
}
