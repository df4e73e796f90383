import { daysBetween } from '../report/days.ts';
import type { BookMetrics } from '../report/schema/metrics-schema.ts';
import type { Reader } from '../text/reader.ts';

const YEAR = 365;

/** How late or early a customer pays, of the cash of the last 90 days; null: none came. What is written as no day is none. */
export function paysTitle(days: number | null, { text: { customer: words }, format }: Reader): string {
  if (days === null) return words.paysNothing;
  const size = format.days(Math.abs(days));
  if (size === format.days(0)) return words.paysOnTime;
  return days > 0 ? words.pays(size) : words.paysEarly(size);
}

/** The days of sales that are owed, beside those of the last day of the trend that lies a year back. */
export function dsoTitle(
  { dsoCountback: now, dsoCountbackAtLeast: atLeast, trend }: Pick<BookMetrics, 'dsoCountback' | 'dsoCountbackAtLeast' | 'trend'>,
  asOf: string,
  { text: { trendsPage: words }, format }: Reader,
): string {
  if (atLeast !== null) return words.titleAtLeast(format.days(atLeast));
  if (now === null) return words.titleNone;
  const then = trend.findLast((point) => daysBetween(point.asOf, asOf) >= YEAR);
  if (then === undefined || then.dsoCountback === null) return words.title(format.days(now));
  const change = format.days(Math.abs(now - then.dsoCountback));
  const day = format.day(then.asOf);
  if (change === format.days(0)) return words.titleSame(format.days(now), day);
  return words[now > then.dsoCountback ? 'titleMore' : 'titleLess'](format.days(now), change, day);
}
