import { expect, test } from 'vitest';
import { refusalOf } from './report-folder.ts';

test('text that is no YAML is refused with its line', async () => {
  expect(await refusalOf('title: A\nrisk: { threshold: 0.5\n')).toMatchInlineSnapshot(`
    "
    report.yaml:3: a list or map in brackets is not closed before this line
      Close it with ] or }. What stands behind a # without quotes is a comment.
    "
  `);
  expect(await refusalOf('title: A\ncompany: Smith: Sons\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: the indentation, or a colon inside a text, cannot be understood
      Put a text that contains ": " in quotes; indent the keys of one map alike.
    "
  `);
  expect(await refusalOf('risk:\n\tthreshold: 0.5\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: a line is indented with a tab
      Indent with spaces.
    "
  `);
  expect(await refusalOf('title: "A\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: a text in quotes is not closed before this line
      Close the quotes.
    "
  `);
  expect(await refusalOf('title: A\n---\ntitle: B\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: a second document begins
      Keep one document: take the line "---" away.
    "
  `);
  expect(await refusalOf('risk:\n    threshold: 0.5\n  stages: [critical]\n')).toMatchInlineSnapshot(`
    "
    report.yaml:3: the indentation cannot be understood
      Indent the keys of one map alike.
    "
  `);
});

test('signs that mean something to YAML', async () => {
  expect(await refusalOf('title: A\ncompany: *star\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: a text that begins with * stands without quotes: "*star"
      Put it in quotes.
    "
  `);
  expect(await refusalOf('company: !important Ltd\n')).toMatchInlineSnapshot(`
    "
    report.yaml:1: a text that begins with ! stands without quotes
      Put it in quotes.
    "
  `);
  expect(await refusalOf('company: @home\n')).toMatchInlineSnapshot(`
    "
    report.yaml:1: a text begins with a sign that YAML keeps for itself
      Put the text in quotes.
    "
  `);
});

test('keys that stand twice are refused, with what else is wrong', async () => {
  expect(await refusalOf('title: A\nrisk:\n  threshold: 0.5\n  threshold: 0.6\ntitle: B\ncurrency: euro\n')).toMatchInlineSnapshot(`
    "
    report.yaml:4: a key stands twice: "threshold"
      Keep one of the two.
    report.yaml:5: a key stands twice: "title"
      Keep one of the two.
    report.yaml:6: currency must be the three capital letters of a currency, such as EUR: "euro"
    "
  `);
});

test('a file that is no map', async () => {
  expect(await refusalOf('# a list\n- a\n- b\n')).toMatchInlineSnapshot(`
    "
    report.yaml:2: the file must be a map of keys, such as "title: Receivables"
    "
  `);
  expect(await refusalOf('hello\n')).toMatchInlineSnapshot(`
    "
    report.yaml:1: the file must be a map of keys, such as "title: Receivables"
    "
  `);
});

test('aliases are followed, and not without end', async () => {
  expect(await refusalOf('stages:\n  - &first { id: a, upTo: 0 }\n  - *first\n  - { id: c }\nrisk: { stages: [c] }\n'))
    .toMatchInlineSnapshot(`
    "
    report.yaml:2: two stages have the id "a"
      Give each stage an id of its own.
    report.yaml:2: the stages "a" (up to 0) and "a" (up to 0) overlap: limits must ascend
      End "a" after day 0, or put the stages in order.
    "
  `);
  const bomb = [
    'a: &a [x,x,x,x,x,x,x,x,x,x]',
    ...'bcdef'.split('').map((name, index) => `${name}: &${name} [${Array(10).fill(`*${'abcdef'[index]}`).join()}]`),
  ];
  expect(await refusalOf(bomb.join('\n'))).toMatchInlineSnapshot(`
    "
    report.yaml: the file cannot be resolved: Excessive alias count indicates a resource exhaustion attack
    "
  `);
});
