import { z } from 'zod';

const share = z.number().nullable();

/** Open or overdue money of one slice, as `concentrations` gives it. Money in `currency`; shares from 0 to 1; null where nobody owes. */
export const concentrationRow = z.object({
  own: z.boolean(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  measure: z.enum(['open', 'overdue']),
  groups: z.number(),
  amount: z.string(),
  top_1: z.string(),
  top_5: z.string(),
  top_10: z.string(),
  top_1_share: share,
  top_5_share: share,
  top_10_share: share,
  /** From above 0 to 10,000. */
  hhi: z.number().nullable(),
  effective_number: z.number().nullable(),
});
export type ConcentrationRow = z.infer<typeof concentrationRow>;
