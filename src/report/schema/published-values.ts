import { z } from 'zod';

/** An amount: a decimal string with the currency's own decimals, such as "12735.00". */
export const amount = z.string().regex(/^-?\d+(\.\d+)?$/);
/** The same; null where currencies would have to be added. */
export const money = amount.nullable();
/** A calendar day, `YYYY-MM-DD`. */
export const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
/** `YYYY-MM` */
export const month = z.string().regex(/^\d{4}-\d{2}$/);
/** An unrounded number from 0 to 1; null where the denominator is not positive. */
export const share = z.number().min(0).max(1).nullable();
/** How many there are. */
export const count = z.int().nonnegative();

/**
 * The terms of a roll-forward: opening + billed − cash − creditNotes − writeOffs + refunds − settlements + currencyDifference = closing.
 */
export const rollForwardTerms = {
  opening: amount,
  billed: amount,
  cash: amount,
  creditNotes: amount,
  writeOffs: amount,
  refunds: amount,
  settlements: amount,
  currencyDifference: amount,
  closing: amount,
};
