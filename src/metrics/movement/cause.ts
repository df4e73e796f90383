import { z } from 'zod';

export const MONEY_FIGURES = ['open', 'overdue', 'at-risk'] as const;
export const FIGURES = [...MONEY_FIGURES, 'at-risk-share', 'customers-at-risk'] as const;
export const CAUSES = [
  'rolled-in',
  'billed',
  'new',
  'refunded',
  'paid',
  'credited',
  'written-off',
  'settled',
  'rolled-out',
  'cleared',
  'currency',
] as const;

/** What one cause did to one figure, or (opening, closing) the figure itself. See cause.sql. */
export const causeRow = z.object({
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  figure: z.enum(FIGURES),
  cause: z.enum(['opening', 'closing', ...CAUSES]),
  part: z.enum(['at-risk', 'elsewhere']).nullable(),
  amount: z.string().nullable(),
  share: z.number().nullable(),
  customers: z.number().nullable(),
});
export type CauseRow = z.infer<typeof causeRow>;
