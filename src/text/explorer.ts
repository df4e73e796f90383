import { type ExplorerText, explorerEn } from './en/explorer.ts';
import { explorerLv } from './lv/explorer.ts';
import { explorerRu } from './ru/explorer.ts';
import type { Locale } from './locale.ts';

export type { ExplorerText } from './en/explorer.ts';

/** Apart from the text of the other pages, so that the browser loads no more than the explorer's own words. */
export const EXPLORER_TEXTS: Record<Locale, ExplorerText> = { en: explorerEn, ru: explorerRu, lv: explorerLv };

/** What each code of a refusal means; loaded when a row of a reader's own file is refused. */
export const CODE_TEXTS: Record<Locale, () => Promise<Record<string, string>>> = {
  en: async () => (await import('./en/codes.ts')).codesEn,
  ru: async () => (await import('./ru/codes.ts')).codesRu,
  lv: async () => (await import('./lv/codes.ts')).codesLv,
};
