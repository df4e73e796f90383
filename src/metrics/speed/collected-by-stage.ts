import { z } from 'zod';

/**
 * One stage of one slice in one complete calendar month, as `collected_by_stage` gives it. Money in `currency`; null share: nothing was
 * collectible.
 */
export const collectedRow = z.object({
  own: z.boolean(),
  month_end: z.string(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  stage: z.string(),
  opening: z.string(),
  entered: z.string(),
  collectible: z.string(),
  collected: z.string(),
  share: z.number().nullable(),
});
export type CollectedRow = z.infer<typeof collectedRow>;
