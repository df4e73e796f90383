import { z } from 'zod';

export const ORIGINS = ['open', 'new', 'reopened', 'rates'] as const;
export const OUTCOMES = ['open', 'paid', 'credited', 'written-off', 'settled'] as const;

const slice = {
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  opening_day: z.string(),
  closing_day: z.string(),
};

/** Money that went one way between the ends of two days, in units of `currency`. See transition.sql. */
export const transitionRow = z.object({
  ...slice,
  origin: z.enum(ORIGINS),
  from_position: z.number().nullable(),
  from_stage: z.string().nullable(),
  outcome: z.enum(OUTCOMES),
  to_position: z.number().nullable(),
  to_stage: z.string().nullable(),
  amount: z.string(),
  items: z.number(),
  due_moved: z.string(),
});
export type TransitionRow = z.infer<typeof transitionRow>;

/** Of one stage; position and stage null are all of them. */
export const rollRateRow = z.object({
  ...slice,
  position: z.number().nullable(),
  stage: z.string().nullable(),
  open: z.string(),
  rolled: z.string(),
  roll_rate: z.number().nullable(),
  cured: z.string(),
  cure_rate: z.number().nullable(),
});
