import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

describe('a title that counts', () => {
  it.each([
    [0, 1, 'The one entity is not in the risk zone', 'Vienīgā organizācija nav riska zonā', 'Единственная организация не в зоне риска'],
    [1, 1, 'The one entity is in the risk zone', 'Vienīgā organizācija ir riska zonā', 'Единственная организация — в зоне риска'],
    [
      0,
      2,
      'None of the 2 entities is in the risk zone',
      'Neviena organizācija nav riska zonā (kopā 2)',
      'Ни одна из организаций не в зоне риска (всего 2)',
    ],
    [1, 2, '1 of 2 entities is in the risk zone', 'Riska zonā 1 organizācija no 2', 'В зоне риска 1 организация из 2'],
  ])('says of %i of %i entities how many are in the risk zone', (inside, all, en, lv, ru) => {
    const said = Object.fromEntries(
      LOCALES.map((locale) => [locale, readerOf(locale).text.entities.title(inside, all).replaceAll('\u00a0', ' ')]),
    );
    expect(said).toEqual({ en, lv, ru });
  });

  it.each(LOCALES)('has the one largest customer in the singular, in %s', (locale) => {
    const { comparison } = readerOf(locale).text;
    expect(comparison.concentration('S', 1)).not.toMatch(/1/);
    expect(comparison.concentration('S', 2)).toMatch(/2/);
  });

  it('puts a number of further customers behind the word for further in Latvian, and no participle behind ten of them', () => {
    const { manager, quality } = readerOf('lv').text;
    expect(manager.handoversRest(3).replaceAll('\u00a0', ' ')).toBe('Vēl 3 klienti');
    expect(manager.handovers(10)).toBe('No citiem menedžeriem pārņemtie klienti: 10');
    expect(quality.heading(10)).toBe('Noraidītās rindas: 10; uzskaitīta katra nolasītā rinda');
  });
});
