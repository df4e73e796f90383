import type { PageData } from '../../report/page-data/page-data.ts';
import type { Reader } from '../../text/reader.ts';

/** The owner of items without one has an id of its own, and its name in the reader's language. */
export const UNASSIGNED = 'unassigned';

export function managerName({ id, name }: { id: string; name: string }, { text }: Reader): string {
  return id === UNASSIGNED ? text.managers.unassigned : name;
}

/** The address part of a manager's page; null for one whose book is not in the report. */
export function slugOf(id: string, { managerHistory, report }: PageData): string | null {
  if (!report.managers.some((manager) => manager.id === id)) return null;
  return managerHistory.find((line) => line.id === id)?.slug ?? null;
}
