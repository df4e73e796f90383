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

/** The decimals of amounts that may be in any currency of the ledger: those of the reporting one, else of the one that has most. */
export function leastDecimals({ currency, currencies, decimals }: Pick<Facts, 'currency' | 'currencies' | 'decimals'>): number {
  return Math.max(...(currency === null ? currencies : [currency]).map((one) => decimals[one] ?? 2));
}

/** The ledger keeps every amount with the three decimals that a currency has at most. */
export const isAmount = ({ type }: { type: string }): boolean => /^DECIMAL\(\d+,\s*3\)$/.test(type);

/** An answer whose amounts have at least so many decimals, and in each column as many as its longest one; other values are as they were. */
export function inOwnDecimals<Answer extends { columns: readonly { type: string }[]; rows: readonly (string | null)[][] }>(
  answer: Answer,
  least: number,
): Answer {
  const decimals = answer.columns.map((column, index) =>
    isAmount(column)
      ? decimalsOf(
          answer.rows.map((row) => row[index] ?? null),
          least,
        )
      : null,
  );
  const written = (cell: string | null, index: number): string | null =>
    cell === null || decimals[index] == null ? cell : ownDecimals(cell, decimals[index]);
  return { ...answer, rows: answer.rows.map((row) => row.map(written)) };
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
