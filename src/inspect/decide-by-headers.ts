import { dayInName } from '../ingest/values/list-day.ts';
import { ageInDays } from './age-in-days.ts';
import { agedColumns } from './aged-columns.ts';
import { doubtOfPart } from './amount-words.ts';
import type { Asker } from './ask.ts';
import { namedCurrencies } from './currency-words.ts';
import { decideFormat } from './decide-format.ts';
import { decideListed } from './decide-listed.ts';
import { type Decision, type Part, decided } from './decision.ts';
import { carriedCustomer, customerAside, linesOfDocuments } from './document-rows.ts';
import { stateOf } from './document-state.ts';
import { documentTypes, typeColumn } from './document-types.ts';
import type { FileFacts } from './examine-file.ts';
import { signedColumns } from './ledger-side.ts';
import { nameColumns } from './name-columns.ts';
import { notByName } from './not-by-name.ts';
import { type Proposal, kindInWords } from './propose-source.ts';
import type { WrittenSource } from './report-yaml.ts';
import { statedBalance } from './running-balance.ts';
import { doubtOfCurrency, statedCurrency } from './stated-currency.ts';
import { unnamedColumns } from './unnamed-columns.ts';
import { unreadDays } from './unread-days.ts';

/**
 * Decides how a file that no profile knows is read, by its headers and by what stands in its columns; asks where there is someone to ask.
 * Null: they would rather stop.
 */
export async function decideByHeaders(file: FileFacts, proposal: Proposal, asker: Asker | null): Promise<Decision | null> {
  const { kind } = proposal;
  const named = await nameColumns(file, proposal, asker);
  if (named === null) return null;
  const balance = kind === 'customer-ledger' ? statedBalance(file) : null;
  const held: Record<string, string> = { ...named.columns, ...(balance === null ? {} : { balance }) };
  const types = documentTypes(file);
  // A column of types in which none is known says nothing of them.
  const columns =
    kind === 'customer-ledger' && types === null ? Object.fromEntries(Object.entries(held).filter(([column]) => column !== 'type')) : held;
  const read = [...Object.values(held), ...proposal.buckets.map(({ header }) => header), ...(proposal.months?.headers ?? [])];
  const format = await decideFormat(file, read, asker);
  const listed = format === null ? null : await decideListed(file, kind, columns['listed'] !== undefined, asker);
  if (format === null || listed === null) return null;
  const placed = customerAside(file, named.missing, held);
  const missing = named.missing.filter((column) => !(column in placed.columns));
  const currency = statedCurrency(file, columns);
  const type = typeColumn(kind, types);
  const parts: Part[] = [
    { ...placed, doubts: unnamedColumns(file, proposal, missing) },
    { columns: notByName(file, kind, columns) },
    { columns: unlike(columns, placed.columns), read },
    encodingOf(file),
    format,
    { doubts: unreadDays(file, kind, held) },
    listed,
    agedColumns(proposal, listed.others['listed'] ?? dayInName(file.name), file.head.preamble),
    {
      doubts:
        asker === null && proposal.rival !== null
          ? [`it may be ${kindInWords(proposal.rival)} as well as ${kindInWords(kind)}: look at "kind"`]
          : [],
    },
    ageInDays(file, proposal, held),
    signedColumns(file, kind, held, types),
    { columns: type, read: types !== null && 'type' in type ? [types.header] : [] },
    { columns: namedCurrencies(file, columns), doubts: asker === null ? doubtOfCurrency(currency, columns['currency']) : [] },
    { doubts: doubtOfPart(kind, columns['amount']) },
    stateOf(file, kind, columns),
    linesOfDocuments(file, kind, columns),
    carriedCustomer(file, columns),
  ];
  return {
    ...decided(file, { kind, profile: null, missing }, parts, currency),
    leftOut: leftOut(
      file,
      parts.flatMap((part) => part.read ?? []),
    ),
  };
}

/** The encoding of a file, where it must be said. */
function encodingOf({ stated, head, encodingDoubt }: FileFacts): Part {
  return {
    format: stated === 'found' && head.encoding !== 'utf-8' && !head.made ? { encoding: head.encoding } : {},
    doubts: encodingDoubt === null ? [] : [encodingDoubt],
  };
}

/** The columns with something in them that nothing is read from. */
function leftOut({ columns }: FileFacts, read: readonly string[]): string[] {
  return columns.filter(({ header, holds }) => header !== '' && holds !== 'blank' && !read.includes(header)).map(({ header }) => header);
}

/** A mapping says nothing where a column already bears its canonical name, or where another rule tells it. */
const unlike = (columns: Record<string, string>, told: WrittenSource['columns']): Record<string, string> =>
  Object.fromEntries(Object.entries(columns).filter(([column, header]) => column !== header && !(column in told)));
