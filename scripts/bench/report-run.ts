import { createReadStream, statSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { createGzip } from 'node:zlib';
import { childProgram } from './child-program.ts';
import { LEDGER_AS_OF, type GeneratedLedger } from './generate-ledger.ts';

export interface Step {
  name: string;
  seconds: number;
}

/** What one run of the command `report` took. */
export interface ReportRun {
  /** From the start of the process to its end. */
  seconds: number;
  /** In the order of the run. */
  steps: Step[];
  /** In bytes. */
  peakMemory: number;
  /** Size of ledger.duckdb in bytes, as it is and gzipped. */
  ledgerFile: { raw: number; gzipped: number };
}

const COMMAND = new URL('../report.ts', import.meta.url);

/**
 * Publishes the report of a generated ledger as a user would, in one language with pages for the 200 customers who owe most, and takes the
 * site away again.
 */
export async function reportRun(ledger: GeneratedLedger, signal: AbortSignal): Promise<ReportRun> {
  const out = `${ledger.folder}-site`;
  try {
    const run = await childProgram(COMMAND, ['--data', ledger.folder, '--out', out, '--as-of', LEDGER_AS_OF, '--json'], signal);
    const ledgerFile = join(out, 'data', 'ledger.duckdb');
    return {
      seconds: run.seconds,
      steps: stepsOf(run.out),
      peakMemory: run.peakMemory,
      ledgerFile: { raw: statSync(ledgerFile).size, gzipped: await gzippedSize(ledgerFile) },
    };
  } finally {
    await rm(out, { recursive: true, force: true });
  }
}

/** The steps that stand in no other step. */
function stepsOf(output: string): Step[] {
  const steps: Step[] = [];
  let depth = 0;
  for (const line of output.split('\n').filter((text) => text !== '')) {
    const { event, step, seconds } = JSON.parse(line) as { event: string; step: string; seconds: number };
    if (event === 'started') depth += 1;
    if (event !== 'ended') continue;
    depth -= 1;
    if (depth === 0) steps.push({ name: step, seconds });
  }
  return steps;
}

async function gzippedSize(file: string): Promise<number> {
  let bytes = 0;
  for await (const chunk of createReadStream(file).pipe(createGzip())) bytes += (chunk as Buffer).length;
  return bytes;
}

const FIRST_OF_LEDGER = 'Making items and credits';
const FIRST_FIGURES = 'Asking the stages and the risk';
const LAST_OF_FIGURES = 'Asking what comes';

/** Seconds from the files to the figures: reading, checking, making the ledger and asking it. */
export function filesToFigures(run: ReportRun): number {
  return secondsUpTo(LAST_OF_FIGURES, run);
}

/** The same up to the first figures: the stages and the risk, with their trend. */
export function filesToFirstFigures(run: ReportRun): number {
  return secondsUpTo(FIRST_FIGURES, run);
}

/** Seconds from the rows read to the figures: the steps that make the ledger, and those that ask it. */
export function ledgerAndFigures(run: ReportRun): number {
  return secondsUpTo(LAST_OF_FIGURES, run, FIRST_OF_LEDGER);
}

/** `from`: the step with which the count begins; the first one without. */
function secondsUpTo(last: string, { steps }: ReportRun, from?: string): number {
  const names = steps.map(({ name }) => name);
  const [first, end] = [from === undefined ? 0 : names.indexOf(from), names.indexOf(last)];
  if (first === -1 || end < first) throw new Error(`The run had no steps from "${from ?? names[0]}" to "${last}", but ${names.join(', ')}`);
  return steps.slice(first, end + 1).reduce((sum, { seconds }) => sum + seconds, 0);
}
