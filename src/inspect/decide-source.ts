import type { SourceKind } from '../config/columns.ts';
import { isCalendarDay } from '../config/day.ts';
import type { CellMapping } from '../config/mapping.ts';
import { shownValue } from '../config/problem.ts';
import { headersOf } from '../ingest/columns/cell.ts';
import { plain } from '../ingest/columns/columns.ts';
import { dayInName } from '../ingest/values/list-day.ts';
import { allProfiles } from '../ingest/profiles/profile.ts';
import { dayTold } from '../ingest/values/stated-day.ts';
import { agedColumns } from './aged-columns.ts';
import type { Asker, Choice } from './ask.ts';
import type { ColumnFacts } from './column-facts.ts';
import { documentStates, paidColumn } from './document-state.ts';
import type { FileFacts } from './examine-file.ts';
import { ledgerSide, signedBy } from './ledger-side.ts';
import { type Proposal, mayHold, proposalOf, proposals } from './propose-source.ts';
import type { WrittenSource } from './report-yaml.ts';
import { usualHeaders } from './usual-headers.ts';

/** As what a file is to be read, and what a person must still say of it, a line each. */
export interface Decision {
  source: WrittenSource;
  open: string[];
  /** Headers of columns that nothing is read from; none by a profile, which knows what it leaves out. */
  leftOut: string[];
  /** Whether the rows of money state a currency; null where there is no money in them. */
  currency: 'stated' | 'unstated' | null;
}

/** Money stands in these kinds; the others need no currency. */
const OF_MONEY = new Set<SourceKind>(['invoices', 'payments', 'credits', 'open-items', 'customer-ledger']);

/** Decides as what a file is read: by the one profile that fits, else by its headers; asks where there is someone to ask. Null: they would rather stop. */
export async function decideSource(file: FileFacts, asker: Asker | null): Promise<Decision | null> {
  const way = asker === null ? null : await asker.choose(`What is ${file.name}?`, waysOf(file), waysOf(file)[0]?.value);
  if (asker !== null && way === null) return null;
  const chosen = way ?? waysOf(file)[0]?.value ?? '';
  const fitting = file.readings.find((reading) => valueOf(reading) === chosen);
  if (fitting !== undefined) return byReading(file, fitting, asker);
  return byHeaders(file, proposalOf(chosen as SourceKind, file.columns), asker);
}

function waysOf(file: FileFacts): Choice[] {
  const readings = file.readings.map((reading) => ({ value: valueOf(reading), label: `${words(reading.kind)}, ${reading.profile === null ? 'by its canonical header' : `by the profile ${reading.profile}`}` }));
  const kinds = rankedProposals(file.name, file.columns).map(({ kind, missing }) => ({ value: kind, label: words(kind), ...(missing.length === 0 ? {} : { hint: `no column recognised for ${missing.join(', ')}` }) }));
  return [...readings, ...kinds];
}

const words = (kind: SourceKind): string => kind.replaceAll('-', ' ');

const valueOf = ({ kind, profile }: FileFacts['readings'][number]): string => `${profile ?? 'canonical'} ${kind}`;

async function byReading(file: FileFacts, reading: FileFacts['readings'][number], asker: Asker | null): Promise<Decision | null> {
  const { kind, profile } = reading;
  const told = profile === null ? file.head.header : toldBy(allProfiles().find(({ name }) => name === profile)?.kinds[kind]?.columns ?? {}, file.head.header);
  const others = file.readings.filter((other) => other !== reading).map((other) => other.profile ?? other.kind);
  const doubts = asker === null && others.length > 0 ? [`it fits as well: ${others.join(', ')}; keep what is right`] : [];
  const listed = await decideListed(file, kind, told.includes('listed'), asker);
  if (listed === null) return null;
  return decided(file, { kind, profile, columns: {}, buckets: [], setAside: [], format: {}, others: listed.others, missing: [] }, [...doubts, ...listed.doubts], [], told.includes('currency'));
}

/** What a profile tells of a file that has not all of its columns, such as a journal without that of the currency. */
function toldBy(columns: Readonly<Record<string, CellMapping>>, header: readonly string[]): string[] {
  const present = new Set(header.map(plain));
  const isThere = (from: CellMapping): boolean => headersOf(from).length === 0 || headersOf(from).some((names) => names.some((name) => present.has(plain(name))));
  return Object.entries(columns).flatMap(([column, from]) => (isThere(from) ? [column] : []));
}

async function byHeaders(file: FileFacts, proposal: Proposal, asker: Asker | null): Promise<Decision | null> {
  const { kind } = proposal;
  const named = await nameColumns(file, proposal, asker);
  if (named === null) return null;
  const { columns } = named;
  const placed = withoutHeader(file, named.missing, columns);
  const missing = named.missing.filter((column) => !(column in placed.columns));
  const read = [...Object.values(columns), ...proposal.buckets.map(({ header }) => header), ...(proposal.months?.headers ?? [])];
  const doubts = missing.map((column) => `no column was recognised for "${column}"`);
  const format: Record<string, string> = file.stated === 'found' && file.head.encoding !== 'utf-8' && !file.head.made ? { encoding: file.head.encoding } : {};
  for (const [key, holds] of [['date', 'day'], ['decimal', 'number']] as const) {
    const used = file.columns.filter((column) => column.holds === holds && read.includes(column.header));
    const doubtful = used.find(({ doubt }) => doubt !== null);
    const answer = doubtful === undefined ? null : await decideForm(file, doubtful, asker);
    if (answer === undefined) return null;
    if (answer !== null) format[key] = answer;
    else if (doubtful !== undefined) doubts.push(`${shownValue(doubtful.header)}: ${doubtful.doubt?.what}: ${doubtful.doubt?.todo}`);
    else Object.assign(format, statedForm(holds, used));
  }
  const listed = await decideListed(file, kind, columns['listed'] !== undefined, asker);
  if (listed === null) return null;
  doubts.push(...listed.doubts);
  const aged = agedColumns(proposal, listed.others['listed'] ?? dayInName(file.name), file.head.preamble);
  doubts.push(...aged.doubts);
  if (asker === null && proposal.rival !== null) doubts.push(`it may be ${words(proposal.rival)} as well as ${words(kind)}: look at "kind"`);
  const signed = signedColumns(file, kind, columns);
  const state = stateOf(file, kind, columns);
  const lines = linesOfDocuments(file, kind, columns);
  doubts.push(...state.doubts, ...lines.doubts);
  return decided(file, { kind, profile: null, columns: { ...placed.columns, ...unlike(columns), ...signed.columns }, buckets: aged.buckets, setAside: state.setAside, format, others: { ...placed.others, ...lines.others, ...listed.others }, missing }, doubts, leftOut(file, [...read, ...signed.read, ...state.read]), columns['currency'] !== undefined);
}

/** What was decided of a file; what is doubtful stands beside it in report.yaml, and is told with the file's name. */
function decided(file: FileFacts, source: Omit<WrittenSource, 'files' | 'remarks'>, doubts: readonly string[], leftOut: string[], statesCurrency: boolean): Decision {
  return {
    source: { files: file.name, ...source, others: { ...(file.sheet === null ? {} : { sheet: file.sheet }), ...source.others }, remarks: [remark(file), ...doubts] },
    open: doubts.map((doubt) => `${file.path}: ${doubt}`),
    leftOut,
    currency: currencyIn(source.kind, statesCurrency),
  };
}

/** The proposed columns, and those that somebody names who can be asked: the required ones, and others that are worth a question. Null: they would rather stop. */
async function nameColumns(file: FileFacts, { kind, columns: proposed, missing: required }: Proposal, asker: Asker | null): Promise<Pick<Proposal, 'columns' | 'missing'> | null> {
  const columns = { ...proposed };
  const missing: string[] = [];
  const worthIt = WORTH_ASKING.filter((column) => usualHeaders[kind].some((usual) => usual.column === column) && !(column in columns));
  for (const column of [...required, ...(asker === null ? [] : worthIt)]) {
    const choices = candidates(kind, column, file.columns, columns);
    const isRequired = required.includes(column);
    const answer = asker === null || choices.length === 0 ? '' : await asker.choose(`Which column of ${file.name} holds "${column}"?`, isRequired ? choices : [...choices, { value: '', label: 'none of them' }]);
    if (answer === null) return null;
    if (answer !== '') columns[column] = answer;
    else if (isRequired) missing.push(column);
  }
  return { columns, missing };
}

/**
 * Who owes is often told by a column without a header, the only one of texts without one: in the row of each document, or once in a row of its own above those of a customer,
 * which are known by their day then.
 */
function withoutHeader({ columns: facts, head }: FileFacts, missing: readonly string[], columns: Record<string, string>): Pick<WrittenSource, 'columns' | 'others'> {
  const [unnamed, other] = facts.filter(({ header, holds }) => header === '' && holds === 'text');
  if (!missing.includes('customer') || unnamed === undefined || other !== undefined) return { columns: {}, others: {} };
  const place = unnamed.place + 1;
  const day = facts.find(({ header }) => header === (columns['issued'] ?? columns['date'] ?? columns['due']));
  const filled = (row: readonly string[], at: number): boolean => (row[at] ?? '').trim() !== '';
  const documents = day === undefined ? [] : head.rows.filter((row) => filled(row, day.place));
  if (day === undefined || documents.length === 0 || documents.some((row) => filled(row, unnamed.place))) return { columns: { customer: { place } }, others: {} };
  return { columns: { customer: { place, section: true } }, others: { lines: { header: day.header, matches: '[0-9]' } } };
}

/** Of a file with a row for each line of a document the rows of one document are equal in all that is read: it counts once, if a person agrees that the amount is not that of the line. */
function linesOfDocuments({ columns: facts, head }: FileFacts, kind: SourceKind, columns: Record<string, string>): { others: WrittenSource['others']; doubts: string[] } {
  const none = { others: {}, doubts: [] };
  const id = facts.find(({ header }) => header === (columns['id'] ?? ''));
  if (id === undefined || (kind !== 'invoices' && kind !== 'open-items')) return none;
  const cellsOf = (rows: readonly (readonly string[])[], place: number): Set<string> => new Set(rows.map((row) => (row[place] ?? '').trim()));
  const documents = Map.groupBy(head.rows.filter((row) => (row[id.place] ?? '').trim() !== ''), (row) => (row[id.place] ?? '').trim());
  const several = [...documents.values()].filter((rows) => rows.length > 1);
  const read = facts.filter(({ header }) => Object.values(columns).includes(header));
  if (several.some((rows) => read.some(({ place }) => cellsOf(rows, place).size > 1))) return none;
  // Rows that are equal in every column are the same row twice, which is told as such.
  const differ = facts.find(({ place }) => several.some((rows) => cellsOf(rows, place).size > 1));
  if (differ === undefined) return none;
  const doubt = `rows of one ${shownValue(id.header)} are taken for lines of one document that differ in such as ${shownValue(differ.header)}, each with the amount of the whole: look whether it is, else take out documentLines`;
  return { others: { documentLines: true }, doubts: [doubt] };
}

/** Kinds whose amounts are debts, and less than nothing where they stand on the other side of the ledger. */
const OF_DEBTS = new Set<SourceKind>(['invoices', 'open-items', 'customer-ledger']);

/** The columns of amounts that have their sign in a column of its own, such as S and H, and that column. */
function signedColumns({ columns: facts, head }: FileFacts, kind: SourceKind, columns: Record<string, string>): { columns: WrittenSource['columns']; read: string[] } {
  const side = OF_DEBTS.has(kind) ? ledgerSide(facts.filter(({ header }) => !Object.values(columns).includes(header)), head.rows) : null;
  if (side === null) return { columns: {}, read: [] };
  const amounts = Object.entries(columns).filter(([column]) => column === 'amount' || column === 'open');
  return { columns: Object.fromEntries(amounts.map(([column, header]) => [column, signedBy(side, header)])), read: [side.header] };
}

/**
 * What a list of documents says of their state: drafts and void ones are set aside, and where no column tells when, or how much of, a document was paid in a way that can be read,
 * a person must say what to do, as it would count as unpaid.
 */
function stateOf({ columns: facts, head }: FileFacts, kind: SourceKind, columns: Record<string, string>): { setAside: WrittenSource['setAside']; doubts: string[]; read: string[] } {
  if (kind !== 'invoices' && kind !== 'open-items') return { setAside: [], doubts: [], read: [] };
  const states = documentStates(facts, head.rows);
  const setAside = states.filter(({ noDebt }) => noDebt.length > 0).map(({ header, noDebt }) => ({ code: 'no-debt', column: header, equals: noDebt }));
  const doubts: string[] = [];
  const paid = paidColumn(facts);
  const state = states.find((one) => one.paid.length > 0);
  if (kind === 'invoices' && !('settled' in columns)) {
    const without = 'without a file of payments beside it every document counts as unpaid';
    if (paid !== null) doubts.push(`${shownValue(paid)} says what was paid, not when, and is not read: ${without}; or add a column of what is left of each, and read it as open-items`);
    else if (state !== undefined) {
      const rule = `{ code: paid, column: ${JSON.stringify(state.header)}, equals: ${JSON.stringify(state.paid)} }`;
      doubts.push(`${shownValue(state.header)} says that documents are paid (${state.paid.map((value) => shownValue(value)).join(', ')}), not when: ${without}; to leave them out, add ${rule} to its setAside`);
    }
  }
  return { setAside, doubts, read: setAside.map(({ column }) => column) };
}

/** The columns with something in them that nothing is read from. */
function leftOut({ columns }: FileFacts, read: readonly string[]): string[] {
  return columns.filter(({ header, holds }) => header !== '' && holds !== 'blank' && !read.includes(header)).map(({ header }) => header);
}

/** Columns that need not be there, but whose absence changes what is owed and how late it is. */
const WORTH_ASKING = ['due', 'settled'];

const currencyIn = (kind: SourceKind, stated: boolean): Decision['currency'] => (OF_MONEY.has(kind) ? (stated ? 'stated' : 'unstated') : null);

/** A mapping says nothing where a column already bears its canonical name. */
const unlike = (columns: Record<string, string>): Record<string, string> => Object.fromEntries(Object.entries(columns).filter(([column, header]) => column !== header));

function candidates(kind: SourceKind, column: string, facts: readonly ColumnFacts[], taken: Record<string, string>): Choice[] {
  const holds = usualHeaders[kind].find((usual) => usual.column === column)?.holds ?? 'text';
  return facts
    .filter((candidate) => mayHold(candidate, holds) && !Object.values(taken).includes(candidate.header))
    .map(({ header, examples }) => ({ value: header, label: header, hint: examples.join(', ') }));
}

/**
 * The day of a list of open items that no column tells: as the lines above its header say, else as it is answered; nothing is to be said where its name has it, and a person has to
 * where nobody knows. Null: they would rather stop.
 */
async function decideListed(file: FileFacts, kind: SourceKind, told: boolean, asker: Asker | null): Promise<{ others: Record<string, string>; doubts: string[] } | null> {
  if (kind !== 'open-items' || told) return { others: {}, doubts: [] };
  const numbers = new Set(file.head.preamble.flatMap(daysIn));
  const days = numbers.size > 0 ? numbers : new Set(file.head.preamble.filter((line) => AS_OF.test(line)).flatMap((line) => dayTold(line, null) ?? []));
  if (days.size === 1) return { others: { listed: [...days][0] ?? '' }, doubts: [] };
  if (days.size === 0 && dayInName(file.name) !== null) return { others: {}, doubts: [] };
  if (asker === null) return { others: {}, doubts: [`nothing tells the day of the list: add "listed: YYYY-MM-DD"`] };
  const answer = await asker.word(`For which day does ${file.name} list what is open?`, '2026-10-31', (day) => (isCalendarDay(day) ? undefined : 'Write it as YYYY-MM-DD.'));
  return answer === null ? null : { others: { listed: answer }, doubts: [] };
}

/** What says of a day that it is the one for which the list is: others stand above headers too, such as that of the print. */
const AS_OF = /as (of|at)|stand (vom|am)|по состоянию|stāvoklis|(?<!\p{L})(на|uz|per|zum)(?!\p{L})/iu;

/** Days that are written so that they can be read in one way only. */
function daysIn(text: string): string[] {
  const found = [...text.matchAll(/(?<!\d)(\d{4})-?(\d{2})-?(\d{2})(?!\d)/g)].map(([, year, month, day]) => `${year}-${month}-${day}`);
  const dotted = [...text.matchAll(/(?<!\d)(\d{2})\.(\d{2})\.(\d{4})(?!\d)/g)].map(([, day, month, year]) => `${year}-${month}-${day}`);
  return [...found, ...dotted].filter(isCalendarDay);
}

/** How a doubtful column is written: the answer, null where nobody can be asked, undefined where they would rather stop. */
async function decideForm(file: FileFacts, { header, doubt, examples }: ColumnFacts, asker: Asker | null): Promise<string | null | undefined> {
  if (asker === null || doubt === null || doubt.forms.length === 0) return null;
  const choices = doubt.forms.map((form) => ({ value: form, label: form }));
  return (await asker.choose(`How is ${shownValue(header)} of ${file.name} written, such as ${examples.map((one) => shownValue(one)).join(', ')}?`, choices)) ?? undefined;
}

function statedForm(holds: 'day' | 'number', used: readonly ColumnFacts[]): Record<string, string> {
  const [first, ...others] = used.flatMap(({ form }) => form ?? []);
  if (first === undefined) return {};
  if (holds === 'day') return others.every(({ date }) => date === first.date) && first.date !== 'yyyy-MM-dd' ? { date: first.date } : {};
  const form = [first, ...others].find(({ decimal, thousands }) => decimal === ',' || thousands !== '') ?? first;
  return form.decimal === '.' && form.thousands === '' ? {} : { decimal: form.decimal, ...(form.thousands === '' ? {} : { thousands: form.thousands }) };
}

function remark({ head, rows, form }: FileFacts): string {
  const header = head.headerLine === 1 ? '' : `, header in line ${head.headerLine}`;
  return `${form === 'text' ? head.encoding : form}${header}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}

/** The proposals for a file, likeliest first, with those that lack required columns behind the others, and last what it has the columns of by chance. */
function rankedProposals(name: string, columns: readonly ColumnFacts[]): Proposal[] {
  const order = ({ missing, unlikely }: Proposal): number => (unlikely ? 2 : 0) + (missing.length === 0 ? 0 : 1);
  return proposals(name, columns).toSorted((a, b) => order(a) - order(b));
}
