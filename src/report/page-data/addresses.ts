import slugify from '@sindresorhus/slugify';

/** Longer addresses break some file systems and mail programs. */
const LONGEST = 60;

/**
 * An address for each id, made from its name in Latin letters. The same ids and names give the same addresses in whatever order; where two
 * would be equal, or nothing is left of a name, the number of the id in the order of ids follows.
 */
export function addresses(named: readonly { id: string; name: string }[]): Map<string, string> {
  const taken = new Set<string>();
  const bySlug = new Map<string, string>();
  for (const { id, name } of named.toSorted((one, other) => (one.id < other.id ? -1 : 1))) {
    const base =
      slugify(name.slice(0, 4 * LONGEST))
        .slice(0, LONGEST)
        .replace(/-+$/, '') || 'n';
    let slug = base;
    for (let number = 2; taken.has(slug); number += 1) slug = `${base}-${number}`;
    taken.add(slug);
    bySlug.set(id, slug);
  }
  return bySlug;
}
