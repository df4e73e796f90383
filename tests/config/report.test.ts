import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/report.ts';
import { configOf, refusal, refusalOf, reportFolder } from './report-folder.ts';

test('a folder without report.yaml has every default', async () => {
  const config = await loadConfig({ dataDir: reportFolder() });
  expect(config).toEqual({
    company: null,
    identity: { accent: null, logo: null, footer: null, url: null },
    logo: null,
    title: 'Receivables',
    asOf: null,
    currency: null,
    locales: ['en'],
    stages: [
      { id: 'current', from: null, upTo: 0, name: null, colour: { light: '#199fa3', dark: '#1d726d' } },
      { id: 'overdue', from: 1, upTo: 30, name: null, colour: { light: '#9b6200', dark: '#b57a10' } },
      { id: 'critical', from: 31, upTo: 90, name: null, colour: { light: '#8e2100', dark: '#f68c70' } },
      { id: 'hopeless', from: 91, upTo: null, name: null, colour: { light: '#51024f', dark: '#f3c4f4' } },
    ],
    risk: { stages: ['critical', 'hopeless'], threshold: 0.5 },
    customerStage: 'worst',
    owner: 'at-issue',
    allocation: null,
    valuation: 'as-of',
    tolerance: { rejectedRows: 0, control: '0.00' },
    provision: { bands: [
      { stage: 'current', from: null, upTo: 0, rate: null, source: null },
      { stage: 'overdue', from: 1, upTo: 30, rate: null, source: null },
      { stage: 'critical', from: 31, upTo: 90, rate: null, source: null },
      { stage: 'hopeless', from: 91, upTo: null, rate: '1', source: 'default' },
    ], closedAfterDays: 365 },
    staleAfterDays: 7,
    pages: { customers: 200 },
    history: { items: false },
    sources: [],
    configFile: null,
    configSha256: null,
  });
});

test.each(['', '# nothing\n', '---\n', 'title:\nstages:\nrisk:\n', '\uFEFF# a mark at the beginning\n'])('an empty file %j has every default', async (text) => {
  const { configFile, configSha256, ...config } = await configOf(text);
  const { configFile: none, configSha256: noHash, ...defaults } = await loadConfig({ dataDir: reportFolder() });
  expect([configFile, none, noHash]).toEqual(['report.yaml', null, null]);
  expect(configSha256).toMatch(/^[0-9a-f]{64}$/);
  expect(config).toEqual(defaults);
});

test('every key that the contract shows is read', async () => {
  const config = await configOf(`
company: Baltika Wholesale  # default: none
title: Debts
asOf: 2026-10-31
currency: EUR
locales: [en, ru, lv]
stages:
  - { id: current,  upTo: 0 }
  - { id: overdue,  upTo: 30 }
  - { id: critical, upTo: 90 }
  - { id: hopeless }
risk: { stages: [hopeless, critical], threshold: 0.4 }
customerStage: most-money
owner: current
allocation: oldest-first
valuation: document
tolerance: { rejectedRows: 3, control: 0.10 }
provision: { byStage: { current: 0.005, critical: 0.1 }, closedAfterDays: 180 }
staleAfterDays: 30
pages: { customers: 0 }
history: { items: true }
sources:
  - files: "export-*.csv"
    kind: invoices
    columns: { id: "Invoice No", customer: "Customer", issued: "Date", due: "Due", amount: "Total" }
    format: { encoding: windows-1251, delimiter: ";", decimal: ",", date: "dd.MM.yyyy" }
`);
  const { stages, configSha256, ...rest } = config;
  expect(stages.map(({ id }) => id)).toEqual(['current', 'overdue', 'critical', 'hopeless']);
  expect(configSha256).toHaveLength(64);
  expect(rest).toEqual({
    company: 'Baltika Wholesale',
    identity: { accent: null, logo: null, footer: null, url: null },
    logo: null,
    title: 'Debts',
    asOf: '2026-10-31',
    currency: 'EUR',
    locales: ['en', 'ru', 'lv'],
    risk: { stages: ['critical', 'hopeless'], threshold: 0.4 },
    customerStage: 'most-money',
    owner: 'current',
    allocation: 'oldest-first',
    valuation: 'document',
    tolerance: { rejectedRows: 3, control: '0.10' },
    provision: {
      bands: [
        { stage: 'current', from: null, upTo: 0, rate: '0.005000', source: 'set' },
        { stage: 'overdue', from: 1, upTo: 30, rate: null, source: null },
        { stage: 'critical', from: 31, upTo: 90, rate: '0.100000', source: 'set' },
        { stage: 'hopeless', from: 91, upTo: null, rate: null, source: null },
      ],
      closedAfterDays: 180,
    },
    staleAfterDays: 30,
    pages: { customers: 0 },
    history: { items: true },
    sources: [
      {
        files: 'export-*.csv',
        kind: 'invoices',
        profile: null,
        columns: { id: 'Invoice No', customer: 'Customer', issued: 'Date', due: 'Due', amount: 'Total' },
        format: { encoding: 'windows-1251', delimiter: ';', quote: null, escape: null, decimal: ',', thousands: null, date: 'dd.MM.yyyy' },
        setAside: [],
        lines: null,
        carried: null,
      total: null,
      documentLines: null,
        buckets: [],
        currency: null,
        sheet: null,
        listed: null,
      },
    ],
    configFile: 'report.yaml',
  });
});

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
    report.yaml:9: asOf must be a day of the calendar, written YYYY-MM-DD: "2026-02-30"
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
    await refusalOf('company: 1\ntitle: [a]\nlocales: en\nstages: 4\nrisk: high\ntolerance: [1]\nstaleAfterDays: a week\npages: 10\nsources: a.csv\nasOf: 20261031'),
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
    report.yaml:10: asOf must be a day of the calendar, written YYYY-MM-DD: "20261031"
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

test.each(['2026-13-01', '2026-02-29', '31.10.2026', '2026-1-1', '2026-10-31T00:00:00'])('asOf %s is no day', async (day) => {
  expect(await refusalOf(`asOf: ${day}`)).toBe(`\nreport.yaml:1: asOf must be a day of the calendar, written YYYY-MM-DD: "${day}"\n`);
});

test.each(['eur', 'EURO', '€', 'E1R'])('currency %s is no code', async (currency) => {
  expect(await refusalOf(`currency: ${currency}`)).toBe(`\nreport.yaml:1: currency must be the three capital letters of a currency, such as EUR: "${currency}"\n`);
});

test.each(['0', '1', '50', '50%', '-0.5', '"0.5"', '0,5', '.nan', '.inf'])('threshold %s is no share', async (threshold) => {
  expect(await refusalOf(`risk:\n  threshold: ${threshold}`)).toBe(
    `\nreport.yaml:2: risk.threshold must be a number above 0 and below 1, such as 0.5: "${threshold.replaceAll('"', '')}"\n`,
  );
});

test('--as-of overrides the file, and is checked', async () => {
  const dataDir = reportFolder({ 'report.yaml': 'asOf: 2026-10-31' });
  expect((await loadConfig({ dataDir, asOf: '2024-02-29' })).asOf).toBe('2024-02-29');
  expect(await refusal(loadConfig({ dataDir, asOf: '2026-02-29' }))).toMatchInlineSnapshot(`
    "
    --as-of must be a day of the calendar, written YYYY-MM-DD: "2026-02-29"
    "
  `);
});

test('--config reads another file, and names it as it was named', async () => {
  const dataDir = reportFolder({ 'report.yaml': 'title: Not this one' });
  const other = join(dataDir, 'other.yaml');
  writeFileSync(other, 'title: This one');
  expect(await loadConfig({ dataDir, configFile: other })).toMatchObject({ title: 'This one', configFile: 'other.yaml' });
  writeFileSync(other, '\n\ntitel: This one');
  expect((await refusal(loadConfig({ dataDir, configFile: other }))).replace(other, 'OTHER')).toMatchInlineSnapshot(`
    "
    OTHER:3: unknown key: "titel"
      Did you mean "title"?
    "
  `);
  rmSync(other);
  expect((await refusal(loadConfig({ dataDir, configFile: other }))).replace(other, 'OTHER')).toMatchInlineSnapshot(`
    "
    OTHER: there is no such file
      Name an existing file with --config.
    "
  `);
  expect((await refusal(loadConfig({ dataDir, configFile: dataDir }))).replace(dataDir, 'FOLDER')).toMatchInlineSnapshot(`
    "
    FOLDER: this is a folder, not a file
    "
  `);
});

test('a folder that is not there, or is a file', async () => {
  const dataDir = reportFolder({ 'a.csv': '' });
  const told = async (path: string) => (await refusal(loadConfig({ dataDir: path }))).replaceAll(dataDir, 'DATA');
  expect(await told(join(dataDir, 'none'))).toMatchInlineSnapshot(`
    "
    DATA/none: there is no such folder
      Name the folder of your exports with --data.
    "
  `);
  expect(await told(join(dataDir, 'a.csv'))).toMatchInlineSnapshot(`
    "
    DATA/a.csv: this is a file, not a folder
      Name the folder that it stands in with --data.
    "
  `);
});

test('a configuration under another name is not passed over in silence', async () => {
  expect(await refusal(loadConfig({ dataDir: reportFolder({ 'report.yml': '' }) }))).toMatchInlineSnapshot(`
    "
    report.yml: a configuration by this name is not read
      Rename it to report.yaml.
    "
  `);
});

test('a file that is not UTF-8', async () => {
  const dataDir = reportFolder({ 'report.yaml': Buffer.from([0x63, 0x3a, 0x20, 0xc0, 0xe0]) });
  expect(await refusal(loadConfig({ dataDir }))).toMatchInlineSnapshot(`
    "
    report.yaml: the file is not UTF-8 text
      Save it as UTF-8.
    "
  `);
});
