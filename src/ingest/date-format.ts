/** The form of days that canonical files have, read to the letter: four, two and two digits. */
export const ISO_DAY = 'yyyy-MM-dd';

const SPECIFIERS: Record<string, string> = {
  y: '%Y', yyyy: '%Y', yy: '%y', M: '%m', MM: '%m', MMM: '%b', MMMM: '%B', d: '%d', dd: '%d',
  H: '%H', HH: '%H', h: '%I', hh: '%I', m: '%M', mm: '%M', s: '%S', ss: '%S', S: '%g', SS: '%g', SSS: '%g', a: '%p',
};

/** A pattern of Unicode's date letters (as date-fns and spreadsheets use them) in the words of strptime; null where a letter has no meaning. */
export function strptimePattern(pattern: string): string | null {
  let known = true;
  const translated = pattern.replace(/'([^']*)'|([A-Za-z])\2*|%/g, (token: string, literal: string | undefined) => {
    if (literal !== undefined) return literal.replaceAll('%', '%%');
    if (token === '%') return '%%';
    if (/^T+$/.test(token)) return token;
    const specifier = SPECIFIERS[token];
    if (specifier === undefined) known = false;
    return specifier ?? token;
  });
  return known ? translated : null;
}

/** Forms that are tried where none is stated; those that read the same text as different days make it ambiguous. */
export const DATE_PATTERNS = [
  ISO_DAY, 'dd.MM.yyyy', 'dd/MM/yyyy', 'MM/dd/yyyy', 'dd-MM-yyyy', 'MM-dd-yyyy', 'yyyy/MM/dd', 'yyyy.MM.dd', 'yyyyMMdd', 'dd-MMM-yyyy', 'dd MMM yyyy', 'dd/MMM/yyyy',
  'MMM dd, yyyy', 'dd.MM.yy', 'dd/MM/yy', 'MM/dd/yy', 'yyyy-MM-dd HH:mm:ss', 'yyyy-MM-ddTHH:mm:ss', 'yyyy-MM-dd HH:mm', 'dd.MM.yyyy HH:mm:ss', 'dd.MM.yyyy HH:mm',
];
