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
import { doubtOfPart } from './amount-words.ts';
import type { Asker, Choice } from './ask.ts';
import type { ColumnFacts } from './column-facts.ts';
import { namedCurrencies } from './currency-words.ts';
import { carriedCustomer, customerAside, linesOfDocuments } from './document-rows.ts';
import { stateOf } from './document-state.ts';
import { documentTypes, typeColumn } from './document-types.ts';
import type { FileFacts } from './examine-file.ts';
import { signedColumns } from './ledger-side.ts';
import { type Proposal, mayHold, proposalOf, proposals } from './propose-source.ts';
import type { WrittenSource } from './report-yaml.ts';
import { runningBalances, statedBalance } from './running-balance.ts';
import { unreadDays } from './unread-days.ts';
import { usualHeaders } from './usual-headers.ts';

/** As what a file is to be read, and what a person must still say of it, a line each. */
export interface Decision {
  source: WrittenSource;
  open: string[];
  /** Headers of columns that nothing is read from; none by a profile, which knows what it leaves out. */
  leftOut: string[];
  /** Whether the rows of money state a currency, or only some of them; null where there is no money in them. */
  currency: 'stated' | 'partly' | 'unstated' | null;
}

/** Money stands in these kinds; the others need no currency. */
const OF_MONEY = new Set<SourceKind>(['invoices', 'payments', 'credits', 'open-items', 'customer-ledger']);

/** Decides as what a file is read: by the one profile that fits, else by its headers; asks where there is someone to ask. Null: they would rather stop. */
export async function decideSource(described: FileFacts, asker: Asker | null): Promise<Decision | null> {
  const running = runningBalances(described);
  // A balance that adds up the rows before it is no amount of a document.
  const file = { ...described, columns: described.columns.map((column) => (running.includes(column.header) ? { ...column, holds: 'text' as const, form: null, doubt: null, isRunning: true as const } : column)) };
  const way = asker === null ? null : await asker.choose(`What is ${file.name}?`, waysOf(file), waysOf(file)[0]?.value);
  if (asker !== null && way === null) return null;
  const chosen = way ?? waysOf(file)[0]?.value ?? '';
  const fitting = file.readings.find((reading) => valueOf(reading) === chosen);
  if (fitting !== undefined) return byReading(file, fitting, asker);
  return byHeaders(file, proposalOf(chosen as SourceKind, file.columns), asker);
}

function waysOf(file: FileFacts): Choice[] {
  const readings = file.readings.map((reading) => ({ value: valueOf(reading), label: `${words(reading.kind)}, ${reading.profile === null ? 'by its canonical header' : `by the profile ${reading.profile}`}` }));
  const kinds = rankedProposals(file).map(({ kind, missing }) => ({ value: kind, label: words(kind), ...(missing.length === 0 ? {} : { hint: `no column recognised for ${missing.join(', ')}` }) }));
  return [...readings, ...kinds];
}

const words = (kind: SourceKind): string => kind.replaceAll('-', ' ');

const valueOf = ({ kind, profile }: FileFacts['readings'][number]): string => `${profile ?? 'canonical'} ${kind}`;

async function byReading(file: FileFacts, reading: FileFacts['readings'][number], asker: Asker | null): Promise<Decision | null> {
  const { kind, profile } = reading;
  const known = allProfiles().find(({ name }) => name === profile)?.kinds[kind];
  const told = profile === null ? file.head.header : toldBy(known?.columns ?? {}, file.head.header);
  const others = file.readings.filter((other) => other !== reading).map((other) => other.profile ?? other.kind);
  const doubts = asker === null && others.length > 0 ? [`it fits as well: ${others.join(', ')}; keep what is right`] : [];
  if (file.encodingDoubt !== null) doubts.push(file.encodingDoubt);
  const format: Record<string, string> = file.encodingDoubt === null ? {} : { encoding: file.head.encoding };
  const listed = await decideListed(file, kind, told.includes('listed'), asker);
  if (listed === null) return null;
  return decided(file, { kind, profile, columns: {}, buckets: [], setAside: [], format, others: listed.others, missing: [] }, [...doubts, ...listed.doubts], [], told.includes('currency') ? (known?.blankCurrency === 'of-company' && hasBlanks(file, known.columns['currency']) ? 'partly' : 'stated') : 'unstated');
}

/** Whether rows have nothing in the column that a canonical one is read from. */
function hasBlanks({ columns, rows }: FileFacts, from: CellMapping | undefined): boolean {
  const names = new Set((from === undefined ? [] : headersOf(from)).flat().map(plain));
  return columns.some(({ header, filled }) => names.has(plain(header)) && filled < rows);
}

/** Whether documents, which have a day and an amount, state no currency though the file has a column of it. */
function isBlankInDocuments({ columns: facts }: FileFacts, columns: Record<string, string>): boolean {
  const filled = (header: string | undefined): number[] => facts.flatMap((one) => (one.header === header ? one.filled : []));
  const documents = Math.min(...filled(columns['issued'] ?? columns['date'] ?? columns['due']), ...filled(columns['open'] ?? columns['amount']));
  return Number.isFinite(documents) && filled(columns['currency']).some((stated) => stated < documents);
}

/** What a profile tells of a file that has not all of its columns, such as a journal without that of the currency. */
function toldBy(columns: Readonly<Record<string, CellMapping>>, header: readonly string[]): string[] {
  const present = new Set(header.map(plain));
  const isThere = (from: CellMapping): boolean => headersOf(from).length === 0 || headersOf(from).every((names) => names.some((name) => present.has(plain(name))));
  return Object.entries(columns).flatMap(([column, from]) => (isThere(from) ? [column] : []));
}

async function byHeaders(file: FileFacts, proposal: Proposal, asker: Asker | null): Promise<Decision | null> {
  const { kind } = proposal;
  const named = await nameColumns(file, proposal, asker);
  if (named === null) return null;
  const balance = kind === 'customer-ledger' ? statedBalance(file) : null;
  const columns: Record<string, string> = { ...named.columns, ...(balance === null ? {} : { balance }) };
  const placed = customerAside(file, named.missing, columns);
  const missing = named.missing.filter((column) => !(column in placed.columns));
  const read = [...Object.values(columns), ...proposal.buckets.map(({ header }) => header), ...(proposal.months?.headers ?? [])];
  const doubts = missing.map((column) => `no column was recognised for "${column}"`);
  if (file.encodingDoubt !== null) doubts.push(file.encodingDoubt);
  const format: Record<string, string> = file.stated === 'found' && file.head.encoding !== 'utf-8' && !file.head.made ? { encoding: file.head.encoding } : {};
  for (const [key, holds] of [['date', 'day'], ['decimal', 'number']] as const) {
    const used = file.columns.filter((column) => column.holds === holds && read.includes(column.header));
    const doubtful = used.find(({ doubt }) => doubt !== null);
    const told = doubtful === undefined || holds === 'number' ? null : toldBySibling(doubtful, used);
    const answer = doubtful === undefined || told !== null ? told : await decideForm(file, doubtful, asker);
    if (answer === undefined) return null;
    if (answer !== null) format[key] = answer;
    else if (doubtful !== undefined) doubts.push(`${shownValue(doubtful.header)}: ${doubtful.doubt?.what}: ${doubtful.doubt?.todo}`.replace(/\.$/, ''));
    else Object.assign(format, statedForm(holds, used));
  }
  doubts.push(...unreadDays(file, kind, columns));
  const listed = await decideListed(file, kind, columns['listed'] !== undefined, asker);
  if (listed === null) return null;
  doubts.push(...listed.doubts);
  const aged = agedColumns(proposal, listed.others['listed'] ?? dayInName(file.name), file.head.preamble);
  doubts.push(...aged.doubts);
  if (asker === null && proposal.rival !== null) doubts.push(`it may be ${words(proposal.rival)} as well as ${words(kind)}: look at "kind"`);
  const types = documentTypes(file);
  const signed = signedColumns(file, kind, columns, types);
  const type = typeColumn(kind, types);
  if (kind === 'customer-ledger' && types === null) delete columns['type'];
  const state = stateOf(file, kind, columns);
  const lines = linesOfDocuments(file, kind, columns);
  const carried = carriedCustomer(file, columns);
  const currency = columns['currency'] === undefined ? 'unstated' : isBlankInDocuments(file, columns) ? 'partly' : 'stated';
  if (currency === 'partly' && asker === null) doubts.push(`${shownValue(columns['currency'] ?? '')} is blank in some rows: write the currency that they are in as "currency" of report.yaml, as they are else taken to be in that of the others`);
  doubts.push(...doubtOfPart(kind, columns['amount']), ...state.doubts, ...lines.doubts, ...carried.doubts);
  return decided(file, { kind, profile: null, columns: { ...placed.columns, ...unlike(columns, placed.columns), ...signed.columns, ...type, ...namedCurrencies(file, columns), ...carried.columns }, buckets: aged.buckets, setAside: state.setAside, format, others: { ...placed.others, ...lines.others, ...listed.others }, missing }, doubts, leftOut(file, [...read, ...signed.read, ...(types !== null && 'type' in type ? [types.header] : []), ...state.read]), currency);
}

/** What was decided of a file; what is doubtful stands beside it in report.yaml, and is told with the file's name. */
function decided(file: FileFacts, source: Omit<WrittenSource, 'files' | 'remarks'>, doubts: readonly string[], leftOut: string[], currency: 'stated' | 'partly' | 'unstated'): Decision {
  return {
    source: { files: file.name, ...source, others: { ...(file.sheet === null ? {} : { sheet: file.sheet }), ...source.others }, remarks: [remark(file), ...doubts] },
    open: doubts.map((doubt) => `${file.path}: ${doubt}`),
    leftOut,
    currency: OF_MONEY.has(source.kind) ? currency : null,
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

/** The columns with something in them that nothing is read from. */
function leftOut({ columns }: FileFacts, read: readonly string[]): string[] {
  return columns.filter(({ header, holds }) => header !== '' && holds !== 'blank' && !read.includes(header)).map(({ header }) => header);
}

/** Columns that need not be there, but whose absence changes what is owed and how late it is. */
const WORTH_ASKING = ['due', 'settled'];

/** A mapping says nothing where a column already bears its canonical name, or where another rule tells it. */
const unlike = (columns: Record<string, string>, told: WrittenSource['columns']): Record<string, string> => Object.fromEntries(Object.entries(columns).filter(([column, header]) => column !== header && !(column in told)));

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

/** How a doubtful column of days is written, where the others say it: one program wrote them all. */
function toldBySibling({ doubt }: ColumnFacts, used: readonly ColumnFacts[]): string | null {
  const [date, other] = new Set(used.flatMap((column) => (column.doubt === null && column.form !== null ? column.form.date : [])));
  return date !== undefined && other === undefined && doubt?.forms.includes(date) === true ? date : null;
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

/**
 * The proposals for a file, likeliest first, with those that lack required columns behind the others, and last what it has the columns of by chance. Of lines of which some are payments,
 * or whose balance runs on, the money is that of a ledger, not of invoices.
 */
function rankedProposals(file: FileFacts): Proposal[] {
  const order = ({ missing, unlikely }: Proposal): number => (unlikely ? 2 : 0) + (missing.length === 0 ? 0 : 1);
  const ranked = proposals(file.sheet ?? file.name, file.columns).toSorted((a, b) => order(a) - order(b));
  const ledger = ranked.find(({ kind }) => kind === 'customer-ledger');
  const isOfMovements = ranked[0]?.kind === 'invoices' && ((documentTypes(file)?.payments.length ?? 0) > 0 || file.columns.some(({ isRunning }) => isRunning));
  return ledger === undefined || !isOfMovements ? ranked : [{ ...ledger, unlikely: false, rival: null }, ...ranked.filter((one) => one !== ledger)];
}
