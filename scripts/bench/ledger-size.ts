/** How many items and payments a ledger of the benchmark has, and what to call it. */
export interface LedgerSize {
  items: number;
  payments: number;
  /** How many items are paid, each by one payment; null where most are, some in parts. */
  applications: number | null;
  /** As a reader says it: 100 k, 1 M. */
  name: string;
}

const UNITS: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };
const SMALLEST = 1_000;
/** Payments for each item, over the whole ledger. */
const PAYMENTS_PER_ITEM = 1.1;
/** 1.7 million lines, of which most stay open, and applications with days over three years. */
const BACK_DATED: LedgerSize = { items: 1_414_000, payments: 286_000, applications: 286_000, name: '1.7 M lines, 286 k applications' };

/**
 * Sizes as written on the command line, such as `100k,1m,5m,back-dated`, the smallest first and the back-dated ledger last. Throws an Error
 * in plain words where one is no size.
 */
export function ledgerSizes(text: string): LedgerSize[] {
  const parts = text.split(',').map((part) => part.trim().toLowerCase());
  const counts = parts
    .filter((part) => part !== 'back-dated')
    .map((part) => {
      const [, digits, unit] = /^(\d+(?:\.\d+)?)([km]?)$/.exec(part) ?? [];
      const items = Math.round(Number(digits) * (UNITS[unit ?? ''] ?? Number.NaN));
      if (!Number.isSafeInteger(items) || items < SMALLEST)
        throw new Error(`not a number of items from ${SMALLEST} up, such as 100k or 5m, nor back-dated: ${part}`);
      return items;
    });
  const sizes = [...new Set(counts)]
    .toSorted((a, b) => a - b)
    .map((items) => ({ items, payments: Math.round(items * PAYMENTS_PER_ITEM), applications: null, name: sizeName(items) }));
  return parts.includes('back-dated') ? [...sizes, BACK_DATED] : sizes;
}

function sizeName(items: number): string {
  if (items >= 1_000_000) return `${items / 1_000_000} M`;
  return `${items / 1_000} k`;
}
