// Calendar days as YYYY-MM-DD texts from end to end: no time zone can move them.

const MS = 86_400_000;

export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / MS;
}

export function dayOf(number: number): string {
  return new Date(number * MS).toISOString().slice(0, 10);
}

/** The last day of the month that lies so many months from a day's own. */
export function monthEnd(day: string, months: number): string {
  const [year, month] = day.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, month + months, 0)).toISOString().slice(0, 10);
}

export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(numberOf(text)) && dayOf(numberOf(text)) === text;
}
