import { addDays } from 'date-fns/addDays';
import { differenceInCalendarDays } from 'date-fns/differenceInCalendarDays';
import { formatISO } from 'date-fns/formatISO';
import { parseISO } from 'date-fns/parseISO';

/** The calendar day so many days before one; days are told as YYYY-MM-DD. */
export function dayBefore(day: string, days = 1): string {
  return formatISO(addDays(parseISO(day), -days), { representation: 'date' });
}

export function daysBetween(from: string, to: string): number {
  return differenceInCalendarDays(parseISO(to), parseISO(from));
}
