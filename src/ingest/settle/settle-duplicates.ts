import { z } from 'zod';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import { setFormat } from '../values/cell-format.ts';
import { bringToHand } from '../load/at-hand.ts';
import type { ReadFile } from '../load/load.ts';

const sorted = sqlFile(import.meta.url, './sorted.sql');
const repeated = sqlFile(import.meta.url, './repeated.sql');
const wholeRows = sqlFile(import.meta.url, './whole-rows.sql');
const duplicates = sqlFile(import.meta.url, './duplicates.sql');

/**
 * Rule 16 of the method. Only where identifiers are repeated are the files looked at again, as only then it matters whether whole rows are
 * equal.
 */
export async function settleDuplicates(database: Queryable, files: readonly ReadFile[]): Promise<void> {
  const order = await database.row(sorted);
  await database.setVariable('invoices_sorted', order['invoices'] === true);
  await database.setVariable('credits_sorted', order['payments'] === true && order['credits'] === true);
  await database.execute(repeated);
  const sources = await database.rows('SELECT DISTINCT source FROM repeated ORDER BY source', undefined, z.object({ source: z.number() }));
  if (sources.length === 0) return;
  for (const { source } of sources) {
    const read = files.find((file) => file.source === source);
    if (read === undefined) throw new Error(`No file has the number ${source}`);
    await bringToHand(database, { ...read, currency: '' });
    await setFormat(database, read.format);
    await database.setVariable('longest_line', read.longest);
    await database.setVariable('buffer_bytes', read.buffer);
    await database.setVariable('first', read.first);
    await database.setVariable('header', read.head.header);
    await database.execute(wholeRows);
  }
  await database.execute(duplicates);
}
