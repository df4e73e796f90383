/**
 * A small seeded generator (mulberry32). Only additions and multiplications of whole numbers, no logarithm or
 * cosine, so that every machine draws the same numbers.
 */
export class Random {
  #state: number;

  /** A stream of its own for each label: tuning one part of the story leaves the draws of the others alone. */
  constructor(seed: number, label: string) {
    let state = seed | 0;
    for (const letter of label) state = Math.imul(state ^ (letter.codePointAt(0) ?? 0), 0x01000193);
    this.#state = state;
  }

  /** From 0 up to, not including, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  }

  /** A whole number from `low` to `high`, both included. */
  integer(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  chance(share: number): boolean {
    return this.next() < share;
  }

  pick<T>(list: readonly T[]): T {
    const chosen = list[this.integer(0, list.length - 1)];
    if (chosen === undefined) throw new Error('nothing to pick from an empty list');
    return chosen;
  }

  /** One of the entries, each as likely as its weight. */
  weighted<T>(entries: readonly (readonly [T, number])[]): T {
    let left = this.next() * entries.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [value, weight] of entries) {
      left -= weight;
      if (left < 0) return value;
    }
    return this.pick(entries)[0];
  }

  /** Between the listed quantiles, each stretch as likely as the next: a distribution of any shape, by straight lines. */
  quantile(quantiles: readonly number[]): number {
    const place = this.next() * (quantiles.length - 1);
    const at = Math.floor(place);
    const low = quantiles[at] ?? 0;
    return low + (place - at) * ((quantiles[at + 1] ?? low) - low);
  }

  /** The list in another order; the list itself stays. */
  shuffled<T>(list: readonly T[]): T[] {
    const left = [...list];
    const order: T[] = [];
    while (left.length > 0) order.push(...left.splice(this.integer(0, left.length - 1), 1));
    return order;
  }
}
