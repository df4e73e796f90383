import { type Cell, placesOf } from './cell.ts';
import type { Shape } from './row-shape.ts';

/** Days past due in a header: from one number to a higher one, or beyond one. */
const RANGE = /^\D{0,12}?(\d{1,4}) ?(?:[-–—]|to|до|līdz|bis) ?(\d{1,4})(?!\d)[^\d%]{0,12}$/iu;
const BEYOND = /^[^\d%]{0,12}?(?:\d{2,4} ?\+|(?:>|≥|over|more than|свыше|более|virs|vairāk par|über) ?\d{2,4})(?!\d)[^\d%]{0,12}$/iu;

const isRange = (header: string): boolean => {
  const [, from, upTo] = RANGE.exec(header) ?? [];
  return (from !== undefined && Number(from) < Number(upTo)) || BEYOND.test(header);
};

/**
 * Columns of an ageing list that tell of days past due and are not read, where no column states the total: what stands in them would be
 * missing, and nothing else of the list would tell.
 */
export function unreadBuckets(header: readonly string[], { buckets, cells }: Pick<Shape, 'buckets' | 'cells'>): string[] {
  // One that is not found may be the very column, under another name.
  if (buckets.length === 0 || cells.has('open') || buckets.some(({ place }) => place === -1)) return [];
  const read = new Set([...buckets.map(({ place }) => place), ...[...cells.values()].flatMap((cell: Cell) => placesOf(cell))]);
  return header.filter((name, place) => !read.has(place) && isRange(name.trim()));
}
