import { describe, expect, test } from 'vitest';
import { ticksUpTo } from '../../src/explorer/state/ticks.ts';

describe('the lines of a scale', () => {
  test.each([
    [6_602_739, [2e6, 4e6, 6e6]],
    [1_250, [500, 1000]],
    [900_617_286_057_591, [2e14, 4e14, 6e14, 8e14]],
    [10, [5, 10]],
    [1, [0.5, 1]],
  ])('up to %j are evenly apart', (highest, ticks) => {
    expect(ticksUpTo(highest)).toEqual(ticks);
  });
});
