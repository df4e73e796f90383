import { childProgram } from './child-program.ts';
import type { GeneratedLedger } from './generate-ledger.ts';
import type { LedgerSize } from './ledger-size.ts';
import { reportRun, type ReportRun } from './report-run.ts';

/** Everything that was measured of one size. */
export interface Measurement {
  size: LedgerSize;
  ledger: GeneratedLedger;
  /** Seconds of the bare typed load into memory, the least of several. */
  bareLoad: number;
  /** Seconds of the same load until it is written to a database file. */
  filedLoad: number;
  /** The fastest of the runs. */
  run: ReportRun;
}

const BARE_LOADS = 3;
const BARE_LOAD = new URL('./bare-load.ts', import.meta.url);

/** Measures one size: bare loads, each in a process of its own, then `repeat` whole runs of the command. `say` is told what it is at. */
export async function measure(
  size: LedgerSize,
  ledger: GeneratedLedger,
  repeat: number,
  signal: AbortSignal,
  say: (text: string) => void,
): Promise<Measurement> {
  const loads: [memory: number, file: number][] = [];
  for (let count = 1; count <= BARE_LOADS; count += 1) {
    say(`${size.name}: bare load ${count} of ${BARE_LOADS}`);
    const [memory = Number.NaN, file = Number.NaN] = (await childProgram(BARE_LOAD, [ledger.folder], signal)).out
      .trim()
      .split(' ')
      .map(Number);
    loads.push([memory, file]);
  }
  const runs: ReportRun[] = [];
  for (let count = 1; count <= repeat; count += 1) {
    say(`${size.name}: whole run ${count} of ${repeat}`);
    runs.push(await reportRun(ledger, signal));
  }
  const run = runs.reduce((best, other) => (other.seconds < best.seconds ? other : best));
  return {
    size,
    ledger,
    bareLoad: Math.min(...loads.map(([memory]) => memory)),
    filedLoad: Math.min(...loads.map(([, file]) => file)),
    run,
  };
}
