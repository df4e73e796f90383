import { z } from 'zod';
import { contrast, withContrast } from './colour.ts';
import { type StageColour, themes } from './stage-colours.ts';

const error = 'must be a colour such as "#b0547f", in quotes, or { light: "#…", dark: "#…" }';
const hex = z.string({ error }).regex(/^#[0-9a-fA-F]{6}$/, { error });

type WrittenColour = string | StageColour;

/**
 * One colour, fitted to both themes, or one for each theme, taken as it is and therefore refused where its contrast to the page is less
 * than `least`.
 */
export function colourSetting(least: number): z.ZodType<WrittenColour, WrittenColour> {
  return z.union([hex, z.strictObject({ light: hex, dark: hex })], { error }).check(({ value, issues }) => {
    if (typeof value === 'string') return;
    for (const theme of ['light', 'dark'] as const) {
      const { paper } = themes[theme];
      const ratio = contrast(value[theme], paper);
      if (ratio >= least) continue;
      const message = `must have a contrast of at least ${least} to 1 against the ${theme} page (${paper}), and has ${ratio.toFixed(2)}`;
      const todo = `The nearest that has is "${withContrast(value[theme], paper, least)}".`;
      issues.push({ code: 'custom', input: value[theme], path: [theme], message, params: { todo } });
    }
  });
}

/** The colour in each theme; a single one is moved in lightness as far as the theme's page asks. */
export function fittedColour(written: WrittenColour, least: number): StageColour {
  if (typeof written !== 'string') return written;
  return { light: withContrast(written, themes.light.paper, least), dark: withContrast(written, themes.dark.paper, least) };
}
