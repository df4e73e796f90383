import type { Facts } from '../state/facts.ts';
import type { Ledger } from './ledger.ts';
import { COMMON, type Common, keptRows, keptSource, listedItems } from '../sql/sql-of-day.ts';

const MOST_DAYS = 4;

/**
 * The open items of the days that are looked at, each replayed once and kept while it is among the last few. Both give what stands behind
 * FROM.
 */
export interface Seen {
  /** Of a day, what is asked of its open items. */
  on(day: string): Promise<string>;
  /** Of a day, its open items with all that can be listed of each. */
  items(day: string): Promise<string>;
}

/** @param keep fills the table of a name with the open items of a day; `drop` lets it go */
export function keptDays(
  nameOf: (day: string) => string,
  keep: (table: string, day: string) => Promise<unknown>,
  drop: (table: string) => unknown,
): (day: string) => Promise<string> {
  const kept = new Map<string, Promise<string>>();
  return (day) => {
    const table = nameOf(day);
    const held = kept.get(day) ?? keep(table, day).then(() => table);
    kept.delete(day);
    kept.set(day, held);
    held.catch(() => kept.delete(day));
    for (const other of [...kept.keys()].slice(0, -MOST_DAYS)) {
      kept.delete(other);
      void drop(nameOf(other));
    }
    return held;
  };
}

/** Asked once, when a ledger is opened. */
export async function commonOf(ledger: Ledger): Promise<Common> {
  const [[entity = null, currency = null, disputed = null] = []] = await ledger.rows(COMMON);
  return { entity, currency, disputed: disputed === 'true' || disputed === 'false' ? disputed : null };
}

/** Days of the ledger as it was published, in tables of the session. */
export function publishedDays(ledger: Ledger, facts: Pick<Facts, 'currency' | 'stages'>, common: Common): Seen {
  const inTables = (name: string, rows: (day: string) => string): ((day: string) => Promise<string>) =>
    keptDays(
      (day) => `${name}_${day.replaceAll('-', '')}`,
      (table, day) => ledger.rows(`CREATE OR REPLACE TEMP TABLE ${table} AS ${rows(day)}`),
      (table) => ledger.rows(`DROP TABLE IF EXISTS temp.${table}`),
    );
  const seen = inTables('seen', (day) => keptRows(day, facts, common));
  return { on: async (day) => keptSource(await seen(day), facts, common), items: inTables('listed', (day) => listedItems(day, facts)) };
}
