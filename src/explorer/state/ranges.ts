import { compareExact } from '../../figures/exact.ts';
import type { Selection } from './state.ts';

/** The facets that are narrowed to a range. */
export type RangeFacet = 'amount' | 'days' | 'months';

/** Whether anything can lie in a range; of amounts its end is no part. */
export function canHold<Facet extends RangeFacet>(facet: Facet, [from, to]: Selection[Facet]): boolean {
  if (from === null || to === null) return true;
  return facet === 'amount' ? compareExact(String(from), String(to)) < 0 : from <= to;
}
