import { isCurrency } from '../config/currency.ts';
import { minorUnits } from '../config/minor-units.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';

const LANGUAGES = ['en', 'ru', 'lv', 'de'];

/** Names of currencies in small letters, as systems write them in place of codes, and the codes of ISO 4217. */
const codes = new Map(
  LANGUAGES.flatMap((language) => {
    const names = new Intl.DisplayNames([language], { type: 'currency' });
    return [...minorUnits.keys()].map((code): [string, string] => [names.of(code)?.toLowerCase() ?? '', code]);
  }),
);

/**
 * A column of currencies that are named, such as US Dollar, with the code of each name; what is no such name stays as it is, to be read as
 * a code or refused.
 */
export function namedCurrencies({ columns: facts, head }: FileFacts, { currency }: Record<string, string>): WrittenSource['columns'] {
  const place = facts.find(({ header }) => header === currency)?.place;
  if (currency === undefined || place === undefined) return {};
  const words: Record<string, string[]> = {};
  for (const name of new Set(head.rows.map((row) => (row[place] ?? '').trim()))) {
    const code = isCurrency(name) ? undefined : codes.get(name.toLowerCase());
    if (code !== undefined) (words[code] ??= []).push(name);
  }
  return Object.keys(words).length === 0 ? {} : { currency: { first: [{ header: currency, words }, currency] } };
}
