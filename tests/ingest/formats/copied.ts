import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { resolvedSource } from '../../../src/config/sources.ts';
import type { InputFile } from '../../../src/ingest/files/find-files.ts';
import { type Unpacked, unpack } from '../../../src/ingest/formats/unpack.ts';

/** An input file of a kind that hardly asks anything, with settings of its source. */
export function inputFile(
  location: string,
  settings: { sheet?: string | number; format?: { encoding: string } } = {},
  path = 'export',
): InputFile {
  return { path, location, configured: true, source: resolvedSource({ files: path, kind: 'customers', ...settings }) };
}

/** Unpacks bytes and gives back the rows of the copy, or its text where that is no copy of rows. */
export async function unpacked(
  bytes: Buffer | string,
  settings: Parameters<typeof inputFile>[1] = {},
): Promise<Unpacked & { rows: string[][]; text: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-unpack-'));
  try {
    const location = join(folder, 'export');
    writeFileSync(location, bytes);
    const result = await unpack(inputFile(location, settings), join(folder, 'copy'));
    const text = readFileSync(result.location, 'utf8');
    return { ...result, text, rows: result.made ? Papa.parse<string[]>(text.replace(/\n$/, ''), { delimiter: ',' }).data : [] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
