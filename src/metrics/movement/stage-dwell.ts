import { z } from 'zod';

/**
 * How long items and money stayed in a stage: what left it in the 365 days up to the as-of date, and what is there then. See
 * stage-dwell.sql.
 */
export const stageDwellRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  position: z.number(),
  stage: z.string(),
  items_left: z.number(),
  item_days: z.number().nullable(),
  item_days_median: z.number().nullable(),
  amount_left: z.string(),
  money_days: z.number().nullable(),
  items_there: z.number(),
  amount_there: z.string(),
  days_there: z.number().nullable(),
});
