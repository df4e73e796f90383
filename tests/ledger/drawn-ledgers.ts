import type fc from 'fast-check';
import { type Opened, openWithMacros } from './open-with-macros.ts';
import type { Day } from './calendar.ts';
import type { Ledger } from './ledgers.ts';
import { inFolder, writeReportFolder } from './report-folder.ts';

const MINUTE = 60_000;
const TIMES = Number(process.env['FAST_CHECK_TIMES'] ?? 1);
export const TIMEOUT = 4 * MINUTE * TIMES;

/**
 * On a slow machine fewer are drawn, but one at least: where none came to its end in time, fast-check calls it a failure. A failure prints
 * its seed; `FAST_CHECK_SEED` runs it again, `FAST_CHECK_TIMES` draws that many times more ledgers.
 */
export function runs(numRuns: number): fc.Parameters<unknown> {
  const seed = process.env['FAST_CHECK_SEED'];
  return { numRuns: numRuns * TIMES, interruptAfterTimeLimit: 2 * MINUTE * TIMES, ...(seed === undefined ? {} : { seed: Number(seed) }) };
}

/** Publishes nothing: writes the folder, opens it as the report does, and asks. */
export async function openDrawn<T>({ documents, rules }: Ledger, asOf: Day | undefined, ask: (ledger: Opened) => Promise<T>): Promise<T> {
  return inFolder(async (dataDir) => {
    writeReportFolder(dataDir, documents, rules);
    const ledger = await openWithMacros(asOf === undefined ? { dataDir } : { dataDir, asOf });
    try {
      return await ask(ledger);
    } finally {
      await ledger.close();
    }
  });
}
