import { z } from 'zod';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import type { StageDays } from '../../config/stages.ts';
import type { Queryable } from '../../engine/database.ts';
import type { ReadFile } from '../load/load.ts';

const bucketRow = z.object({ source: z.number(), days: z.number() });

/**
 * Days past due that a bucket holds: its last day is the one before the next bucket begins; null: without end. The first holds whatever is
 * less late, where it is not late at all.
 */
interface Bucket {
  from: number | null;
  upTo: number | null;
}

/**
 * A list that gives only buckets tells an item's stage exactly where each bucket lies within one stage, and not at all where it does not.
 * Throws a Problem of status 2 that says which limits the stages may have.
 */
export async function requireBuckets(database: Queryable, read: readonly ReadFile[], stages: readonly StageDays[]): Promise<void> {
  const told = await database.rows(
    `
    SELECT DISTINCT source, split_part(bucket, ':', 1)::INTEGER AS days
    FROM (SELECT source, unnest(string_split(buckets, ';')) AS bucket FROM staged_line WHERE aside IS NULL AND refused IS NULL AND buckets <> '' AND due IS NULL AND overdue IS NULL)
    ORDER BY source, days`,
    undefined,
    bucketRow,
  );
  const beginsOf = (file: ReadFile): number[] => {
    const used = told.filter(({ source }) => source === file.source).map(({ days }) => days);
    return used.length === 0 ? [] : [...(file.columns.shape?.buckets.map(({ from }) => from) ?? []), ...used];
  };
  const problems = read.flatMap((file): ProblemLine[] => {
    const found = tornBucket(beginsOf(file), stages);
    if (found === null) return [];
    const what = `the list gives money by days past due, and the bucket ${words(found.torn)} lies in more than one stage`;
    const todo = `Set the stages in report.yaml so that each ends where a bucket does: upTo may be ${found.limits.join(', ')}.`;
    return [
      { place: file.file.path, what, value: stages.map(({ id, upTo }) => (upTo === null ? id : `${id} up to ${upTo}`)).join(', '), todo },
    ];
  });
  if (problems.length > 0) throw new Problem(2, problems);
  // By which the explorer knows what other limits may be tried.
  for (const file of read)
    for (const day of new Set(beginsOf(file)))
      await database.execute('INSERT INTO list_bucket VALUES ($source, $day)', { source: file.source, day });
}

/**
 * The first bucket that lies in more than one stage, of those that begin on the days `from`, and the days on which a stage may end; null
 * where each lies in one.
 */
export function tornBucket(from: readonly number[], stages: readonly StageDays[]): { torn: Bucket; limits: number[] } | null {
  const begins = [...new Set(from)].toSorted((a, b) => a - b);
  const buckets = begins.map((day, index): Bucket => ({
    from: index === 0 && day <= 0 ? null : day,
    upTo: begins[index + 1] === undefined ? null : begins[index + 1]! - 1,
  }));
  const torn = buckets.find((bucket) => stageOf(bucket.from, stages, 0) !== stageOf(bucket.upTo, stages, stages.length - 1));
  return torn === undefined ? null : { torn, limits: buckets.flatMap(({ upTo }) => upTo ?? []) };
}

function stageOf(day: number | null, stages: readonly StageDays[], without: number): number {
  if (day === null) return without;
  return stages.findIndex(({ upTo }) => upTo === null || day <= upTo);
}

function words({ from, upTo }: Bucket): string {
  if (from === null) return `up to ${upTo} days`;
  return upTo === null ? `from ${from} days` : `from ${from} to ${upTo} days`;
}
