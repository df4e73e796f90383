import type { Report } from '../schema/report-schema.ts';

/** The verdict as commands say it. */
export function verdictText({ inRiskZone }: Pick<Report['risk'], 'inRiskZone'>): string {
  if (inRiskZone === null) return 'no debt, no verdict';
  return inRiskZone ? 'in the risk zone' : 'outside the risk zone';
}
