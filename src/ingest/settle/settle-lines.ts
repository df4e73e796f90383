import { z } from 'zod';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import type { ReportConfig } from '../../config/report.ts';
import type { StageDays } from '../../config/stages.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import { requireBuckets } from './buckets.ts';
import { settleLinks } from './settle-links.ts';
import { listDay } from '../values/list-day.ts';
import type { ReadFile } from '../load/load.ts';

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const settleLedger = model('settle-ledger');
const settleLists = model('settle-lists');
const listGaps = model('list-gaps');
const twiceTold = model('twice-told');
const linesLedger = model('lines-ledger');
const linesLists = model('lines-lists');
const linesNames = model('lines-names');
const linesFindings = model('lines-findings');

const lists = (read: readonly ReadFile[]): ReadFile[] => read.filter(({ file }) => file.source.kind === 'open-items');
const ledgers = (read: readonly ReadFile[]): ReadFile[] => read.filter(({ file }) => file.source.kind === 'customer-ledger');

/**
 * Lines of customer ledgers and of open-item lists, once their currencies are known: what stands in two files, which rows only state a
 * balance, which days there are lists for. Throws a Problem: 2 where a list's day is not to be found, a bucket lies in two stages, or one
 * debt would count twice; 3 where columns or lists are missing.
 */
export async function settleLines(database: Queryable, read: readonly ReadFile[], config: { stages: readonly StageDays[] }): Promise<void> {
  requireMoney(ledgers(read));
  if (ledgers(read).length > 0) {
    await settleLinks(database, read);
    await database.execute(settleLedger);
  }
  if (lists(read).length > 0) {
    await requireDays(database, lists(read));
    await requireBuckets(database, lists(read), config.stages);
    for (const { source, file } of lists(read))
      await database.execute('INSERT INTO list_file SELECT $source, $day::DATE WHERE $day IS NOT NULL', { source, day: listDay(file) });
    await database.execute(settleLists);
    await requireEveryList(database);
  }
  if (ledgers(read).length + lists(read).length > 0) await requireToldOnce(database);
}

/** Makes documents of the used lines, so that the ledger reads them as it reads those of other inputs. Run once refusals are settled. */
export async function makeDocuments(
  database: Queryable,
  read: readonly ReadFile[],
  config: Pick<ReportConfig, 'asOf' | 'owner'>,
): Promise<void> {
  if (ledgers(read).length + lists(read).length === 0) return;
  if (ledgers(read).length > 0) await database.execute(linesLedger);
  if (lists(read).length > 0) {
    await database.setVariable('owner_day', config.owner === 'current' ? (config.asOf ?? '9999-12-31') : null);
    await database.execute(linesLists);
  }
  await database.execute(linesNames);
}

/** Findings that only lines can have. Run behind those of every document. */
export async function findInLines(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  if (ledgers(read).length + lists(read).length > 0) await database.execute(linesFindings);
}

function requireMoney(read: readonly ReadFile[]): void {
  const without = read.filter(({ columns: { headers } }) => !['debit', 'credit', 'amount'].some((column) => headers.has(column)));
  if (without.length === 0) return;
  throw new Problem(
    3,
    without.map(({ file, head }): ProblemLine => ({
      place: `${file.path}:${head.headerLine}`,
      what: 'columns are missing: debit and credit, or amount',
      todo: `Found: ${head.header.join(', ')}. Say in report.yaml which column is which: sources: [{ files: "${file.path}", kind: customer-ledger, columns: { debit: "…", credit: "…" } }]`,
    })),
  );
}

async function requireDays(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  const found = await database.rows(
    `SELECT source, bool_and(listed IS NULL) AS without FROM staged_line WHERE aside IS DISTINCT FROM 'blank-row' GROUP BY source`,
    undefined,
    z.object({ source: z.number(), without: z.boolean() }),
  );
  const without = read.filter(
    ({ source, cut, file }) => found.find((row) => row.source === source)?.without ?? (cut === 0 && listDay(file) === null),
  );
  if (without.length === 0) return;
  throw new Problem(
    2,
    without.map(({ file }): ProblemLine => ({
      place: file.path,
      what: 'nothing says for which day this list of open items is: no column listed, no day in its name',
      todo: `Say it on its source in report.yaml: sources: [{ files: "${file.path}", kind: open-items${file.source.profile === null ? '' : `, profile: ${file.source.profile}`}, listed: 2026-10-31 }]; or write the day into the file's name.`,
    })),
  );
}

const gapRow = z.object({ entity: z.string(), day: z.string(), path: z.string() });

async function requireEveryList(database: Queryable): Promise<void> {
  const gaps = await database.rows(listGaps, undefined, gapRow);
  if (gaps.length === 0) return;
  throw new Problem(
    3,
    gaps.slice(0, 20).map(({ entity, day, path }): ProblemLine => ({
      place: path,
      what: `there is no list of open items of ${entity === '' ? 'the rows without an entity' : `the entity ${entity}`} for ${day}, though there is one of another entity for that day`,
      todo: 'Add the list of that day, with its header alone if nothing was open; or take out the other lists of that day.',
    })),
  );
}

const twiceRow = z.object({
  one: z.string(),
  other: z.string(),
  one_kind: z.string(),
  other_kind: z.string(),
  entity: z.string().nullable(),
});

async function requireToldOnce(database: Queryable): Promise<void> {
  const [twice] = await database.rows(twiceTold, undefined, twiceRow);
  if (twice === undefined) return;
  const of = twice.entity === null ? '' : ` of the entity ${twice.entity}`;
  const what = `the debts${of} are told twice, by ${twice.one_kind} (${twice.one}) and by ${twice.other_kind} (${twice.other}): each would count double`;
  throw new Problem(2, [
    {
      place: twice.other,
      what,
      todo: 'Keep one of the two in the folder; both only where they are of different entities, each named in a column entity.',
    },
  ]);
}
