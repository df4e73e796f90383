import { between, contrast, withContrast } from './colour.ts';

/** A colour in each theme, `#rrggbb`. */
export interface StageColour {
  light: string;
  dark: string;
}

export type ThemeName = keyof StageColour;

/** What everything that is not a stage is drawn with. */
export interface Theme {
  paper: string;
  ink: string;
  /** Text of the second rank: still 4.5 to 1 against the paper. */
  dim: string;
  rule: string;
  /** The one accent: what can be clicked. */
  link: string;
}

export const themes: Record<ThemeName, Theme> = {
  light: { paper: '#fdfcf9', ink: '#1c1b19', dim: '#625d54', rule: '#dcd7cc', link: '#1f4e8c' },
  dark: { paper: '#171614', ink: '#f1eee7', dim: '#a8a397', rule: '#3a3732', link: '#8db8f0' },
};

/** Least contrast of a shape against its ground, and of text (WCAG 2.2, 1.4.11 and 1.4.3). */
export const SEEN = 3;
export const READ = 4.5;

// Chosen by search: in each theme the worse stage stands out more from the paper, in even steps of lightness, so that a grey
// printer keeps the order; the four stay at least 0.11 apart in OKLab also for readers who see no red, no green or no blue.
const ANCHORS: readonly [StageColour, StageColour, StageColour, StageColour] = [
  { light: '#199fa3', dark: '#1d726d' },
  { light: '#9b6200', dark: '#b57a10' },
  { light: '#8e2100', dark: '#f68c70' },
  { light: '#51024f', dark: '#f3c4f4' },
];

/** Colours of so many stages, from the mildest to the worst: the four of the default stages, or as many evenly spaced on the same way. */
export function stageColours(count: number): StageColour[] {
  return Array.from({ length: count }, (_, index) => {
    const way = count === 1 ? 0 : (index * (ANCHORS.length - 1)) / (count - 1);
    const first = Math.min(ANCHORS.length - 2, Math.floor(way));
    const [from, to] = [ANCHORS[first], ANCHORS[first + 1]] as [StageColour, StageColour];
    return { light: between(from.light, to.light, way - first), dark: between(from.dark, to.dark, way - first) };
  });
}

/** The colour of text that stands on a fill: of white and black the one that reads better, which always has more than 4.5 to 1. */
export function inkOn(fill: string): string {
  return contrast('#ffffff', fill) >= contrast('#000000', fill) ? '#ffffff' : '#000000';
}

/** A stage's colour when it is text on the theme's paper: as near to it as can be read. */
export function textColour(colour: StageColour, theme: ThemeName): string {
  return withContrast(colour[theme], themes[theme].paper, READ);
}
