import { z } from 'zod';
import { remedy } from './nearest.ts';
import type { ProblemLine } from './problem.ts';
import { ageMistakes } from './provision.ts';
import { riskStages } from './risk.ts';
import { stageMistakes } from './stage-limits.ts';
import { sourceProblems } from './source-problems.ts';
import { resolvedStages } from './stages.ts';
import type { YamlFile } from './yaml-file.ts';

// Only what each check needs, so that a mistake in one key does not hide those in another.
const limits = z.array(z.object({ id: z.string(), from: z.int().optional(), upTo: z.int().optional() })).optional();
const named = z.object({ stages: z.array(z.string()).optional() }).optional();
const rated = z.object({
  byStage: z.record(z.string(), z.unknown()).optional(),
  byAge: z.array(z.object({ upTo: z.int().optional() })).optional(),
});

/** What is wrong between settings that are each right by themselves. `top` is the file's map as it was read. */
export function crossProblems(top: object, file: YamlFile): ProblemLine[] {
  const { stages, risk, provision, sources } = top as Record<string, unknown>;
  const list = limits.safeParse(stages);
  const zone = named.safeParse(risk);
  return [
    ...(list.success ? limitProblems(list.data ?? [], file) : []),
    ...(list.success && zone.success ? riskProblems(list.data, zone.data?.stages, file) : []),
    ...(list.success ? provisionProblems(list.data, provision, file) : []),
    ...(Array.isArray(sources) ? sources.flatMap((source, index) => sourceProblems(source, index, file)) : []),
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
