import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { keptRows } from './sql-of-selection.ts';

const MOST_DAYS = 4;

/** The open items of the days that are looked at, each replayed once and kept while it is among the last few. */
export interface Seen {
  /** The name of the table that holds a day. */
  on(day: string): Promise<string>;
}

/** @param keep fills the table of a name with the open items of a day; `drop` lets it go */
export function seenDays(nameOf: (day: string) => string, keep: (table: string, day: string) => Promise<unknown>, drop: (table: string) => unknown): Seen {
  const kept = new Map<string, Promise<string>>();
  return {
    on(day) {
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
    },
  };
}

/** Days of the ledger as it was published, in tables of the session. */
export function publishedDays(ledger: Ledger, facts: Pick<Facts, 'currency'>): Seen {
  return seenDays(
    (day) => `seen_${day.replaceAll('-', '')}`,
    (table, day) => ledger.rows(`CREATE OR REPLACE TEMP TABLE ${table} AS ${keptRows(day, facts)}`),
    (table) => ledger.rows(`DROP TABLE IF EXISTS temp.${table}`),
  );
}
