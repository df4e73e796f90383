import type { DATE_PARTS } from '../../config/sources.ts';

/** The form of days that canonical files have, read to the letter: four, two and two digits. */
export const ISO_DAY = 'yyyy-MM-dd';
/** Days as spreadsheets count them, from 1899-12-30: no pattern of letters, and for profiles only, as any whole number would be one. */
export const SERIAL_DAY = 'serial';

const SPECIFIERS: Record<(typeof DATE_PARTS)[number], string> = {
  y: '%Y',
  yyyy: '%Y',
  yy: '%y',
  M: '%m',
  MM: '%m',
  MMM: '%b',
  MMMM: '%B',
  d: '%d',
  dd: '%d',
  H: '%H',
  HH: '%H',
  h: '%I',
  hh: '%I',
  m: '%M',
  mm: '%M',
  s: '%S',
  ss: '%S',
  S: '%g',
  SS: '%g',
  SSS: '%g',
  a: '%p',
};

/**
 * A pattern of Unicode's date letters (as date-fns and spreadsheets use them) in the words of strptime; null where a letter has no meaning.
 */
export function strptimePattern(pattern: string): string | null {
  let known = true;
  const translated = pattern.replace(/'([^']*)'|([A-Za-z])\2*|%/g, (token: string, literal: string | undefined) => {
    if (literal !== undefined) return literal.replaceAll('%', '%%');
    if (token === '%') return '%%';
    if (/^T+$/.test(token)) return token;
    const specifier = (SPECIFIERS as Record<string, string>)[token];
    if (specifier === undefined) known = false;
    return specifier ?? token;
  });
  return known ? translated : null;
}

/** How the conversion reads days: the words of strptime, whether months have names, and whether a time of day may stand behind the day. */
export interface DayReading {
  format: string;
  named: boolean;
  timed: boolean;
}

/**
 * What a pattern means to the conversion; null where a letter has no meaning. `strict`: nothing may stand behind the day. Where months have
 * names, what stands between the parts of a day is a blank, in the pattern and in the cell.
 */
export function dayReading(pattern: string, strict: boolean): DayReading | null {
  if (pattern === SERIAL_DAY) return { format: SERIAL_DAY, named: false, timed: false };
  // The engine's own %Y-%m-%d stands for the strict form: days of one digit are another pattern.
  const translated = pattern === 'yyyy-M-d' ? '%Y-%-m-%-d' : strptimePattern(pattern);
  if (translated === null) return null;
  const named = pattern.includes('MMM');
  const format = named
    ? translated
        .replaceAll('%B', '%b')
        .replace(/[ .,/-]+/g, ' ')
        .trim()
    : translated;
  return { format, named, timed: !strict && !/[Hhms]/.test(pattern.replace(/'[^']*'/g, '')) };
}

/**
 * Whether a form of days that ends with the year has the day before the month; null of none, and of one that begins with the year: that says
 * nothing of days with the year last.
 */
export function hasDayFirst(form: string | null): boolean | null {
  const [day, month, year] = ['d', 'M', 'y'].map((letter) => (form ?? '').indexOf(letter)) as [number, number, number];
  return day === -1 || month === -1 || year < Math.max(day, month) ? null : day < month;
}

/**
 * Whether a pattern may read a text of some shape: one whose digits are all 0. Of named months no more is asked than the letters of a name
 * and two numbers apart, the day and the year, which most texts do not have: few patterns have to be tried.
 */
export function mayRead(pattern: string, shape: string): boolean {
  if (pattern.includes('MMM')) return /\p{L}{3}/u.test(shape) && /0[^0]+0/.test(shape);
  const form = pattern.replaceAll('.', '\\.').replace(/y+|M+|d+/g, (token) => (token.startsWith('y') ? `0{${token.length}}` : '0{1,2}'));
  return new RegExp(`^${form}$`).test(shape);
}

/** Forms that are tried where none is stated; those that read the same text as different days make it ambiguous. */
export const DATE_PATTERNS = [
  ISO_DAY,
  'dd.MM.yyyy',
  'dd.MM.yyyy.',
  'dd/MM/yyyy',
  'MM/dd/yyyy',
  'dd-MM-yyyy',
  'MM-dd-yyyy',
  'yyyy/MM/dd',
  'yyyy.MM.dd',
  'yyyy.MM.dd.',
  'yyyy-M-d',
  'yyyyMMdd',
  'ddMMyyyy',
  'd MMM yyyy',
  'MMM d, yyyy',
  'yyyy MMM d',
  'yyyy d MMM',
  'd MMM yy',
  'dd.MM.yy',
  'dd.MM.yy.',
  'dd/MM/yy',
  'MM/dd/yy',
  'dd-MM-yy',
  'MM-dd-yy',
];

/** Forms that read the same cells, with day and month the other way round. */
export const TWINS: ReadonlyMap<string, string> = new Map(
  [
    ['dd/MM/yyyy', 'MM/dd/yyyy'],
    ['dd-MM-yyyy', 'MM-dd-yyyy'],
    ['dd/MM/yy', 'MM/dd/yy'],
    ['dd-MM-yy', 'MM-dd-yy'],
  ].flatMap(([a = '', b = '']) => [
    [a, b],
    [b, a],
  ]),
);
