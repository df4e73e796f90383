import { describe, expect, test } from 'vitest';
import { type Lab, contrast, hexOf, linear, luminance, toLab } from '../../src/config/colour.ts';
import { READ, SEEN, type ThemeName, inkOn, stageColours, textColour, themes } from '../../src/config/stage-colours.ts';

/** What a reader without one kind of cone sees, in linear light. Machado, Oliveira and Fernandes 2009, severity 1. */
const SIGHT = {
  full: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  'no red': [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  'no green': [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  'no blue': [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const;

function seen(hex: string, sight: keyof typeof SIGHT): Lab {
  const [red, green, blue] = linear(hex);
  const row = (at: 0 | 1 | 2): number => SIGHT[sight][at][0] * red + SIGHT[sight][at][1] * green + SIGHT[sight][at][2] * blue;
  return toLab(hexOf([row(0), row(1), row(2)]));
}

const distance = (one: Lab, other: Lab): number => Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);

/** Least distance of two colours in OKLab: 0.02 is about what a trained eye just tells apart side by side. */
function nearestPair(colours: readonly string[], sight: keyof typeof SIGHT): number {
  const pairs = colours.flatMap((one, index) => colours.slice(index + 1).map((other) => distance(seen(one, sight), seen(other, sight))));
  return Math.min(...pairs);
}

const LEAST_DISTANCE: Record<number, number> = { 2: 0.29, 3: 0.14, 4: 0.11, 5: 0.06, 6: 0.05 };
const LEAST_STEP: Record<number, number> = { 2: 3.5, 3: 1.9, 4: 1.5, 5: 1.35, 6: 1.25 };

describe.each([2, 3, 4, 5, 6])('%i stages', (count) => {
  describe.each(['light', 'dark'] as ThemeName[])('in the %s theme', (theme) => {
    const colours = stageColours(count).map((colour) => colour[theme]);
    const { paper } = themes[theme];

    test('stand out from the paper, the worse the more', () => {
      const ratios = colours.map((colour) => contrast(colour, paper));
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(SEEN);
      expect(ratios).toEqual(ratios.toSorted((a, b) => a - b));
    });

    test('keep their order on a grey printer', () => {
      const greys = colours.map(luminance);
      expect(greys).toEqual(greys.toSorted((a, b) => (theme === 'light' ? b - a : a - b)));
      const steps = colours.slice(1).map((colour, index) => contrast(colour, colours[index] as string));
      expect(Math.min(...steps)).toBeGreaterThanOrEqual(LEAST_STEP[count] as number);
    });

    test.each(Object.keys(SIGHT) as (keyof typeof SIGHT)[])('are told apart with %s sight', (sight) => {
      expect(nearestPair(colours, sight)).toBeGreaterThanOrEqual(LEAST_DISTANCE[count] as number);
    });

    test('can be written on, and can be text', () => {
      for (const colour of stageColours(count)) {
        expect(contrast(inkOn(colour[theme]), colour[theme])).toBeGreaterThanOrEqual(READ);
        expect(contrast(textColour(colour, theme), paper)).toBeGreaterThanOrEqual(READ);
      }
    });
  });
});

test('one stage, and many, have a colour each', () => {
  expect(stageColours(1)).toEqual([stageColours(4)[0]]);
  expect(new Set(stageColours(12).map(({ light }) => light)).size).toBe(12);
});

test.each(['light', 'dark'] as ThemeName[])('ink, dim text and links can be read in the %s theme', (theme) => {
  const { paper, ink, dim, link } = themes[theme];
  for (const text of [ink, dim, link]) expect(contrast(text, paper)).toBeGreaterThanOrEqual(READ);
  expect(Math.min(...stageColours(4).map((colour) => distance(toLab(colour[theme]), toLab(link))))).toBeGreaterThan(0.1);
});

test('contrast and OKLab agree with published values', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 10);
  expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  const [lightness, a, b] = toLab('#ff0000');
  expect([lightness, a, b].map((axis) => Number(axis.toFixed(3)))).toEqual([0.628, 0.225, 0.126]);
});
