import { type SourceKind, canonicalColumns, sourceKinds } from '../../config/columns.ts';
import { expressionOf } from '../../config/mapping.ts';
import { Problem } from '../../config/problem.ts';
import { headersOf } from './cell.ts';
import { columnsFound, plain } from './columns.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Head } from '../rows/head.ts';
import { type Profile, allProfiles } from '../profiles/profile.ts';

/** A way in which a file that nothing names may be read: by a profile, or as a canonical file under another name. */
export interface Reading {
  kind: SourceKind;
  profile: string | null;
}

interface Candidate extends Reading {
  /** Headers that must all be there, each with those that may stand for it. */
  needed: string[][];
  /** All headers that are looked for. */
  sought: string[][];
  without: string[];
  /** A line above the header must match. */
  preamble: RegExp | null;
}

/** A file that nothing names, and what its header tells. */
export interface Recognised {
  readings: Reading[];
  head: Head;
}

/**
 * How a file may be read, by its header alone. `open` reads its head, with a score by which the header is found. A canonical reading counts
 * only where no profile fits, and every column is of its kind: a program that happens to say "Customer" and "Amount" has not written a
 * canonical file.
 */
export async function recogniseFile(open: (wanted: (header: readonly string[]) => number) => Promise<Head>): Promise<Recognised> {
  const candidates = [...profileCandidates(), ...canonicalCandidates()];
  const head = await open((header) => {
    const present = headerSet(header);
    return Math.max(
      ...candidates.map((one) => (fitsHeader(one, present) ? 1 + one.sought.filter((names) => isPresent(names, present)).length : 0)),
    );
  });
  const present = headerSet(head.header);
  const fitting = candidates.filter(
    (one) => fitsHeader(one, present) && (one.preamble === null || head.preamble.some((line) => one.preamble?.test(line))),
  );
  const byProfile = fitting.filter(({ profile }) => profile !== null);
  const readings = (byProfile.length > 0 ? byProfile : fitting.filter(({ sought }) => isWholly(present, sought))).map(
    ({ kind, profile }) => ({ kind, profile }),
  );
  return { readings, head };
}

/** The file as it is read when one reading fits. Throws a Problem of status 2 where several do; null where none does. */
export function asRecognised(file: InputFile, { readings }: Recognised): InputFile | null {
  const [reading, other] = ofName(file, readings);
  if (reading === undefined) return null;
  const { kind, profile } = reading;
  if (other === undefined) return { ...file, source: { ...file.source, kind, profile }, configured: true };
  const lines = readings.map(
    (one) => `{ files: "${file.path}", kind: ${one.kind}${one.profile === null ? '' : `, profile: ${one.profile}`} }`,
  );
  const what =
    profile === null
      ? `the header fits several kinds of input, and the name of the file is none of them`
      : 'several profiles fit the header of this file';
  const todo = `Say under "sources" in report.yaml which it is: ${lines.join(' or ')}.`;
  throw new Problem(2, [{ place: file.path, what, value: readings.map((one) => one.profile ?? one.kind).join(', '), todo }]);
}

/** Whether a file of a canonical name has the columns that its kind must have. */
export function hasCanonicalHeader(file: InputFile, head: Head): boolean {
  const present = headerSet(head.header);
  const { required } = canonicalColumns[file.source.kind];
  return columnsFound(file, null, head.header) > 0 && required.every((column) => present.has(column));
}

const headerSet = (header: readonly string[]): Set<string> => new Set(header.map(plain).filter((name) => name !== ''));
const isPresent = (names: readonly string[], present: ReadonlySet<string>): boolean => names.some((name) => present.has(plain(name)));

function fitsHeader({ needed, without }: Candidate, present: ReadonlySet<string>): boolean {
  return needed.every((names) => isPresent(names, present)) && !isPresent(without, present);
}

function isWholly(present: ReadonlySet<string>, sought: readonly string[][]): boolean {
  const known = new Set(sought.flat());
  return present.size > 1 && [...present].every((name) => known.has(name));
}

/**
 * Of canonical readings that fit alike, the one that the file or its sheet is named after: payments.xlsx, payments.csv.gz,
 * 2026/payments.json, the sheet Payments.
 */
function ofName({ path, source: { sheet } }: InputFile, readings: readonly Reading[]): readonly Reading[] {
  const [name = ''] = sheet === null ? (path.split('/').at(-1) ?? '').toLowerCase().split('.') : [plain(String(sheet))];
  const named = readings.filter(({ kind, profile }) => profile === null && kind === name);
  return named.length > 0 ? named : readings;
}

function profileCandidates(): Candidate[] {
  return allProfiles().flatMap(({ name, kinds }) =>
    Object.entries(kinds).map(([kind, one]) => profileCandidate(name, kind as SourceKind, one)),
  );
}

function profileCandidate(name: string, kind: SourceKind, { columns, recognise, lines }: Profile): Candidate {
  const { required } = canonicalColumns[kind];
  const sought = Object.values(columns).flatMap(headersOf);
  const needed = [
    ...required.flatMap((column) => (columns[column] === undefined ? [] : headersOf(columns[column]))),
    ...recognise.headers.map((one) => [one].flat()),
    ...(lines === undefined || typeof lines.header === 'number' ? [] : [[lines.header].flat()]),
  ];
  return {
    kind,
    profile: name,
    needed,
    sought,
    without: recognise.without,
    preamble: recognise.preamble === undefined ? null : expressionOf(recognise.preamble),
  };
}

function canonicalCandidates(): Candidate[] {
  return sourceKinds.map((kind) => {
    const { required, optional } = canonicalColumns[kind];
    return {
      kind,
      profile: null,
      needed: required.map((name) => [name]),
      sought: [...required, ...optional].map((name) => [name]),
      without: [],
      preamble: null,
    };
  });
}
