import { describe, expect, it } from 'vitest';
import { dsoTitle, paysTitle } from '../../src/components/pace-titles.ts';
import type { BookMetrics } from '../../src/report/schema/metrics-schema.ts';
import type { Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

const pays = (days: number | null, locale: Locale = 'en'): string => paysTitle(days, readerOf(locale));

describe('how a customer pays', () => {
  it('is late or early by what is written, and on the day where that is nothing', () => {
    expect(pays(0.05)).toBe('Pays 0.1 days beyond terms');
    expect(pays(0.04)).toBe('Pays on the due date');
    expect(pays(0)).toBe('Pays on the due date');
    expect(pays(-0.04)).toBe('Pays on the due date');
    expect(pays(-0.05)).toBe('Pays 0.1 days before the due date');
    expect(pays(0.04, 'ru')).toBe('Платит в срок');
    expect(pays(0.04, 'lv')).toBe('Maksā termiņā');
  });

  it('is not known where nothing was paid', () => {
    expect(pays(null)).toBe('No payment was applied in the last 90 days');
  });
});

/** A DSO of so many days now, and of so many in the same month a year before. */
function titleOf(
  now: number | null,
  before: number | null,
  { atLeast = null, locale = 'en' }: { atLeast?: number | null; locale?: Locale } = {},
): string {
  const trend = [
    { asOf: '2025-08-31', dsoCountback: 99 },
    { asOf: '2025-09-30', dsoCountback: before },
    { asOf: '2025-10-31', dsoCountback: 1 },
    { asOf: '2026-09-30', dsoCountback: now },
  ];
  const metrics = { dsoCountback: now, dsoCountbackAtLeast: atLeast, trend } as unknown as BookMetrics;
  return dsoTitle(metrics, 1, readerOf(locale)).replaceAll('\u00a0', ' ');
}

describe('the title of the trends', () => {
  it('compares with the same month a year before, as the overview does', () => {
    expect(titleOf(45, 40)).toBe('What is owed is 45.0 days of sales, 5.0 more than on 30 September 2025');
    expect(titleOf(45, 47.5)).toBe('What is owed is 45.0 days of sales, 2.5 less than on 30 September 2025');
  });

  it('says that nothing has changed where the change is not seen as it is written', () => {
    expect(titleOf(45, 45)).toBe('What is owed is 45.0 days of sales, as it was on 30 September 2025');
    expect(titleOf(45.02, 45)).toBe('What is owed is 45.0 days of sales, as it was on 30 September 2025');
    expect(titleOf(45, 45, { locale: 'ru' })).toBe('Долг равен 45,0 дня продаж, как и 30 сентября 2025 г.');
    expect(titleOf(45, 45, { locale: 'lv' })).toBe('Parāds atbilst 45,0 pārdošanas dienām, tāpat kā 30.09.2025');
  });

  it('has the form of days that goes with decimals, and with whole numbers', () => {
    expect(titleOf(58.2, null, { locale: 'ru' })).toBe('Долг равен 58,2 дня продаж');
    expect(titleOf(58.1, null, { locale: 'lv' })).toBe('Parāds atbilst 58,1 pārdošanas dienai');
    expect(titleOf(null, null, { atLeast: 91, locale: 'lv' })).toBe('Parāds ir lielāks par visu pārdoto 91 dienā, cik tālu sniedzas dati');
    expect(titleOf(null, null, { atLeast: 91, locale: 'ru' })).toBe('Долг больше всех продаж за 91 день, который есть в данных');
  });

  it('does without what is not known, and where nothing is owed', () => {
    expect(titleOf(45, null)).toBe('What is owed is 45.0 days of sales');
    expect(titleOf(null, 45)).toBe('How the debt has moved');
    expect(titleOf(null, null, { atLeast: 90 })).toBe('What is owed is more than all sales of the 90 days that the data go back');
    expect(titleOf(0, 45)).toBe('Nobody owes anything');
  });
});
