import { z } from 'zod';

/** One slice in one complete calendar month, as `collection_effectiveness` gives it. Money in `currency`; value from 0 to 100. */
export const effectivenessRow = z.object({
  own: z.boolean(),
  month_end: z.string(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  opening: z.string(),
  billed: z.string(),
  closing: z.string(),
  not_due: z.string(),
  value: z.number().nullable(),
});
export type EffectivenessRow = z.infer<typeof effectivenessRow>;
