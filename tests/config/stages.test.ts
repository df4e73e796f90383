import { expect, test } from 'vitest';
import { configOf, refusalOf } from './report-folder.ts';

const stagesOf = async (...lines: string[]) =>
  (await configOf(`stages:\n${lines.map((line) => `  - { ${line} }`).join('\n')}\nrisk: { stages: [z] }\n`)).stages.map(
    ({ id, from, upTo }) => [id, from, upTo],
  );
const refused = (...lines: string[]) => refusalOf(`stages:\n${lines.map((line) => `  - { ${line} }`).join('\n')}\nrisk: { stages: [z] }\n`);

test('each stage begins on the day after the one before ends', async () => {
  expect(await stagesOf('id: a, upTo: -1', 'id: b, upTo: 30', 'id: z')).toEqual([
    ['a', null, -1],
    ['b', 0, 30],
    ['z', 31, null],
  ]);
});

test('a beginning may be written when it is the right one', async () => {
  expect(await stagesOf('id: a, upTo: 0', 'id: b, from: 1, upTo: 1', 'id: z, from: 2')).toEqual([
    ['a', null, 0],
    ['b', 1, 1],
    ['z', 2, null],
  ]);
});

test('a hole is refused, and names both stages', async () => {
  expect(await refused('id: a, upTo: 0', 'id: b, from: 1, upTo: 30', 'id: z, from: 35')).toMatchInlineSnapshot(`
    "
    report.yaml:4: there is a hole between the stages "b" (up to 30) and "z" (from 35): days 31 to 34 would stand in neither
      Begin "z" on day 31, or leave "from" out.
    "
  `);
  expect(await refused('id: a, upTo: 0', 'id: z, from: 2')).toMatchInlineSnapshot(`
    "
    report.yaml:3: there is a hole between the stages "a" (up to 0) and "z" (from 2): day 1 would stand in neither
      Begin "z" on day 1, or leave "from" out.
    "
  `);
});

test('an overlap is refused, and names both stages', async () => {
  expect(await refused('id: a, upTo: 0', 'id: b, upTo: 30', 'id: z, from: 30')).toMatchInlineSnapshot(`
    "
    report.yaml:4: the stages "b" (up to 30) and "z" (from 30) overlap: day 30 would stand in both
      Begin "z" on day 31, or leave "from" out.
    "
  `);
  expect(await refused('id: a, upTo: 30', 'id: b, upTo: 30', 'id: z')).toMatchInlineSnapshot(`
    "
    report.yaml:3: the stages "a" (up to 30) and "b" (up to 30) overlap: limits must ascend
      End "b" after day 30, or put the stages in order.
    "
  `);
  expect(await refused('id: a, upTo: 60', 'id: b, upTo: 30', 'id: z')).toMatchInlineSnapshot(`
    "
    report.yaml:3: the stages "a" (up to 60) and "b" (up to 30) overlap: limits must ascend
      End "b" after day 60, or put the stages in order.
    "
  `);
  expect(await refused('id: a, upTo: 0', 'id: b', 'id: z')).toMatchInlineSnapshot(`
    "
    report.yaml:3: the stage "b" has no end, but "z" follows it: the two overlap
      Give "b" its last day as "upTo"; only the last stage has none.
    "
  `);
});

test('the first stage has no beginning, the last no end', async () => {
  expect(await refused('id: a, from: -30, upTo: 0', 'id: b, from: 40, upTo: 30', 'id: z, upTo: 365')).toMatchInlineSnapshot(`
    "
    report.yaml:2: the first stage, "a", has no beginning, but is given one: days before -30 would stand in no stage
      Take "from" away from "a".
    report.yaml:3: there is a hole between the stages "a" (up to 0) and "b" (from 40): days 1 to 39 would stand in neither
      Begin "b" on day 1, or leave "from" out.
    report.yaml:3: the stage "b" ends on day 30, before it begins on day 40
      Put "from" before "upTo".
    report.yaml:4: the last stage, "z", has no end, but is given one: days after 365 would stand in no stage
      Take "upTo" away from "z", or add a stage after it.
    "
  `);
});

test('ids, names and numbers of days', async () => {
  expect(await refused('id: a, upTo: 0', 'id: a, upTo: 30', 'id: z')).toMatchInlineSnapshot(`
    "
    report.yaml:3: two stages have the id "a"
      Give each stage an id of its own.
    "
  `);
  expect(await refused('upTo: 0.5', 'id: Very late, upTo: ten, name: ""', 'id: z, colour: red')).toMatchInlineSnapshot(`
    "
    report.yaml:2: id of stages entry 1 is missing: it must be text
    report.yaml:2: upTo of stages entry 1 must be a whole number of days, from -36500 to 36500: "0.5"
    report.yaml:3: id of stages entry 2 must be small letters and digits joined by hyphens, such as very-late: "Very late"
    report.yaml:3: upTo of stages entry 2 must be a whole number of days, from -36500 to 36500: "ten"
    report.yaml:3: name of stages entry 2 must not be blank
    report.yaml:4: colour of stages entry 3 must be a colour such as "#b0547f", in quotes, or { light: "#…", dark: "#…" }: "red"
    "
  `);
  expect(await refusalOf('stages: []')).toMatchInlineSnapshot(`
    "
    report.yaml:1: stages must list two stages or more
    "
  `);
  expect(await refusalOf('stages: [{ id: all }]')).toMatchInlineSnapshot(`
    "
    report.yaml:1: stages must list two stages or more
    "
  `);
});

test('a colour without quotes is a comment to YAML, and is found', async () => {
  expect(await refusalOf('stages:\n  - id: a\n    upTo: 0\n    colour: #b0547f\n  - id: z\nrisk: { stages: [z] }\n'))
    .toMatchInlineSnapshot(`
    "
    report.yaml:4: colour has a colour without quotes, which YAML takes for a comment: "#b0547f"
      Write "#b0547f" in quotes.
    "
  `);
});

test('colours of the two themes must be seen against their pages', async () => {
  expect(
    await refused('id: a, upTo: 0, colour: { light: "#ffff00", dark: "#f3c4f4" }', 'id: z, colour: { light: "#51024f", dark: "#000000" }'),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:2: colour.light of stages entry 1 must have a contrast of at least 3 to 1 against the light page (#fdfcf9), and has 1.05: "#ffff00"
      The nearest that has is "#9b9700".
    report.yaml:3: colour.dark of stages entry 2 must have a contrast of at least 3 to 1 against the dark page (#171614), and has 1.16: "#000000"
      The nearest that has is "#636363".
    "
  `);
});

test('one colour is fitted to both themes', async () => {
  const { stages } = await configOf(
    'stages: [{ id: a, upTo: 0, colour: "#ffff00" }, { id: z, name: Late, colour: { light: "#51024f", dark: "#f3c4f4" } }]\nrisk: { stages: [z] }',
  );
  expect(stages).toEqual([
    { id: 'a', from: null, upTo: 0, name: null, colour: { light: '#9b9700', dark: '#ffff00' } },
    { id: 'z', from: 1, upTo: null, name: 'Late', colour: { light: '#51024f', dark: '#f3c4f4' } },
  ]);
});
