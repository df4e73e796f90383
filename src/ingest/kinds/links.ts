import { type Queryable, sqlFile } from '../../engine/database.ts';

const step = sqlFile(import.meta.url, './links.sql');

/**
 * Gives all rows of `shaped` that name one another, straight or through others, one word in `column`: the least of their own words.
 * The row's own word stands in the column, the words of the rows that it names in `_link_<column>`. A row that belongs to no other has none.
 */
export async function links(database: Queryable, column: string): Promise<void> {
  await database.execute(`CREATE OR REPLACE TEMP TABLE link AS
    SELECT DISTINCT coalesce(customer, '') AS grp, "${column}" AS a, b
    FROM (SELECT customer, _aside, "${column}", unnest("_link_${column}") AS b FROM shaped)
    WHERE _aside IS NULL AND "${column}" <> b AND regexp_matches(b, '[1-9A-Za-z]') AND regexp_matches(b, '[0-9]')`);
  await database.execute('CREATE OR REPLACE TEMP TABLE linked AS SELECT grp, word, word AS label FROM (SELECT grp, a AS word FROM link UNION SELECT grp, b FROM link)');
  for (;;) {
    const moved = await database.row(step);
    if (Number(moved['Count']) === 0) break;
  }
  await database.execute(`UPDATE shaped SET "${column}" = NULL WHERE NOT EXISTS (FROM linked l WHERE l.grp = coalesce(shaped.customer, '') AND l.word = shaped."${column}");
    UPDATE shaped SET "${column}" = l.label FROM linked l WHERE l.grp = coalesce(shaped.customer, '') AND l.word = shaped."${column}";
    DROP TABLE link; DROP TABLE linked`);
}
