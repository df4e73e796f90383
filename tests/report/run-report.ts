import { type ChildProcess, spawn } from 'node:child_process';
import { join } from 'node:path';

const COMMAND = join(import.meta.dirname, '..', '..', 'scripts', 'report.ts');

export interface ReportRun {
  /** What stands after the command's name. */
  words: readonly string[];
  /** Beside the tests' own environment. */
  env?: Record<string, string>;
  cwd?: string;
}

export interface ReportEnd {
  /** The exit status, or the signal that ended it. */
  status: number | NodeJS.Signals | null;
  out: string;
  err: string;
}

/** Starts the real command in a process of its own. */
export function startReport({ words, env, cwd }: ReportRun): { child: ChildProcess; ended: Promise<ReportEnd> } {
  // A test's own environment makes Vite and Astro behave as in a test.
  const { NODE_ENV: _env, VITEST: _vitest, ...own } = process.env;
  const child = spawn(process.execPath, [COMMAND, ...words], { cwd, env: { ...own, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => (said.out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (said.err += text));
  const ended = new Promise<ReportEnd>((done, fail) => {
    child.once('error', fail);
    child.once('close', (code, signal) => done({ status: code ?? signal, ...said }));
  });
  return { child, ended };
}

export function runReport(run: ReportRun): Promise<ReportEnd> {
  return startReport(run).ended;
}

/** Publishes with the real command; fails with its words when it does not. */
export async function publishReport(run: ReportRun): Promise<void> {
  const { status, err } = await runReport(run);
  if (status !== 0) throw new Error(`report ${run.words.join(' ')} ended with ${status}:\n${err}`);
}
