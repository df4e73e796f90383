import { z } from 'zod';

/** One stage's roll-forward between the ends of two days, in units of `currency`; manager and entity null are all of them. See stage-bridge.sql. */
export const stageBridgeRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  position: z.number(),
  stage: z.string(),
  opening_day: z.string(),
  closing_day: z.string(),
  opening: z.string(),
  billed: z.string(),
  cash: z.string(),
  credit_notes: z.string(),
  write_offs: z.string(),
  refunds: z.string(),
  settlements: z.string(),
  currency_difference: z.string(),
  migration_in: z.string(),
  migration_out: z.string(),
  closing: z.string(),
});
export type StageBridgeRow = z.infer<typeof stageBridgeRow>;
