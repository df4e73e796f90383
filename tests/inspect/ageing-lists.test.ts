import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ageingBuckets } from '../../src/inspect/ageing-buckets.ts';
import { ageingMonths, bucketsOfMonths } from '../../src/inspect/ageing-months.ts';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

test('an ageing list without documents is known by the days in its headers, and is read as it should be', async () => {
  const folder = folderOf({
    'Ageing 2026-10-31.csv':
      'Debtors;;;;;;\nCustomer;Not due;1-30 days;31-60 days;61-90 days;>90 days;Total\nAlfa;10,00;20,00;;;5,00;35,00\nBeta;;;30,00;;;30,00\nTotal;10,00;20,00;30,00;0,00;5,00;65,00\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain(
    'To be read as open items: customer = "Customer", open = "Total", from 0 days past due = "Not due", from 1 days past due = "1-30 days"',
  );
  expect(out).toContain('Complete it (no column states the currency of the amounts), then');
  answer(folder);
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ id, amount }) => [id, amount])).toEqual([
    ['current', '10.00'],
    ['overdue', '20.00'],
    ['critical', '30.00'],
    ['hopeless', '5.00'],
  ]);
});

test('of an ageing list the column of customers may have no header, and the line above tells its day in words', async () => {
  const folder = folderOf({
    'A_R Ageing Summary.csv':
      'Baltika Wholesale\nPrinted November 2 2026\n"As of October 31, 2026"\n\n,Current,1 - 30,31 - 60,61 - 90,91 and over,Total\nAlfa,"1,200.00",0.00,0.00,0.00,50.00,"1,250.00"\nBeta,,300.00,,,,300.00\nTOTAL,"1,200.00",300.00,0.00,0.00,50.00,"1,550.00"\n',
  });
  const { out } = await inspect([folder], folder);
  expect(out).toContain('customer = column 1, open = "Total", from 0 days past due = "Current"');
  expect(out).toContain('Complete it (no column states the currency of the amounts), then');
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toMatch(
    /columns: \{ customer: \{ place: 1 \}, open: Total \}[^]*listed: 2026-10-31/,
  );
});

test.for([
  [
    ['Client', 'Current', '1 to 30', '31 to 60', '61 to 90', '91 and over'],
    [0, 1, 31, 61, 91],
  ],
  [
    ['Клиент', 'Не просрочено', 'до 30 дней', 'от 31 до 60 дней', '61–90 дн.', 'свыше 90 дней'],
    [0, 1, 31, 61, 91],
  ],
  [
    ['Клиент', 'Не просрочено', '1–30 дн.', 'свыше 30 дней'],
    [0, 1, 31],
  ],
  [
    ['Klients', 'Nav kavēts', '1-30 dienas', '31-90 dienas', 'virs 90 dienām'],
    [0, 1, 31, 91],
  ],
  [
    ['Kunde', 'Nicht fällig', '1-30 Tage', '31-60 Tage', 'über 60 Tage'],
    [0, 1, 31, 61],
  ],
  [
    ['Navn', 'Ikke forfalden', '1-30 dage', '31-60 dage', 'Over 60 dage'],
    [0, 1, 31, 61],
  ],
  [
    ['Kundenavn', 'Ikke forfalt', '1-30 dager', '31-60 dager', 'Eldre'],
    [0, 1, 31, 61],
  ],
  [
    ['Namn', 'Ej förfallet', '1-30 dagar', '31-60 dagar', 'Äldre än 60 dagar'],
    [0, 1, 31, 61],
  ],
  [
    ['Klant', 'Niet vervallen', '1 t/m 30 dagen', '31 t/m 60 dagen', 'meer dan 60 dagen'],
    [0, 1, 31, 61],
  ],
  [
    ['Kontrahent', 'Nieprzeterminowane', '1-30 dni', '31-60 dni', 'powyżej 60 dni'],
    [0, 1, 31, 61],
  ],
  [
    ['Odběratel', 'Do splatnosti', '1-30 dní', '31-60 dní', 'nad 60 dnů'],
    [0, 1, 31, 61],
  ],
  [
    ['Klient', 'Tähtajas', '1-30 päeva', '31-60 päeva', 'üle 60 päeva'],
    [0, 1, 31, 61],
  ],
  [
    ['Pirkėjas', 'Nepradelsta', '1-30 d.', '31-60 dienų', 'virš 60 dienų'],
    [0, 1, 31, 61],
  ],
  [
    ['Покупець', 'Не прострочено', '1-30 днів', '31-60 днів', 'понад 60 днів'],
    [0, 1, 31, 61],
  ],
  [
    ['Customer account', 'Current', '30 days', '60 days', '90 days', '91 days and over'],
    [0, 1, 31, 61, 91],
  ],
  // The days of terms are no ages.
  [['Debitor', 'Tage 1', 'Tage 2', 'Days 30', 'Days 60'], []],
  [
    ['Customer', '0-30', '31-60', '60+'],
    [0, 31, 61],
  ],
  [['Customer', 'Over 90 days past due', 'Days past due 61 - 90'], []],
  [['Customer', '1-30', '2026'], []],
  [
    ['Customer', 'Not Yet Overdue', '30 or less', '31 to 60', '61 to 90', '91 or more', 'Total'],
    [0, 1, 31, 61, 91],
  ],
  [
    ['Partner', 'At Date', '1-30', '31-60', 'Older', 'Total'],
    [0, 1, 31, 61],
  ],
  [['Customer', 'Older', '1-30'], []],
] as const)('the days of the headers %j are known', ([headers, days]) => {
  expect(ageingBuckets(headers).map(({ from }) => from)).toEqual(days);
});

test('an ageing list by months is known by their names, and its days are counted from the day of the list', async () => {
  const lines = [
    'Aged Receivables Summary',
    'Baltika Wholesale',
    'As at 31 October 2026',
    'Ageing by due date',
    '',
    'Contact,Current,October,September,August,Older,Total',
    'Alfa,100.00,0.00,0.00,0.00,50.00,150.00',
    'Beta,0.00,300.00,20.00,0.00,0.00,320.00',
    'Gamma,0.00,0.00,0.00,10.00,0.00,10.00',
    'Total,100.00,300.00,20.00,10.00,50.00,480.00',
    'Percentage of total,20.83%,62.50%,4.17%,2.08%,10.42%,100.00%',
    '',
  ];
  const folder = folderOf({ 'Aged_Receivables_Summary.csv': lines.join('\n') });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain(
    'To be read as open items: customer = "Contact", open = "Total", from 0 days past due = "Current", from 1 days past due = "October", from 31 days past due = "September", from 61 days past due = "August", from 92 days past due = "Older".',
  );
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'its columns do not end where the usual stages do: add stages to report.yaml that do (upTo may be 0, 30, 60, 91)',
    ),
  ]);
  const written = join(folder, 'report.yaml');
  writeFileSync(
    written,
    `stages: [{ id: current, upTo: 0 }, { id: overdue, upTo: 30 }, { id: critical, upTo: 91 }, { id: hopeless }]\n${readFileSync(written, 'utf8').replace('# currency', 'currency')}`,
  );
  const { asOf, stages } = await reportOf({ dataDir: folder });
  expect([asOf, ...stages.map(({ id, amount }) => [id, amount])]).toEqual([
    '2026-10-31',
    ['current', '100.00'],
    ['overdue', '300.00'],
    ['critical', '30.00'],
    ['hopeless', '50.00'],
  ]);
});

test.for([
  [['Contact', 'Current', 'October', 'September', 'August', 'Older', 'Total'], '2026-11-30', [0, 30, 61, 91, 122]],
  [['Contact', 'Current', 'November', 'October', 'Older'], '2026-11-15', [0, 1, 15, 46]],
  [['Contact', 'Current', 'Jan 2026', 'Dec 2025', 'Total'], '2026-01-31', [0, 1, 31]],
  [['Контрагент', 'Не просрочено', 'Октябрь', 'Сентябрь', 'Ранее'], '2026-10-31', [0, 1, 31, 61]],
  // Nothing stands behind the last month.
  [['Contact', 'Total', 'Current', 'October', 'September', 'August'], '2026-10-31', [0, 1, 31, 61]],
  // The latest month is not that of the list.
  [['Contact', 'Current', 'Oct 2025', 'Sep 2025', 'Older'], '2026-10-31', []],
  [['Contact', 'Current', 'August', 'July', 'Older'], '2026-10-31', []],
  // Sales by month, not what is owed.
  [['Customer', 'January', 'February', 'March', 'Total'], '2026-10-31', null],
  [['Customer', 'Current', 'August', 'September', 'October'], '2026-10-31', null],
  [['Customer', 'Current', 'March'], '2026-10-31', null],
] as const)('the days of the months %j are counted from %s', ([headers, listed, days]) => {
  const months = ageingMonths(headers);
  expect(months === null ? null : bucketsOfMonths(months, listed).map(({ from }) => from)).toEqual(days);
});

test('of an ageing list whose columns cannot be days past due, a plain sentence says what to do', async () => {
  const list = (header: string, above = ''): string =>
    `${above}${header}\nAlfa,100.00,5.00,0.00,0.00,50.00,155.00\nBeta,0.00,300.00,20.00,0.00,0.00,320.00\n`;
  const folder = folderOf({
    'unknown-day.csv': list('Contact,Current,October,September,August,Older,Total'),
    'counted 2026-10-31.csv': list('Contact,Current,< 1 Month,1 Month,2 Months,Older,Total'),
    'since-issue 2026-10-31.csv': list('Contact,Current,1-30,31-60,61-90,Over 90,Total', 'Ageing by invoice date,,,,,,\n'),
  });
  const { status, out } = await inspect([folder], folder);
  expect(status).toBe(2);
  expect(out).toContain(
    'unknown-day.csv: the days of its columns, which are months, are counted from the day of the list: put that day into the name of the file, and look at it again',
  );
  expect(out).toContain(
    'counted 2026-10-31.csv: its columns count months, which differ in days: export it with periods of days, such as 30, or with the names of the months',
  );
  expect(out).toContain(
    'since-issue 2026-10-31.csv: it counts the age of money from the invoice ("Ageing by invoice date"), and stages count from the due date: export it by due date',
  );
});

test('where documents have due dates, the limits of the columns beside them are nothing to decide', async () => {
  const folder = folderOf({
    'Reskontra 2026-10-31.csv':
      'Faktnr;Namn;Datum;Förf.datum;Valuta;Kvar att betala;Ej förfallet;1-30 dagar;> 30 dagar\n101;Alfa;2026-07-01;2026-08-01;SEK;100,00;0,00;0,00;100,00\n114;Alfa;2026-10-10;2026-11-09;SEK;50,00;50,00;0,00;0,00\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('due = "Förf.datum"')]);
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ amount }) => amount)).toEqual(['50.00', '0.00', '0.00', '100.00']);
});

test.for([
  'Peildatum: 31-10-2026',
  'Åbne poster pr. 31-10-2026',
  'Stan na dzień 31-10-2026',
  'Pohledávky ke dni 31-10-2026',
  'Võlgnevused seisuga 31-10-2026',
])('the line above a list tells its day: %s', async (line) => {
  const folder = folderOf({
    'Posten.csv': `${line}\n\nNo;Customer;Date;Due;Currency;Open\n101;Alfa;01-09-2026;01-10-2026;EUR;100,00\n102;Beta;20-09-2026;20-10-2026;EUR;50,00\n`,
  });
  expect((await inspect([folder], folder)).status).toBe(0);
  expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain('listed: 2026-10-31');
});
