import { expect, test } from 'vitest';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

test('what is read is what was proposed, also where a column bears the name of one of the report and is another: sums of what is due', async () => {
  const folder = folderOf({
    'Due 2026-10-31.csv':
      'CoCd;Customer;Crcy;Open items;Due;Not due;1 - 30;31 - 60;61 - 90;> 90\n1000;A1;EUR;3.400,50;2.500,00;900,50;0,00;2.500,00;0,00;0,00\n1000;A2;EUR;700,00;600,00;100,00;200,00;0,00;300,00;100,00\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.stringContaining('Not read: "CoCd", "Due"')]);
  expect(out).not.toContain(', due =');
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ id, amount }) => [id, amount])).toEqual([
    ['current', '1000.50'],
    ['overdue', '200.00'],
    ['critical', '2800.00'],
    ['hopeless', '100.00'],
  ]);
});

test('the currency of documents is not that of amounts of the company, whatever its header', async () => {
  const folder = folderOf({
    'Open items.csv':
      'Document No.,Customer,Date,Due,Remaining Amt. (LCY),Currency\nI-1,Alfa,2026-09-01,2026-10-01,910.00,USD\nI-2,Beta,2026-09-01,2026-10-01,100.00,SEK\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([2, expect.stringContaining('Not read: "Currency"')]);
  answer(folder, '2026-10-31');
  const { currency, totals } = await reportOf({ dataDir: folder });
  expect([currency, totals.open]).toEqual(['EUR', '1010.00']);
});
