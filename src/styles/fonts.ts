import sansCyrillic from '@fontsource-variable/source-sans-3/files/source-sans-3-cyrillic-wght-normal.woff2?url';
import sansLatinExt from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2?url';
import sansLatin from '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal.woff2?url';
import serifCyrillic from '@fontsource/source-serif-4/files/source-serif-4-cyrillic-600-normal.woff2?url';
import serifLatinExt from '@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2?url';
import serifLatin from '@fontsource/source-serif-4/files/source-serif-4-latin-600-normal.woff2?url';
import { linkTo } from '../layouts/addresses.ts';
import sansLatinA from './fonts/source-sans-3-latin-extended-a.woff2?url';
import serifLatinA from './fonts/source-serif-4-latin-extended-a.woff2?url';

/** As the fonts' makers cut them, but for Latin Extended-A, which stands alone: scripts/fonts.ts cuts it out. */
const RANGES = {
  cyrillic: 'U+0301,U+0400-045F,U+0490-0491,U+04B0-04B1,U+2116',
  latinExt:
    'U+0180-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+0304,U+0308,U+0329,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF',
  latinA: 'U+0100-0130,U+0132-0151,U+0154-017F',
  latin:
    'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD',
};

const SANS = 'Source Sans 3';
/** Stands in headings alone, in one weight. */
const SERIF = 'Source Serif 4';
const FACES = [
  [SANS, '200 900', sansCyrillic, RANGES.cyrillic],
  [SANS, '200 900', sansLatinExt, RANGES.latinExt],
  [SANS, '200 900', sansLatinA, RANGES.latinA],
  [SANS, '200 900', sansLatin, RANGES.latin],
  [SERIF, '600', serifCyrillic, RANGES.cyrillic],
  [SERIF, '600', serifLatinExt, RANGES.latinExt],
  [SERIF, '600', serifLatinA, RANGES.latinA],
  [SERIF, '600', serifLatin, RANGES.latin],
] as const;

/** The font faces, their files beside the style sheet. */
export const fontFaces = FACES.map(
  ([family, weight, url, range]) =>
    `@font-face{font-family:"${family}";font-style:normal;font-display:swap;font-weight:${weight};src:url("${linkTo('/assets/', url)}") format("woff2");unicode-range:${range}}`,
).join('\n');

const LETTERS = FACES.map(([family, , url, range]) => ({
  url,
  inHeadings: family === SERIF,
  letters: new RegExp(
    `[${range.replace(/U\+([\dA-F]+)(?:-([\dA-F]+))?,?/g, (_, first: string, last = first) => `\\u{${first}}-\\u{${last}}`)}]`,
    'u',
  ),
}));

/**
 * The files of the fonts that a page with this text needs: its script asks for them before anything is painted.
 */
export function fontsOf(text: string, headings: string): string[] {
  return LETTERS.filter(({ inHeadings, letters }) => letters.test(inHeadings ? headings : text)).map(({ url }) => url);
}
