import { type ExplorerText, explorerEn } from './explorer-en.ts';
import { explorerLv } from './explorer-lv.ts';
import { explorerRu } from './explorer-ru.ts';
import type { Locale } from './locale.ts';

export type { ExplorerText } from './explorer-en.ts';

/** Apart from the text of the other pages, so that the browser loads no more than the explorer's own words. */
export const EXPLORER_TEXTS: Record<Locale, ExplorerText> = { en: explorerEn, ru: explorerRu, lv: explorerLv };
