import { z } from 'zod';
import { rollForwardTerms } from './roll-forward.ts';

/**
 * One stage's roll-forward between the ends of two days, in units of `currency`; manager and entity null are all of them. See
 * stage-bridge.sql.
 */
export const stageBridgeRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  position: z.number(),
  stage: z.string(),
  opening_day: z.string(),
  closing_day: z.string(),
  ...rollForwardTerms,
  migration_in: z.string(),
  migration_out: z.string(),
});
export type StageBridgeRow = z.infer<typeof stageBridgeRow>;
