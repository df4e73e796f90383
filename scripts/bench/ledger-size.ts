/** How many items a ledger of the benchmark has, and what to call it. */
export interface LedgerSize {
  items: number;
  /** As a reader says it: 100 k, 1 M. */
  name: string;
}

const UNITS: Record<string, number> = { '': 1, k: 1_000, m: 1_000_000 };
const SMALLEST = 1_000;

/** Sizes as written on the command line, such as `100k,1m,5m`, the smallest first. Throws an Error in plain words where one is no size. */
export function ledgerSizes(text: string): LedgerSize[] {
  const counts = text.split(',').map((part) => {
    const [, digits, unit] = /^(\d+(?:\.\d+)?)([km]?)$/.exec(part.trim().toLowerCase()) ?? [];
    const items = Math.round(Number(digits) * (UNITS[unit ?? ''] ?? Number.NaN));
    if (!Number.isSafeInteger(items) || items < SMALLEST) throw new Error(`not a number of items from ${SMALLEST} up, such as 100k or 5m: ${part}`);
    return items;
  });
  return [...new Set(counts)].toSorted((a, b) => a - b).map((items) => ({ items, name: sizeName(items) }));
}

function sizeName(items: number): string {
  if (items >= 1_000_000) return `${items / 1_000_000} M`;
  return `${items / 1_000} k`;
}
