import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { daysFrom, earliest, latest, type Day } from './calendar.ts';
import { days, ledgers } from './ledgers.ts';
import type { Opened } from './open-with-macros.ts';
import { openDrawn, runs, TIMEOUT } from './drawn-ledgers.ts';
import { decimal } from './slow-documents.ts';
import { currenciesOf, openItems, ownerOf, type Slice } from './slow-figures.ts';
import { bridge, customerMatrix, matrix, walk } from './slow-movement.ts';
import { slowReplay, type SlowLedger } from './slow-replay.ts';

const PAIR = fc.uniqueArray(days, { minLength: 2, maxLength: 2 });
const PLACES = 3;

/** The slices of which everything is compared: each currency, as a whole and by manager. */
function slicesOf(slow: SlowLedger, today: Day): (Slice & { currency: string })[] {
  return currenciesOf(slow).flatMap((currency) => {
    const managers = new Set(slow.items.filter((item) => item.currency === currency).map((item) => ownerOf(slow, item, today)));
    return [{ currency }, ...[...managers].map((manager) => ({ currency, manager }))];
  });
}

describe('between any two days', () => {
  test(
    'bridges, causes and the matrix are what a walk from day to day finds, of each currency and manager',
    { timeout: TIMEOUT },
    async () => {
      await fc.assert(
        fc.asyncProperty(ledgers, PAIR, async (drawn, pair) => {
          const slow = slowReplay(drawn.documents, drawn.rules);
          const [from, to] = [earliest(pair), latest(pair)];
          await openDrawn(drawn, to, async (ledger) => {
            const ask = (macro: string): Promise<(slice: Slice) => Rows> =>
              rowsBySlice(ledger, slow, (own) => `${macro}(DATE '${from}', DATE '${to}', ${own})`);
            const askList = (macro: string): Promise<(slice: Slice) => Rows> =>
              rowsBySlice(ledger, slow, (own) => `${macro}([DATE '${from}', DATE '${to}'], ${own})`);
            const asked = {
              company: await askList('roll_forwards'),
              stages: await askList('stage_bridges'),
              causes: await ask('causes'),
              ways: await askList('transitions'),
              counts: await ask('customer_transitions'),
            };
            for (const slice of slicesOf(slow, to)) {
              const seen = walk(slow, from, to, to, slice);
              const open = (day: Day, inside: (daysPastDue: number) => boolean): bigint =>
                openItems(slow, day, to, slice)
                  .filter((one) => inside(one.daysPastDue))
                  .reduce((sum, one) => sum + one.open, 0n);
              const money = (amounts: Record<string, bigint>): Record<string, string> =>
                Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, decimal(amount, slice.currency, PLACES)]));
              const whole = (inside: (daysPastDue: number) => boolean): Record<string, string> =>
                money({ opening: open(from, inside), ...bridge(seen, inside), closing: open(to, inside) });

              const company = asked.company(slice)[0] ?? NOTHING;
              const { migration_in: _in, migration_out: _out, ...expected } = whole(() => true);
              expect(company).toMatchObject(expected);
              expect(company).toMatchObject({ settlements: '0.000', currency_difference: '0.000' });

              const stages = asked.stages(slice);
              for (const [position, { id, upTo }] of drawn.rules.stages.entries()) {
                const first = drawn.rules.stages[position - 1]?.upTo ?? -Infinity;
                const inside = (daysPastDue: number): boolean => daysPastDue > first && (upTo === null || daysPastDue <= upTo);
                expect(stages.find((one) => one['stage'] === id) ?? NOTHING, id).toMatchObject(whole(inside));
              }

              const causes = asked.causes(slice);
              const isAtRisk = (daysPastDue: number): boolean =>
                drawn.rules.risk.stages.includes(drawn.rules.stages.find(({ upTo }) => upTo === null || daysPastDue <= upTo)?.id ?? '');
              for (const [figure, inside] of [
                ['open', () => true],
                ['overdue', (daysPastDue: number) => daysPastDue > 0],
                ['at-risk', isAtRisk],
              ] as const) {
                const told = Object.fromEntries(
                  causes.filter((one) => one['figure'] === figure).map((one) => [one['cause'], one['amount']]),
                );
                const { billed, cash, credit_notes, write_offs, refunds, migration_in, migration_out } = bridge(seen, inside);
                const found = {
                  billed,
                  paid: -cash,
                  credited: -credit_notes,
                  'written-off': -write_offs,
                  refunded: refunds,
                  'rolled-in': migration_in,
                  'rolled-out': -migration_out,
                };
                const moved = Object.fromEntries(Object.entries(found).filter(([, amount]) => amount !== 0n));
                expect({ opening: '0.000', closing: '0.000', ...told }, figure).toEqual(
                  money({ opening: open(from, inside), ...moved, closing: open(to, inside) }),
                );
              }

              const ways = asked.ways(slice);
              const told = Object.fromEntries(
                ways.map((one) => [
                  `${one['origin'] === 'open' ? one['from_stage'] : one['origin']}>${one['outcome'] === 'open' ? one['to_stage'] : one['outcome']}`,
                  one['amount'],
                ]),
              );
              expect(told).toEqual(money(Object.fromEntries(matrix(slow, from, to, to, slice))));

              const counts = asked.counts(slice);
              expect(
                Object.fromEntries(counts.map((one) => [`${one['from_stage'] ?? '-'}>${one['to_stage'] ?? '-'}`, one['customers']])),
              ).toEqual(Object.fromEntries(customerMatrix(slow, from, to, to, slice)));
            }
          });
        }),
        runs(16),
      );
    },
  );

  test('a walk from day to day counts no day twice and leaves out none', () => {
    fc.assert(
      fc.property(ledgers, PAIR, days, (drawn, pair, between) => {
        const slow = slowReplay(drawn.documents, drawn.rules);
        const [from, to] = [earliest(pair), latest(pair)];
        fc.pre(between >= from && between <= to && daysFrom(from, to) > 0);
        const always = (): boolean => true;
        const sums = [
          [from, between],
          [between, to],
          [from, to],
        ].map(([a = '', b = '']) => bridge(walk(slow, a, b, to, {}), always));
        const [first, second, both] = sums.map((one) => Object.values(one));
        expect(first?.map((amount, index) => amount + (second?.[index] ?? 0n))).toEqual(both);
      }),
      runs(40),
    );
  });
});

/** A slice in which nothing was ever open has no row. */
const NOTHING = {
  opening: '0.000',
  billed: '0.000',
  cash: '0.000',
  credit_notes: '0.000',
  write_offs: '0.000',
  refunds: '0.000',
  settlements: '0.000',
  currency_difference: '0.000',
  migration_in: '0.000',
  migration_out: '0.000',
  closing: '0.000',
};

type Rows = Record<string, unknown>[];

/**
 * The rows of a macro between two days by slice; with one currency alone, which then is the reporting one, its own money is the reporting
 * money.
 */
async function rowsBySlice({ database }: Opened, slow: SlowLedger, call: (own: boolean) => string): Promise<(slice: Slice) => Rows> {
  const rows = await database.rows(`FROM ${call(currenciesOf(slow).length > 1)} WHERE entity IS NULL`);
  return ({ currency, manager }) => rows.filter((row) => row['currency'] === currency && row['manager'] === (manager ?? null));
}
