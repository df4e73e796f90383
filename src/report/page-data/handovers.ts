import { z } from 'zod';
import type { Figures } from '../ask/ask-figures.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import type { Handover } from './page-data.ts';

const handoverRow = z.object({
  currency: z.string().nullable(),
  customer: z.string(),
  name: z.string(),
  manager: z.string(),
  former: z.string(),
  since: z.string(),
  open_then: z.string().nullable(),
  late_then: z.string().nullable(),
  open: z.string().nullable(),
  left_over: z.string().nullable(),
});

/** Customers that passed from one manager to another, what is left of the most of their older debt first; see `handovers_in`. */
export async function askHandovers(
  { database, asOf, decimals }: Ledger,
  own: boolean,
  figures: Figures,
  pages: Map<string, string>,
): Promise<Handover[]> {
  const rows = await database.rows(
    "SELECT * FROM handovers_in($as_of::DATE, $own) WHERE rule('history') = 'documents' ORDER BY manager, left_over DESC, open_then DESC, currency, customer",
    { as_of: asOf, own },
    handoverRow,
  );
  return rows.map((row) => {
    const money = (amount: string | null): string | null =>
      amount === null || row.currency === null ? null : moneyText(amount, decimals(row.currency));
    return {
      customer: { id: row.customer, name: row.name, slug: pages.get(row.customer) ?? null },
      manager: row.manager,
      former: { id: row.former, name: figures.managers.get(row.former) ?? row.former },
      since: row.since,
      currency: row.currency,
      openThen: money(row.open_then),
      lateThen: money(row.late_then),
      open: money(row.open),
      leftOver: money(row.left_over),
    };
  });
}
