import { describe, expect, it } from 'vitest';
import { historyFigure } from '../../src/figures/history.ts';
import { managerLine } from '../../src/figures/manager-line.ts';
import { seriesPicture } from '../../src/figures/series.ts';
import type { RiskVerdict } from '../../src/report/schema/report-schema.ts';
import type { Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

// On some days of a history nothing is open in a book: it then has no share, and none may be read there.
const points = (shares: readonly (number | null)[]) =>
  shares.map((share, index) => ({
    asOf: new Date(Date.UTC(2026, index + 1, 0)).toISOString().slice(0, 10),
    open: share === null ? '0.00' : '100.00',
    atRisk: share === null ? '0.00' : '0.00',
    amountShare: share,
    customersShare: share,
  }));

function titleOf(shares: readonly (number | null)[], locale: Locale = 'en'): string {
  const job = {
    name: 'Berg',
    points: points(shares),
    threshold: 0.5,
    currency: 'EUR',
    risk: {} as RiskVerdict,
    stages: 'critical',
    lists: false,
  };
  return historyFigure(job, readerOf(locale)).title.replaceAll('\u00a0', ' ');
}

describe('the history of a book', () => {
  it('begins with the first share that there is', () => {
    expect(titleOf([0.1, 0.3, 0.2])).toBe('20.0% of the money is at risk now, 10.0% in January 2026');
    expect(titleOf([null, 0.3, 0.2])).toBe('20.0% of the money is at risk now, 30.0% in February 2026');
  });

  it('says that nothing is open where nothing is', () => {
    expect(titleOf([0.1, 0.3, null])).toBe('Nothing is open now; at most 30.0% of the money was at risk (February 2026)');
    expect(titleOf([0.1, 0.3, null], 'ru')).toBe('Сейчас ничего не открыто; больше всего под риском было 30,0 % денег (февраль 2026 г.)');
    expect(titleOf([0.1, 0.3, null], 'lv')).toBe('Tagad nekas nav atvērts; riskā visvairāk bija 30,0% naudas (2026. g. februāris)');
  });
});

describe('the line of a book', () => {
  const lineOf = (shares: readonly (number | null)[]): string =>
    managerLine({ name: 'Berg', points: points(shares), threshold: 0.5, money: true, top: 1, lists: false }, readerOf('en'))?.value ?? '';
  const lastLabel = (line: string) => /<text class="name" x="([\d.]+%)" dx="9"[^>]*>([^<]*)</.exec(line)?.slice(1);
  const firstLabel = (line: string) =>
    /<text class="axis" x="0"[^>]*>(.*?)<\/text>/
      .exec(line)?.[1]
      ?.replace(/<[^>]+>/g, '')
      .trim();

  it('names its last share where it is', () => {
    expect(lastLabel(lineOf([0.1, 0.3, 0.2]))).toEqual(['100%', '20.0%']);
    expect(lastLabel(lineOf([0.1, 0.3, null]))).toEqual(['50%', '30.0%']);
    expect(lineOf([0.1, 0.3, null])).toContain('aria-label="Berg: from 10.0% to n/a, highest 30.0% (February 2026)"');
  });

  it('begins with the first day, whether there is a share or not', () => {
    expect(firstLabel(lineOf([0.1, 0.3, 0.2]))).toBe('Jan 2026 10.0%');
    expect(firstLabel(lineOf([null, 0.3, 0.2]))).toBe('Jan 2026');
  });
});

describe('one figure through time', () => {
  it('names its last value where it is', () => {
    const drawn = seriesPicture({
      summary: 'S',
      points: [1, 2, null].map((value, index) => ({ asOf: `2026-0${index + 1}-28`, value })),
      least: 0,
      most: 10,
      written: String,
      day: String,
      href: () => null,
    });
    expect(/<text class="name" x="([\d.]+%)" dx="8"[^>]*>([^<]*)</.exec(drawn?.value ?? '')?.slice(1)).toEqual(['50%', '2']);
  });
});
