import { z } from 'zod';

/** Customers by their stage then and now; null: owed or owe nothing. See customer-transition.sql. */
export const customerTransitionRow = z.object({
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  from_position: z.number().nullable(),
  from_stage: z.string().nullable(),
  to_position: z.number().nullable(),
  to_stage: z.string().nullable(),
  customers: z.number(),
});
