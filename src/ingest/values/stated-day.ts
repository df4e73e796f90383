import { getDaysInMonth } from 'date-fns/getDaysInMonth';
import { isCalendarDay } from '../../config/day.ts';
import { Problem } from '../../config/problem.ts';
import type { InputFile } from '../files/find-files.ts';
import { hasDayFirst } from './date-format.ts';
import { monthBeginning } from './months.ts';

/** A day that a text tells, and where in the text; null where it could be two days. */
interface Told {
  at: number;
  day: string | null;
}

/**
 * A day that stands above the header or in the name of a file, as `YYYY-MM-DD`: where the text tells of several, as a period does, the last
 * of them. Throws a Problem of status 2 where it is none that can be read, or could be two.
 */
export function dayInWords(file: InputFile, column: string, text: string): string {
  const day = dayTold(text, file.source.format.date);
  if (day !== null) return day;
  const said = file.source.columns[column];
  if (typeof said === 'object' && !Array.isArray(said) && said.value === text)
    throw new Problem(2, [
      {
        place: file.source.place('columns', column, 'value'),
        what: `not a day that can be read, for ${column}`,
        value: text,
        todo: 'Write it as YYYY-MM-DD.',
      },
    ]);
  const what = 'the day for which the file is, as it stands above its header or in its name, cannot be read';
  throw new Problem(2, [
    {
      place: file.path,
      what,
      value: text,
      todo: `Say it on its source in report.yaml: ${file.source.kind === 'open-items' ? 'listed: YYYY-MM-DD' : 'format: { date: "dd/MM/yyyy" } or format: { date: "MM/dd/yyyy" }'}.`,
    },
  ]);
}

/** The last day that a text tells, its numbers in the `form` of the file's days; null where it tells none, or one that could be two. */
export function dayTold(text: string, form: string | null): string | null {
  const told = [...yearFirst(text), ...yearLast(text, form), ...byMonth(text), ...byPart(text)].filter(
    ({ day }) => day === null || isCalendarDay(day),
  );
  return told.toSorted((one, other) => one.at - other.at).at(-1)?.day ?? null;
}

function yearFirst(text: string): Told[] {
  return [...text.matchAll(/(?<!\d)(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?!\d)/g)].map(({ index, 1: year, 2: month, 3: day }) => ({
    at: index,
    day: written(year, month, day),
  }));
}

/**
 * Numbers with the year last: with dots the day is first; with other marks only where no other reading is a day, or the file's form of days
 * says which it is.
 */
function yearLast(text: string, form: string | null): Told[] {
  return [...text.matchAll(/(?<!\d)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?!\d)/g)].map(({ index, 1: first, 2: mark, 3: second, 4: year }) => {
    const dayFirst = written(year, second, first);
    const monthFirst = written(year, first, second);
    if (mark === '.' || dayFirst === monthFirst) return { at: index, day: dayFirst };
    const isDayFirst = hasDayFirst(form);
    if (isDayFirst !== null) return { at: index, day: isDayFirst ? dayFirst : monthFirst };
    const days = [dayFirst, monthFirst].filter((day) => day !== null && isCalendarDay(day));
    return { at: index, day: days.length === 1 ? (days[0] ?? null) : null };
  });
}

/**
 * A day beside a month's name, else the month's last day: "October 31, 2026", "31 октября 2026 г.", "31. Oktober 2026", "2026. gada 31.
 * oktobris", "Ноябрь 2025 г. - Январь 2026 г.", "Январь - Май 2026 г."
 */
function byMonth(text: string): Told[] {
  return [...text.toLowerCase().matchAll(/\p{L}{3,}/gu)].flatMap(({ index, 0: word }) => {
    const month = monthBeginning(word);
    const [before, after] = [text.slice(0, index), text.slice(index + word.length)];
    const [, year = /(\d{4})\.?\s*gada\s+(?:\d{1,2}\.\s*)?$/i.exec(before)?.[1]] =
      /^[\s.,/-]*(?:\d{1,2}(?!\d)(?:st|nd|rd|th)?[\s.,/-]*)?(\d{4})(?!\d)/.exec(after) ?? [];
    // Not the name of a person or a firm (Marta, Mayer).
    if (month === 0 || year === undefined) return [];
    const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s./-]*(?:of\s+)?$/i.exec(before)?.[1] ?? /^[\s.]*(\d{1,2})(?!\d)/.exec(after)?.[1];
    return [{ at: index, day: day === undefined ? endOfMonth(year, month) : written(year, String(month), day) }];
  });
}

const MONTHS_OF: Record<string, number> = { месяц: 1, квартал: 3, полугоди: 6 };

/** The last day of a part of a year: "3 квартал 2026 г.", "9 месяцев 2026 г.", "1 полугодие 2026 г." */
function byPart(text: string): Told[] {
  return [...text.toLowerCase().matchAll(/(?<!\d)(\d{1,2}) (квартал|месяц|полугоди)\p{L}*\s+(\d{4})(?!\d)/gu)].map(
    ({ index, 1: count, 2: part, 3: year }) => ({ at: index, day: endOfMonth(year ?? '', Number(count) * (MONTHS_OF[part ?? ''] ?? 0)) }),
  );
}

/** No day of the calendar where the year has no such month. */
function endOfMonth(year: string, month: number): string | null {
  return written(year, String(month), String(getDaysInMonth(new Date(Number(year), month - 1))));
}

function written(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  return year === undefined || month === undefined || day === undefined
    ? null
    : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
