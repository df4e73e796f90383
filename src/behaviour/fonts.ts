/**
 * Asks for the fonts that the page names with its script, before the style sheet does: a font that comes after the first paint breaks lines
 * anew, and what the reader has begun to read moves. Opened from a folder on disk a page gets its fonts from its style alone; such a
 * request would be refused there.
 */
export function askForFonts(script: HTMLOrSVGScriptElement | null): void {
  if (location.protocol === 'file:') return;
  for (const font of script?.dataset['fonts']?.split(' ') ?? []) {
    document.head.append(
      Object.assign(document.createElement('link'), {
        rel: 'preload',
        href: font,
        as: 'font',
        type: 'font/woff2',
        crossOrigin: 'anonymous',
      }),
    );
  }
}
