import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { csv, placeOfSites } from './place-of-sites.ts';

const { root, publish, textOf } = placeOfSites('worse');

describe('what got worse', () => {
  test('is told of the money that could, as what stands in the last stage cannot', async () => {
    // Of 400 open on 30 September, 300 are hopeless already; the other 100 pass from current to overdue.
    const owed = ['1,Alfa,2026-01-01,2026-01-31,300.00,EUR', '2,Beta,2026-09-01,2026-10-10,100.00,EUR'];
    await publish(
      'worse',
      { 'report.yaml': 'locales: [en, ru, lv]\n', 'invoices.csv': csv('id,customer,issued,due,amount,currency', owed) },
      '--as-of',
      '2026-10-31',
    );
    expect(textOf('worse-site', 'stages', 'index.html')).toContain(
      '100% of the money that could get worse has done so since 30 September 2026',
    );
    expect(textOf('worse-site', 'ru', 'stages', 'index.html')).toMatch(
      /С 30 сентября 2026\sг\. ухудшилось 100\s% денег, которые ещё не были в последней стадии/,
    );
    expect(textOf('worse-site', 'lv', 'stages', 'index.html')).toContain(
      'Kopš 30.09.2026 pasliktinājušies 100% naudas, kas vēl nebija pēdējā stadijā',
    );
  });

  test('of lists of open items is told since the list before, not since a month-end', async () => {
    const listed = ['2026-09-15', '2026-10-06'].flatMap((day) => [
      `1,Alfa,2026-09-20,100.00,EUR,${day},Berg`,
      `2,Beta,2026-12-30,90.00,EUR,${day},Berg`,
    ]);
    await publish('lists', { 'open-items.csv': csv('id,customer,due,open,currency,listed,manager', listed) });
    expect(textOf('lists-site', 'managers', 'berg', 'index.html')).toMatch(/Money that got worse since 15 September 2026\s*52\.6%/);
    expect(textOf('lists-site', 'managers', 'berg', 'index.html')).not.toContain('month-end');
    expect(textOf('lists-site', 'trends', 'index.html')).toContain('Of what was open at the month-end, or on the list, before');
    for (const page of [['managers', 'berg'], ['managers'], ['customers', 'alfa']])
      expect(readFileSync(join(root, 'lists-site', ...page, 'index.html'), 'utf8')).not.toContain('no payment was applied');
  });
});
