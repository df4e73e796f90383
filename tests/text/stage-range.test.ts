import { describe, expect, it } from 'vitest';
import { LOCALES, type Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

const said = (locale: Locale, from: number | null, upTo: number | null): string =>
  readerOf(locale).text.stageRange(from, upTo).replaceAll('\u00a0', ' ');

describe('the days of a stage in words', () => {
  it.each([
    [null, 0, 'not past due', 'termiņš nav pagājis', 'срок не наступил'],
    [null, 10, 'up to 10 days past due', 'kavējums līdz 10 dienām', 'до 10 дней просрочки'],
    [1, 30, '1 to 30 days past due', 'kavējums no 1 līdz 30 dienām', 'от 1 до 30 дней просрочки'],
    [1, 1, '1 day past due', 'kavējums 1 diena', '1 день просрочки'],
    [91, null, 'from 91 days past due', 'kavējums no 91 dienas', 'от 91 дня просрочки'],
  ])('past due: from %s to %s', (from, upTo, en, lv, ru) => {
    expect(LOCALES.map((locale) => [locale, said(locale, from, upTo)])).toEqual(
      expect.arrayContaining([
        ['en', en],
        ['lv', lv],
        ['ru', ru],
      ]),
    );
  });

  it.each([
    [null, -5, 'at least 5 days before the due date', 'vismaz 5 dienas līdz termiņam', 'не меньше 5 дней до срока'],
    [
      -4,
      30,
      'from 4 days before the due date to 30 days past due',
      'no 4 dienām pirms termiņa līdz 30 dienām pēc tā',
      'начиная за 4 дня до срока и до 30 дней просрочки',
    ],
    [-10, -5, '10 to 5 days before the due date', 'no 10 līdz 5 dienām pirms termiņa', 'за 10–5 дней до срока'],
    [
      -4,
      0,
      'from 4 days before the due date to that day',
      'no 4 dienām pirms termiņa līdz termiņam',
      'начиная за 4 дня до срока и по день срока',
    ],
    [0, 0, 'on the due date', 'termiņa dienā', 'в день срока'],
    [0, null, 'from the due date on', 'no termiņa dienas', 'со дня срока'],
  ])('before the due date there are no days past due: from %s to %s', (from, upTo, en, lv, ru) => {
    expect([said('en', from, upTo), said('lv', from, upTo), said('ru', from, upTo)]).toEqual([en, lv, ru]);
  });
});
