import { z } from 'zod';
import { day, money } from './published-values.ts';

const share = z.number().nullable();
const count = z.int();

/**
 * One figure twice: as it was published, and as the ledger says today that it was. Difference: replayed less published; null where either
 * is.
 */
const twoMoneys = z.strictObject({ published: money, replayed: money, difference: money });
const twoCounts = z.strictObject({ published: count, replayed: count.nullable(), difference: count.nullable() });

/** What came into the ledger since a run of that day, in the order in which it is set against the run's items; see history-causes.sql. */
export const CAUSES_OF_HISTORY = [
  'rules',
  'valuation',
  'due-moved',
  'altered',
  'credits-posted',
  're-applied',
  'posted',
  'withdrawn',
] as const;

/** What one cause did to the open money, and to each stage. items: of which something moved that way. */
const historyCause = z.strictObject({
  cause: z.enum(CAUSES_OF_HISTORY),
  amount: z.string().regex(/^-?\d+(\.\d+)?$/),
  items: count,
  stages: z.array(z.strictObject({ id: z.string(), amount: z.string().regex(/^-?\d+(\.\d+)?$/) })),
});
/** Why no causes are told: the run kept no items; its money is in another currency; lists of open items do not say what was posted. */
const causeAbsence = z.enum(['not-kept', 'currency', 'lists']);

/**
 * A past run beside the ledger replayed to its as-of date. Replayed is null where the ledger cannot tell that day, or money is in another
 * currency now.
 */
export const pastRun = z.strictObject({
  asOf: day,
  /** Hash of the inputs of that run. */
  inputs: z.string(),
  currency: z.string().nullable(),
  open: twoMoneys,
  overdue: twoMoneys,
  unapplied: twoMoneys,
  items: twoCounts,
  customersOwing: twoCounts,
  /** Those that the run had and those of now; of one that is only there then, or only now, the other amount is nothing. */
  stages: z.array(z.strictObject({ id: z.string(), ...twoMoneys.shape })),
  /** Whether the stages had other names or limits then: money then stands in another stage by that alone. */
  otherStages: z.boolean(),
  /** Add up to the differences, of the whole and of each stage; empty where there is none. Null where nobody can tell. */
  causes: z.array(historyCause).nullable(),
  causesAbsent: causeAbsence.nullable(),
});

/** What changed since the last recorded run of an earlier date; null where there is none. Shares of change in points of 1. */
export const sinceRecord = z.strictObject({
  asOf: day,
  currency: z.string().nullable(),
  open: z.strictObject({ before: money, now: money, change: money }),
  overdue: z.strictObject({ before: money, now: money, change: money }),
  atRiskShare: z.strictObject({ before: share, now: share, change: share }),
  customersAtRiskShare: z.strictObject({ before: share, now: share, change: share }),
  dsoCountback: z.strictObject({ before: share, now: share, change: share }),
  /** Those of now, and behind them those of then alone. */
  stages: z.array(z.strictObject({ id: z.string(), before: money, now: money, change: money })),
  otherStages: z.boolean(),
  managers: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      before: money,
      now: money,
      change: money,
      atRisk: z.strictObject({ before: money, now: money, change: money }),
    }),
  ),
});

export const historySchema = z.strictObject({ runs: z.array(pastRun), since: sinceRecord.nullable() });
export type History = z.infer<typeof historySchema>;
export type HistoryCause = z.infer<typeof historyCause>;
export type CauseAbsence = z.infer<typeof causeAbsence>;
export type PastRun = z.infer<typeof pastRun>;
export type SinceRecord = z.infer<typeof sinceRecord>;
