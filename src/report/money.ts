/**
 * An engine's decimal, always with three decimals, as the contract publishes it: with the currency's own, such as "12735.00".
 * A third decimal that is not zero would be money lost, so it is a fault of the program.
 */
export function moneyText(decimal: string, decimals: number): string {
  const [whole = '0', fraction = ''] = decimal.split('.');
  const kept = fraction.slice(0, decimals).padEnd(decimals, '0');
  if (/[1-9]/.test(fraction.slice(decimals))) throw new Error(`${decimal} has more decimals than its currency (${decimals})`);
  const text = decimals === 0 ? whole : `${whole}.${kept}`;
  return /^-[0.]*$/.test(text) ? text.slice(1) : text;
}

/** The same for money that was refused and may have more decimals than its currency: they stay when they say something. */
export function moneyAsWritten(decimal: string, decimals: number): string {
  const [, fraction = ''] = decimal.split('.');
  return moneyText(decimal, /[1-9]/.test(fraction.slice(decimals)) ? 3 : decimals);
}

/**
 * A decimal with more places than its currency has, rounded half up (away from zero) to the currency's own: for amounts that are estimates,
 * such as a share of money.
 */
export function roundedMoney(decimal: string, decimals: number): string {
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const digits = BigInt(whole + fraction.slice(0, decimals).padEnd(decimals, '0')) + (Number(fraction[decimals] ?? '0') >= 5 ? 1n : 0n);
  const text = digits.toString().padStart(decimals + 1, '0');
  const shown = decimals === 0 ? text : `${text.slice(0, -decimals)}.${text.slice(-decimals)}`;
  return decimal.startsWith('-') && digits > 0n ? `-${shown}` : shown;
}

/** A decimal string in thousandths, for exact sums and comparisons. */
export function thousandths(decimal: string): bigint {
  const negative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const value = BigInt(whole) * 1000n + BigInt(fraction.padEnd(3, '0').slice(0, 3));
  return negative ? -value : value;
}

/** The reverse of `thousandths`: a decimal string of three decimals. */
export function decimalOf(value: bigint): string {
  const digits = (value < 0n ? -value : value).toString().padStart(4, '0');
  return `${value < 0n ? '-' : ''}${digits.slice(0, -3)}.${digits.slice(-3)}`;
}

/**
 * One amount of another, both in thousandths, as a share that is published: told apart exactly, divided last. null where the whole is not
 * positive (rule 10).
 */
export function shareOf(part: bigint, whole: bigint): number | null {
  return whole > 0n ? Number(part) / Number(whole) : null;
}
