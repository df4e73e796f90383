import { FIRST_DAY, LAST_DAY } from '../../config/day.ts';
import type { Queryable } from '../../engine/database.ts';
import { dayReading } from './date-format.ts';
import { monthNames, monthsInEnglish } from './months.ts';
import { dressedPatterns, numberPatterns } from './number-format.ts';

/** How the cells of a file are written. */
export interface CellFormat {
  /** A pattern of Unicode's date letters. */
  date: string;
  decimal: string;
  /** '' for none. */
  thousands: string;
  /**
   * Whether days and numbers are taken to the letter, as in canonical files: no time behind a day, no currency or brackets around a number.
   */
  strict?: boolean;
}

/** Makes the form of a file's cells known to the conversion. */
export async function setFormat(database: Queryable, { date, decimal, thousands, strict = false }: CellFormat): Promise<void> {
  const { usual, grouped, separators } = numberPatterns(decimal, thousands);
  const dressed = strict ? { positive: '', negative: '' } : dressedPatterns();
  await setDays(database, date, strict);
  const variables = {
    first_day: FIRST_DAY,
    last_day: LAST_DAY,
    month_names: monthNames,
    months_in_english: monthsInEnglish,
    decimal,
    usual_amount: usual,
    grouped,
    separators,
    dressed_positive: dressed.positive,
    dressed_negative: dressed.negative,
  };
  for (const [name, value] of Object.entries(variables)) await database.setVariable(name, value);
}

/** The part of it that is of days alone, for trying one pattern after the other. */
export async function setDays(database: Queryable, date: string, strict = false): Promise<void> {
  const reading = dayReading(date, strict);
  if (reading === null) throw new Error(`No form of days: ${date}`);
  await database.setVariable('date_format', reading.format);
  await database.setVariable('day_named', reading.named);
  await database.setVariable('day_timed', reading.timed);
}
