import { expect, test } from 'vitest';
import { answer, folderOf, inspect, reportOf } from './inspected.ts';

test('days past due that are written with their word are known, and of what they count from a person is told', async () => {
  const rows = [
    '1-15 Days,,,,,,,',
    '2026-10-10,INV-14,Invoice,Overdue,Alfa,6 Days,€605.00,€305.00',
    '16-30 Days,,,,,,,',
    '2026-09-01,INV-1,Invoice,Overdue,Alfa,30 Days,"€1,210.00","€1,210.00"',
    '> 45 Days,,,,,,,',
    '2026-06-01,INV-7,Invoice,Overdue,Beta,122 Days,€400.00,€400.00',
    'Total,,,,,,"€2,215.00","€1,915.00"',
  ];
  const folder = folderOf({
    'ar_aging_details 2026-10-31.csv': `date,transaction#,type,status,customer name,age,amount,balance due\n${rows.join('\n')}\n`,
  });
  const { status, out } = await inspect([folder], folder);
  expect(out).toContain('overdue = the number in "age"');
  expect([status, out]).toEqual([
    2,
    expect.stringContaining(
      'the days of "age" are taken to count from the due date: look whether the list was made so, else export it by due date',
    ),
  ]);
  answer(folder);
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ id, amount }) => [id, amount])).toEqual([
    ['current', '0.00'],
    ['overdue', '1515.00'],
    ['critical', '0.00'],
    ['hopeless', '400.00'],
  ]);
});

test.for([
  ['Dagen', 2],
  ['Days late', 0],
] as const)('days past due are known under the header %s', async ([header, wanted]) => {
  const folder = folderOf({
    'Open 2026-10-31.csv': `No,Customer,Date,Currency,Open,${header}\nI-1,Alfa,2026-08-01,EUR,100.00,40\nI-2,Alfa,2026-10-01,EUR,50.00,0\n`,
  });
  const { status } = await inspect([folder], folder);
  expect(status).toBe(wanted);
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ amount }) => amount)).toEqual(['50.00', '0.00', '100.00', '0.00']);
});

test('a column of money that is not late tells no days, though it speaks of them', async () => {
  const folder = folderOf({
    'Paradi 2026-10-31.csv':
      'Klients;Valūta;Parāds kopā;Nav kavēts;1-30 dienas;31-90 dienas;Virs 90 dienām\nAlfa;EUR;1515;305;1210;0;0\nBeta;EUR;400;0;0;0;400\n',
  });
  const { status, out } = await inspect([folder], folder);
  expect([status, out]).toEqual([0, expect.not.stringContaining('overdue =')]);
  const { stages } = await reportOf({ dataDir: folder });
  expect(stages.map(({ amount }) => amount)).toEqual(['305.00', '1210.00', '0.00', '400.00']);
});
