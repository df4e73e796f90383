import { shownValue } from '../config/problem.ts';
import { plain } from '../ingest/columns/columns.ts';
import { DAYS } from './ageing-buckets.ts';
import type { Part } from './decision.ts';
import type { FileFacts } from './examine-file.ts';
import type { Proposal } from './propose-source.ts';

/** Headers of columns that tell how old, or how late, a debt is. */
const AGE = /(?<!\p{L})(age|ageing|aging|late|alter|zwłoka|dagen)(?!\p{L})|overdue|past due|просроч|kavē|verzug|förfall|forfald|forfalt/u;
/** Of these the due date is what they count from. */
const SINCE_DUE = /overdue|past due|late|zwłoka|просроч|kavē|verzug|förfall|forfald|forfalt/u;
const IN_WORDS = new RegExp(String.raw`^-?\d{1,5} ?${DAYS}\.?$`, 'iu');

/**
 * The days past due of a list of open items without due dates, where a column of another header tells them, or one whose cells have words
 * ("30 Days").
 */
export function ageInDays(
  { columns: facts }: Pick<FileFacts, 'columns'>,
  { kind, buckets, months }: Pick<Proposal, 'kind' | 'buckets' | 'months'>,
  held: Readonly<Record<string, string>>,
): Part {
  if (kind !== 'open-items' || buckets.length > 0 || months !== null || 'due' in held || 'overdue' in held) return {};
  const taken = new Set(Object.values(held));
  const found = facts.find(
    ({ header, examples }) =>
      AGE.test(plain(header)) &&
      !taken.has(header) &&
      examples.length > 0 &&
      examples.every((cell) => IN_WORDS.test(cell) || /^-?\d{1,5}$/.test(cell)),
  );
  if (found === undefined) return {};
  const isNumber = found.examples.every((cell) => /^-?\d+$/.test(cell));
  const doubt = `the days of ${shownValue(found.header)} are taken to count from the due date: look whether the list was made so, else export it by due date`;
  return {
    columns: { overdue: isNumber ? found.header : { header: found.header, pattern: '^(-?[0-9]+)' } },
    read: [found.header],
    doubts: SINCE_DUE.test(plain(found.header)) ? [] : [doubt],
  };
}
