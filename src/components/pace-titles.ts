import type { BookMetrics } from '../report/schema/metrics-schema.ts';
import type { Reader } from '../text/reader.ts';

/** How late or early a customer pays, of the cash of the last 90 days; null: none came. What is written as no day is none. */
export function paysTitle(days: number | null, { text: { customer: words }, format }: Reader): string {
  if (days === null) return words.paysNothing;
  const size = format.days(Math.abs(days));
  if (size === format.days(0)) return words.paysOnTime;
  return days > 0 ? words.pays(size) : words.paysEarly(size);
}

/** The days of sales that are owed, beside those of the place `then` of the trend: the same month a year before, -1 where it is not there. */
export function dsoTitle(
  { dsoCountback: now, dsoCountbackAtLeast: atLeast, trend }: Pick<BookMetrics, 'dsoCountback' | 'dsoCountbackAtLeast' | 'trend'>,
  then: number,
  {
    text: {
      trendsPage: words,
      verdict: { nobody },
    },
    format,
  }: Reader,
): string {
  if (atLeast !== null) return words.titleAtLeast(atLeast);
  if (now === null) return words.titleNone;
  if (now === 0) return nobody;
  const before = trend[then];
  if (before === undefined || before.dsoCountback === null) return words.title(format.days(now));
  const change = format.days(Math.abs(now - before.dsoCountback));
  const day = format.day(before.asOf);
  if (change === format.days(0)) return words.titleSame(format.days(now), day);
  return words[now > before.dsoCountback ? 'titleMore' : 'titleLess'](format.days(now), change, day);
}
