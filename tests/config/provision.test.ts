import { expect, test } from 'vitest';
import { configOf, refusalOf } from './report-folder.ts';

const bandsOf = async (text: string) =>
  (await configOf(text)).provision.bands.map(({ stage, from, upTo, rate, source }) => [stage, from, upTo, rate, source]);

test('without loss rates the last stage is provided for in full, where it is at risk', async () => {
  expect(await bandsOf('')).toEqual([
    ['current', null, 0, null, null],
    ['overdue', 1, 30, null, null],
    ['critical', 31, 90, null, null],
    ['hopeless', 91, null, '1', 'default'],
  ]);
  expect(await bandsOf('stages: [{ id: a, upTo: 40 }, { id: b, upTo: 90 }, { id: c }]\nrisk: { stages: [b] }')).toEqual([
    ['a', null, 40, null, null],
    ['b', 41, 90, null, null],
    ['c', 91, null, null, null],
  ]);
});

test('loss rates of stages: a stage that is not named has none of its own, and nothing is provided for in full unasked', async () => {
  expect(await bandsOf('provision: { byStage: { overdue: 0.022, hopeless: 1 } }')).toEqual([
    ['current', null, 0, null, null],
    ['overdue', 1, 30, '0.022000', 'set'],
    ['critical', 31, 90, null, null],
    ['hopeless', 91, null, '1.000000', 'set'],
  ]);
});

test('loss rates of ages have bands of their own', async () => {
  expect(await bandsOf('provision: { byAge: [{ upTo: 0, rate: 0.005 }, { upTo: 60 }, { rate: 0.5 }] }')).toEqual([
    [null, null, 0, '0.005000', 'set'],
    [null, 1, 60, null, null],
    [null, 61, null, '0.500000', 'set'],
  ]);
});

test('what cannot be meant is refused with its line', async () => {
  expect(await refusalOf('provision:\n  byStage: { hopless: 0.5, current: 1.5, overdue: 0.0000001 }\n  closedAfterDays: 0'))
    .toMatchInlineSnapshot(`
    "
    report.yaml:2: provision.byStage.current must be a loss rate from 0 to 1 with at most six decimals, such as 0.022: "1.5"
    report.yaml:2: provision.byStage.overdue must be a loss rate from 0 to 1 with at most six decimals, such as 0.022: "0.0000001"
    report.yaml:2: provision.byStage names an unknown stage: "hopless"
      Did you mean "hopeless"?
    report.yaml:3: provision.closedAfterDays must be a whole number of days, from 1 to 3650: "0"
    "
  `);
  expect(await refusalOf('provision:\n  byStage: { current: 0.5 }\n  byAge: [{ upTo: 0, rate: 0 }, { rate: 1 }]')).toMatchInlineSnapshot(`
    "
    report.yaml:3: provision has loss rates both byStage and byAge
      Keep one of the two.
    "
  `);
  expect(await refusalOf('provision:\n  byAge:\n    - { rate: 0.1 }\n    - { upTo: 60, rate: 0.2 }\n    - { upTo: 30, rate: 0.2 }'))
    .toMatchInlineSnapshot(`
    "
    report.yaml:3: provision.byAge entry 1 has no upTo, so the ages after it would never be reached
      Give its last day past due.
    report.yaml:5: the last age of provision.byAge ends, so older money would have no loss rate
      Take its upTo away, or add an entry without one.
    "
  `);
});
