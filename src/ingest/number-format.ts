/** The blanks that stand around cells and between thousands: those of Unicode, and the marks without width that programs leave behind. */
export const BLANKS = ' \t\n\v\f\r\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u2060\u3000\ufeff';

const BLANK_GROUPS = '[ \u00a0\u2007\u2009\u202f]';

/** How numbers are written, as the patterns of the conversion: `separator` matches one separator of thousands, `grouped` a number that has some; both '' for none. */
export function numberPatterns(decimal: string, thousands: string): { separator: string; grouped: string } {
  if (thousands === '') return { separator: '', grouped: '' };
  const separator = /[ \u00a0\u2007\u2009\u202f]/.test(thousands) ? BLANK_GROUPS : thousands === "'" || thousands === '\u2019' ? "['\u2019]" : `[\\x{${thousands.codePointAt(0)?.toString(16)}}]`;
  return { separator, grouped: `[+\u2212-]?[0-9]{1,3}(${separator}[0-9]{3})+([${decimal}][0-9]*)?` };
}
