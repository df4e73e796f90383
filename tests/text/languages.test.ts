import { describe, expect, it } from 'vitest';
import { codes } from '../../src/ingest/refusals/codes.ts';
import { Html } from '../../src/text/html.ts';
import { LOCALES } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

/** Every key with the kind of thing that stands there. */
function shape(value: unknown, path = ''): string[] {
  if (value !== null && typeof value === 'object')
    return Object.entries(value)
      .flatMap(([key, inner]) => shape(inner, `${path}.${key}`))
      .sort();
  return [`${path}: ${typeof value}`];
}

/** Every text of a language as it comes out for some arguments. */
function texts(value: unknown, path = ''): [string, string][] {
  if (typeof value === 'function') {
    const said: unknown = value(...(path === '.footer.rule' ? [['A', 'B']] : ARGUMENTS));
    return [[path, said instanceof Html ? said.value : String(said)]];
  }
  if (value !== null && typeof value === 'object') return Object.entries(value).flatMap(([key, inner]) => texts(inner, `${path}.${key}`));
  return [[path, String(value)]];
}

/** A number stands for a text as well as for a count, so one argument fits every place but that of a list. */
const ARGUMENTS = [2, 2, 2, 2, 2];

describe.each(LOCALES)('the language %s', (locale) => {
  const { text } = readerOf(locale);

  it('has every text that English has, and no other', () => {
    expect(shape(text)).toEqual(shape(readerOf('en').text));
  });

  it('leaves no text empty, and none with a hole in it', () => {
    for (const [path, said] of texts(text)) {
      expect(said, path).not.toMatch(/undefined|NaN|\[object|\bnull\b/);
      expect(said.trim(), path).not.toBe('');
    }
  });

  it('says what every code of the inputs means', () => {
    expect(Object.keys(codes).filter((code) => text.codes[code] === undefined)).toEqual([]);
  });

  it('is not English where it is not', () => {
    const english = new Map(texts(readerOf('en').text));
    const same = texts(text).filter(
      ([path, said]) => locale !== 'en' && said === english.get(path) && /[A-Za-z]{4}/.test(said) && !/hash|windowTitle/.test(path),
    );
    expect(same).toEqual([]);
  });
});

describe('one word for one thing', () => {
  it.each(LOCALES)('what a finding leaves in doubt is not called at risk, which is what stands in the risk stages, in %s', (locale) => {
    const { column, quality } = readerOf(locale).text;
    expect(column.inDoubt).not.toBe(column.atRisk);
    for (const currency of ['EUR', null]) expect(quality.inDoubt(currency, 'D').startsWith(`${column.inDoubt}: `)).toBe(true);
  });

  it.each([
    ['ru', /позици|ответственн/i],
    ['lv', /posteņ|atbildīg/i],
  ] as const)('an item and a manager have no second name in %s', (locale, second) => {
    expect(texts(readerOf(locale).text).filter(([, said]) => second.test(said))).toEqual([]);
  });
});

describe('forms of words', () => {
  const forms = (locale: (typeof LOCALES)[number], counts: number[]) =>
    counts.map((count) => readerOf(locale).text.customers.rest(count).replaceAll('\u00a0', ' '));

  it('those to begin with, one or several, in Russian', () => {
    const { top } = readerOf('ru').text.customers;
    expect([1, 2, 5, 21].map((count) => top(count).replaceAll('\u00a0', ' '))).toEqual([
      '1 клиент, с которого стоит начать',
      '2 клиента, с которых стоит начать',
      '5 клиентов, с которых стоит начать',
      '21 клиент, с которого стоит начать',
    ]);
  });

  it('so many times out of all, in Russian', () => {
    const { tests } = readerOf('ru').text.forecastPage;
    expect([1, 2].map((better) => tests(better, 3).replaceAll('\u00a0', ' '))).toEqual([
      'Прогноз был бы точнее, чем «то же самое», в 1 случае из 3',
      'Прогноз был бы точнее, чем «то же самое», в 2 случаях из 3',
    ]);
  });

  it.each(LOCALES)('a count in a sentence is written as numbers are in %s', (locale) => {
    const { text, format } = readerOf(locale);
    expect(text.summary.more(1234)).toContain(format.count(1234));
  });

  it('what is true of so many times is so many times out of all in English', () => {
    expect(texts(readerOf('en').text).filter(([, said]) => /\btimes of\b|\bof \S+ times\b/.test(said))).toEqual([]);
  });

  it.each(LOCALES)('a month that begins a line does not begin it with a small letter in %s', (locale) => {
    const { text, format } = readerOf(locale);
    expect(text.trendsPage.collectedSub(format.month('2026-10-01'), 'EUR')).not.toMatch(/^\p{Ll}/u);
  });

  it.each([
    ['en', 'The one manager’s book is in the risk zone'],
    ['ru', 'Единственный портфель — в зоне риска'],
    ['lv', 'Vienīgais portfelis ir riska zonā'],
  ] as const)('one book of one is not counted in %s', (locale, said) => {
    expect(readerOf(locale).text.managers.title(1, 1)).toBe(said);
  });

  it('English', () => {
    expect(forms('en', [0, 1, 2, 21])).toEqual([
      '0 further customers',
      '1 further customer',
      '2 further customers',
      '21 further customers',
    ]);
  });

  it('Russian', () => {
    expect(forms('ru', [0, 1, 2, 5, 11, 21, 22, 111])).toEqual([
      'Ещё 0 клиентов',
      'Ещё 1 клиент',
      'Ещё 2 клиента',
      'Ещё 5 клиентов',
      'Ещё 11 клиентов',
      'Ещё 21 клиент',
      'Ещё 22 клиента',
      'Ещё 111 клиентов',
    ]);
  });

  it('Latvian', () => {
    expect(forms('lv', [0, 1, 2, 10, 11, 21, 22, 30])).toEqual([
      'Vēl 0 klientu',
      'Vēl 1 klients',
      'Vēl 2 klienti',
      'Vēl 10 klientu',
      'Vēl 11 klientu',
      'Vēl 21 klients',
      'Vēl 22 klienti',
      'Vēl 30 klientu',
    ]);
  });
});
