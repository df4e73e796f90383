import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Problem } from '../../src/config/problem.ts';
import { resolvedSource } from '../../src/config/sources.ts';
import type { Database } from '../../src/engine/database.ts';
import { bringToHand, defineConversion } from '../../src/ingest/load/at-hand.ts';
import { readHead } from '../../src/ingest/rows/head.ts';
import { inspectFile } from '../../src/ingest/rows/inspect-bytes.ts';

export interface TextFormat {
  encoding?: string;
  delimiter?: string;
  quote?: string;
  escape?: 'doubled' | 'backslash';
}

/**
 * The header and the rows of a file as the product cuts them, nothing trimmed but the header, blank cells as ''. Text instead of rows: what
 * it refuses, or how many rows.
 * `wanted` are headers that are looked for; without any the fullest row is the header.
 */
export async function readText(
  database: Database,
  bytes: string | Buffer,
  format: TextFormat = {},
  wanted: readonly string[] = [],
): Promise<string[][] | string> {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-text-'));
  try {
    const location = join(folder, 'text.csv');
    writeFileSync(location, bytes);
    const file = { path: 'text.csv', location, source: resolvedSource({ files: 'text.csv', kind: 'invoices', format }), configured: true };
    const head = await readHead(file, (header) => wanted.filter((name) => header.includes(name)).length);
    const inspection = await inspectFile(file, head, join(folder, 'copy.csv'));
    const columns = {
      names: head.header.map((_, place) => `_${place + 1}`),
      headers: new Map(),
      places: new Map(),
      setAside: [],
      shape: null,
    };
    await database.execute('DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans;');
    await defineConversion(database);
    await bringToHand(database, { source: 0, file, head, columns, inspection, currency: '' });
    const rows = await database.rows('SELECT * FROM raw_rows()');
    const { lines } = await database.row('SELECT count(DISTINCT line_byte_position) AS lines FROM reject_errors');
    if (Number(lines) > 0) return `${String(lines)} rows of other numbers of fields`;
    return [head.header, ...rows.map((row) => Object.values(row).map((cell) => (typeof cell === 'string' ? cell : '')))];
  } catch (error) {
    if (error instanceof Problem) return error.message;
    throw error;
  } finally {
    rmSync(folder, { recursive: true });
  }
}
