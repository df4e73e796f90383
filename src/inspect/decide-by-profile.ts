import type { CellMapping } from '../config/mapping.ts';
import { headersOf } from '../ingest/columns/cell.ts';
import { plain } from '../ingest/columns/columns.ts';
import { allProfiles } from '../ingest/profiles/profile.ts';
import type { Asker } from './ask.ts';
import { decideListed } from './decide-listed.ts';
import { type Decision, decided } from './decision.ts';
import type { FileFacts } from './examine-file.ts';
import { hasBlanks } from './stated-currency.ts';

/**
 * Decides how a file is read that a profile, or the canonical header, knows: what it cannot tell is asked. Null: they would rather stop.
 */
export async function decideByProfile(
  file: FileFacts,
  reading: FileFacts['readings'][number],
  asker: Asker | null,
): Promise<Decision | null> {
  const { kind, profile } = reading;
  const known = allProfiles().find(({ name }) => name === profile)?.kinds[kind];
  const told = profile === null ? file.head.header : toldBy(known?.columns ?? {}, file.head.header);
  const others = file.readings.filter((other) => other !== reading).map((other) => other.profile ?? other.kind);
  const listed = await decideListed(file, kind, told.includes('listed'), asker);
  if (listed === null) return null;
  const parts = [
    { doubts: asker === null && others.length > 0 ? [`it fits as well: ${others.join(', ')}; keep what is right`] : [] },
    file.encodingDoubt === null ? {} : { format: { encoding: file.head.encoding }, doubts: [file.encodingDoubt] },
    listed,
  ];
  const isOfCompany = known?.blankCurrency === 'of-company' && hasBlanks(file, known.columns['currency']);
  return {
    ...decided(file, { kind, profile, missing: [] }, parts, told.includes('currency') ? (isOfCompany ? 'partly' : 'stated') : 'unstated'),
    leftOut: [],
  };
}

/** What a profile tells of a file that has not all of its columns, such as a journal without that of the currency. */
function toldBy(columns: Readonly<Record<string, CellMapping>>, header: readonly string[]): string[] {
  const present = new Set(header.map(plain));
  const isThere = (from: CellMapping): boolean =>
    headersOf(from).length === 0 || headersOf(from).every((names) => names.some((name) => present.has(plain(name))));
  return Object.entries(columns).flatMap(([column, from]) => (isThere(from) ? [column] : []));
}
