/** The formats that every workbook knows without writing them down, of days, of days with times, and of times alone. */
const DAYS = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);
const TIMES = new Set([18, 19, 20, 21, 32, 33, 45, 46, 47]);

/** What a number of a sheet stands for, by the format that it is shown in. */
export type Shown = 'number' | 'day' | 'time';

/** `code` is the format's text where the workbook writes one for `id`. */
export function shownAs(id: number, code: string | undefined): Shown {
  if (code === undefined) return DAYS.has(id) ? 'day' : TIMES.has(id) ? 'time' : 'number';
  const [first = ''] = code
    .replace(/\[(h+|m+|s+)\]/gi, '$1')
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|[_*]./g, '')
    .replace(/general|standard|am\/pm|a\/p/gi, '')
    .split(';');
  const letters = first.toLowerCase().replace(/s\.0+/g, 's');
  if (/[0#?]/.test(letters)) return 'number';
  const hours = /[hs]/.test(letters);
  if (/[yd]/.test(letters) || (/m/.test(letters) && !hours)) return 'day';
  return hours ? 'time' : 'number';
}

const LAST_SERIAL = 2_958_465;
const HALF_A_MILLISECOND = 0.5 / 86_400_000;

/**
 * The day of a sheet's serial number as `YYYY-MM-DD`, its time of day cut off; null beyond the years 1900 to 9999. In the 1900 system, day
 * 60 is 29 February 1900, which never was.
 */
export function dayOf(serial: number, since1904: boolean): string | null {
  const whole = Math.floor(serial + HALF_A_MILLISECOND);
  if (!(whole >= (since1904 ? 0 : 1)) || whole > LAST_SERIAL) return null;
  if (since1904) return dayAfter(Date.UTC(1904, 0, 1), whole);
  if (whole === 60) return '1900-02-29';
  return dayAfter(Date.UTC(1899, 11, whole > 60 ? 30 : 31), whole);
}

/** The time of day of a serial number as `HH:mm:ss`. */
export function timeOf(serial: number): string {
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400) % 86_400;
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
}

function dayAfter(begin: number, days: number): string {
  return new Date(begin + days * 86_400_000).toISOString().slice(0, 10);
}
