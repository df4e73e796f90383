import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { MEMORY_OF_READING } from '../../src/report/assemble/open-ledger.ts';
import { childProgram } from './child-program.ts';
import { type Writing, writeReadingFolder } from './reading-files.ts';

/** What reading one file took, from its bytes to rows that are checked. */
export interface Reading {
  writing: Writing;
  rows: number;
  bytes: number;
  seconds: number;
  /**
   * Of them, until the rows stand in a table with their types, each with what is wrong with it; the rest looks at all rows together: what
   * is there twice, names, sums.
   */
  reading: number;
  peakMemory: number;
  /**
   * Seconds of DuckDB's own typed load of the file: into as much memory as reading may hold, into any, and until it stands in a database
   * file; null where DuckDB cannot type it.
   */
  bareLoad: { limited: number; memory: number; file: number } | null;
}

const BARE_LOAD = new URL('./bare-load.ts', import.meta.url);
const READ_FOLDER = new URL('./read-folder.ts', import.meta.url);
/** As many as a spreadsheet is likely to have. */
const WORKBOOK_ROWS = 200_000;
const TIMES = 2;

/** Measures how files of so many invoices are read, each in a process of its own, the fastest of two. `say` is told what it is at. */
export async function measureReading(scratch: string, rows: number, signal: AbortSignal, say: (text: string) => void): Promise<Reading[]> {
  const readings: Reading[] = [];
  for (const writing of ['canonical', 'local', 'workbook'] as const) {
    say(`reading: ${writing}`);
    const folder = join(scratch, `reading-${writing}`);
    const written = await writeReadingFolder(folder, writing, writing === 'workbook' ? Math.min(WORKBOOK_ROWS, rows) : rows);
    const runs = await times(TIMES, () => childProgram(READ_FOLDER, [folder], signal));
    const bareLoads = (limit: string[]): Promise<number[][]> =>
      times(TIMES, async () => (await childProgram(BARE_LOAD, [folder, 'bare-read', ...limit], signal)).out.trim().split(' ').map(Number));
    const bare = writing === 'canonical' ? { free: await bareLoads([]), limited: await bareLoads([MEMORY_OF_READING]) } : null;
    readings.push({
      writing,
      rows: written.rows,
      bytes: written.bytes,
      seconds: leastOf(runs, 0),
      reading: leastOf(runs, 1),
      peakMemory: Math.max(...runs.map(({ peakMemory }) => peakMemory)),
      bareLoad: bare && { limited: least(bare.limited, 0), memory: least(bare.free, 0), file: least(bare.free, 1) },
    });
    rmSync(folder, { recursive: true, force: true });
  }
  return readings;
}

const leastOf = (runs: readonly { out: string }[], place: number): number =>
  least(
    runs.map(({ out }) => out.split(' ').map(Number)),
    place,
  );
const least = (runs: readonly number[][], place: number): number => Math.min(...runs.map((run) => run[place] ?? Number.NaN));

async function times<Result>(count: number, work: () => Promise<Result>): Promise<Result[]> {
  const results: Result[] = [];
  for (let turn = 0; turn < count; turn += 1) results.push(await work());
  return results;
}
