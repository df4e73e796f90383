import { isCalendarDay } from '../config/day.ts';
import type { InputFile } from './find-files.ts';

/** Days as they stand in names of files, each with the order of its parts. Digits beside them would make another number of them. */
const WRITTEN = [
  { pattern: /(?<!\d)(\d{4})([-_.]?)(\d{2})\2(\d{2})(?!\d)/g, parts: [1, 3, 4] },
  { pattern: /(?<!\d)(\d{2})([-_.])(\d{2})\2(\d{4})(?!\d)/g, parts: [4, 3, 1] },
] as const;

/** The day of a whole list of open items, `YYYY-MM-DD`: what its source in report.yaml says, else the day in the file's name; null where neither tells one. */
export function listDay({ path, source }: Pick<InputFile, 'path' | 'source'>): string | null {
  return source.listed ?? dayInName(path);
}

/** The one day that stands in a file's name (2026-10-31, 20261031, 31.10.2026); null where there is none, or several. */
export function dayInName(path: string): string | null {
  const name = path.split('/').at(-1) ?? '';
  const days = WRITTEN.flatMap(({ pattern, parts }) => [...name.matchAll(pattern)].map((match) => parts.map((part) => match[part]).join('-'))).filter(isCalendarDay);
  const [day, other] = [...new Set(days)];
  return day !== undefined && other === undefined ? day : null;
}
