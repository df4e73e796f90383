import { expect, test } from 'vitest';
import { listDay } from '../../src/ingest/values/list-day.ts';
import { resolvedSource } from '../../src/config/sources.ts';

const dayOf = (path: string, said: { listed?: string; format?: { date: string } } = {}) =>
  listDay({ path, source: resolvedSource({ files: path, kind: 'open-items', ...said }) });

test.each([
  ['open-items-2026-10-31.csv', '2026-10-31'],
  ['ageing_20261031.csv', '2026-10-31'],
  ['Задолженность 31.10.2026.xlsx', '2026-10-31'],
  ['31-10-2026 debtors 31.10.2026.csv', '2026-10-31'],
  ['2026_10_31.csv.gz', '2026-10-31'],
  ['aging_10-31-2026.csv', '2026-10-31'],
  ['aging_05-05-2026.csv', '2026-05-05'],
  ['aging 03.04.2026.csv', '2026-04-03'],
  // The third of April or the fourth of March.
  ['aging_03-04-2026.csv', null],
  // A folder's name is not the file's, a number is no day, and of two days nobody can say which is meant.
  ['2026-09-30/list.csv', null],
  ['list-120261031.csv', null],
  ['list-20261331.csv', null],
  ['list-2026-02-30.csv', null],
  ['from 2026-09-01 to 2026-09-30.csv', null],
  ['open-items.csv', null],
] as const)('%s is a list of %s', (path, day) => {
  expect(dayOf(path)).toBe(day);
});

test('what report.yaml says goes before the name', () => {
  expect(dayOf('open-items-2026-10-31.csv', { listed: '2026-10-30' })).toBe('2026-10-30');
});

test('the form of the file’s days says which number of the name is the month', () => {
  expect(dayOf('aging_03-04-2026.csv', { format: { date: 'dd/MM/yyyy' } })).toBe('2026-04-03');
  expect(dayOf('aging_03-04-2026.csv', { format: { date: 'MM/dd/yyyy' } })).toBe('2026-03-04');
});

test('a form with the year first says nothing of a name with the year last', () => {
  expect(dayOf('aging_31-10-2026.csv', { format: { date: 'yyyy-MM-dd' } })).toBe('2026-10-31');
  expect(dayOf('aging_03-04-2026.csv', { format: { date: 'yyyy-MM-dd' } })).toBe(null);
});
