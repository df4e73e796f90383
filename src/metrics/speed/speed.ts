import { z } from 'zod';

const days = z.number().nullable();

/**
 * One slice (`manager`, `entity` and `customer` null: all of them) on one day, as `speed_figures` gives it. Days, unless said otherwise;
 * null where there is nothing to divide by.
 */
export const speedRow = z.object({
  own: z.boolean(),
  as_of_day: z.string(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  customer: z.string().nullable(),
  dso_countback: days,
  /** Where the history ends before the open money does. */
  dso_countback_at_least: days,
  dso_simple: days,
  best_possible_dso: days,
  average_days_delinquent: days,
  days_to_pay: days,
  days_beyond_terms: days,
  days_beyond_terms_late: days,
  /** A share from 0 to 1. */
  paid_on_time: z.number().nullable(),
  mean_days_past_due: days,
  mean_days_past_due_late: days,
  terms_given: days,
  /** Money in `currency`: at the end of the day, and of the 90 days up to it. */
  open: z.string(),
  not_due: z.string(),
  billed: z.string(),
  paid: z.string(),
});
export type SpeedRow = z.infer<typeof speedRow>;
