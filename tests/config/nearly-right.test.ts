import { expect, test } from 'vitest';
import { refusalOf } from './report-folder.ts';

/** What a person writes who means the right thing, and what is said to it. */
test.each([
  ['a number in quotes', 'risk: { threshold: "0.4" }'],
  ['days in quotes', 'stages: [{ id: a, upTo: "30" }, { id: b }]'],
  ['days beyond a century', 'stages: [{ id: a, upTo: 99999 }, { id: b }]'],
  ['yes for true', 'history: { items: yes }'],
  ['a yes for a sign', 'sources: [{ files: a.csv, kind: invoices, columns: { amount: { header: Sum, negative: yes } } }]'],
  ['a pattern in double quotes', 'sources: [{ files: a.csv, kind: invoices, lines: { header: No, matches: "^\\d" } }]'],
  ['a colour without quotes in brackets', 'stages: [{ id: a, upTo: 30, colour: #199fa3 }, { id: b }]'],
  ['a name of blanks', 'company: "  "\ntitle: " "\nidentity: { footer: " " }\nstages: [{ id: a, upTo: 30, name: " " }, { id: b }]'],
])('%s', async (_, written) => {
  expect(await refusalOf(`${written}\n`)).toMatchSnapshot();
});
