import { z } from 'zod';

const share = 'must be a number above 0 and below 1 with at most twelve decimals, such as 0.5';

export const risk = z
  .strictObject({
    stages: z.array(z.string()).min(1).optional().describe('Ids of the stages that make the risk zone.'),
    threshold: z
      .number({ error: share })
      .gt(0, { error: share })
      .lt(1, { error: share })
      .refine((value) => Number(value.toFixed(12)) === value, { error: share })
      .default(0.5),
  })
  .prefault({})
  .describe('The risk zone: more than the threshold of customers, or of money, in these stages.');

const DEFAULT_IDS = ['critical', 'hopeless'];
const LAST_DAY_OUTSIDE = 30;

/**
 * The stages of the risk zone, in the order of the stages: those that are written, else critical and hopeless, else those that
 * begin after day 30. Empty when there are none of these.
 */
export function riskStages(written: readonly string[] | undefined, stages: readonly { id: string; from: number | null }[]): string[] {
  const ids = stages.map(({ id }) => id);
  if (written !== undefined) return ids.filter((id) => written.includes(id));
  if (DEFAULT_IDS.every((id) => ids.includes(id))) return [...DEFAULT_IDS];
  return stages.filter(({ from }) => from !== null && from > LAST_DAY_OUTSIDE).map(({ id }) => id);
}
