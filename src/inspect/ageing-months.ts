import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { lastDayOfMonth } from 'date-fns/lastDayOfMonth';
import { parseISO } from 'date-fns/parseISO';
import { monthNames, monthsInEnglish } from '../ingest/values/months.ts';
import { type AgeingBucket, OLDER, isNotDue } from './ageing-buckets.ts';

/** The columns of an ageing list by months, in their order: what is not due, the months from the latest back, and what is older. */
export interface AgeingMonths {
  headers: string[];
  /** Whether the months have names (October); else they are counted (1 Month), which says on no day where one ends. */
  named: boolean;
}

const COUNTED = /^(?:[<>≥]=? ?)?\d{1,2}\+? (?:months?|месяц\p{L}*|мес\.?|mēne\p{L}*|monate?)$/u;
const NAMED = /^(\p{L}+)\.?[ .'’/-]*(20\d{2}|\d{2})?$/u;

/** The columns of an ageing list by months (Current, October, September, August, Older); null where it is none. */
export function ageingMonths(headers: readonly string[]): AgeingMonths | null {
  const first = headers.findIndex((header) => isNotDue(plain(header)));
  if (first === -1) return null;
  const behind = headers.slice(first + 1);
  const end = behind.findIndex((header) => monthOf(header) === null && !COUNTED.test(plain(header)));
  const months = end === -1 ? behind : behind.slice(0, end);
  const older = behind.slice(months.length, months.length + 1).filter((header) => OLDER.test(plain(header)));
  const places = months.map(monthOf);
  const counted = months.every((header) => COUNTED.test(plain(header)));
  const goBack = places.every(
    (place, at) => place !== null && (at === 0 || place === (places[at - 1] ?? 0) - 1 || (place === 11 && places[at - 1] === 0)),
  );
  return months.length < 2 || !(counted || goBack) ? null : { headers: [headers[first]!, ...months, ...older], named: !counted };
}

/**
 * From which day past due on the money of each column is, in a list of the day `listed`: what fell due in a month is late by the days
 * since. Where the list's own month has no column, what fell due in it stands with what is not due. None where the latest month of the
 * columns is neither that of the list nor the one before.
 */
export function bucketsOfMonths({ headers: [notDue, ...behind] }: AgeingMonths, listed: string): AgeingBucket[] {
  const day = parseISO(listed);
  const latest = behind[0] ?? '';
  const years = NAMED.exec(plain(latest))?.[2];
  const back =
    years === undefined
      ? (day.getMonth() - (monthOf(latest) ?? 0) + 12) % 12
      : (day.getFullYear() - 2000 - (Number(years) % 100)) * 12 + day.getMonth() - (monthOf(latest) ?? 0);
  if (back !== 0 && back !== 1) return [];
  // The day behind the last of a month is where the days of the month before it end.
  const lateSince = (months: number): number =>
    differenceInCalendarDays(day, lastDayOfMonth(new Date(day.getFullYear(), day.getMonth() - months, 1)));
  return [{ header: notDue!, from: 0 }, ...behind.map((header, at) => ({ header, from: Math.max(lateSince(back + at), 1) }))];
}

const plain = (header: string): string => header.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();

/** The month that a header names, from 0; null of any other. */
function monthOf(header: string): number | null {
  const [, name = ''] = NAMED.exec(plain(header)) ?? [];
  const place = monthNames.indexOf(name);
  return place === -1 ? null : [...new Set(monthsInEnglish)].indexOf(monthsInEnglish[place]!);
}
