import { SIGN_CURRENCIES } from './currency-signs.ts';

/** The blanks that stand around cells and between thousands: those of Unicode, and the marks without width that programs leave behind. */
export const BLANKS =
  ' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

/** A pattern of a cell that begins or ends with one of them. */
export const BLANK_EDGE = `^[${BLANKS}]|[${BLANKS}]$`;

/** What may stand between thousands where a blank does, and where an apostrophe does. */
const BLANK_SEPARATORS = [' ', '\u00a0', '\u2007', '\u2009', '\u202f'];
const APOSTROPHES = ["'", '\u2019'];

/** How numbers are written, as patterns of the conversion. */
export interface NumberPatterns {
  /** An amount of at most two decimals, as most are: with a minus before it or none. */
  usual: string;
  /** A number that has separators of thousands; '' where there are none. */
  grouped: string;
  /** The separators of thousands, five; '' for none. */
  separators: string[];
}

export function numberPatterns(decimal: string, thousands: string): NumberPatterns {
  const marks = separatorsOf(thousands);
  const between = `[${marks.map(escaped).join('')}]`;
  // In India three digits stand behind the last mark, and two between others: 1,25,000.
  const lakhs = thousands === ',' ? '|[0-9]{1,2}(?:,[0-9]{2}){1,5},[0-9]{3}' : '';
  const digits = marks.length === 0 ? '[0-9]{1,15}' : `(?:[0-9]{1,15}|[0-9]{1,3}(?:${between}[0-9]{3}){1,4}${lakhs})`;
  return {
    usual: `-?${digits}(?:[${decimal}][0-9]{1,2})?`,
    grouped: marks.length === 0 ? '' : `[+\u2212-]?(?:[0-9]{1,3}(?:${between}[0-9]{3})+${lakhs})([${decimal}][0-9]*)?`,
    separators: Array.from({ length: BLANK_SEPARATORS.length }, (_, place) => marks[place] ?? ''),
  };
}

function separatorsOf(thousands: string): string[] {
  if (thousands === '') return [];
  if (BLANK_SEPARATORS.includes(thousands)) return BLANK_SEPARATORS;
  return APOSTROPHES.includes(thousands) ? APOSTROPHES : [thousands];
}

const escaped = (letter: string): string => `\\x{${letter.codePointAt(0)?.toString(16)}}`;

/** What may be a code of ISO 4217, or one usual sign of a currency; the longest first, as they may begin alike. */
export const CURRENCY_MARK = `(?:[A-Z]{3}|${[...SIGN_CURRENCIES.keys()]
  .toSorted((a, b) => b.length - a.length)
  .map((mark) => mark.replace(/[.$]/g, '\\$&'))
  .join('|')})`;

/**
 * Numbers with more around them than digits and marks: a currency before or after, a minus behind, brackets for a minus. Each pattern
 * matches a whole cell, and its groups catch the bare number: one of them is not empty.
 */
export function dressedPatterns(): { positive: string; negative: string } {
  const blank = `[${BLANK_SEPARATORS.map(escaped).join('')}]*`;
  const inside = `[0-9.,${[...BLANK_SEPARATORS, ...APOSTROPHES].map(escaped).join('')}]`;
  const number = `([0-9](?:${inside}*[0-9])?[.,]?|[.,][0-9]+)`;
  const mark = `(?:${CURRENCY_MARK})?`;
  const minus = '[-\\x{2010}-\\x{2013}\\x{2212}]';
  const around = (...parts: string[]): string => parts.join(blank);
  const negative = [
    around(minus, mark, number, mark),
    around(mark, minus, number, mark),
    around(mark, number, minus, mark),
    around(mark, number, mark, minus),
    around('\\(', mark, number, mark, '\\)'),
    around(mark, '\\(', number, '\\)', mark),
  ];
  return { positive: `^${around(mark, '[+]?', number, mark)}$`, negative: `^(?:${negative.join('|')})$` };
}
