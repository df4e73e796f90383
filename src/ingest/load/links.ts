import type { Queryable } from '../../engine/database.ts';
import type { Columns } from '../columns/columns.ts';

/** Whether the rows of a file tell by naming one another which of them belong together. */
export const namesOthers = ({ shape }: Pick<Columns, 'shape'>): boolean => shape?.cells.get('match')?.linked !== undefined;

/**
 * Keeps which words the rows of the file at hand name, until all files are read: see settle-links.ts. `first`: the place of its first row
 * in the table of lines.
 */
export async function keepLinks(database: Queryable, first: number): Promise<void> {
  await database.execute(
    'INSERT INTO line_link SELECT record, link.number, link.year, day_of(link.day) FROM (SELECT $first + _row - 1 AS record, unnest("_link_match") AS link FROM shaped WHERE _aside IS NULL) WHERE link.number IS NOT NULL',
    { first },
  );
}
