import { z } from 'zod';
import { day, share } from './published-values.ts';

// The part of report.json that tells what happens next. Money is a decimal string with the currency's own decimals: an estimate, each
// amount rounded by itself.
const money = z.string().regex(/^\d+(\.\d+)?$/);
const error = z.number().nonnegative().nullable();
const interval = { expected: money, low: money, high: money };

/**
 * What a forecast said before against what came; the naive one's error for comparison. beatsNaive is null where either has no error to
 * tell.
 */
const tested = { error, naiveError: error, beatsNaive: z.boolean().nullable() };

/** What will come in of what is open on the as-of date; what is billed later comes on top. low to high: four times of five. */
export const expectedCash = z.strictObject({
  weeks: z.array(z.strictObject({ from: day, to: day, ...interval })),
  total: z.strictObject(interval),
  /** Said 4, 8 and 13 weeks before, where the history is long enough. error: the sum of what each week is off by / the sum of what came. */
  backtests: z.array(
    z.strictObject({
      asOf: day,
      ...tested,
      /** Weeks of which what came lay from low to high. */
      inside: z.int().nonnegative(),
      weeks: z.array(z.strictObject({ from: day, to: day, ...interval, came: money, naive: money })),
    }),
  ),
});

/** The stages ahead, if money goes on to move as it did. */
export const stageOutlook = z.strictObject({
  /** On the as-of date, and 30, 60 and 90 days behind it. */
  points: z.array(
    z.strictObject({
      asOf: day,
      days: z.int(),
      stages: z.array(z.strictObject({ id: z.string(), amount: money, share })),
      atRiskShare: share,
    }),
  ),
  /** When the share of money at risk passes the threshold, on a straight line between two points; null where it does not in 90 days. */
  crossing: z.strictObject({ day, into: z.boolean() }).nullable(),
  /**
   * Said of the as-of date 30, 60 and 90 days before. error: half the sum of what each stage's share is off by, from 0 to 1; null where it was
   * said that nothing would be left, and so no share.
   */
  backtests: z.array(
    z.strictObject({
      asOf: day,
      days: z.int(),
      ...tested,
      stages: z.array(z.strictObject({ id: z.string(), said: share, came: share, naive: share })),
    }),
  ),
});

/**
 * Why there is no forecast: lists of open items do not tell payments; money cannot be added; the history began less than half a year
 * before; nothing is open.
 */
const absence = z.enum(['lists', 'currency', 'history-short', 'nothing-open']).nullable();

export const forecast = z.strictObject({
  cash: expectedCash.nullable(),
  cashAbsent: absence,
  outlook: stageOutlook.nullable(),
  outlookAbsent: absence,
});

/** Of one manager: the cash of all 13 weeks; null where there is no forecast. */
export const managerForecast = z.strictObject(interval).nullable();

export type Forecast = z.infer<typeof forecast>;
export type ExpectedCash = z.infer<typeof expectedCash>;
export type StageOutlook = z.infer<typeof stageOutlook>;
export type ManagerForecast = z.infer<typeof managerForecast>;
