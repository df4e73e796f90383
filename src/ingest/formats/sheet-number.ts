/** As many digits as a spreadsheet program shows: what a float has beyond them is noise of its binary form. */
const SHOWN_DIGITS = 15;

/**
 * A number as a sheet stores it, such as `1234.5600000000001` or `1.2E-3`, as the decimal that a spreadsheet program shows in full:
 * `1234.56`, `0.0012`. Whole numbers keep every digit, as they may be identifiers. Anything else is given back as it is.
 */
export function sheetNumber(stored: string): string {
  return unlikeThousands(decimalText(stored, SHOWN_DIGITS));
}

/** A number as JSON writes it, with every digit that stands there, and no exponent. */
export function exactNumber(written: string): string {
  return unlikeThousands(/[eE]/.test(written) ? decimalText(written, Infinity) : written);
}

/**
 * What is a number in its file has a decimal dot: with a fourth decimal nobody has to ask whether the three behind it are thousands, as of
 * a text.
 */
function unlikeThousands(decimal: string): string {
  return /^[+-]?\d+\.\d{3}$/.test(decimal) ? `${decimal}0` : decimal;
}

function decimalText(stored: string, most: number): string {
  const parts = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/.exec(stored);
  if (parts === null) return stored;
  const [, sign = '', whole = '', fraction = '', exponent = ''] = parts;
  if (whole === '' && fraction === '') return stored;
  const power = Number(exponent) - fraction.length;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return '0';
  const shown = power < 0 && digits.replace(/0+$/, '').length > most ? rounded(digits, power) : { digits, power };
  const decimal = placed(shown.digits, shown.power);
  return sign === '-' && decimal !== '0' ? `-${decimal}` : decimal;
}

/** Half away from zero at the last shown digit. */
function rounded(digits: string, power: number): { digits: string; power: number } {
  const kept = BigInt(digits.slice(0, SHOWN_DIGITS)) + (Number(digits[SHOWN_DIGITS]) >= 5 ? 1n : 0n);
  return { digits: String(kept), power: power + digits.length - SHOWN_DIGITS };
}

function placed(digits: string, power: number): string {
  if (power >= 0) return `${digits}${'0'.repeat(power)}`;
  const padded = digits.padStart(1 - power, '0');
  const fraction = padded.slice(power).replace(/0+$/, '');
  const whole = padded.slice(0, power);
  return fraction === '' ? whole : `${whole}.${fraction}`;
}
