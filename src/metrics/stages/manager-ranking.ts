import { z } from 'zod';

const share = z.number().min(0).max(1);

/** A manager's book beside the others, as `manager_rankings` gives it. */
export const managerRankingRow = z.object({
  currency: z.string().nullable(),
  manager: z.string(),
  entity: z.string().nullable(),
  customers: z.number(),
  customers_at_risk: z.number(),
  share,
  share_low: share,
  share_high: share,
  own_weight: share,
  expected_share: share,
  all_share: share,
  /** From 1, the worst; equals have one place. */
  place: z.number(),
});
