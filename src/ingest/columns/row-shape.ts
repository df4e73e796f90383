import type { CarriedRows, DocumentRows, SetAsideRule, StatedTotal } from '../../config/mapping.ts';
import { nearest } from '../../config/nearest.ts';
import type { ProblemLine } from '../../config/problem.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Profile } from '../profiles/profile.ts';
import type { Head } from '../rows/head.ts';
import { type Cell, type Lookup, isPlain } from './cell.ts';

/** How canonical rows are made of the rows of a file, where no column of it is read as it stands. */
export interface Shape {
  cells: Map<string, Cell>;
  setAside: { code: string; column: number | null; rule: SetAsideRule }[];
  /** Rows that are documents. */
  lines: { place: number; matches: string; code: string } | null;
  /**
   * Rows that go on with the one above: where the column `by` is blank, these others have the values of the last row in which it is not.
   */
  carried: { by: number; places: number[] } | null;
  /** The row that states the sums of some columns of the file. */
  total: { place: number; matches: string; sums: number[]; todo: string | null } | null;
  documentLines: boolean;
  buckets: { place: number; from: number }[];
}

/**
 * The rules by which a file's rows are made canonical, with places of its columns instead of headers. What its source says goes before what
 * its profile says. A column that a rule needs and the file does not have is added to `problems`.
 */
export function shapeOf(
  file: InputFile,
  head: Head,
  profile: Profile | null,
  cells: Map<string, Cell>,
  lookup: Lookup,
  problems: ProblemLine[],
): Shape {
  const { source } = file;
  const find = finderIn(file, head, lookup, problems);
  const rules = [...source.setAside, ...(profile?.setAside ?? [])].filter(
    ({ optional, column }) =>
      optional === undefined || column === undefined || typeof column === 'number' || lookup.placeOf(column, 1) !== null,
  );
  const buckets = source.buckets.length > 0 ? source.buckets : (profile?.buckets ?? []);
  return {
    cells,
    setAside: rules.map((rule) => ({
      code: rule.code,
      column:
        rule.column === undefined
          ? null
          : find.rule(`by which rows are set aside as ${rule.code}`, rule.column, !source.setAside.includes(rule)),
      rule,
    })),
    lines: linesOf(source.lines ?? profile?.lines ?? null, source.lines === null, find),
    carried: carriedOf(source.carried ?? profile?.carried ?? null, source.carried === null, find),
    total: totalOf(source.total ?? profile?.total ?? null, source.total === null, profile?.total?.todo ?? null, find),
    documentLines: source.documentLines ?? profile?.documentLines ?? false,
    buckets: buckets.map(({ header, from }) => ({
      from,
      place: find.column(`that holds the money from day ${from} past due on (buckets)`, header),
    })),
  };
}

/** Looks for the columns that rules name. `what` says of one that is absent what it was to be. */
interface Finder {
  column: (what: string, header: string | readonly string[], nth?: number) => number;
  /** The column that a rule looks at: a header, or a place counted from 1. */
  rule: (what: string, header: string | readonly string[] | number, byProfile: boolean) => number;
  /** A source means each column that it names; a profile names all that its system may write. */
  columns: (what: string, headers: readonly string[], byProfile: boolean, nth?: number) => number[];
}

function finderIn(file: InputFile, head: Head, { placeOf }: Lookup, problems: ProblemLine[]): Finder {
  const column: Finder['column'] = (what, header, nth) => {
    const place = placeOf(header, nth);
    if (place === null) problems.push(absentRuleColumn(file, head, what, [header].flat()[0] ?? ''));
    return place ?? -1;
  };
  return {
    column,
    rule: (what, header, byProfile) => {
      // A profile knows its system: of two columns of one header it means the first, and blank ones at the end may be cut off.
      if (typeof header !== 'number') return column(what, header, byProfile ? 1 : undefined);
      if (!byProfile && header > head.header.length) problems.push(columnBeyond(file, head, what, header));
      return Math.min(header, head.header.length) - 1;
    },
    columns: (what, headers, byProfile, nth) =>
      headers.flatMap((header) => (byProfile ? (placeOf(header, nth) ?? []) : column(what, header, nth))),
  };
}

function linesOf(lines: DocumentRows | null, byProfile: boolean, find: Finder): Shape['lines'] {
  if (lines === null) return null;
  const place = find.rule('by which documents are told from other rows (lines)', lines.header, byProfile);
  return { matches: lines.matches, code: lines.code ?? 'section-row', place };
}

function carriedOf(carried: CarriedRows | null, byProfile: boolean, find: Finder): Shape['carried'] {
  if (carried === null) return null;
  return {
    by: find.rule('by which a row goes on with the one above (carried)', carried.by, byProfile),
    places: find.columns('whose value a row has from the one above (carried)', carried.headers, byProfile),
  };
}

function totalOf(total: StatedTotal | null, byProfile: boolean, todo: string | null, find: Finder): Shape['total'] {
  if (total === null) return null;
  return {
    sums: find.columns('whose sum the file states (total)', total.columns, byProfile, 1),
    matches: total.matches,
    place: find.rule('by which the row of sums is told (total)', total.header, byProfile),
    todo: byProfile ? todo : null,
  };
}

/** Whether canonical rows must be made: else the file's columns are read straight. */
export function needsShape({ cells, setAside, lines, carried, total, documentLines, buckets }: Shape): boolean {
  return (
    lines !== null ||
    carried !== null ||
    total !== null ||
    documentLines ||
    buckets.length > 0 ||
    setAside.some(({ rule }) => rule.equals === undefined || rule.empty !== undefined) ||
    [...cells.values()].some((cell) => !isPlain(cell))
  );
}

function absentRuleColumn(file: InputFile, head: Head, what: string, column: string): ProblemLine {
  const meant = nearest(column, head.header);
  const todo = meant === null ? `Found: ${head.header.join(', ')}.` : `Did you mean "${meant}"?`;
  return { place: `${file.path}:${head.headerLine}`, what: `the column is missing ${what}`, value: column, todo };
}

const columnBeyond = (file: InputFile, head: Head, what: string, place: number): ProblemLine => ({
  place: `${file.path}:${head.headerLine}`,
  what: `the column is missing ${what}`,
  value: `column ${place}`,
  todo: `The file has ${head.header.length} columns: ${head.header.join(', ')}.`,
});
