import type { SourceKind } from '../config/columns.ts';
import { plain } from '../ingest/columns/columns.ts';
import { BALANCE_WORDS } from '../ingest/values/balance-words.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';
import { isWrittenNegative } from './ledger-side.ts';
import { usualHeaders } from './usual-headers.ts';

/** Rows that must agree before a column is taken for a running balance: a few may be sums, or opening balances. */
const MOST = 0.8;

/**
 * The headers of columns that add up the amounts of the rows before, as statements of account do: what stands there is no document's own.
 * Such a balance grows beyond the amount beside it, which what is left of a document never does.
 */
export function runningBalances({ columns, head }: Pick<FileFacts, 'columns' | 'head'>): string[] {
  const named = (words: readonly RegExp[]): ColumnFacts[] =>
    columns.filter(({ header, holds }) => holds === 'number' && words.some((word) => word.test(plain(header))));
  const amounts = named(AMOUNTS);
  const isOf = (balance: ColumnFacts): boolean =>
    amounts.some(
      (amount) => amount !== balance && (isRunning(head.rows, balance, amount) || isRunning(head.rows.toReversed(), balance, amount)),
    );
  return named(BALANCES)
    .filter(isOf)
    .map(({ header }) => header);
}

const wordsOf = (kind: SourceKind, ...wanted: string[]): RegExp[] =>
  usualHeaders[kind].flatMap(({ column, words }) => (wanted.includes(column) ? words : []));
const BALANCES = [...wordsOf('open-items', 'open'), ...wordsOf('control', 'balance')];
const AMOUNTS = wordsOf('customer-ledger', 'debit', 'credit', 'amount');

/** The column of the balance, where lines call themselves the opening or the closing balance: it says how much they are. */
export function statedBalance({ columns, head }: Pick<FileFacts, 'columns' | 'head'>): string | null {
  const states = [BALANCE_WORDS.opening, BALANCE_WORDS.closing].map((words) => new RegExp(words, 'u'));
  const isStated = head.rows.some((row) => row.some((cell) => states.some((words) => words.test(cell.trim().toLowerCase()))));
  const isBalance = ({ header, holds, isRunning }: ColumnFacts): boolean =>
    isRunning === true || (holds === 'number' && BALANCES.some((word) => word.test(plain(header))));
  return isStated ? (columns.find(isBalance)?.header ?? null) : null;
}

function isRunning(rows: readonly (readonly string[])[], balance: ColumnFacts, amount: ColumnFacts): boolean {
  const lines = rows.flatMap((row) => {
    const [left, moved] = [hundredths(row[balance.place] ?? '', balance), hundredths(row[amount.place] ?? '', amount)];
    return left === null || moved === null || moved === 0 ? [] : [{ left, moved: Math.abs(moved) }];
  });
  let grown = 0;
  let begun = 0;
  for (const [at, { left, moved }] of lines.entries()) {
    const before = lines[at - 1];
    if (before !== undefined && Math.abs(left - before.left) === moved) grown += Math.abs(left) > moved ? 1 : 0.5;
    else if (before === undefined || Math.abs(left) === moved) begun += 1;
  }
  return grown >= 1 && grown > begun / 4 && Math.ceil(grown) + begun >= MOST * lines.length;
}

/** An amount in hundredths, for comparing alone; null of a cell that is none. */
function hundredths(cell: string, { form }: ColumnFacts): number | null {
  const digits = cell.replaceAll(form?.decimal === ',' ? /[^\d,]/g : /[^\d.]/g, '').replace(',', '.');
  return digits === '' || Number.isNaN(Number(digits)) ? null : Math.round(Number(digits) * 100) * (isWrittenNegative(cell) ? -1 : 1);
}
