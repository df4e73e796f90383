import { z } from 'zod';

const slice = {
  own: z.boolean(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  days_back: z.number(),
};

/**
 * What was expected of one week (1 to 13; null: of all of them), said `days_back` before the as-of date. Money in `currency`, unrounded.
 * See expected-cash.sql.
 */
export const expectedCashRow = z.object({
  ...slice,
  week: z.number().nullable(),
  first_day: z.string(),
  last_day: z.string(),
  open: z.string(),
  expected: z.string(),
  low: z.string(),
  high: z.string(),
});
export type ExpectedCashRow = z.infer<typeof expectedCashRow>;

/** What came in a week behind that day, of what was open on it. */
export const cashCameRow = z.object({ ...slice, week: z.number(), came: z.string() });
export type CashCameRow = z.infer<typeof cashCameRow>;
