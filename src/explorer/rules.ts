import type { Facts } from './facts.ts';
import type { WhatIf } from './state.ts';

/** The rules that the report was published with. */
export function publishedRules({ stages, threshold, allocation }: Pick<Facts, 'stages' | 'threshold' | 'allocation'>): WhatIf {
  return { limits: stages.slice(0, -1).map(({ upTo }) => upTo!), threshold, riskStages: stages.filter(({ atRisk }) => atRisk).map(({ id }) => id), allocation };
}

/** The lines of report.yaml that would make rules so. */
export function linesOfReport({ limits, threshold, riskStages, allocation }: WhatIf, { stages }: Pick<Facts, 'stages'>): string {
  const id = (name: string): string => (/^[a-z][a-z0-9-]*$/.test(name) ? name : JSON.stringify(name));
  return [
    'stages:',
    ...stages.map((stage, index) => `  - { id: ${id(stage.id)}${index < limits.length ? `, upTo: ${limits[index]}` : ''} }`),
    `risk: { stages: [${riskStages.map(id).join(', ')}], threshold: ${threshold} }`,
    ...(allocation === null ? [] : [`allocation: ${allocation}`]),
    '',
  ].join('\n');
}
