import type { SourceKind } from '../config/columns.ts';
import type { Asker, Choice } from './ask.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';
import { type Proposal, mayHold } from './propose-source.ts';
import { usualHeaders } from './usual-headers.ts';

/** Columns that need not be there, but whose absence changes what is owed and how late it is. */
const WORTH_ASKING = ['due', 'settled'];

/**
 * The proposed columns, and those that somebody names who can be asked: the required ones, and others that are worth a question. Null: they
 * would rather stop.
 */
export async function nameColumns(
  file: FileFacts,
  { kind, columns: proposed, missing: required }: Proposal,
  asker: Asker | null,
): Promise<Pick<Proposal, 'columns' | 'missing'> | null> {
  const columns = { ...proposed };
  const missing: string[] = [];
  const worthIt = WORTH_ASKING.filter((column) => usualHeaders[kind].some((usual) => usual.column === column) && !(column in columns));
  for (const column of [...required, ...(asker === null ? [] : worthIt)]) {
    const choices = candidates(kind, column, file.columns, columns);
    const isRequired = required.includes(column);
    const answer =
      asker === null || choices.length === 0
        ? ''
        : await asker.choose(
            `Which column of ${file.name} holds "${column}"?`,
            isRequired ? choices : [...choices, { value: '', label: 'none of them' }],
          );
    if (answer === null) return null;
    if (answer !== '') columns[column] = answer;
    else if (isRequired) missing.push(column);
  }
  return { columns, missing };
}

function candidates(kind: SourceKind, column: string, facts: readonly ColumnFacts[], taken: Record<string, string>): Choice[] {
  const holds = usualHeaders[kind].find((usual) => usual.column === column)?.holds ?? 'text';
  return facts
    .filter((candidate) => mayHold(candidate, holds) && !Object.values(taken).includes(candidate.header))
    .map(({ header, examples }) => ({ value: header, label: header, hint: examples.join(', ') }));
}
