import { type ExplorerText, explorerEn } from './en/explorer.ts';
import { explorerLv } from './lv/explorer.ts';
import { explorerRu } from './ru/explorer.ts';
import type { Locale } from './locale.ts';

export type { ExplorerText } from './en/explorer.ts';

/** Apart from the text of the other pages, so that the browser loads no more than the explorer's own words. */
export const EXPLORER_TEXTS: Record<Locale, ExplorerText> = { en: explorerEn, ru: explorerRu, lv: explorerLv };
