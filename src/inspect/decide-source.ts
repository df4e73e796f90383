import type { SourceKind } from '../config/columns.ts';
import type { Asker, Choice } from './ask.ts';
import { decideByHeaders } from './decide-by-headers.ts';
import { decideByProfile } from './decide-by-profile.ts';
import type { Decision } from './decision.ts';
import { documentTypes } from './document-types.ts';
import type { FileFacts } from './examine-file.ts';
import { type Proposal, kindInWords, proposalOf, proposals } from './propose-source.ts';
import { runningBalances } from './running-balance.ts';

/**
 * Decides as what a file is read: by the one profile that fits, else by its headers; asks where there is someone to ask. Null: they would
 * rather stop.
 */
export async function decideSource(described: FileFacts, asker: Asker | null): Promise<Decision | null> {
  const running = runningBalances(described);
  // A balance that adds up the rows before it is no amount of a document.
  const file = {
    ...described,
    columns: described.columns.map((column) =>
      running.includes(column.header) ? { ...column, holds: 'text' as const, form: null, doubt: null, isRunning: true as const } : column,
    ),
  };
  const way = asker === null ? null : await asker.choose(`What is ${file.name}?`, waysOf(file), waysOf(file)[0]?.value);
  if (asker !== null && way === null) return null;
  const chosen = way ?? waysOf(file)[0]?.value ?? '';
  const fitting = file.readings.find((reading) => valueOf(reading) === chosen);
  if (fitting !== undefined) return decideByProfile(file, fitting, asker);
  return decideByHeaders(file, proposalOf(chosen as SourceKind, file.columns), asker);
}

function waysOf(file: FileFacts): Choice[] {
  const readings = file.readings.map((reading) => ({
    value: valueOf(reading),
    label: `${kindInWords(reading.kind)}, ${reading.profile === null ? 'by its canonical header' : `by the profile ${reading.profile}`}`,
  }));
  const kinds = rankedProposals(file).map(({ kind, missing }) => ({
    value: kind,
    label: kindInWords(kind),
    ...(missing.length === 0 ? {} : { hint: `no column recognised for ${missing.join(', ')}` }),
  }));
  return [...readings, ...kinds];
}

const valueOf = ({ kind, profile }: FileFacts['readings'][number]): string => `${profile ?? 'canonical'} ${kind}`;

/**
 * The proposals for a file, likeliest first, with those that lack required columns behind the others, and last what it has the columns of
 * by chance. Of lines of which some are payments, or whose balance runs on, the money is that of a ledger, not of invoices.
 */
function rankedProposals(file: FileFacts): Proposal[] {
  const order = ({ missing, unlikely }: Proposal): number => (unlikely ? 2 : 0) + (missing.length === 0 ? 0 : 1);
  const ranked = proposals(file.sheet ?? file.name, file.columns).toSorted((a, b) => order(a) - order(b));
  const ledger = ranked.find(({ kind }) => kind === 'customer-ledger');
  const isOfMovements =
    ranked[0]?.kind === 'invoices' && ((documentTypes(file)?.payments.length ?? 0) > 0 || file.columns.some(({ isRunning }) => isRunning));
  return ledger === undefined || !isOfMovements
    ? ranked
    : [{ ...ledger, unlikely: false, rival: null }, ...ranked.filter((one) => one !== ledger)];
}
