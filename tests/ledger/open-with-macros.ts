import { publishMetrics } from '../../src/metrics/define-metrics.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

export type Opened = Awaited<ReturnType<typeof openLedger>>;

/** Opens a ledger as the report does, with the macros by which readers ask the published one. */
export async function openWithMacros(...options: Parameters<typeof openLedger>): Promise<Opened> {
  const ledger = await openLedger(...options);
  await publishMetrics(ledger);
  return ledger;
}
