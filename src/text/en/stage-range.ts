import { plural } from './phrases.ts';

const days = (count: number): string => plural(Math.abs(count), 'day', 'days');

/** The days past due of a stage in words, both ends among them; null has no limit, and below 0 is before the due date. */
export function stageRangeEn(from: number | null, upTo: number | null): string {
  if (from === null) {
    if (upTo === null) return 'every day';
    return upTo === 0 ? 'not past due' : upTo > 0 ? `up to ${days(upTo)} past due` : `at least ${days(upTo)} before the due date`;
  }
  if (upTo === null)
    return from > 0 ? `from ${days(from)} past due` : from === 0 ? 'from the due date on' : `from ${days(from)} before the due date on`;
  if (from === upTo) return from > 0 ? `${days(from)} past due` : from === 0 ? 'on the due date' : `${days(from)} before the due date`;
  if (from > 0) return `${from} to ${days(upTo)} past due`;
  if (upTo < 0) return `${-from} to ${days(upTo)} before the due date`;
  const start = from === 0 ? 'the due date' : `${days(from)} before the due date`;
  return `from ${start} to ${upTo === 0 ? 'that day' : `${days(upTo)} past due`}`;
}
