import type { Progress } from '../../config/progress.ts';
import { shareOf, thousandths } from '../money.ts';
import type { Report } from '../schema/report-schema.ts';

/** What a reader must know of the data before the figures are believed. */
export type Caution =
  /** No cash was ever read, and no day of settlement: what was billed counts as unpaid. */
  | { code: 'no-payments' }
  /** Of so much of the open money, as a share of it, no due date was given: nobody can say how late it is. */
  | { code: 'due-missing'; share: number }
  /** Lists tell of open money the range of days past due alone: wherever days are told, they are the fewest of the range. */
  | { code: 'due-from-bucket' };

/** Below this share of the open money missing due dates are a finding among others. */
const WORTH_SAYING = 0.1;

/**
 * The cautions of a report, the graver first. Without a reporting currency the money without due dates has no share; that of ranges is told
 * whatever it is.
 */
export function cautionsOf({ absent, quality, totals }: Pick<Report, 'absent' | 'quality' | 'totals'>): Caution[] {
  const noPayments = absent.some(({ panel, needs }) => panel === 'payments' && needs === 'payments');
  const openOf = (finding: string): string | null | undefined => quality.findings.find(({ code }) => code === finding)?.atRisk;
  const shareOfOpen = (amount: string | null | undefined): number | null =>
    amount == null || totals.open === null ? null : shareOf(thousandths(amount), thousandths(totals.open));
  const share = shareOfOpen(openOf('due-missing'));
  const inRanges = openOf('due-from-bucket');
  return [
    ...(noPayments ? [{ code: 'no-payments' } as const] : []),
    ...(share !== null && share >= WORTH_SAYING ? [{ code: 'due-missing', share } as const] : []),
    ...(inRanges === null || (shareOfOpen(inRanges) ?? 0) >= WORTH_SAYING ? [{ code: 'due-from-bucket' } as const] : []),
  ];
}

/** Tells whoever runs a command the cautions of a report. */
export function tellCautions(report: Report, progress: Progress): void {
  for (const caution of cautionsOf(report)) progress.note(cautionText(caution));
}

/** A caution as commands say it. */
export function cautionText(caution: Caution): string {
  if (caution.code === 'no-payments')
    return 'No payment was read: every invoice counts as unpaid. Add the payments, or the days on which invoices were settled.';
  if (caution.code === 'due-from-bucket')
    return 'The lists tell ranges of days past due, not due dates: the stages hold, and wherever days are told, they are the fewest that the range allows.';
  return `No due date was given for ${(100 * caution.share).toFixed(1)}% of the open money: how late it is nobody can say. Add the due dates, or the customers' terms.`;
}
