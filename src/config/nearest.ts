import { distance } from 'fastest-levenshtein';

const plain = (word: string): string => word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** The known word that a misspelt one most likely stands for: capitals, hyphens and underscores do not count; null when none is near. */
export function nearest(word: string, known: readonly string[]): string | null {
  const ranked = known.map((candidate) => ({ candidate, far: distance(plain(word), plain(candidate)) })).toSorted((a, b) => a.far - b.far);
  const best = ranked[0];
  if (best === undefined || plain(word) === '') return null;
  const length = Math.min(plain(word).length, plain(best.candidate).length);
  return best.far <= Math.max(1, Math.floor(length * 0.4)) ? best.candidate : null;
}

/** What to write in place of an unknown word: the nearest known one, else all of them. */
export function remedy(word: string, known: readonly string[], all: string): string {
  const meant = nearest(word, known);
  return meant === null ? `${all} are ${known.join(', ')}.` : `Did you mean "${meant}"?`;
}
