import { describe, expect, it } from 'vitest';
import { rankedBooks, rankingTitle } from '../../src/components/tables/book-risk-table.ts';
import type { ManagerBook } from '../../src/report/schema/report-schema.ts';
import type { Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

/** Managers whose books stand at these places. */
function titleOf(places: readonly number[], locale: Locale = 'en'): string {
  const managers = places.map((place, index) => ({
    id: `m${index}`,
    name: `M${index}`,
    bookRisk: { standing: { place, expectedShare: 1 / place } },
  })) as unknown as ManagerBook[];
  return rankingTitle(rankedBooks(managers), readerOf(locale)).replaceAll('\u00a0', ' ');
}

describe('the finding of the ranking', () => {
  it('names the book that stands worst', () => {
    expect(titleOf([2, 1])).toBe('M1’s book stands worst: of such a book 100% of the customers are at risk');
  });

  it('finds no difference only where all books have one place', () => {
    expect(titleOf([1, 1, 1])).toBe('The books differ no more than chance would have it');
  });

  it('counts the worst where several are alike and others are better', () => {
    expect(titleOf([1, 3, 1])).toBe('2 books stand worst, all alike: of such a book 100% of the customers are at risk');
    expect(titleOf([1, 3, 1], 'ru')).toBe('Хуже всех 2 портфеля, все одинаково: в таком портфеле под риском 100 % клиентов');
    expect(titleOf([1, 3, 1], 'lv')).toBe('Vissliktāk stāv 2 portfeļi, visi vienādi: šādā portfelī riskam pakļauti 100% klientu');
  });
});
