import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { silentProgress } from '../../src/config/progress.ts';
import { loadConfig } from '../../src/config/report.ts';
import { type Database, openDatabase } from '../../src/engine/database.ts';
import { type IngestSummary, ingest } from '../../src/ingest/ingest.ts';

export type Files = Record<string, string | Buffer>;

/** Runs `work` on a report folder that holds `files`, and takes the folder away again. */
export async function withFolder<Result>(files: Files, work: (dataDir: string) => Result | Promise<Result>): Promise<Result> {
  const dataDir = mkdtempSync(join(tmpdir(), 'arrears-folder-'));
  try {
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(dirname(join(dataDir, name)), { recursive: true });
      writeFileSync(join(dataDir, name), content);
    }
    return await work(dataDir);
  } finally {
    rmSync(dataDir, { recursive: true });
  }
}

/** Reads a report folder and asks its tables. */
export function withRead<Result>(files: Files, ask: (database: Database, summary: IngestSummary) => Promise<Result>): Promise<Result> {
  return withFolder(files, (dataDir) => readFolder(dataDir, ask));
}

export async function readFolder<Result>(
  dataDir: string,
  ask: (database: Database, summary: IngestSummary) => Promise<Result>,
): Promise<Result> {
  const database = await openDatabase({ threads: 2 });
  const scratch = mkdtempSync(join(tmpdir(), 'arrears-scratch-'));
  try {
    const summary = await ingest({ database, config: await loadConfig({ dataDir }), dataDir, scratch, progress: silentProgress });
    return await ask(database, summary);
  } finally {
    database.close();
    rmSync(scratch, { recursive: true });
  }
}

/** The used invoices, in the order of their ids. */
export const invoicesOf = (database: Database) => database.rows('SELECT * EXCLUDE (source, record) FROM read_invoice ORDER BY id');
