/**
 * Decimal places that every amount of a sum is brought to; no currency has more, and a rate's product is rounded before it is published.
 */
const PLACES = 8;

function scaled(amount: string): bigint {
  if (amount === '0' || amount === '0.00') return 0n;
  const match = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount);
  const fraction = match?.[3] ?? '';
  if (!match || fraction.length > PLACES) throw new Error(`Not a decimal amount: ${amount}`);
  const size = BigInt(match[2]! + fraction.padEnd(PLACES, '0'));
  return match[1] === '-' ? -size : size;
}

function decimal(value: bigint, places: number): string {
  const size = (value < 0n ? -value : value).toString().padStart(PLACES + 1, '0');
  const fraction = size.slice(-PLACES, size.length - PLACES + places);
  const text = places === 0 ? size.slice(0, -PLACES) : `${size.slice(0, -PLACES)}.${fraction}`;
  return value < 0n ? `-${text}` : text;
}

function places(amounts: readonly string[]): number {
  return Math.max(0, ...amounts.map((amount) => (amount.split('.')[1] ?? '').length));
}

/** The exact sum of decimal strings, with the decimals of the finest of them. The sum of nothing is 0. */
export function exactSum(amounts: readonly string[]): string {
  return decimal(
    amounts.reduce((sum, amount) => sum + scaled(amount), 0n),
    places(amounts),
  );
}

/** a - b, exactly. */
export function exactDifference(a: string, b: string): string {
  return decimal(scaled(a) - scaled(b), places([a, b]));
}

/** Negative, zero or positive, as a is less than, equal to or greater than b. */
export function compareExact(a: string, b: string): number {
  if (a === b) return 0;
  const difference = scaled(a) - scaled(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** part / whole as a number for a picture or a rounded share; null where the whole is not positive (rule 10 of the method). */
export function exactShare(part: string, whole: string): number | null {
  const [numerator, denominator] = [scaled(part), scaled(whole)];
  if (denominator <= 0n) return null;
  // A share of next to nothing is not that of nothing.
  return Number((numerator * 1_000_000_000n) / denominator) / 1e9 || Number(numerator) / Number(denominator);
}
