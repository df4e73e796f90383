import { canonicalColumns } from '../config/columns.ts';
import { nearest } from '../config/nearest.ts';
import { Problem, type ProblemLine } from '../config/problem.ts';
import type { InputFile } from './find-files.ts';
import type { Head } from './head.ts';
import type { Profile } from './profile.ts';

/** Which cell of a row is what. */
export interface Columns {
  /** For each column of the file, in its order, the name under which the engine reads it: a canonical one, or `_1`, `_2` … */
  names: string[];
  /** The file's own header of each canonical column that it has. */
  headers: Map<string, string>;
  /** Rules that set rows aside; column is the place in `names`. */
  setAside: { code: string; column: number; equals: string[] }[];
}

type Mapping = Map<string, { header: string; by: 'source' | 'profile' | 'name' }>;

/** The header that each canonical column is looked for under. With a profile, columns that neither it nor the source names are not looked for. */
function mapping(file: InputFile, profile: Profile | null): Mapping {
  const { required, optional } = canonicalColumns[file.source.kind];
  const wanted: Mapping = new Map();
  for (const column of [...required, ...optional]) {
    const own = file.source.columns[column];
    const usual = profile?.columns[column];
    if (own !== undefined) wanted.set(column, { header: own, by: 'source' });
    else if (usual !== undefined) wanted.set(column, { header: usual, by: 'profile' });
    else if (profile === null) wanted.set(column, { header: column, by: 'name' });
  }
  return wanted;
}

/** How many of the columns that are looked for a header has. */
export function columnsFound(file: InputFile, profile: Profile | null, header: readonly string[]): number {
  const present = new Set(header.map(plain));
  return [...mapping(file, profile).values()].filter((wanted) => present.has(plain(wanted.header))).length;
}

/**
 * The columns of a file. Headers are compared without regard to capitals and the blanks around them.
 * Throws a Problem of status 3 where a required or mapped column is absent, or stands there twice.
 */
export function findColumns(file: InputFile, head: Head, profile: Profile | null): Columns {
  const wanted = mapping(file, profile);
  const { required } = canonicalColumns[file.source.kind];
  const places = new Map<string, number[]>();
  head.header.forEach((cell, place) => places.set(plain(cell), [...(places.get(plain(cell)) ?? []), place]));
  const names = head.header.map((_, place) => `_${place + 1}`);
  const headers = new Map<string, string>();
  const absent: { column: string; header: string }[] = [];
  const problems: ProblemLine[] = [];
  for (const [column, { header, by }] of wanted) {
    const [place, second] = places.get(plain(header)) ?? [];
    if (second !== undefined) problems.push({ place: `${file.path}:${head.headerLine}`, what: 'two columns have one header', value: header, todo: 'Name them apart.' });
    else if (place !== undefined && !names[place]?.startsWith('_')) {
      problems.push({ place: `${file.path}:${head.headerLine}`, what: `the columns ${names[place]} and ${column} are both read from one column`, value: header, todo: 'Correct the mapping in report.yaml.' });
    } else if (place !== undefined) {
      names[place] = column;
      headers.set(column, head.header[place] ?? header);
    } else if (by === 'source' || required.includes(column)) absent.push({ column, header });
  }
  for (const column of required.filter((name) => !wanted.has(name))) absent.push({ column, header: column });
  if (absent.length > 0) problems.push(absentColumns(file, head, absent, names));
  const setAside = [...file.source.setAside, ...(profile?.setAside ?? [])].map((rule) => {
    const place = places.get(plain(rule.column))?.[0] ?? -1;
    if (place === -1) problems.push(absentRuleColumn(file, head, rule));
    return { code: rule.code, column: place, equals: rule.equals };
  });
  if (problems.length > 0) throw new Problem(3, problems);
  return { names, headers, setAside };
}

const plain = (header: string): string => header.normalize('NFC').trim().toLowerCase();

function absentColumns(file: InputFile, head: Head, absent: readonly { column: string; header: string }[], names: readonly string[]): ProblemLine {
  const free = head.header.filter((cell, place) => cell !== '' && names[place]?.startsWith('_'));
  const word = ({ column, header }: { column: string; header: string }): string => (plain(header) === column ? column : `"${header}" (for ${column})`);
  const found = head.header.map((cell) => (cell === '' ? '(blank)' : cell)).join(', ');
  const mapped = absent.map(({ column, header }) => `${column}: "${nearest(header, free) ?? usualHeader(column, free) ?? '…'}"`).join(', ');
  const todo = `Found: ${found}. Say in report.yaml which column is which: sources: [{ files: "${file.path}", kind: ${file.source.kind}, columns: { ${mapped} } }]`;
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

function absentRuleColumn(file: InputFile, head: Head, rule: { code: string; column: string }): ProblemLine {
  const meant = nearest(rule.column, head.header);
  const todo = meant === null ? `Found: ${head.header.join(', ')}.` : `Did you mean "${meant}"?`;
  return { place: `${file.path}:${head.headerLine}`, what: `the column is missing by which rows are set aside as ${rule.code}`, value: rule.column, todo };
}
