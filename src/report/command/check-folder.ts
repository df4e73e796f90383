import type { Progress } from '../../config/progress.ts';
import type { ReportConfig } from '../../config/report.ts';
import { askFigures } from '../ask/ask-figures.ts';
import { assembleReport } from '../assemble/assemble-report.ts';
import { tellCautions } from '../assemble/cautions.ts';
import { type HeldContract, checkContracts } from '../contracts/check-contracts.ts';
import { openLedger } from '../assemble/open-ledger.ts';
import type { Report } from '../schema/report-schema.ts';

/**
 * Reads and replays a report folder, and checks its figures as a run does before it publishes them. Throws a Problem as that does: 3 for
 * refused input, 4 for a broken contract.
 */
export async function checkFolder(run: {
  dataDir: string;
  config: ReportConfig;
  progress: Progress;
}): Promise<{ report: Report; contracts: HeldContract[] }> {
  const { progress } = run;
  const ledger = await openLedger(run);
  try {
    const figures = await askFigures(ledger.database, ledger.asOf, ledger.perCurrency, progress);
    const report = await assembleReport(ledger, figures);
    tellCautions(report, progress);
    return { report, contracts: await progress.step('Checking the contracts', () => checkContracts(ledger, report)) };
  } finally {
    await ledger.close();
  }
}
