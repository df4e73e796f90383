import { resolvedStages } from '../config/stages.ts';
import { tornBucket } from '../ingest/settle/buckets.ts';
import type { AgeingBucket } from './ageing-buckets.ts';
import { bucketsOfMonths } from './ageing-months.ts';
import type { Proposal } from './propose-source.ts';

/** Where an ageing list says itself that it counts from the day of the invoice. */
const SINCE_ISSUE = /(by|from|since) (the )?(invoice|issue|transaction|document) date/iu;

/**
 * The columns of an ageing list of the day `listed` (null: nobody knows it), each with its days, and what a person must know of them before
 * the money is in the right stages, a line each. Where documents have due dates those tell.
 */
export function agedColumns(
  { buckets: byDays, months, columns }: Pick<Proposal, 'buckets' | 'months' | 'columns'>,
  listed: string | null,
  preamble: readonly string[],
): { buckets: AgeingBucket[]; doubts: string[] } {
  if (months === null && byDays.length === 0) return { buckets: [], doubts: [] };
  const sinceIssue = preamble.find((line) => SINCE_ISSUE.test(line));
  const doubts =
    sinceIssue === undefined
      ? []
      : [
          `it counts the age of money from the invoice ("${sinceIssue.replaceAll(/[\s,;]+$/gu, '')}"), and stages count from the due date: export it by due date`,
        ];
  if (months !== null && !months.named)
    return {
      buckets: [],
      doubts: [
        ...doubts,
        'its columns count months, which differ in days: export it with periods of days, such as 30, or with the names of the months',
      ],
    };
  if (months !== null && listed === null)
    return {
      buckets: [],
      doubts: [
        ...doubts,
        'the days of its columns, which are months, are counted from the day of the list: put that day into the name of the file, and look at it again',
      ],
    };
  const buckets = months === null ? byDays : bucketsOfMonths(months, listed ?? '');
  if (buckets.length === 0)
    return {
      buckets,
      doubts: [
        ...doubts,
        `its columns are months, and the latest of them is neither that of the day of the list (${listed}) nor the one before: look at "listed"`,
      ],
    };
  const unfit =
    'due' in columns
      ? null
      : tornBucket(
          buckets.map(({ from }) => from),
          resolvedStages(),
        );
  if (unfit !== null)
    doubts.push(
      `its columns do not end where the usual stages do: add stages to report.yaml that do (upTo may be ${unfit.limits.join(', ')})`,
    );
  return { buckets, doubts };
}
