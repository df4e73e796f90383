import type { Figures, HistoryRow } from '../ask/ask-figures.ts';
import type { Ledger } from '../ledger.ts';
import { moneyText } from '../money.ts';
import { addresses } from './addresses.ts';
import type { ManagerHistory } from './page-data.ts';

/** Each manager's book through time, of the company or of an entity; `own`: in each currency by itself. */
export function managerHistory({ decimals }: Ledger, figures: Figures, own: boolean, entity: string | null): ManagerHistory[] {
  const slugs = addresses([...figures.managers].map(([id, name]) => ({ id, name })));
  const rows = figures.history.filter((row) => row.own === own && row.entity === entity && row.manager !== null);
  return [...Map.groupBy(rows, (row) => JSON.stringify([row.currency, row.manager])).values()].map((points) => {
    const { manager, currency } = points[0] as HistoryRow;
    const money = (amount: string | null): string | null =>
      amount === null || currency === null ? null : moneyText(amount, decimals(currency));
    return {
      id: manager as string,
      slug: slugs.get(manager as string) as string,
      currency,
      points: points.map((row) => ({
        asOf: row.as_of_day,
        open: money(row.open),
        atRisk: money(row.at_risk),
        amountShare: row.amount_share,
        customersShare: row.customers_share,
      })),
    };
  });
}
