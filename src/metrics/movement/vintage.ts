import { z } from 'zod';

/**
 * What was collected of a month's items at one age in days (null: up to the as-of date); collected and share null where not every item is
 * that old yet. See vintage.sql.
 */
export const vintageRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  month: z.string(),
  billed: z.string(),
  age: z.number().nullable(),
  collected: z.string().nullable(),
  share: z.number().nullable(),
});
export type VintageRow = z.infer<typeof vintageRow>;
