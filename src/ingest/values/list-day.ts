import { isCalendarDay } from '../../config/day.ts';
import type { InputFile } from '../files/find-files.ts';
import { hasDayFirst } from './date-format.ts';

/** Days as they stand in names of files. Digits beside them would make another number of them. */
const YEAR_FIRST = /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g;
const YEAR_LAST = /(?<!\d)(\d{2})([-_.])(\d{2})\2(\d{4})(?!\d)/g;

/**
 * The day of a whole list of open items, `YYYY-MM-DD`: what its source in report.yaml says, else the day in the file's name; null where
 * neither tells one.
 */
export function listDay({ path, source }: Pick<InputFile, 'path' | 'source'>): string | null {
  return source.listed ?? dayInName(path, source.format.date);
}

/**
 * The one day that stands in a file's name (2026-10-31, 20261031, 31.10.2026, 10-31-2026); null where there is none, or several. With dots
 * the day is before the month; with other marks it may be either, unless `form`, the form of the file's days, says so: 10-11-2026 alone is
 * two days.
 */
export function dayInName(path: string, form: string | null = null): string | null {
  const name = path.split('/').at(-1) ?? '';
  const days = [
    ...[...name.matchAll(YEAR_FIRST)].map(([, year, , month, day]) => `${year}-${month}-${day}`),
    ...[...name.matchAll(YEAR_LAST)].flatMap(([, first, mark, second, year]) => {
      const [dayFirst, monthFirst] = [`${year}-${second}-${first}`, `${year}-${first}-${second}`];
      if (mark === '.') return [dayFirst];
      const isDayFirst = hasDayFirst(form);
      return isDayFirst === null ? [dayFirst, monthFirst] : [isDayFirst ? dayFirst : monthFirst];
    }),
  ];
  const [day, other] = [...new Set(days.filter(isCalendarDay))];
  return day !== undefined && other === undefined ? day : null;
}
