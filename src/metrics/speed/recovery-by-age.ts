import { z } from 'zod';

/** One age (days past due) of one slice, as `recovery_by_age` gives it. Money in `currency`; share from 0 to 1. */
export const recoveryRow = z.object({
  own: z.boolean(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  age: z.number(),
  open: z.string(),
  collected: z.string(),
  items: z.number(),
  share: z.number().nullable(),
});
export type RecoveryRow = z.infer<typeof recoveryRow>;
