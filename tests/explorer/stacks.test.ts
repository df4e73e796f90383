import { expect, test } from 'vitest';
import { bandOf, stacksOf } from '../../src/explorer/state/stacks.ts';

const POINTS = [
  [5, 3, 0, 2],
  [1, 1, 1, 1],
];

test('stages are stacked from the worst one up, and the whole stands at the top', () => {
  expect(stacksOf(POINTS)).toEqual([
    [2, 2, 5, 10],
    [1, 2, 3, 4],
  ]);
});

test('the lowest band stands on the ground, and each other one on the band below it', () => {
  const band = (index: number): string =>
    bandOf(
      stacksOf(POINTS),
      index,
      (point) => point * 10,
      (height) => 100 - height,
    );
  expect(band(0)).toBe('0.0,98.0 10.0,99.0 10.0,100.0 0.0,100.0');
  expect(band(2)).toBe('0.0,95.0 10.0,97.0 10.0,98.0 0.0,98.0');
});
