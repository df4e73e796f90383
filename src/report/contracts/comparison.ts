import { decimalOf, thousandths } from '../money.ts';

/** One figure said twice: as it should be, and as it is. */
export interface Comparison {
  slice: string;
  expected: string | null;
  found: string | null;
}

/** Decimals in which quotients are told; thresholds have as many. */
export const DECIMALS = 12;
/** Quotients of floats may differ in their last digits. */
const SAME = 1e-9;

/** Money with and without the decimals that say nothing is the same; whatever else is told is so by its letters. */
export function same(expected: string | null, found: string | null): boolean {
  return (
    expected !== null &&
    found !== null &&
    (expected === found || (isMoney(expected) && isMoney(found) && thousandths(expected) === thousandths(found)))
  );
}

/** Two quotients, which may differ by `tolerance` (default: what floats do); null: there is nothing to divide by. */
export function compareQuotient(slice: string, expected: number | null, found: number | null, tolerance = 0): Comparison {
  const near = Math.max(tolerance, SAME * Math.max(1, Math.abs(expected ?? 0)));
  const alike = expected === found || (expected !== null && found !== null && Math.abs(expected - found) < near);
  const text = expected?.toFixed(DECIMALS) ?? 'n/a';
  return { slice, expected: text, found: alike ? text : (found?.toFixed(DECIMALS) ?? 'n/a') };
}

/** Money in thousandths beside money as it is published, which may differ by `tolerance` thousandths. */
export function compareMoney(slice: string, expected: bigint, found: string | null, tolerance = 0n): Comparison {
  const distance = found === null ? null : thousandths(found) - expected;
  const near = distance !== null && -tolerance <= distance && distance <= tolerance;
  const text = decimalOf(expected);
  return { slice, expected: text, found: near ? text : found };
}

/** Something that is either so or not, and should be. */
export function compareTruth(slice: string, holds: boolean): Comparison {
  return { slice, expected: 'yes', found: holds ? 'yes' : 'no' };
}

/** The smallest amount in which such money is told, in thousandths: 10 where it has two decimals. */
export function smallestOf(money: string | null): bigint {
  return 10n ** BigInt(3 - (money?.split('.')[1]?.length ?? 0));
}

function isMoney(text: string): boolean {
  return /^-?\d+(\.\d{1,3})?$/.test(text);
}
