import { z } from 'zod';
import { count, day, money, month, share } from './published-values.ts';

// The parts of report.json that tell speed, effectiveness, concentration and provision; a figure that has nothing to divide by is null.
const days = z.number().nullable();
const notNegative = z.number().nonnegative().nullable();
/** A loss rate as a decimal string from 0 to 1. */
const rate = z
  .string()
  .regex(/^[01]\.\d{6}$/)
  .nullable();

const speed = {
  dsoCountback: notNegative,
  /** Where the history ends before the open money does: the days that there are. */
  dsoCountbackAtLeast: notNegative,
  dsoSimple: notNegative,
  bestPossibleDso: notNegative,
  averageDaysDelinquent: notNegative,
  daysToPay: notNegative,
  daysBeyondTerms: days,
  daysBeyondTermsLate: notNegative,
  paidOnTime: share,
  meanDaysPastDue: days,
  meanDaysPastDueLate: notNegative,
  termsGiven: days,
};

/** Complete calendar months, the latest last; value from 0 to 100. */
const cei = z.array(z.strictObject({ month, value: z.number().min(0).max(100).nullable() }));

/** Speed on the as-of date. Windows are the 90 days up to it; billed and paid are their money. */
export const managerMetrics = z.strictObject({ ...speed, billed: money, paid: money, cei });

export const bookMetrics = z.strictObject({
  ...speed,
  billed: money,
  paid: money,
  cei,
  /** The same figures at the end of each day of the report's trend. */
  trend: z.array(
    z.strictObject({
      asOf: day,
      ...speed,
      /** Of what was open on the day of the trend before, over all stages: see `rollRate` and `cureRate` of `transitions`. */
      rollRate: share,
      cureRate: share,
    }),
  ),
  /**
   * Per complete month and stage: the cash of the month over what stood in the stage at its beginning or came into it. May exceed 1 where a
   * rate moved.
   */
  collected: z.array(
    z.strictObject({
      month,
      stages: z.array(z.strictObject({ id: z.string(), collectible: money, collected: money, share: notNegative })),
    }),
  ),
  /** Of what was open `age` days past due in the year that ended 30 days ago: what was collected in the 30 days after. */
  recovery: z.array(z.strictObject({ age: z.int(), open: money, collected: money, items: count, share })),
});

const topShares = z.strictObject({
  /** Customers who owe, those of one parent counted once. */
  groups: count,
  amount: money,
  top1: share,
  top5: share,
  top10: share,
  hhi: z.number().min(0).max(10_001).nullable(),
  effectiveNumber: notNegative,
});

export const concentration = z.strictObject({ open: topShares, overdue: topShares });

const band = {
  /** null: the band is an age of the configuration, not a stage. */
  stage: z.string().nullable(),
  /** First and last day past due; null has no limit. */
  from: z.int().nullable(),
  upTo: z.int().nullable(),
  open: money,
  items: count,
  rate,
  /** Where the rate comes from; null: there is none. */
  source: z.enum(['set', 'default', 'estimated']).nullable(),
  amount: money,
};

/** A management estimate. amount is null where money is open in a band without a rate. Every amount is rounded by itself. */
export const managerProvision = z.strictObject({ amount: money, bands: z.array(z.strictObject(band)) });

export const bookProvision = z.strictObject({
  amount: money,
  /** By the rates of the history alone; null where it gives none for a band in which money is open. */
  estimatedAmount: money,
  bands: z.array(
    z.strictObject({
      ...band,
      estimatedRate: rate,
      estimatedAmount: money,
      /** Behind the estimated rate: items and money that reached the band and were watched to the end, and what of it was lost. */
      evidence: z.strictObject({ items: count, reached: money, lost: money }),
    }),
  ),
});

export type ManagerMetrics = z.infer<typeof managerMetrics>;
export type BookMetrics = z.infer<typeof bookMetrics>;
export type Concentration = z.infer<typeof concentration>;
export type ManagerProvision = z.infer<typeof managerProvision>;
export type BookProvision = z.infer<typeof bookProvision>;
