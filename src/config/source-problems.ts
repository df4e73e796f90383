import { z } from 'zod';
import { type SourceKind, canonicalColumns, sourceKinds } from './columns.ts';
import { remedy } from './nearest.ts';
import type { ProblemLine } from './problem.ts';
import type { YamlFile } from './yaml-file.ts';

// Only what each check needs, so that a mistake in one key does not hide those in another.
const ofKind = z.object({ kind: z.enum(sourceKinds) });
const mapped = z.object({ columns: z.record(z.string(), z.unknown()) });
const ruled = z.object({ setAside: z.array(z.unknown()) });
const emptied = z.object({ empty: z.array(z.unknown()) });
const linking = z.object({ linked: z.array(z.string()) });

/** What only lists of open items have: elsewhere it would be passed over. */
const OF_LISTS = ['listed', 'buckets'] as const;

/** What is wrong between the settings of one source, the one at `index`. */
export function sourceProblems(source: unknown, index: number, file: YamlFile): ProblemLine[] {
  const { success, data } = ofKind.safeParse(source);
  if (!success) return [];
  const { kind } = data;
  return [
    ...columnProblems(source, kind, index, file),
    ...emptyProblems(source, kind, index, file),
    ...listProblems(source, kind, index, file),
  ];
}

const columnsOf = (kind: SourceKind): string[] => [...canonicalColumns[kind].required, ...canonicalColumns[kind].optional];

function columnProblems(source: unknown, kind: SourceKind, index: number, file: YamlFile): ProblemLine[] {
  const { success, data } = mapped.safeParse(source);
  if (!success) return [];
  const columns = columnsOf(kind);
  const place = (column: string): string => file.place(['sources', index, 'columns', column]);
  const unknown = Object.keys(data.columns)
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      place: place(column),
      what: `unknown column in columns of sources entry ${index + 1}, which are ${kind}`,
      value: column,
      todo: remedy(column, columns, 'The columns of the report'),
    }));
  const misplaced = Object.entries(data.columns)
    .filter(([column, rule]) => column !== 'match' && linking.safeParse(rule).success)
    .map(([column]) => ({
      place: place(column),
      what: `linked tells which lines of a customer ledger belong together, and stands in its column match, not in ${column}`,
      todo: 'Take it away, or put it there.',
    }));
  return [...unknown, ...misplaced];
}

/** A column that is none of the report's is blank in every row: every row would be set aside. */
function emptyProblems(source: unknown, kind: SourceKind, index: number, file: YamlFile): ProblemLine[] {
  const rules = ruled.safeParse(source);
  if (!rules.success) return [];
  const columns = columnsOf(kind);
  return rules.data.setAside.flatMap((rule, number) => {
    const written = emptied.safeParse(rule);
    if (!written.success) return [];
    return written.data.empty.flatMap((column, at) =>
      typeof column !== 'string' || column === '' || columns.includes(column)
        ? []
        : [
            {
              place: file.place(['sources', index, 'setAside', number, 'empty', at]),
              what: `unknown column in empty of setAside entry ${number + 1} of sources entry ${index + 1}, which are ${kind}`,
              value: column,
              todo: remedy(column, columns, 'The columns of the report'),
            },
          ],
    );
  });
}

function listProblems(source: unknown, kind: SourceKind, index: number, file: YamlFile): ProblemLine[] {
  if (kind === 'open-items') return [];
  return OF_LISTS.filter((key) => (source as Record<string, unknown>)[key] !== undefined).map((key) => ({
    place: file.place(['sources', index, key]),
    what: `${key} of sources entry ${index + 1} belongs to lists of open items, and its kind is ${kind}`,
    todo: 'Take it away, or write kind: open-items.',
  }));
}
