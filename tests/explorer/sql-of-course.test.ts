import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bridge, trend } from '../../src/explorer/sql/sql-of-course.ts';
import { EVERYTHING } from '../../src/explorer/state/state.ts';
import { anyState, ask, choices, column, database, facts } from './sample-ledger.ts';
import { openItems, sum, thousandths, within } from './selected-items.ts';
import { anySelection } from './selection-arbitrary.ts';

test('the trend of a selection says of month-ends what the days themselves say, also where nothing is open', async () => {
  await fc.assert(
    fc.asyncProperty(anyState, async ({ day, selection }) => {
      const rows = await ask(trend(day, 3, selection, facts));
      const days = await column(`SELECT day FROM calendar(DATE '${day}', 3) ORDER BY day`);
      expect(rows.map(([one, position]) => [one, Number(position)])).toEqual(
        days.flatMap((one) => facts.stages.map((_, index) => [one, index + 1])),
      );
      for (const shown of days) {
        const expected = sum((await openItems(database, shown)).filter((item) => within(item, selection)));
        expect(
          rows.filter(([one]) => one === shown).reduce((total, row) => total + thousandths(row[2]!), 0),
          shown,
        ).toBe(expected);
      }
    }),
    { numRuns: 15 },
  );
});

test('the bridge of chosen managers closes to the cent', async () => {
  await fc.assert(
    fc.asyncProperty(anySelection(choices), async (selection) => {
      const [[opening, billed, cash, credited, writtenOff, refunds, settled, currency, closing] = []] = (
        await ask(bridge('2026-06-30', '2026-10-31', selection, facts))
      ).map((row) => row.map((value) => thousandths(value!)));
      expect(opening! + billed! - cash! - credited! - writtenOff! + refunds! - settled! + currency!).toBe(closing);
    }),
    { numRuns: 8 },
  );
});

test('what moved is asked of the managers that are chosen, be it one alone', () => {
  const of = (managers: string[]): string => bridge('2026-09-30', '2026-10-31', { ...EVERYTHING, managers }, { currency: 'EUR' });
  expect(of(['07'])).toContain("manager IN ('07')");
  expect(of(['07', '08'])).toContain("manager IN ('07', '08')");
  expect(of([])).not.toContain('manager IN');
});
