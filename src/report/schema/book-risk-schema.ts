import { z } from 'zod';
import { count, day, share } from './published-values.ts';

const rate = z.number().nullable();

/** How far a manager's customers are in the stages at risk, beside the other managers': see manager-ranking.sql. */
const standing = z.strictObject({
  customers: count,
  customersAtRisk: count,
  share,
  /** Between which the share lies with 95 % certainty. */
  low: share,
  high: share,
  /** How much the book's own share counts in the expected one. */
  ownWeight: share,
  expectedShare: share,
  /** Of all managers' books together. */
  allShare: share,
  /** From 1, the worst; equals have one place. */
  place: z.int().positive(),
});

/**
 * The components of the risk of a manager's book, each by itself and never one score. Shares and rates from 0 to 1; null where there is
 * nothing to divide by.
 */
export const bookRisk = z.strictObject({
  overdueShare: share,
  /** null where nothing is open, and for items without an owner. */
  standing: standing.nullable(),
  /** Since the last month-end before the as-of date (lists: since the list before), beside that of the company. */
  rollRate: rate,
  companyRollRate: rate,
  /**
   * Of the cash of the last 90 days; and of the 90 days up to the last stated day that is at least 90 days back, so that no payment is in
   * both.
   */
  daysBeyondTerms: rate,
  earlier: z.strictObject({ asOf: day, daysBeyondTerms: rate }).nullable(),
  /** The largest customer's part of what is open, those of one parent counted as one. */
  largestCustomerShare: share,
});
export type BookRisk = z.infer<typeof bookRisk>;
