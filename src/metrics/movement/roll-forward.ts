import { z } from 'zod';

/** The terms of a roll-forward, in the order in which they lead from opening to closing, in units of the currency. See roll-forward.sql. */
export const rollForwardTerms = {
  opening: z.string(),
  billed: z.string(),
  cash: z.string(),
  credit_notes: z.string(),
  write_offs: z.string(),
  refunds: z.string(),
  settlements: z.string(),
  currency_difference: z.string(),
  closing: z.string(),
};

/** One roll-forward of a company or an entity (null: all of them) between the ends of two days. */
export const rollForwardRow = z.object({
  currency: z.string(),
  entity: z.string().nullable(),
  opening_day: z.string(),
  closing_day: z.string(),
  ...rollForwardTerms,
});
export type RollForwardTerms = z.infer<z.ZodObject<typeof rollForwardTerms>>;
export type RollForwardRow = z.infer<typeof rollForwardRow>;
