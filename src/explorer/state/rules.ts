import type { Facts } from './facts.ts';
import type { WhatIf } from './state.ts';

/** The rules that the report was published with. */
export function publishedRules({ stages, threshold, allocation }: Pick<Facts, 'stages' | 'threshold' | 'allocation'>): WhatIf {
  return {
    limits: stages.slice(0, -1).map(({ upTo }) => upTo!),
    threshold,
    riskStages: stages.filter(({ atRisk }) => atRisk).map(({ id }) => id),
    allocation,
  };
}

/** The least last day of the first stage that is tried: the first stage of a report may end before the due date. */
export function leastLimit(published: WhatIf, trial: WhatIf): number {
  return Math.min(0, published.limits[0] ?? 0, trial.limits[0] ?? 0);
}

/** The days on which a stage may end: of lists that tell ages by their columns alone the last days of these; null: any day. */
export type StageEnds = readonly number[] | null;

/** Limits as places on a scale on which every place is one where a stage may end; without such days the days themselves. */
export function scaleOf(ends: StageEnds): { placeOf(day: number): number; dayAt(place: number): number } {
  return ends === null
    ? { placeOf: (day) => day, dayAt: (place) => place }
    : { placeOf: (day) => ends.indexOf(day), dayAt: (place) => ends[place]! };
}

/** Limits of which one was set to a day: it pushes its neighbours along, so that every stage keeps a day, but not below `least`. */
export function pushedLimits(before: readonly number[], index: number, day: number, least: number): number[] {
  const limits = [...before];
  limits[index] = Math.max(day, least + index);
  for (let at = index + 1; at < limits.length; at += 1) limits[at] = Math.max(limits[at]!, limits[at - 1]! + 1);
  for (let at = index - 1; at >= 0; at -= 1) limits[at] = Math.max(least + at, Math.min(limits[at]!, limits[at + 1]! - 1));
  return limits;
}

/** The lines of report.yaml that would make rules so; null where none would: a report has a stage of risk at least. */
export function linesOfReport({ limits, threshold, riskStages, allocation }: WhatIf, { stages }: Pick<Facts, 'stages'>): string | null {
  if (riskStages.length === 0) return null;
  // Bare, these three words are no texts.
  const id = (name: string): string => (/^[a-z][a-z0-9-]*$/.test(name) && !/^(null|true|false)$/.test(name) ? name : JSON.stringify(name));
  return [
    'stages:',
    ...stages.map((stage, index) => `  - { id: ${id(stage.id)}${index < limits.length ? `, upTo: ${limits[index]}` : ''} }`),
    `risk: { stages: [${riskStages.map(id).join(', ')}], threshold: ${threshold} }`,
    ...(allocation === null ? [] : [`allocation: ${allocation}`]),
    '',
  ].join('\n');
}
