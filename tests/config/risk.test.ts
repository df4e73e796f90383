import { expect, test } from 'vitest';
import { configOf, refusalOf } from './report-folder.ts';

const risky = async (text: string) => (await configOf(text)).risk.stages;

test('critical and hopeless, else the stages that begin after day 30', async () => {
  expect(await risky('')).toEqual(['critical', 'hopeless']);
  expect(await risky('stages: [{ id: current, upTo: 0 }, { id: critical, upTo: 10 }, { id: hopeless }]')).toEqual(['critical', 'hopeless']);
  expect(await risky('stages: [{ id: a, upTo: 0 }, { id: b, upTo: 30 }, { id: c, upTo: 60 }, { id: d }]')).toEqual(['c', 'd']);
  expect(await risky('stages: [{ id: a, upTo: 0 }, { id: critical, upTo: 29 }, { id: c, upTo: 60 }, { id: d }]')).toEqual(['d']);
});

test('written stages are kept in the order of the stages', async () => {
  expect(await risky('risk: { stages: [hopeless, overdue] }')).toEqual(['overdue', 'hopeless']);
});

test('an unknown stage is refused', async () => {
  expect(await refusalOf('risk:\n  stages: [critical, hopless, lost, critical]')).toMatchInlineSnapshot(`
    "
    report.yaml:2: risk.stages names an unknown stage: "hopless"
      Did you mean "hopeless"?
    report.yaml:2: risk.stages names an unknown stage: "lost"
      The stages are current, overdue, critical, hopeless.
    report.yaml:2: risk.stages names a stage twice: "critical"
      Keep one of the two.
    "
  `);
  expect(await refusalOf('risk: { stages: [] }')).toMatchInlineSnapshot(`
    "
    report.yaml:1: risk.stages must not be an empty list
    "
  `);
});

test('when no stage begins after day 30 the risk zone must be said', async () => {
  expect(await refusalOf('title: A\nstages: [{ id: a, upTo: 0 }, { id: b }]')).toMatchInlineSnapshot(`
    "
    report.yaml:2: no stage begins after day 30, so which stages make the risk zone must be said
      Add "risk: { stages: [b] }", or the stages that you mean.
    "
  `);
});
