import type { Facts } from './facts.ts';
import type { Ledger } from './ledger.ts';
import { keepDay } from './sql-of-selection.ts';

const MOST_DAYS = 4;

/** The open items of the days that are looked at, each replayed once and kept while it is among the last few. */
export interface Seen {
  /** The name of the table that holds a day. */
  on(day: string): Promise<string>;
}

export function seenDays(ledger: Ledger, facts: Pick<Facts, 'currency'>): Seen {
  const kept = new Map<string, Promise<string>>();
  return {
    on(day) {
      const table = `seen_${day.replaceAll('-', '')}`;
      const held = kept.get(day) ?? ledger.rows(keepDay(table, day, facts)).then(() => table);
      kept.delete(day);
      kept.set(day, held);
      held.catch(() => kept.delete(day));
      for (const other of [...kept.keys()].slice(0, -MOST_DAYS)) {
        kept.delete(other);
        void ledger.rows(`DROP TABLE IF EXISTS temp.seen_${other.replaceAll('-', '')}`);
      }
      return held;
    },
  };
}
