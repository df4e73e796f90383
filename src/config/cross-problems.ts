import { z } from 'zod';
import { canonicalColumns, sourceKinds } from './columns.ts';
import { nearest } from './nearest.ts';
import type { ProblemLine } from './problem.ts';
import { ageMistakes } from './provision.ts';
import { riskStages } from './risk.ts';
import { stageMistakes } from './stage-limits.ts';
import { resolvedStages } from './stages.ts';
import type { YamlFile } from './yaml-file.ts';

// Only what each check needs, so that a mistake in one key does not hide those in another.
const limits = z.array(z.object({ id: z.string(), from: z.int().optional(), upTo: z.int().optional() })).optional();
const named = z.object({ stages: z.array(z.string()).optional() }).optional();
const rated = z.object({
  byStage: z.record(z.string(), z.unknown()).optional(),
  byAge: z.array(z.object({ upTo: z.int().optional() })).optional(),
});
const linking = z.object({ linked: z.array(z.string()) });
const mapped = z.object({ kind: z.enum(sourceKinds), columns: z.record(z.string(), z.unknown()).optional() });

/** What is wrong between settings that are each right by themselves. `top` is the file's map as it was read. */
export function crossProblems(top: object, file: YamlFile): ProblemLine[] {
  const { stages, risk, provision, sources } = top as Record<string, unknown>;
  const list = limits.safeParse(stages);
  const zone = named.safeParse(risk);
  return [
    ...(list.success ? limitProblems(list.data ?? [], file) : []),
    ...(list.success && zone.success ? riskProblems(list.data, zone.data?.stages, file) : []),
    ...(list.success ? provisionProblems(list.data, provision, file) : []),
    ...(Array.isArray(sources) ? sources.flatMap((source, index) => columnProblems(source, index, file)) : []),
  ];
}

function limitProblems(list: NonNullable<z.output<typeof limits>>, file: YamlFile): ProblemLine[] {
  return stageMistakes(list).map(({ index, key, message, todo }) => ({ place: file.place(['stages', index, key]), what: message, todo }));
}

function riskProblems(list: z.output<typeof limits>, written: string[] | undefined, file: YamlFile): ProblemLine[] {
  const stages = resolvedStages(list);
  const ids = stages.map(({ id }) => id);
  if (written === undefined) {
    if (stages.length < 2 || riskStages(written, stages).length > 0) return [];
    const what = 'no stage begins after day 30, so which stages make the risk zone must be said';
    return [{ place: file.place(['stages']), what, todo: `Add "risk: { stages: [${ids.at(-1)}] }", or the stages that you mean.` }];
  }
  return written.flatMap((id, index) => {
    const place = file.place(['risk', 'stages', index]);
    if (written.indexOf(id) < index) return [{ place, what: 'risk.stages names a stage twice', value: id, todo: 'Keep one of the two.' }];
    if (ids.includes(id)) return [];
    return [{ place, what: 'risk.stages names an unknown stage', value: id, todo: remedy(id, ids, 'The stages') }];
  });
}

function provisionProblems(list: z.output<typeof limits>, provision: unknown, file: YamlFile): ProblemLine[] {
  const written = rated.safeParse(provision);
  if (!written.success) return [];
  const { byStage, byAge } = written.data;
  if (byStage !== undefined && byAge !== undefined) {
    return [
      { place: file.place(['provision', 'byAge']), what: 'provision has loss rates both byStage and byAge', todo: 'Keep one of the two.' },
    ];
  }
  const ids = resolvedStages(list).map(({ id }) => id);
  const unknown = Object.keys(byStage ?? {})
    .filter((id) => !ids.includes(id))
    .map((id) => ({
      place: file.place(['provision', 'byStage', id]),
      what: 'provision.byStage names an unknown stage',
      value: id,
      todo: remedy(id, ids, 'The stages'),
    }));
  return [
    ...unknown,
    ...ageMistakes(byAge ?? []).map(({ index, message, todo }) => ({
      place: file.place(['provision', 'byAge', index]),
      what: message,
      todo,
    })),
  ];
}

function columnProblems(source: unknown, index: number, file: YamlFile): ProblemLine[] {
  const { success, data } = mapped.safeParse(source);
  if (!success) return [];
  const columns = [...canonicalColumns[data.kind].required, ...canonicalColumns[data.kind].optional];
  const place = (column: string): string => file.place(['sources', index, 'columns', column]);
  const unknown = Object.keys(data.columns ?? {})
    .filter((column) => !columns.includes(column))
    .map((column) => ({
      place: place(column),
      what: `unknown column in columns of sources entry ${index + 1}, which are ${data.kind}`,
      value: column,
      todo: remedy(column, columns, 'The columns of the report'),
    }));
  const misplaced = Object.entries(data.columns ?? {})
    .filter(([column, rule]) => column !== 'match' && linking.safeParse(rule).success)
    .map(([column]) => ({
      place: place(column),
      what: `linked tells which lines of a customer ledger belong together, and stands in its column match, not in ${column}`,
      todo: 'Take it away, or put it there.',
    }));
  return [...unknown, ...misplaced];
}

function remedy(word: string, known: readonly string[], all: string): string {
  const meant = nearest(word, known);
  return meant === null ? `${all} are ${known.join(', ')}.` : `Did you mean "${meant}"?`;
}
