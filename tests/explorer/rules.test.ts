import fc from 'fast-check';
import { expect, test } from 'vitest';
import { leastLimit, linesOfReport, pushedLimits, scaleOf } from '../../src/explorer/state/rules.ts';
import { configOf } from '../config/report-folder.ts';

const STAGES = ['early', 'null', 'true', 'worst'].map((id) => ({
  id,
  name: id,
  range: '',
  fill: '',
  hatched: false,
  atRisk: false,
  upTo: null,
}));
const limits = fc
  .uniqueArray(fc.integer({ min: -40, max: 400 }), { minLength: 3, maxLength: 3 })
  .map((days) => days.toSorted((a, b) => a - b));

test('the lines of a report are taken by it and say the rules that were tried', async () => {
  await fc.assert(
    fc.asyncProperty(
      limits,
      fc.integer({ min: 1, max: 99 }),
      fc.subarray(
        STAGES.map(({ id }) => id),
        { minLength: 1 },
      ),
      fc.constantFrom('explicit', 'oldest-first'),
      async (days, part, riskStages, allocation) => {
        const rules = { limits: days, threshold: part / 100, riskStages, allocation } as const;
        const config = await configOf(linesOfReport(rules, { stages: STAGES })!);
        expect(config.stages.map(({ id, upTo }) => [id, upTo])).toEqual(STAGES.map(({ id }, index) => [id, days[index] ?? null]));
        expect(config.risk).toEqual({ stages: riskStages, threshold: part / 100 });
        expect(config.allocation).toBe(allocation);
      },
    ),
    { numRuns: 50 },
  );
});

test('without a stage of risk there are no lines, as a report has one', () => {
  expect(linesOfReport({ limits: [0, 30, 90], threshold: 0.5, riskStages: [], allocation: 'explicit' }, { stages: STAGES })).toBeNull();
});

test('a limit pushes its neighbours along, and every stage keeps a day', () => {
  expect(pushedLimits([-8, 0, 14, 60], 2, 20, -8)).toEqual([-8, 0, 20, 60]);
  expect(pushedLimits([0, 30, 90], 2, 10, 0)).toEqual([0, 9, 10]);
  fc.assert(
    fc.property(limits, fc.nat(2), fc.integer({ min: -50, max: 500 }), (before, index, day) => {
      const least = Math.min(0, before[0]!);
      const after = pushedLimits(before, index, day, least);
      expect(after.every((one, at) => one >= least + at && (at === 0 || one > after[at - 1]!))).toBe(true);
      expect(after[index]).toBe(Math.max(day, least + index));
    }),
  );
});

test('of a list that tells ages by its columns alone the limits go from the end of one to that of another', () => {
  const { placeOf, dayAt } = scaleOf([0, 30, 60, 90]);
  const set = (limits: number[], index: number, place: number) => pushedLimits(limits.map(placeOf), index, place, 0).map(dayAt);
  expect(set([0, 30, 90], 1, 2)).toEqual([0, 60, 90]);
  expect(set([0, 30, 90], 0, 1)).toEqual([30, 60, 90]);
  expect(set([0, 30, 90], 2, 2)).toEqual([0, 30, 60]);
  expect(set([30, 60, 90], 2, 2)).toEqual([0, 30, 60]);
});

test('the first stage may be tried to end on the due date, and before it only where it does already, as published or as tried', () => {
  const rules = (limits: number[]) => ({ limits, threshold: 0.5, riskStages: [], allocation: 'explicit' as const });
  const least = [
    [
      [5, 30],
      [7, 30],
    ],
    [
      [-8, 0],
      [3, 9],
    ],
    [
      [0, 30],
      [-2, 30],
    ],
    [[], []],
  ].map(([published, trial]) => leastLimit(rules(published!), rules(trial!)));
  expect(least).toEqual([0, -8, -2, 0]);
});
