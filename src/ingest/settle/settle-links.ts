import { type Queryable, sqlFile } from '../../engine/database.ts';
import { namesOthers } from '../load/links.ts';
import type { ReadFile } from '../load/load.ts';

const named = sqlFile(import.meta.url, './links-named.sql');
const step = sqlFile(import.meta.url, './links.sql');
const grouped = sqlFile(import.meta.url, './links-grouped.sql');

/**
 * Gives all lines of one customer and entity that name one another, straight or through others and in whichever file, one word: the least
 * of their own words. A line that belongs to no other has none.
 */
export async function settleLinks(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  const sources = read.filter(({ columns }) => namesOthers(columns)).map(({ source }) => source);
  if (sources.length === 0) return;
  await database.setVariable('linked_sources', sources.map(String));
  await database.execute(named);
  for (;;) {
    const moved = await database.row(step);
    if (Number(moved['Count']) === 0) break;
  }
  await database.execute(grouped);
}
