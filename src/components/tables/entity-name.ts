import type { PageData } from '../../report/page-data/page-data.ts';
import type { Reader } from '../../text/reader.ts';

/** What names no entity has an id of its own, and its name in the reader's language. */
export const NONE = 'none';

export function entityName(id: string, { text }: Reader): string {
  return id === NONE ? text.entities.none : id;
}

/** The address of an entity's page. */
export function entityAddress(id: string, { entities }: PageData): string {
  const page = entities.find((entity) => entity.id === id);
  if (!page) throw new Error(`No page for the entity ${id}`);
  return `/entities/${page.slug}/`;
}
