import { describe, expect, it } from 'vitest';
import { expectedCashFigure } from '../../src/figures/expected-cash.ts';
import { readerOf } from '../../src/text/reader.ts';

/** What stands at the lines of the scale, from the middle up. */
function scaleOf(high: string, currency = 'EUR'): string[] {
  const week = { from: '2026-11-01', to: '2026-11-07', expected: high, low: '0.00', high };
  const figure = expectedCashFigure({ weeks: [week, week], total: week, backtests: [] }, currency, readerOf('en'));
  return [...figure.svg.value.matchAll(/<text class="axis" x="100%" dx="8"[^>]*>([^<]*)</g)].map(([, said]) => said!);
}

describe('the scale of the cash expected', () => {
  it('says in full what is below a hundred, and rounds what is more', () => {
    expect(scaleOf('9.40')).toEqual(['€4.70', '€9.40']);
    expect(scaleOf('0.30')).toEqual(['€0.15', '€0.30']);
    expect(scaleOf('120.50')).toEqual(['€60.25', '€121']);
    expect(scaleOf('4000000.00')).toEqual(['€2.00m', '€4.00m']);
  });

  it('has a scale where nothing is expected', () => {
    expect(scaleOf('0.00')).toEqual(['€0.50', '€1.00']);
  });
});
