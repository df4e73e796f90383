/** Days are whole numbers counted from 1970-01-01: a calendar without hours, so without time zones. */
export type Day = number;

const MILLISECONDS = 86_400_000;

/** The day of an ISO date. */
export function day(iso: string): Day {
  return Date.parse(`${iso}T00:00:00Z`) / MILLISECONDS;
}

export function iso(date: Day): string {
  return new Date(date * MILLISECONDS).toISOString().slice(0, 10);
}

/** 1 to 12. */
export function monthOf(date: Day): number {
  return Number(iso(date).slice(5, 7));
}

/** The day itself, or the Monday after a weekend: nothing is issued or paid on a Saturday or Sunday. */
export function workday(date: Day): Day {
  const weekday = (date + 4) % 7;
  if (weekday === 6) return date + 2;
  return weekday === 0 ? date + 1 : date;
}

/** The ledger's first day and its as-of date. */
export const FIRST_DAY = day('2023-11-01');
export const AS_OF = day('2026-10-31');
/** The last working day of the ledger: 2026-10-31 is a Saturday. */
export const LAST_WORKDAY = day('2026-10-30');
