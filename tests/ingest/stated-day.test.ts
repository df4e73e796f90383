import { expect, test } from 'vitest';
import { resolvedSource } from '../../src/config/sources.ts';
import { dayInWords } from '../../src/ingest/values/stated-day.ts';

const dayOf = (text: string, date?: string) => {
  const source = resolvedSource({ files: 'list.csv', kind: 'open-items', ...(date === undefined ? {} : { format: { date } }) });
  return dayInWords({ path: 'list.csv', location: 'list.csv', source, configured: true }, 'listed', text);
};

test.each([
  ['As at 2026-10-31', '2026-10-31'],
  ['As at October 31, 2026', '2026-10-31'],
  ['As of 31-OCT-2026', '2026-10-31'],
  ['As of 31st of October 2026', '2026-10-31'],
  ['Offene Posten zum 31. Oktober 2026', '2026-10-31'],
  ['на 31 октября 2026 г.', '2026-10-31'],
  ['2026. gada 31. oktobris', '2026-10-31'],
  ['за Октябрь 2026 г.', '2026-10-31'],
  ['за Февраль 2028 г.', '2028-02-29'],
  ['2026. gada oktobris', '2026-10-31'],
  ['за 10 месяцев 2026 г.', '2026-10-31'],
  ['за 3 квартал 2026 г.', '2026-09-30'],
  ['за 1 полугодие 2026 г.', '2026-06-30'],
  ['on 31.10.2026', '2026-10-31'],
  ['on 10/31/2026', '2026-10-31'],
  ['on 05/05/2026', '2026-05-05'],
] as const)('%s is said of %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  ['за Январь 2026 г. - Май 2026 г.', '2026-05-31'],
  ['за Ноябрь 2025 г. - Январь 2026 г.', '2026-01-31'],
  ['за Январь - Май 2026 г.', '2026-05-31'],
  ['за 01.01.2026 - 15.05.2026', '2026-05-15'],
  ['за 1 января 2026 г. - 15 мая 2026 г.', '2026-05-15'],
  ['за 4 квартал 2025 г. - 1 квартал 2026 г.', '2026-03-31'],
  ['From 2026-01-01 to 2026-10-31', '2026-10-31'],
  ['From 10/01/2026 to 10/31/2026', '2026-10-31'],
] as const)('of a period its end: %s is said of %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each([
  ['Оборотно-сальдовая ведомость по счету 10 за Октябрь 2026 г.', '2026-10-31'],
  ['Marta Mayer Ltd: 31.10.2026', '2026-10-31'],
  ['31 October 2026, Marta Ltd', '2026-10-31'],
] as const)('neither the number of an account nor a name is a day: %s is said of %s', (text, day) => {
  expect(dayOf(text)).toBe(day);
});

test.each(['05/06/2026', 'From 01/01/2026 to 05/06/2026', 'за 2026 г.', 'за 13 месяцев 2026 г.', '31.02.2026', 'October'])(
  '%s could be several days or none, and is asked for',
  (text) => {
    expect(() => dayOf(text)).toThrow('cannot be read');
  },
);

test('where the form of days is stated, it decides', () => {
  expect([dayOf('05/06/2026', 'dd/MM/yyyy'), dayOf('05/06/2026', 'MM/dd/yyyy')]).toEqual(['2026-06-05', '2026-05-06']);
});

test('where the form that is stated has the year first, it says nothing of a day with the year last', () => {
  expect(dayOf('31/10/2026', 'yyyy-MM-dd')).toBe('2026-10-31');
  expect(() => dayOf('05/06/2026', 'yyyy-MM-dd')).toThrow('cannot be read');
});
