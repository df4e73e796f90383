import { isCalendarDay } from '../config/day.ts';
import { Problem } from '../config/problem.ts';
import type { InputFile } from './find-files.ts';

/** The beginnings of the months' names, by which each is told in English, German, Russian, Ukrainian and Latvian. */
const MONTHS = [
  ['jan', 'jän', 'янв', 'січ'],
  ['feb', 'фев', 'лют'],
  ['mar', 'mär', 'мар', 'бер'],
  ['apr', 'апр', 'кві'],
  ['may', 'mai', 'май', 'мая', 'тра', 'maij'],
  ['jun', 'июн', 'чер', 'jūn'],
  ['jul', 'июл', 'лип', 'jūl'],
  ['aug', 'авг', 'сер'],
  ['sep', 'сен', 'вер'],
  ['oct', 'okt', 'окт', 'жов'],
  ['nov', 'ноя', 'лис'],
  ['dec', 'dez', 'дек', 'гру'],
];

/**
 * A day that stands above the header or in the name of a file, as `YYYY-MM-DD`.
 * Throws a Problem of status 2 where it is none that can be read, or could be two.
 */
export function dayInWords(file: InputFile, text: string): string {
  const day = [isoDay(text), namedMonth(text), numbersOnly(text, file.source.format.date), endOfPeriod(text)].find((one) => one !== null && isCalendarDay(one));
  if (day != null) return day;
  const what = 'the day for which the file is, as it stands above its header or in its name, cannot be read';
  throw new Problem(2, [{ place: file.path, what, value: text, todo: `Say it on its source in report.yaml: ${file.source.kind === 'open-items' ? 'listed: YYYY-MM-DD' : 'format: { date: "dd/MM/yyyy" } or format: { date: "MM/dd/yyyy" }'}.` }]);
}

function isoDay(text: string): string | null {
  const [, year, month, day] = /(?:^|\D)(\d{4})[-./]?(\d{2})[-./]?(\d{2})(?:\D|$)/.exec(text) ?? [];
  return written(year, month, day);
}

/** "October 31, 2026", "31 октября 2026 г.", "31. Oktober 2026", "2026. gada 31. oktobris" */
function namedMonth(text: string): string | null {
  const name = /\p{L}{3,}/gu;
  const words = text.toLowerCase().match(name) ?? [];
  const month = words.map((word) => MONTHS.findIndex((starts) => starts.some((start) => word.startsWith(start)))).find((found) => found >= 0);
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(text)?.[1];
  const day = /(?:^|\D)(\d{1,2})(?:\D|$)/.exec(text)?.[1];
  return month === undefined ? null : written(year, String(month + 1), day);
}

/** Numbers with the year last: with dots the day is first; with other marks only where no other reading is a day, or the file's form of days says which it is. */
function numbersOnly(text: string, form: string | null): string | null {
  const [, first, mark, second, year] = /(?:^|\D)(\d{1,2})([./-])(\d{1,2})\2(\d{4})(?:\D|$)/.exec(text) ?? [];
  const dayFirst = written(year, second, first);
  const monthFirst = written(year, first, second);
  if (mark === '.' || dayFirst === monthFirst) return dayFirst;
  if (form !== null) return form.indexOf('d') < form.indexOf('M') ? dayFirst : monthFirst;
  const days = [dayFirst, monthFirst].filter((day) => day !== null && isCalendarDay(day));
  return days.length === 1 ? (days[0] ?? null) : null;
}

/** The last day of a period that is told by its months: "Октябрь 2026 г.", "3 квартал 2026 г.", "9 месяцев 2026 г.", "1 полугодие 2026 г." */
function endOfPeriod(text: string): string | null {
  const lower = text.toLowerCase();
  const year = /(?:^|\D)(\d{4})(?:\D|$)/.exec(lower)?.[1];
  const count = Number(/(?:^|\D)(\d{1,2}) (?:квартал|месяц|полугоди)/.exec(lower)?.[1] ?? 0);
  const named = MONTHS.findIndex((starts) => (lower.match(/\p{L}{3,}/gu) ?? []).some((word) => starts.some((start) => word.startsWith(start)))) + 1;
  const month = lower.includes('квартал') ? count * 3 : lower.includes('полугоди') ? count * 6 : lower.includes('месяц') ? count : named;
  if (year === undefined || month < 1 || month > 12) return null;
  const days = [31, Number(year) % 4 === 0 && (Number(year) % 100 !== 0 || Number(year) % 400 === 0) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
  return written(year, String(month), String(days[month - 1]));
}

function written(year: string | undefined, month: string | undefined, day: string | undefined): string | null {
  return year === undefined || month === undefined || day === undefined ? null : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
