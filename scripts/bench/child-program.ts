import { spawn } from 'node:child_process';
import { text } from 'node:stream/consumers';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

export interface ChildResult {
  /** Standard output. */
  out: string;
  /** From the start of the process to its end. */
  seconds: number;
  /** The most memory that the process itself held, in bytes. */
  peakMemory: number;
}

/**
 * Runs a program of this project with this Node and waits for it. Throws an Error that carries what it said when it ends with a status
 * other than 0.
 */
export async function childProgram(module: URL, words: readonly string[], signal: AbortSignal): Promise<ChildResult> {
  const begun = performance.now();
  const child = spawn(
    process.execPath,
    ['--import', new URL('./tell-peak-memory.ts', import.meta.url).href, fileURLToPath(module), ...words],
    {
      stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGTERM',
    },
  );
  const ended = new Promise<number | null>((done, failed) => child.once('close', done).once('error', failed));
  const [out = '', problems = '', peak = ''] = await Promise.all(child.stdio.slice(1).map((pipe) => text(pipe as Readable)));
  const status = await ended;
  const seconds = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${fileURLToPath(module)} ended with ${status}:\n${problems || out}`);
  return { out, seconds, peakMemory: Number(peak) };
}
