/** A query that was asked in this browser before. */
export interface KeptQuery {
  query: string;
  /** Kept until the reader takes it away; the others make room for later ones. */
  kept: boolean;
}

const KEY = 'arrears-queries';
/** So many that were only asked are remembered. */
const EARLIER = 30;

/**
 * The queries of this browser, those kept first, then the latest first. A browser may refuse to remember, or hold something else there:
 * then there are none.
 */
export function keptQueries(): KeptQuery[] {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]');
    return Array.isArray(read)
      ? read.filter(
          (one): one is KeptQuery =>
            typeof one === 'object' &&
            one !== null &&
            typeof (one as KeptQuery).query === 'string' &&
            typeof (one as KeptQuery).kept === 'boolean',
        )
      : [];
  } catch {
    return [];
  }
}

/** Remembers that a query was asked. */
export function rememberQuery(query: string): void {
  const all = keptQueries();
  const before = all.find((one) => one.query === query);
  remember([{ query, kept: before?.kept ?? false }, ...all.filter((one) => one !== before)]);
}

/** Keeps a query, or lets it go. */
export function keepQuery(query: string, kept: boolean): void {
  const all = keptQueries();
  remember(
    all.some((one) => one.query === query) ? all.map((one) => (one.query === query ? { query, kept } : one)) : [{ query, kept }, ...all],
  );
}

function remember(all: readonly KeptQuery[]): void {
  const kept = all.filter((one) => one.kept);
  const earlier = all.filter((one) => !one.kept).slice(0, EARLIER);
  try {
    localStorage.setItem(KEY, JSON.stringify([...kept, ...earlier]));
  } catch {
    // What cannot be remembered is asked again.
  }
}
