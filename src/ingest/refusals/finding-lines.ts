import { stat } from 'node:fs/promises';
import { z } from 'zod';
import type { Database } from '../../engine/database.ts';
import type { ReadFile } from '../load/load.ts';
import { scanRows } from '../rows/row-scan.ts';

/** Files with more text than this are not gone through again for the sake of their findings' lines: 32 megabytes. */
const LARGEST = 32 * 1024 * 1024;

const wantedRow = z.object({ source: z.number(), records: z.array(z.string()) });

/**
 * Makes `finding_line` (source, record, line): on which line of its file each finding's row stands, as an editor counts, where that is
 * known. It is not for a finding that is of no one row, nor in large files; nor where a scan cuts a file otherwise than the engine did.
 */
export async function locateFindings(database: Database, files: readonly ReadFile[]): Promise<void> {
  await database.execute('CREATE OR REPLACE TEMP TABLE finding_line (source INTEGER, record BIGINT, line BIGINT)');
  const wanted = await database.rows(
    'SELECT source, list(DISTINCT record::VARCHAR) AS records FROM finding WHERE source IS NOT NULL AND record >= 0 GROUP BY source ORDER BY source',
    undefined,
    wantedRow,
  );
  for (const { source, records } of wanted) {
    const file = files.find((one) => one.source === source);
    if (file === undefined || (await stat(file.inspection.text.location)).size > LARGEST) continue;
    const lines = await linesOf(file, new Set(records.map(Number)));
    if (lines === null) continue;
    await database.setVariable('finding_records', [...lines.keys()].map(String));
    await database.setVariable('finding_lines', [...lines.values()].map(String));
    await database.execute(
      `INSERT INTO finding_line SELECT $source, unnest(getvariable('finding_records')::BIGINT[]), unnest(getvariable('finding_lines')::BIGINT[])`,
      { source },
    );
  }
}

/** The lines of records; null where the scan does not find the rows that the engine did. */
async function linesOf(
  { inspection, columns, first, cut, longest }: ReadFile,
  records: ReadonlySet<number>,
): Promise<Map<number, number> | null> {
  const lines = new Map<number, number>();
  let record = first;
  await scanRows(inspection.text, (place) => {
    if (place.fields !== columns.names.length || place.end - place.start > longest) return true;
    if (records.has(record)) lines.set(record, place.line);
    record += 1;
    return true;
  });
  return record === first + cut && lines.size === records.size ? lines : null;
}
