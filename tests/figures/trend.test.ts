import { describe, expect, it } from 'vitest';
import { stageLooks } from '../../src/figures/stage-look.ts';
import { trendFigure } from '../../src/figures/trend.ts';
import type { TrendPoint } from '../../src/report/schema/report-schema.ts';
import type { Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

const colour = { light: '#000000', dark: '#ffffff' };
const config = {
  stages: [
    { id: 'current', from: null, upTo: 90, name: null, colour },
    { id: 'hopeless', from: 91, upTo: null, name: null, colour },
  ],
  risk: { stages: ['hopeless'], threshold: 0.5 },
};

function point(asOf: string, share: number | null): TrendPoint {
  const amount = (part: number): string => (share === null ? '0.00' : `${part}.00`);
  return {
    asOf,
    open: amount(100),
    unapplied: '0.00',
    stages: [
      { id: 'current', amount: amount(100 * (1 - (share ?? 0))), items: 1, customers: 1 },
      { id: 'hopeless', amount: amount(100 * (share ?? 0)), items: 0, customers: 0 },
    ],
    risk: { inRiskZone: share === null ? null : share > 0.5, amountShare: share, customersShare: share },
  };
}

function titleOf(
  shares: (number | null)[],
  { locale = 'en', asOf, ...more }: { locale?: Locale; asOf?: string; lists?: boolean; ofCustomers?: true } = {},
): string {
  const reader = readerOf(locale);
  const days = shares.map((_, index) => new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10));
  const trend = shares.map((share, index) => point(index === shares.length - 1 ? (asOf ?? days[index]!) : days[index]!, share));
  return trendFigure(
    { trend, looks: stageLooks(config, reader), threshold: 0.5, currency: 'EUR', id: 'trend', since: null, lists: false, ...more },
    reader,
  ).title.replaceAll('\u00a0', ' ');
}

describe('the finding of the trend', () => {
  it('names the month that was nearest to the risk zone', () => {
    expect(titleOf([0, 0.25, 0])).toBe('Never in the risk zone at 3 month-ends; nearest in February 2026, at 25.0%');
  });

  it('counts no month-end for an as-of date within a month', () => {
    const asOf = '2026-03-15';
    expect(titleOf([0, 0.25, 0], { asOf })).toBe('Never in the risk zone at 2 month-ends; nearest in February 2026, at 25.0%');
    expect(titleOf([0, 0.25, 0.3], { asOf })).toBe('Never in the risk zone at 2 month-ends; nearer to it now than at any, at 30.0%');
    expect(titleOf([0, 0.6, 0], { asOf })).toBe('In the risk zone at 1 of 2 month-ends, last in February 2026');
    expect(titleOf([0, 0, 0], { asOf })).toBe('Never in the risk zone at 2 month-ends; nothing was hopeless');
    expect(titleOf([0, 0.25, 0], { asOf, lists: true })).toBe('On none of 3 lists in the risk zone; nearest on 28 February 2026, at 25.0%');
  });

  it('names no month where nothing was ever at risk', () => {
    expect(titleOf([0, null, 0])).toBe('Never in the risk zone at 3 month-ends; nothing was hopeless');
    expect(titleOf([0, 0], { lists: true })).toBe('On none of 2 lists in the risk zone; nothing was hopeless');
    expect(titleOf([0, 0], { ofCustomers: true })).toBe('None of the customers who owed was at risk');
    expect(titleOf([0, 0], { locale: 'ru' })).toBe('За 2 месяца ни разу в зоне риска: безнадёжная задолженность не возникала');
    expect(titleOf([0, 0], { locale: 'lv' })).toBe('2 mēnešu laikā ne reizi riska zonā: bezcerīgais parāds – nav bijis');
  });
});
