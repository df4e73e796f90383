/** Upper ends of the bins of amounts, each not in its bin: 1, 2, 5 and their tens. The last bin has no end. */
export const BIN_EDGES: readonly string[] = [
  '1',
  '10',
  '100',
  ...[1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8].flatMap((ten) => [2 * ten, 5 * ten, 10 * ten]).map(String),
];

/**
 * Bins of days past due: bin n holds the days n × width + 1 to (n + 1) × width, so that due today and the first day past due are apart. The
 * ends hold what lies beyond.
 */
export const DAY_BINS = { width: 10, first: -7, last: 36 } as const;

/** The range of amounts of a run of bins: from its least amount to below its end. */
export function amountsOf(first: number, last: number): [from: string | null, below: string | null] {
  return [first === 0 ? null : BIN_EDGES[first - 1]!, BIN_EDGES[last] ?? null];
}

/** The range of days of a run of bins; both ends belong to it. */
export function daysOf(first: number, last: number): [from: number | null, to: number | null] {
  return [first <= DAY_BINS.first ? null : first * DAY_BINS.width + 1, last >= DAY_BINS.last ? null : (last + 1) * DAY_BINS.width];
}
