import type { Queryable } from '../../src/engine/database.ts';
import type { Selection } from '../../src/explorer/state/state.ts';

/** An open item as who asks the ledger reads it. */
export interface OpenItem {
  customer: string;
  manager: string;
  due: string;
  open: number;
  days: number;
  stage: string;
  month: string;
  disputed: boolean;
}

/** Every value as the engine writes it. */
export async function asked(database: Queryable, query: string): Promise<(string | null)[][]> {
  return (await database.rows(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${query})`)).map((row) => Object.values(row) as (string | null)[]);
}

/** Money in thousandths, so that sums in tests are exact. */
export const thousandths = (decimal: string): number => Math.round(Number(decimal) * 1000);

/** The open items of a day, from the published macro. */
export async function openItems(database: Queryable, day: string): Promise<OpenItem[]> {
  const rows = await asked(
    database,
    `SELECT open_items.customer, open_items.manager, open_items.due, open, days_past_due, stage, item.disputed FROM open_items(DATE '${day}') AS open_items JOIN item ON item.id = open_items.item`,
  );
  return rows.map(([customer, manager, due, open, days, stage, disputed]) => ({
    customer: customer!,
    manager: manager!,
    due: due!,
    open: thousandths(open!),
    days: Number(days),
    stage: stage!,
    month: due!.slice(0, 7),
    disputed: disputed === 'true',
  }));
}

/** A selection by the words of its facets, item by item. */
export function within(item: OpenItem, { stages, managers, customers, amount, days, months, disputed }: Selection): boolean {
  const one = (chosen: readonly string[], value: string): boolean => chosen.length === 0 || chosen.includes(value);
  return (
    one(stages, item.stage) &&
    one(managers, item.manager) &&
    one(customers, item.customer) &&
    (amount[0] === null || item.open >= thousandths(amount[0])) &&
    (amount[1] === null || item.open < thousandths(amount[1])) &&
    (days[0] === null || item.days >= days[0]) &&
    (days[1] === null || item.days <= days[1]) &&
    (months[0] === null || item.month >= months[0]) &&
    (months[1] === null || item.month <= months[1]) &&
    (disputed === null || item.disputed === disputed)
  );
}

export const sum = (items: readonly OpenItem[]): number => items.reduce((total, { open }) => total + open, 0);
