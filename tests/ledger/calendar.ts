/** A calendar day as `YYYY-MM-DD`; two of them compare as text. */
export type Day = string;

const MILLISECONDS_A_DAY = 86_400_000;

export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10);
}

/** Calendar days from one day to another: 1 from a day to the next. */
export function daysFrom(earlier: Day, later: Day): number {
  return (Date.parse(later) - Date.parse(earlier)) / MILLISECONDS_A_DAY;
}

export function latest(days: readonly Day[]): Day {
  return days.reduce((one, other) => (other > one ? other : one));
}

export function earliest(days: readonly Day[]): Day {
  return days.reduce((one, other) => (other < one ? other : one));
}

export function isMonthEnd(day: Day): boolean {
  return plusDays(day, 1).endsWith('-01');
}
