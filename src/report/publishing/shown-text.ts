/**
 * Longer texts, such as a name of a million characters, are cut on the pages, so that these stay readable; the data files have them whole.
 */
const LONGEST_SHOWN = 300;

/** A text as the pages have it. */
export function shownText(text: string): string {
  if (text.length <= LONGEST_SHOWN) return text;
  const shown = Array.from(text.slice(0, 2 * LONGEST_SHOWN))
    .slice(0, LONGEST_SHOWN)
    .join('');
  return shown === text ? text : `${shown}…`;
}

/** Whether the pages have a text in part alone, so that it can be looked for no more. */
export function isCut(shown: string): boolean {
  return Array.from(shown).length > LONGEST_SHOWN;
}
