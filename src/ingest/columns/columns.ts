import { canonicalColumns } from '../../config/columns.ts';
import type { CellMapping } from '../../config/mapping.ts';
import { nearest } from '../../config/nearest.ts';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import { type Cell, type Lookup, headersOf, isPlain, placesOf, resolveCell } from './cell.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Head } from '../rows/head.ts';
import type { Profile } from '../profiles/profile.ts';
import { type Shape, needsShape, shapeOf } from './row-shape.ts';
import { unreadBuckets } from './unread-buckets.ts';

/** Which cell of a row is what. */
export interface Columns {
  /** For each column of the file, in its order, the name under which the engine reads it: a canonical one, or `_1`, `_2` … */
  names: string[];
  /** The file's own header of each canonical column that it has. */
  headers: Map<string, string>;
  /**
   * The columns of the file (from 0) that each canonical column is read from: the first that is not blank in a row is it. Those of days past
   * due stand under `bucket:` and their first day.
   */
  places: Map<string, number[]>;
  /** Rules that set rows aside; column is the place in `names`. */
  setAside: { code: string; column: number; equals: string[] }[];
  /** How canonical rows are made of the file's; null where its columns are read straight. */
  shape: Shape | null;
}

/** The header of a column, or of the first of several in which a value may stand (`open/buckets`) that the file has. */
export function headerOf({ headers }: Pick<Columns, 'headers'>, column: string): string {
  const names = column.split('/');
  const found = names.find((name) => headers.has(name));
  return found === undefined ? names[0]! : headers.get(found)!;
}

type Mapping = Map<string, { from: CellMapping; by: 'source' | 'profile' | 'name' }>;

/** Where each canonical column is looked for. With a profile, columns that neither it nor the source names are not looked for. */
function mapping(file: InputFile, profile: Profile | null): Mapping {
  const { required, optional } = canonicalColumns[file.source.kind];
  const wanted: Mapping = new Map();
  for (const column of [...required, ...optional]) {
    const own = file.source.columns[column];
    const usual = profile?.columns[column];
    // Nothing is read as an optional column that is said to be blank, whatever a header or a profile says.
    if (optional.includes(column) && isBlank(own)) continue;
    if (own !== undefined) wanted.set(column, { from: own, by: 'source' });
    else if (usual !== undefined) wanted.set(column, { from: usual, by: 'profile' });
    else if (profile === null) wanted.set(column, { from: column, by: 'name' });
  }
  return wanted;
}

const isBlank = (own: CellMapping | undefined): boolean => typeof own === 'object' && !Array.isArray(own) && own.value === '';

/** How many of the columns that are looked for a header has. */
export function columnsFound(file: InputFile, profile: Profile | null, header: readonly string[]): number {
  const present = new Set(header.map(plain));
  const wanted = [...mapping(file, profile).values()].flatMap(({ from }) => headersOf(from));
  return wanted.filter((names) => names.some((name) => present.has(plain(name)))).length;
}

/**
 * The columns of a file. Headers are compared without regard to capitals and the blanks around them.
 * Throws a Problem of status 3 where a required or mapped column is absent, or stands there twice.
 */
export function findColumns(file: InputFile, head: Head, profile: Profile | null): Columns {
  const wanted = mapping(file, profile);
  // What is open is the sum of the buckets where a list has no column of it.
  const inBuckets = file.source.buckets.length > 0 || (profile?.buckets ?? []).length > 0;
  const required = canonicalColumns[file.source.kind].required.filter((column) => !(inBuckets && column === 'open'));
  const problems: ProblemLine[] = [];
  const lookup = lookupIn(file, head, problems);
  const cells = new Map<string, Cell>();
  const absent: Absent[] = [];
  const told = new Set(
    [...wanted.values()]
      .flatMap(({ from, by }) => (by === 'source' && (typeof from === 'string' || Array.isArray(from)) ? from : []))
      .map(plain),
  );
  for (const [column, { from, by }] of wanted) {
    // What the source says of a column is what it is, whatever it happens to be called.
    if (by === 'name' && !required.includes(column) && told.has(column)) continue;
    const found = resolveCell(from, lookup, by === 'source');
    if ('cell' in found) cells.set(column, found.cell);
    else if (by === 'source' || required.includes(column))
      absent.push({ column, header: found.absent, byRule: typeof from === 'object' && !Array.isArray(from) && by === 'source' });
  }
  for (const column of required.filter((name) => !wanted.has(name))) absent.push({ column, header: column, byRule: false });
  const names = head.header.map((_, place) => `_${place + 1}`);
  for (const [column, cell] of cells) if (isPlain(cell)) problems.push(...named(file, head, names, column, placesOf(cell)[0] ?? 0));
  if (absent.length > 0) problems.push(absentColumns(file, head, absent, names));
  const shape = shapeOf(file, head, profile, cells, lookup, problems);
  for (const unread of unreadBuckets(head.header, shape))
    problems.push({
      place: `${file.path}:${head.headerLine}`,
      what: 'a column of days past due is not read, and no column of the list is said to be the total',
      value: unread,
      todo: 'Name it among the buckets of its source in report.yaml; or the column of the total: columns: { open: … }, which tells when something is missing.',
    });
  if (problems.length > 0) throw new Problem(3, problems);
  const places = new Map([...cells].map(([column, cell]) => [column, placesOf(cell)]));
  for (const { from, place } of shape.buckets) places.set(`bucket:${from}`, [...(places.get(`bucket:${from}`) ?? []), place]);
  const headers = new Map([...places].map(([column, [place]]) => [column, (place === undefined ? '' : head.header[place]) || column]));
  if (needsShape(shape)) return { names: head.header.map((_, place) => `_${place + 1}`), headers, places, setAside: [], shape };
  const setAside = shape.setAside.map(({ code, column, rule }) => ({ code, column: column ?? -1, equals: rule.equals ?? [] }));
  return { names, headers, places, setAside, shape: null };
}

/**
 * Headers compared as a person would: without regard to capitals, the blanks around them, line breaks inside and marks that show nothing.
 */
export const plain = (header: string): string =>
  header
    .normalize('NFC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .toLowerCase();

function lookupIn(file: InputFile, head: Head, problems: ProblemLine[]): Lookup {
  const places = new Map<string, number[]>();
  head.header.forEach((cell, place) => places.set(plain(cell), [...(places.get(plain(cell)) ?? []), place]));
  const placeOf = (header: string | readonly string[], nth?: number): number | null => {
    const name = [header].flat().find((one) => places.has(plain(one)));
    const [place, second] = name === undefined ? [] : (places.get(plain(name)) ?? []);
    if (nth !== undefined) return (name === undefined ? null : places.get(plain(name))?.[nth - 1]) ?? null;
    if (second !== undefined && !problems.some(({ value }) => value === name)) {
      problems.push({
        place: `${file.path}:${head.headerLine}`,
        what: 'two columns have one header',
        value: name ?? '',
        todo: 'Name them apart.',
      });
    }
    return place ?? null;
  };
  return { placeOf, columns: head.header.length, preamble: head.preamble, path: file.path };
}

/** Gives a column of the file the name of the canonical column that is read from it as it stands. */
function named(file: InputFile, head: Head, names: string[], column: string, place: number): ProblemLine[] {
  const taken = names[place];
  if (taken?.startsWith('_') !== true) {
    const what = `the columns ${taken} and ${column} are both read from one column`;
    return [
      { place: `${file.path}:${head.headerLine}`, what, value: head.header[place] ?? '', todo: 'Correct the mapping in report.yaml.' },
    ];
  }
  names[place] = column;
  return [];
}

/** `byRule`: one that a rule of the source names, which a header alone does not stand for. */
interface Absent {
  column: string;
  header: string;
  byRule: boolean;
}

function absentColumns(file: InputFile, head: Head, absent: readonly Absent[], names: readonly string[]): ProblemLine {
  const free = head.header.filter((cell, place) => cell !== '' && names[place]?.startsWith('_'));
  const word = ({ column, header }: Absent): string => (plain(header) === column ? column : `"${header}" (for ${column})`);
  const found = head.header.map((cell) => (cell === '' ? '(blank)' : cell)).join(', ');
  const mapped = absent
    .filter(({ byRule }) => !byRule)
    .map(({ column, header }) => `${column}: "${nearest(header, free) ?? usualHeader(column, free) ?? '…'}"`);
  const ruled = absent.filter(({ byRule }) => byRule).map(({ column }) => `columns.${column}`);
  const todo = [
    `Found: ${found}.`,
    ...(ruled.length > 0 ? [`Correct ${ruled.join(' and ')} of its source in report.yaml.`] : []),
    ...(mapped.length > 0
      ? [
          `Say in report.yaml which column is which: sources: [{ files: "${file.path}", kind: ${file.source.kind}, columns: { ${mapped.join(', ')} } }]`,
        ]
      : []),
  ].join(' ');
  const what = absent.length === 1 ? 'a column is missing' : 'columns are missing';
  return { place: `${file.path}:${head.headerLine}`, what: `${what}: ${absent.map(word).join(', ')}`, todo };
}

/** What other programs call the columns; it only makes a proposal better, nothing is read by it. */
const USUAL_HEADERS: Record<string, RegExp> = {
  id: /invoice (no|number|id)|document|number|^no\b|rēķin|numurs|номер/i,
  customer: /client|customer|contact|debtor|account name|klient|pircēj|клиент|контрагент|покупатель/i,
  issued: /^(invoice |issue )?date|issued|datums|дата/i,
  date: /date|paid on|datums|дата/i,
  due: /due|termiņ|срок/i,
  amount: /total|amount|sum|gross|summa|сумма/i,
  balance: /balance|saldo|сальдо/i,
  currency: /curr|valūt|валют/i,
  rate: /rate|kurs|курс/i,
  manager: /manager|sales|owner|menedžer|менеджер/i,
};

function usualHeader(column: string, free: readonly string[]): string | null {
  const usual = USUAL_HEADERS[column];
  return (usual && free.find((header) => usual.test(header))) ?? nearest(column, free);
}
