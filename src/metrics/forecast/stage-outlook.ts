import { z } from 'zod';

/**
 * One stage so many days behind a date, as it was said on that date. Money in `currency`, unrounded; share from 0 to 1. See
 * stage-outlook.sql.
 */
export const stageOutlookRow = z.object({
  own: z.boolean(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  as_of_day: z.string(),
  days: z.number(),
  position: z.number(),
  stage: z.string(),
  at_risk: z.boolean(),
  amount: z.string(),
  share: z.number().nullable(),
});
export type StageOutlookRow = z.infer<typeof stageOutlookRow>;
