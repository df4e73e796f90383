import { en, type Text } from './en/text.ts';
import { formatOf, type Format } from './format.ts';
import type { Locale } from './locale.ts';
import { lv } from './lv/text.ts';
import { ru } from './ru/text.ts';

/** Who a page is written for: the words and the number formats of one language. */
export interface Reader {
  locale: Locale;
  text: Text;
  format: Format;
}

const TEXTS: Record<Locale, Text> = { en, ru, lv };
const readers = new Map<Locale, Reader>();

export function readerOf(locale: Locale): Reader {
  const known = readers.get(locale);
  if (known) return known;
  const reader = { locale, text: TEXTS[locale], format: formatOf(locale) };
  readers.set(locale, reader);
  return reader;
}
