import { expect, test } from 'vitest';
import type { ColumnFacts } from '../../src/inspect/column-facts.ts';
import { unreadDays } from '../../src/inspect/unread-days.ts';

const column = (place: number, header: string, holds: ColumnFacts['holds'], ...examples: string[]): ColumnFacts => ({
  place,
  header,
  holds,
  examples,
  filled: 9,
  different: 9,
  form: null,
  doubt: null,
});

test.for<[string, ColumnFacts, string[]]>([
  [
    'numbers of days',
    column(0, 'Due date', 'number', '46296', '46340'),
    [
      '"Due date" holds days as spreadsheets count them ("46296", "46340"): give the column a form of days in the spreadsheet program, save the file again, take this report.yaml away, and inspect it again',
    ],
  ],
  [
    'several forms',
    column(0, 'Fällig am', 'text', '01.10.2026', '2026-11-14'),
    [
      '"Fällig am" may be "due", but its days are written in several forms ("01.10.2026", "2026-11-14"): write them in one, take this report.yaml away, and inspect the file again',
    ],
  ],
  ['an amount', column(0, 'Amount due', 'number', '1210.00', '30'), []],
  ['days overdue', column(0, 'Days overdue', 'number', '30', '12'), []],
  ['a text', column(0, 'Due', 'text', 'on receipt', '30 days'), []],
])('a due date that cannot be read is told, as without it everything is late: %s', ([, facts, told]) => {
  expect(unreadDays({ columns: [facts] }, 'invoices', { issued: 'Date' })).toEqual(told);
});

test('a due date that is read is told of no more', () => {
  expect(unreadDays({ columns: [column(0, 'Due date', 'number', '46296')] }, 'invoices', { issued: 'Date', due: 'Due date' })).toEqual([]);
});
