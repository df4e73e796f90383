import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { openOn, listedItems, COMMON, keptRows, keptSource, byItself } from '../../src/explorer/sql/sql-of-day.ts';
import { matrix } from '../../src/explorer/sql/sql-of-course.ts';
import * as sql from '../../src/explorer/sql/sql-of-selection.ts';
import { anyState, ask, choices, column, database, facts, ledger } from './sample-ledger.ts';
import { BIN_EDGES, DAY_BINS, amountsOf, daysOf } from '../../src/explorer/state/bins.ts';
import { EVERYTHING, type WhatIf } from '../../src/explorer/state/state.ts';
import { openWithMacros } from '../ledger/open-with-macros.ts';
import { type OpenItem, openItems, sum, thousandths, within } from './selected-items.ts';
import { anyDay } from './selection-arbitrary.ts';

test('the tables that are kept of a day hold what the published macro gives, whatever is left out as all items have it in common', async () => {
  const columns = (await column(`SELECT column_name FROM (DESCRIBE ${openOn(ledger.asOf)})`)).join(', ');
  const [[entity, currency, disputed] = []] = await ask(COMMON);
  expect([entity, currency, disputed]).toEqual(['none', 'EUR', null]);
  await fc.assert(
    fc.asyncProperty(anyDay(choices), fc.boolean(), async (day, leftOut) => {
      const common = { entity: leftOut ? entity! : null, currency: leftOut ? currency! : null, disputed: null };
      await database.execute(
        `CREATE OR REPLACE TEMP TABLE listed AS ${listedItems(day, facts)}; CREATE OR REPLACE TEMP TABLE kept AS ${keptRows(day, facts, common)}`,
      );
      const kept = keptSource('kept', facts, common);
      const asked = await column(`SELECT column_name FROM (DESCRIBE SELECT * FROM ${kept})`);
      expect(asked).toEqual(
        expect.arrayContaining([
          'customer',
          'manager',
          'entity',
          'currency',
          'due',
          'open',
          'days_past_due',
          'stage',
          'position',
          'at_risk',
          'month',
          'disputed',
        ]),
      );
      for (const [source, some] of [
        ['listed', columns],
        [kept, asked.join(', ')],
      ] as const) {
        const differ = (one: string, other: string): Promise<(string | null)[][]> =>
          ask(`SELECT ${some} FROM ${one} EXCEPT ALL SELECT ${some} FROM ${other}`);
        expect(await differ(source, byItself(day))).toEqual([]);
        expect(await differ(byItself(day), source)).toEqual([]);
      }
    }),
    { numRuns: 15 },
  );
});

describe('the queries of any day and selection', () => {
  test('give the sums that the open items give one by one', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async ({ day, selection }) => {
        const chosen = (await openItems(database, day)).filter((item) => within(item, selection));
        expect(await ask(sql.itemCount(byItself(day), selection))).toEqual([[String(chosen.length)]]);
        const stages = await ask(sql.stageSums(byItself(day), selection, facts));
        expect(stages.map(([, count, amount, , overdue]) => [Number(count), thousandths(amount!), thousandths(overdue!)])).toEqual(
          choices.stages.map((stage) => {
            const there = chosen.filter((item) => item.stage === stage);
            return [there.length, sum(there), sum(there.filter(({ days }) => days > 0))];
          }),
        );
        // Every customer stands in one stage: the worst.
        const worst = new Map<string, number>();
        for (const { customer, stage } of chosen) worst.set(customer, Math.max(worst.get(customer) ?? 0, choices.stages.indexOf(stage)));
        expect(stages.map((row) => Number(row[3]))).toEqual(
          choices.stages.map((_, place) => [...worst.values()].filter((one) => one === place).length),
        );
        const managers = await ask(sql.managersByStage(byItself(day), selection, facts));
        expect(managers.reduce((total, row) => total + thousandths(row[1]!), 0)).toBe(sum(chosen));
        const owing = await ask(sql.customers(byItself(day), selection, facts));
        expect(owing.map((row) => thousandths(row[2]!)).reduce((total, one) => total + one, 0)).toBe(sum(chosen));
      }),
      { numRuns: 40 },
    );
  });

  test('give the open money of each stage in a column that is named for it', async () => {
    const named = ['current', 'very-late', 'late "again"'].map((id) => ({ id }));
    for (const query of [
      sql.managersByStage(byItself('2026-10-31'), EVERYTHING, { stages: named }),
      sql.customers(byItself('2026-10-31'), EVERYTHING, { stages: named }),
    ]) {
      expect(Object.keys(await ledger.database.row(query)).filter((column) => column.startsWith('stage_'))).toEqual([
        'stage_current',
        'stage_very_late',
        'stage_late "again"',
      ]);
    }
  });

  test('distribute each facet under all the others', async () => {
    await fc.assert(
      fc.asyncProperty(anyState, async ({ day, selection }) => {
        const items = await openItems(database, day);
        for (const facet of ['stages', 'managers', 'amount', 'days', 'months', 'disputed'] as const) {
          const others = items.filter((item) => within(item, { ...selection, [facet]: EVERYTHING[facet] }));
          const rows = await ask(sql.distribution(facet, byItself(day), selection, facts));
          expect(
            rows.reduce((total, row) => total + thousandths(row[3]!), 0),
            facet,
          ).toBe(sum(others));
          expect(
            rows.reduce((total, row) => total + Number(row[2]), 0),
            facet,
          ).toBe(others.length);
          expect(
            rows.reduce((total, row) => total + thousandths(row[4]!), 0),
            facet,
          ).toBe(sum(items));
        }
      }),
      { numRuns: 12 },
    );
  });

  test('measure a facet by the money of the currency that is looked at, where currencies cannot be added', async () => {
    const several = await openWithMacros({ dataDir: join(import.meta.dirname, '..', 'cases', 'xero-export') });
    try {
      expect(several.currency).toBe(null);
      const rows = async (query: string): Promise<(string | null)[][]> =>
        (await several.database.rows(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${query})`)).map(
          (row) => Object.values(row) as (string | null)[],
        );
      const open = await rows(`SELECT currency, sum(open) FROM open_items(DATE '${several.asOf}') GROUP BY currency`);
      expect(open.length).toBeGreaterThan(1);
      for (const [currency, amount] of open) {
        for (const facet of ['stages', 'managers', 'amount', 'days', 'months'] as const) {
          const found = await rows(
            sql.distribution(facet, byItself(several.asOf), { ...EVERYTHING, currencies: [currency!] }, { currency: null }),
          );
          expect(
            found.reduce((total, row) => total + thousandths(row[4]!), 0),
            `${facet} in ${currency}`,
          ).toBe(thousandths(amount!));
        }
      }
    } finally {
      await several.close();
    }
  });

  test('hold in a run of bars what choosing the run chooses', async () => {
    const runs = {
      amount: { first: 0, last: BIN_EDGES.length, range: amountsOf },
      days: { first: DAY_BINS.first, last: DAY_BINS.last, range: daysOf },
    } as const;
    for (const [facet, { first, last, range }] of Object.entries(runs)) {
      const bars = await ask(
        sql.distribution(facet as keyof typeof runs, byItself(ledger.asOf), EVERYTHING, { currency: ledger.currency }),
      );
      const items = await openItems(database, ledger.asOf);
      for (let from = first as number; from <= last; from += 1)
        for (const to of [from, Math.min(from + 3, last), last]) {
          const inRun = bars
            .filter(([value]) => Number(value) >= from && Number(value) <= to)
            .reduce((total, row) => total + Number(row[2]), 0);
          expect(
            items.filter((item) => within(item, { ...EVERYTHING, [facet]: range(from, to) })),
            `${facet} ${from} to ${to}`,
          ).toHaveLength(inRun);
        }
    }
  });
});

describe('other rules', () => {
  test('that are the published ones give the published stages and verdict', async () => {
    const published: WhatIf = { limits: [0, 30, 90], threshold: 0.5, riskStages: ['critical', 'hopeless'], allocation: 'explicit' };
    const source = byItself(ledger.asOf);
    expect(await ask(sql.stagesIf(source, EVERYTHING, published, facts))).toEqual(await ask(sql.stageSums(source, EVERYTHING, facts)));
    const [[money, customers, moneyShare, customersShare] = []] = await ask(
      sql.verdictIf(source, EVERYTHING, published, { ...facts, locale: 'en', asOf: ledger.asOf } as never),
    );
    const { risk } = await ledger.report();
    expect([money === 'true' || customers === 'true', Number(moneyShare), Number(customersShare)]).toEqual([
      risk.inRiskZone,
      risk.amountShare,
      risk.customersShare,
    ]);
  });

  test('with no stage of risk put nothing at risk', async () => {
    const none: WhatIf = { limits: [0, 30, 90], threshold: 0.5, riskStages: [], allocation: 'explicit' };
    expect(await ask(sql.verdictIf(byItself(ledger.asOf), EVERYTHING, none, facts as never))).toEqual([['false', 'false', '0.0', '0.0']]);
  });

  test('stage each item by their own limits', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyState,
        fc.uniqueArray(fc.integer({ min: 0, max: 200 }), { minLength: 3, maxLength: 3 }),
        async ({ day, selection }, days) => {
          const limits = days.toSorted((a, b) => a - b);
          const chosen = (await openItems(database, day)).filter((item) => within(item, selection));
          const place = ({ days: late }: OpenItem): number => limits.filter((limit) => late > limit).length;
          const rows = await ask(
            sql.stagesIf(byItself(day), selection, { limits, threshold: 0.5, riskStages: [], allocation: 'explicit' }, facts),
          );
          expect(rows.map((row) => thousandths(row[2]!))).toEqual(
            [0, 1, 2, 3].map((stage) => sum(chosen.filter((item) => place(item) === stage))),
          );
        },
      ),
      { numRuns: 15 },
    );
  });
});

test('what is chosen is one condition, and a name stays a name', () => {
  expect(
    sql.condition({
      ...EVERYTHING,
      managers: ["O'Neill", '07'],
      amount: ['100', null],
      days: [null, -3],
      months: ['2026-01', '2026-02'],
      disputed: false,
    }),
  ).toBe(
    "manager IN ('O''Neill', '07') AND open >= CAST('100' AS DECIMAL(18, 3)) AND days_past_due <= (-3) AND month >= '2026-01' AND month <= '2026-02' AND NOT disputed",
  );
  expect(sql.condition({ ...EVERYTHING, stages: ['critical'] }, 'stages')).toBe('true');
});

test('names that mean harm are looked for, and nothing else happens', async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary' }), async (text) => {
      const selection = { ...EVERYTHING, customers: [text], managers: [text], entities: [text], months: [text, null] as [string, null] };
      expect(await ask(sql.itemCount(byItself(ledger.asOf), selection))).toEqual([['0']]);
      await database.rows(`EXPLAIN ${sql.topCustomers(byItself(ledger.asOf), EVERYTHING, text, 5)}`);
      await database.rows(`EXPLAIN ${matrix('2026-09-30', '2026-10-31', { ...EVERYTHING, managers: [text], stages: [text] }, facts)}`);
    }),
    { numRuns: 20 },
  );
});

test('items are in their order, whatever column leads it', async () => {
  for (const name of sql.ITEM_COLUMNS) {
    const query = sql.itemsFrom(byItself(ledger.asOf), { selection: EVERYTHING, sort: { column: name, down: true } }, 10, 5);
    expect(await ask(query)).toHaveLength(5);
  }
  const opens = (
    await ask(sql.items(byItself(ledger.asOf), { selection: EVERYTHING, sort: { column: 'no_such_column; DROP', down: false } }))
  ).map((row) => thousandths(row[11]!));
  expect(opens).toEqual(opens.toSorted((a, b) => b - a));
});
