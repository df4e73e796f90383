import { expect, test } from 'vitest';
import { configOf, refusalOf } from './report-folder.ts';

test('money keeps the digits that were written', async () => {
  const control = async (text: string) => (await configOf(`tolerance: { control: ${text} }`)).tolerance.control;
  expect(await control('0.1')).toBe('0.1');
  expect(await control('99999999999999.99')).toBe('99999999999999.99');
  expect(await control('"5.00"')).toBe('5.00');
});

test('all that is wrong is said at once, in the order of the file', async () => {
  expect(
    await refusalOf(`company: 1001
risc: {}
stages:
  - { id: current,  upTo: 0 }
  - { id: overdue,  upTo: 30 }
  - { id: critical, upTo: 20, from: 35 }
  - { id: hopeless, colour: { light: "#ffff00", dark: "#111111" } }
risk: { stages: [critcal], treshold: 1 }
asOf: 2026-02-30
currency: eur
locales: [en, de]
tolerance: { control: 1e2, rejectedRows: 1.5 }
customerStage: mostmoney
staleAfterDays: -1
pages: { customers: many }
`),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:1: company must be text: "1001"
      Put it in quotes: "1001".
    report.yaml:2: unknown key: "risc"
      Did you mean "risk"?
    report.yaml:6: there is a hole between the stages "overdue" (up to 30) and "critical" (from 35): days 31 to 34 would stand in neither
      Begin "critical" on day 31, or leave "from" out.
    report.yaml:6: the stages "overdue" (up to 30) and "critical" (up to 20) overlap: limits must ascend
      End "critical" after day 30, or put the stages in order.
    report.yaml:7: colour.light of stages entry 4 must have a contrast of at least 3 to 1 against the light page (#fdfcf9), and has 1.05: "#ffff00"
      The nearest that has is "#9b9700".
    report.yaml:7: colour.dark of stages entry 4 must have a contrast of at least 3 to 1 against the dark page (#171614), and has 1.04: "#111111"
      The nearest that has is "#646464".
    report.yaml:8: unknown key in risk: "treshold"
      Did you mean "threshold"?
    report.yaml:8: risk.stages names an unknown stage: "critcal"
      Did you mean "critical"?
    report.yaml:9: asOf must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD: "2026-02-30"
    report.yaml:10: currency must be the three capital letters of a currency, such as EUR: "eur"
    report.yaml:11: locales entry 2 must be one of "en", "ru", "lv": "de"
    report.yaml:12: tolerance.rejectedRows must be a whole number of rows, 0 or more: "1.5"
    report.yaml:12: tolerance.control must be an amount of money, 0 or more, such as 0.00: "1e2"
    report.yaml:13: customerStage must be "worst" or "most-money": "mostmoney"
      Did you mean "most-money"?
    report.yaml:14: staleAfterDays must be a whole number of days, 0 or more: "-1"
    report.yaml:15: pages.customers must be a whole number of customers, 0 or more: "many"
    "
  `);
});

test('an unknown key names the nearest known one', async () => {
  expect(await refusalOf('as-of: 2026-01-01\nCurrancy: EUR\ncustomer_stage: worst\nlocale: [en]')).toMatchInlineSnapshot(`
    "
    report.yaml:1: unknown key: "as-of"
      Did you mean "asOf"?
    report.yaml:2: unknown key: "Currancy"
      Did you mean "currency"?
    report.yaml:3: unknown key: "customer_stage"
      Did you mean "customerStage"?
    report.yaml:4: unknown key: "locale"
      Did you mean "locales"?
    "
  `);
});

test('an unknown key that is like no other lists the known ones', async () => {
  expect(await refusalOf('tolerance: { percentage: 3 }')).toMatchInlineSnapshot(`
    "
    report.yaml:1: unknown key in tolerance: "percentage"
      The keys here are rejectedRows, control.
    "
  `);
});

test('a wrong type says what was expected', async () => {
  expect(
    await refusalOf(
      'company: 1\ntitle: [a]\nlocales: en\nstages: 4\nrisk: high\ntolerance: [1]\nstaleAfterDays: a week\npages: 10\nsources: a.csv\nasOf: 20261031',
    ),
  ).toMatchInlineSnapshot(`
    "
    report.yaml:1: company must be text: "1"
      Put it in quotes: "1".
    report.yaml:2: title must be text
    report.yaml:3: locales must be a list of languages, such as [en, ru]: "en"
    report.yaml:4: stages must be a list, such as [a, b]: "4"
    report.yaml:5: risk must be a map of keys, such as { key: value }: "high"
    report.yaml:6: tolerance must be a map of keys, such as { key: value }
    report.yaml:7: staleAfterDays must be a whole number of days, 0 or more: "a week"
    report.yaml:8: pages must be a map of keys, such as { key: value }: "10"
    report.yaml:9: sources must be a list, such as [a, b]: "a.csv"
    report.yaml:10: asOf must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD: "20261031"
    "
  `);
});

test('text, lists and languages that are blank or twice', async () => {
  expect(await refusalOf('company: ""\nlocales: []\nsources: []')).toMatchInlineSnapshot(`
    "
    report.yaml:1: company must not be blank
    report.yaml:2: locales must be a list of languages, such as [en, ru]
    "
  `);
  expect(await refusalOf('locales: [en, en]')).toMatchInlineSnapshot(`
    "
    report.yaml:1: locales must name each language once
    "
  `);
});

test.each(['2026-13-01', '2026-02-29', '31.10.2026', '2026-1-1', '2026-10-31T00:00:00', '9999-12-31', '1899-12-31'])(
  'asOf %s is no day',
  async (day) => {
    expect(await refusalOf(`asOf: ${day}`)).toBe(
      `\nreport.yaml:1: asOf must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD: "${day}"\n`,
    );
  },
);

test.each(['EUD', 'ZZZ'])('currency %s is no currency’s', async (currency) => {
  expect(await refusalOf(`currency: ${currency}`)).toBe(
    `\nreport.yaml:1: currency must be the code of a currency (ISO 4217), such as EUR: "${currency}"\n`,
  );
});

test.each(['eur', 'EURO', '€', 'E1R'])('currency %s is no code', async (currency) => {
  expect(await refusalOf(`currency: ${currency}`)).toBe(
    `\nreport.yaml:1: currency must be the three capital letters of a currency, such as EUR: "${currency}"\n`,
  );
});

test.each(['0', '1', '50', '50%', '-0.5', '0,5', '.nan', '.inf', '0.3333333333333'])('threshold %s is no share', async (threshold) => {
  expect(await refusalOf(`risk:\n  threshold: ${threshold}`)).toBe(
    `\nreport.yaml:2: risk.threshold must be a number above 0 and below 1 with at most twelve decimals, such as 0.5: "${threshold.replaceAll('"', '')}"\n`,
  );
});
