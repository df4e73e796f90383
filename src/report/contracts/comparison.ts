import { thousandths } from '../money.ts';

/** One figure said twice: as it should be, and as it is. */
export interface Comparison {
  slice: string;
  expected: string | null;
  found: string | null;
}

/** Money with and without the decimals that say nothing is the same; whatever else is told is so by its letters. */
export function same(expected: string | null, found: string | null): boolean {
  return (
    expected !== null &&
    found !== null &&
    (expected === found || (isMoney(expected) && isMoney(found) && thousandths(expected) === thousandths(found)))
  );
}

function isMoney(text: string): boolean {
  return /^-?\d+(\.\d{1,3})?$/.test(text);
}
