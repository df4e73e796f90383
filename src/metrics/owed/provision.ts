import { z } from 'zod';

const decimal = z.string();

/**
 * One band of one slice, as `provisions` gives it. Money in `currency`, amounts unrounded; rates from 0 to 1, as decimals; null where there
 * is no rate.
 */
export const provisionRow = z.object({
  own: z.boolean(),
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  /** A stage's id; null where bands are ages. */
  band: z.string().nullable(),
  position: z.number(),
  open: decimal,
  open_items: z.number(),
  rate: decimal.nullable(),
  source: z.enum(['set', 'default', 'estimated']).nullable(),
  amount: decimal.nullable(),
  estimated_rate: decimal.nullable(),
  estimated_amount: decimal.nullable(),
  /** The evidence of the estimated rate, of the whole company. */
  items: z.number(),
  reached: decimal,
  lost: decimal,
  /** Of all bands of the slice; null where money is open in a band without a rate. */
  total: decimal.nullable(),
  estimated_total: decimal.nullable(),
});
export type ProvisionRow = z.infer<typeof provisionRow>;
