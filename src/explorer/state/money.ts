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
  return Math.max(least, ...amounts.map((amount) => (ownDecimals(amount ?? '0', least).split('.')[1] ?? '').length));
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
