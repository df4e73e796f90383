// By their own names: the whole of date-fns takes a second to load.
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;
/** Of whatever is told, also of documents: what lies beyond is a slip of the pen, and would be taken for never by the stages. */
export const [FIRST_DAY, LAST_DAY] = ['1900-01-01', '2200-12-31'];
/** The same in words. */
export const IN_YEARS = `between the years ${FIRST_DAY.slice(0, 4)} and ${LAST_DAY.slice(0, 4)}`;

/** Whether a text is a day of the calendar within these years, written `YYYY-MM-DD`: 2026-02-30 is not. */
export function isCalendarDay(text: string): boolean {
  return SHAPE.test(text) && isValid(parseISO(text)) && text >= FIRST_DAY && text <= LAST_DAY;
}

/** What is said of a text that is none. */
export const NO_DAY = `must be a day of the calendar ${IN_YEARS}, written YYYY-MM-DD`;

/** A calendar day as text. Never a Date: a day has no time zone. */
export const calendarDay = z
  .string({ error: NO_DAY })
  .regex(SHAPE, { error: NO_DAY, abort: true })
  .refine(isCalendarDay, { error: NO_DAY });
