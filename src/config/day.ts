// By their own names: the whole of date-fns takes a second to load.
import { isValid } from 'date-fns/isValid';
import { parseISO } from 'date-fns/parseISO';
import { z } from 'zod';

const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/** Whether a text is a day of the calendar written `YYYY-MM-DD`: 2026-02-30 is not. */
export function isCalendarDay(text: string): boolean {
  return SHAPE.test(text) && isValid(parseISO(text));
}

const WORDS = 'must be a day of the calendar, written YYYY-MM-DD';

/** A calendar day as text. Never a Date: a day has no time zone. */
export const calendarDay = z
  .string({ error: WORDS })
  .regex(SHAPE, { error: WORDS, abort: true })
  .refine(isCalendarDay, { error: WORDS });
