import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadConfig } from '../../src/config/report.ts';
import { configOf, refusal, reportFolder } from './report-folder.ts';

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
    provision: {
      bands: [
        { stage: 'current', from: null, upTo: 0, rate: null, source: null },
        { stage: 'overdue', from: 1, upTo: 30, rate: null, source: null },
        { stage: 'critical', from: 31, upTo: 90, rate: null, source: null },
        { stage: 'hopeless', from: 91, upTo: null, rate: '1', source: 'default' },
      ],
      closedAfterDays: 365,
    },
    staleAfterDays: 7,
    pages: { customers: 200 },
    history: { items: false },
    sources: [],
    configFile: null,
    configSha256: null,
  });
});

test.each(['', '# nothing\n', '---\n', 'title:\nstages:\nrisk:\n', '\uFEFF# a mark at the beginning\n'])(
  'an empty file %j has every default',
  async (text) => {
    const { configFile, configSha256, ...config } = await configOf(text);
    const { configFile: none, configSha256: noHash, ...defaults } = await loadConfig({ dataDir: reportFolder() });
    expect([configFile, none, noHash]).toEqual(['report.yaml', null, null]);
    expect(configSha256).toMatch(/^[0-9a-f]{64}$/);
    expect(config).toEqual(defaults);
  },
);

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
        place: expect.any(Function),
      },
    ],
    configFile: 'report.yaml',
  });
});

test('--as-of overrides the file, and is checked', async () => {
  const dataDir = reportFolder({ 'report.yaml': 'asOf: 2026-10-31' });
  expect((await loadConfig({ dataDir, asOf: '2024-02-29' })).asOf).toBe('2024-02-29');
  expect(await refusal(loadConfig({ dataDir, asOf: '2026-02-29' }))).toMatchInlineSnapshot(`
    "
    --as-of must be a day of the calendar between the years 1900 and 2200, written YYYY-MM-DD: "2026-02-29"
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
