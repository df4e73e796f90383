import type { LinkRead } from '../state/link.ts';
import type { Selection } from '../state/state.ts';
import { textList } from '../sql/literal.ts';
import type { Ledger } from './ledger.ts';

/** What of a selection is known by the ledger alone: its name in a link, and where the ledger has it. */
const CHOSEN = [
  { part: 'manager', facet: 'managers', column: 'manager', table: 'account' },
  { part: 'customer', facet: 'customers', column: 'id', table: 'customer' },
  { part: 'entity', facet: 'entities', column: 'entity', table: 'account' },
] as const;

/** A link without the managers, customers and entities that the ledger does not have: they are named with what else could not be read. */
export async function ofLedger(ledger: Pick<Ledger, 'rows'>, link: LinkRead): Promise<LinkRead> {
  const { selection, beside } = link.state;
  const asked = CHOSEN.map((one) => ({ ...one, ids: [...selection[one.facet], ...(beside?.[one.facet] ?? [])] })).filter(
    ({ ids }) => ids.length > 0,
  );
  if (asked.length === 0) return link;
  const rows = await ledger.rows(
    asked
      .map(({ part, column, table, ids }) => `SELECT '${part}' AS part, ${column} AS id FROM ${table} WHERE ${column} IN ${textList(ids)}`)
      .join(' UNION '),
  );
  const has = (part: string, id: string): boolean =>
    (part === 'manager' && id === 'unassigned') || rows.some((row) => row[0] === part && row[1] === id);
  const unread = [...link.unread];
  const known = (one: Selection, before: string): Selection => ({
    ...one,
    ...Object.fromEntries(
      asked.map(({ part, facet }) => {
        unread.push(...one[facet].filter((id) => !has(part, id)).map((id) => `${before}${part}=${id}`));
        return [facet, one[facet].filter((id) => has(part, id))];
      }),
    ),
  });
  return { ...link, state: { ...link.state, selection: known(selection, ''), beside: beside && known(beside, 'beside-') }, unread };
}
