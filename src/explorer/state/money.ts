import type { Format } from '../../text/format.ts';
import type { Facts } from './facts.ts';
import type { State } from './state.ts';

/** The currency in which a selection's money is stated. */
export function currencyOf(state: Pick<State, 'selection'>, facts: Facts): string {
  return facts.currency ?? state.selection.currencies[0] ?? facts.currencies[0] ?? '';
}

/** A decimal as the engine writes it, with the currency's own decimals; a longer fraction, which no amount has, is kept. */
export function ownDecimals(amount: string, decimals: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  const kept = fraction.replace(/0+$/, '').padEnd(decimals, '0');
  return kept === '' ? whole : `${whole}.${kept}`;
}

/** With how many decimals a column of amounts is written: at least with those given, with more where one of them has more. */
export function decimalsOf(amounts: readonly (string | null)[], least: number): number {
  return amounts.reduce((most, amount) => Math.max(most, ownDecimals(amount ?? '0', least).split('.')[1]?.length ?? 0), least);
}

/** How many decimals the amounts of an answer have at least. */
export interface LeastDecimals {
  /** Of an amount of which nothing tells the currency. */
  any: number;
  /** By the currency that its row names; null where amounts are in another than that, the reporting one. */
  named: Readonly<Record<string, number>> | null;
}

/** Amounts of queries are in the reporting currency, else in the one that their row names, else taken to be in the one that is looked at. */
export function leastDecimals(state: Pick<State, 'selection'>, facts: Facts): LeastDecimals {
  return { any: facts.decimals[currencyOf(state, facts)] ?? 2, named: facts.currency === null ? facts.decimals : null };
}

/** The ledger keeps every amount with the three decimals that a currency has at most. */
export const isAmount = ({ type }: { type: string }): boolean => /^DECIMAL\(\d+,\s*3\)$/.test(type);

/**
 * An answer whose amounts have at least so many decimals: those of the currency that their row names, else in each column as many as its
 * longest one; other values are as they were.
 */
export function inOwnDecimals<Answer extends { columns: readonly { name: string; type: string }[]; rows: readonly (string | null)[][] }>(
  answer: Answer,
  { any, named }: LeastDecimals,
): Answer {
  const names = named === null ? -1 : answer.columns.findIndex(({ name }) => name === 'currency');
  const ofRow = (row: readonly (string | null)[]): number | undefined => named?.[row[names] ?? ''];
  const decimals = answer.columns.map((column, index) =>
    isAmount(column)
      ? decimalsOf(
          answer.rows.map((row) => (ofRow(row) === undefined ? (row[index] ?? null) : null)),
          any,
        )
      : null,
  );
  const written = (row: readonly (string | null)[]): (string | null)[] => {
    const own = ofRow(row);
    return row.map((cell, index) => {
      const least = decimals[index];
      return cell === null || least == null ? cell : ownDecimals(cell, own ?? least);
    });
  };
  return { ...answer, rows: answer.rows.map(written) };
}

/** Amounts of the state's currency, in full and short. */
export function moneyOf(
  state: Pick<State, 'selection'>,
  facts: Facts,
  format: Format,
): { full(amount: string | null): string; short(amount: string | null): string; currency: string } {
  const currency = currencyOf(state, facts);
  const decimals = facts.decimals[currency] ?? 2;
  return {
    currency,
    full: (amount) => format.money(ownDecimals(amount ?? '0', decimals)),
    short: (amount) => format.moneyShort(ownDecimals(amount ?? '0', decimals)),
  };
}
