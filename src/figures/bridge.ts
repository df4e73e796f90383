import type { Movement } from '../report/schema/report-schema.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { part } from './drawing.ts';
import { compareExact, exactDifference, exactShare, exactSum } from './exact.ts';

/** A line of the way from one balance to the next. */
export interface BridgeLine {
  name: string;
  /** A balance; otherwise what it changes by, with its sign. */
  level: boolean;
  amount: string;
}

const HEIGHT = 18;

/** The lines that say something: billed and cash always, the currency's where money is converted, the others where they are not 0. */
export function bridgeLines(
  movement: Movement,
  { converts, opening, closing }: { converts: boolean; opening: string; closing: string },
  { text }: Reader,
): BridgeLine[] {
  const lines = [
    { name: text.movement.billed, amount: movement.billed, always: true },
    { name: text.movement.cash, amount: negative(movement.cash), always: true },
    { name: text.movement.creditNotes, amount: negative(movement.creditNotes), always: false },
    { name: text.movement.writeOffs, amount: negative(movement.writeOffs), always: false },
    { name: text.movement.refunds, amount: movement.refunds, always: false },
    { name: text.movement.settlements, amount: negative(movement.settlements), always: false },
    { name: text.movement.currencyDifference, amount: movement.currencyDifference, always: converts },
  ];
  return [
    { name: opening, level: true, amount: movement.opening },
    ...lines.flatMap(({ name, amount, always }) => (always || compareExact(amount, '0') !== 0 ? [{ name, level: false, amount }] : [])),
    { name: closing, level: true, amount: movement.closing },
  ];
}

/**
 * A bar for each line, all on one scale that begins at 0: balances stand on the ground, movements hang between what was before and what is
 * after them. In ink and grey, as the colours belong to the stages; what is taken away is hollow.
 */
export function bridgeBars(lines: readonly BridgeLine[]): Html[] {
  let reached = '0';
  const stretches = lines.map(({ level, amount }) => {
    const from = level ? '0' : reached;
    reached = level ? amount : exactSum([reached, amount]);
    return compareExact(from, reached) <= 0 ? { from, to: reached, level, less: false } : { from: reached, to: from, level, less: true };
  });
  const least = stretches.reduce((low, { from }) => (compareExact(from, low) < 0 ? from : low), '0');
  const most = stretches.reduce((high, { to }) => (compareExact(to, high) > 0 ? to : high), '0');
  const length = exactDifference(most, least);
  const at = (amount: string): number => exactShare(exactDifference(amount, least), length) ?? 0;
  return stretches.map(({ from, to, level, less }) => {
    const kind = level ? 'ink' : less ? 'taken' : 'added';
    const width = Math.max(at(to) - at(from), 0.002);
    return html`<svg class="step" width="100%" height="${HEIGHT}" aria-hidden="true"><rect class="${kind}" x="${part(Math.min(at(from), 1 - width))}" width="${part(width)}" y="2" height="${HEIGHT - 4}"/></svg>`;
  });
}

const negative = (amount: string): string => exactDifference('0', amount);
