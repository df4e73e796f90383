import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Book, ManagerBook, Report } from '../../src/report/schema/report-schema.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { plusDays, type Day } from './calendar.ts';
import { openDrawn, runs, TIMEOUT } from './drawn-ledgers.ts';
import { dayOf, longLedgers } from './long-ledgers.ts';
import { bridgesOf, dwellOn, vintagesOn, type Terms } from './slow-course.ts';
import { decimal } from './slow-documents.ts';
import { cameAfter, expectedOn, minorOf, outlookOn, type Expected } from './slow-forecast.ts';
import { concentrationOn, provisionOn } from './slow-losses.ts';
import { slowReplay, type SlowLedger } from './slow-replay.ts';
import { billedAndPaid, effectiveness, recoveryOn, speedOn } from './slow-speed.ts';
import { dayBeforeMonth, firstDay, halfUp, monthEnds, ratio, total, type SlowBook } from './slow-worth.ts';

/** One seed, so that no run meets a customer whose pace lies on the very edge of a twentieth; `FAST_CHECK_SEED` takes another. */
const SEED = 2026;

test(
  'speed, losses, course and forecast are what each item and application says, in every currency, converted too, and in every book',
  { timeout: TIMEOUT },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        longLedgers.chain((drawn) => dayOf(drawn).map((day) => ({ drawn, day }))),
        async ({ drawn, day }) => {
          await openDrawn(drawn, day, async (ledger) => {
            const report = await ledger.report(day);
            const slow = slowReplay(drawn.documents, drawn.rules);
            for (const { book, found } of booksOf(report, day)) {
              const name = JSON.stringify(book);
              expect(toldOf(found, slow, day), name).toEqual(expectedOf(slow, book, day));
              compareForecast(slow, book, found, day, name);
              for (const manager of found.managers) {
                const theirs = { ...book, manager: manager.id };
                expect(toldOfManager(manager), `${name} of ${manager.id}`).toEqual(expectedOfManager(slow, theirs, day));
                compareExpected([manager.expectedCash], expectedOn(slow, theirs, day)?.slice(0, 1), book.currency, manager.id);
              }
            }
            await checkContracts({ ...ledger, asOf: day }, report);
          });
        },
      ),
      { seed: SEED, ...runs(6) },
    );
  },
);

/** The books of a report whose money is stated. */
function booksOf(report: Report, today: Day): { book: SlowBook; found: Book }[] {
  return [{ entity: undefined, ...report }, ...report.entities].flatMap(({ entity, ...whole }) => {
    const slice = { today, ...(entity === undefined ? {} : { entity }) };
    return [
      ...(report.currency === null ? [] : [{ book: { ...slice, currency: report.currency, converts: true }, found: whole }]),
      ...whole.currencies.map((found) => ({ book: { ...slice, currency: found.currency, converts: false }, found })),
    ];
  });
}

/** Numbers to ten digits: the quotient of two decimals may differ in the last bit. */
function rough<T>(told: T): T {
  return JSON.parse(JSON.stringify(told, (_, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(10)) : value))) as T;
}

const SPEED = [
  'dsoCountback',
  'dsoCountbackAtLeast',
  'dsoSimple',
  'bestPossibleDso',
  'averageDaysDelinquent',
  'daysToPay',
  'daysBeyondTerms',
  'daysBeyondTermsLate',
  'paidOnTime',
  'meanDaysPastDue',
  'meanDaysPastDueLate',
  'termsGiven',
] as const;

function speedIn(metrics: Record<(typeof SPEED)[number], number | null>): Record<string, number | null> {
  return Object.fromEntries(SPEED.map((name) => [name, metrics[name]]));
}

/** What a report tells of a book; where the ledger has not begun, there are no months to tell of. */
function toldOf(book: Book, slow: SlowLedger, day: Day): unknown {
  const { metrics, concentration, provision, movements, vintages, dwell } = book;
  const { trend, cei, recovery, billed, paid } = metrics;
  return rough({
    speed: speedIn(metrics),
    billed,
    paid,
    trend: trend.map(({ asOf, ...figures }) => ({ asOf, ...speedIn(figures) })),
    cei: day < firstDay(slow) ? [] : cei,
    recovery,
    concentration,
    provision: {
      amount: provision?.amount,
      estimated: provision?.estimatedAmount,
      bands: provision?.bands.map(({ open, rate, estimatedRate, amount, evidence }) => ({ open, rate, estimatedRate, amount, evidence })),
    },
    movement: movements.at(-1)?.stages.map(({ id: _, ...terms }) => terms),
    vintages: vintages.map(({ ages, share, month, billed: of, collected }) => ({
      month,
      billed: of,
      collected,
      share,
      ages: ages.map((cell) => cell.collected),
    })),
    dwell: dwell.map(({ id: _, ...figures }) => figures),
  });
}

function expectedOf(slow: SlowLedger, book: SlowBook, day: Day): unknown {
  const money = (amount: bigint): string => decimal(amount, book.currency);
  const days = [...new Set([...monthEnds(slow, day), day])].sort();
  const shares = (only: 'open' | 'overdue'): unknown => {
    const { amount, ...rest } = concentrationOn(slow, book, day, only);
    return { ...rest, amount: money(amount) };
  };
  return rough({
    speed: speedOn(slow, book, day),
    ...moneyOf(billedAndPaid(slow, book, day), money),
    trend: days.map((asOf) => ({ asOf, ...speedOn(slow, book, asOf) })),
    cei: effectiveness(slow, book, day),
    recovery: recoveryOn(slow, book, day).map(({ open, collected, ...rest }) => ({
      ...rest,
      ...moneyOf({ open, collected }, money),
      share: ratio(collected, open),
    })),
    concentration: { open: shares('open'), overdue: shares('overdue') },
    provision: provided(slow, book, day),
    movement: bridgesOf(slow, book, dayBeforeMonth(day), day).map((terms) => moneyOf(terms, money)),
    vintages: vintagesOn(slow, book, day).map(({ month, billed, collected, ages }) => ({
      month,
      ...moneyOf({ billed, collected }, money),
      share: ratio(collected, billed),
      ages: ages.map((cell) => (cell === null ? null : money(cell))),
    })),
    // Stages without a visit in a year have no row.
    dwell: dwellOn(slow, book, day).flatMap(({ amountLeft, amountThere, ...figures }) =>
      figures.itemsLeft + figures.itemsThere === 0 && amountLeft === 0n
        ? []
        : [{ ...figures, ...moneyOf({ amountLeft, amountThere }, money) }],
    ),
  });
}

function moneyOf<T extends Record<string, bigint>>(amounts: T, money: (amount: bigint) => string): Record<keyof T, string> {
  return Object.fromEntries(Object.entries(amounts).map(([name, amount]) => [name, money(amount)])) as Record<keyof T, string>;
}

const MILLION = 1_000_000n;

function provided(slow: SlowLedger, book: SlowBook, day: Day): unknown {
  const bands = provisionOn(slow, book, day);
  const rate = (value: bigint | null): string | null =>
    value === null ? null : `${value / MILLION}.${String(value % MILLION).padStart(6, '0')}`;
  const rounded = (amount: bigint | null): string | null => (amount === null ? null : decimal(halfUp(amount, MILLION), book.currency));
  const sum = (of: (band: (typeof bands)[number]) => bigint | null): string | null =>
    bands.some((band) => band.open > 0n && of(band) === null) ? null : rounded(total(bands.map((band) => of(band) ?? 0n)));
  return {
    amount: sum(({ amount }) => amount),
    estimated: sum(({ open, estimated }) => (estimated === null ? null : open * estimated)),
    bands: bands.map((band) => ({
      open: decimal(band.open, book.currency),
      rate: rate(band.rate),
      estimatedRate: rate(band.estimated),
      amount: rounded(band.amount),
      evidence: {
        items: band.evidence.items,
        reached: decimal(band.evidence.reached, book.currency),
        lost: decimal(band.evidence.lost, book.currency),
      },
    })),
  };
}

function toldOfManager({ metrics, movement, concentration, provision }: ManagerBook): unknown {
  return rough({
    speed: speedIn(metrics),
    billed: metrics.billed,
    paid: metrics.paid,
    movement: movement?.stages.map(({ id: _, ...terms }) => terms),
    largest: concentration?.open.top1,
    provision: provision?.bands.map(({ amount }) => amount),
  });
}

function expectedOfManager(slow: SlowLedger, book: SlowBook, day: Day): unknown {
  const money = (amount: bigint): string => decimal(amount, book.currency);
  return rough({
    speed: speedOn(slow, book, day),
    ...moneyOf(billedAndPaid(slow, book, day), money),
    movement: bridgesOf(slow, book, dayBeforeMonth(day), day).map((terms: Terms) => moneyOf(terms, money)),
    largest: concentrationOn(slow, book, day, 'open').top1,
    provision: provisionOn(slow, book, day).map(({ amount }) => (amount === null ? null : money(halfUp(amount, MILLION)))),
  });
}

function compareForecast(slow: SlowLedger, book: SlowBook, { forecast: { cash, outlook } }: Book, day: Day, name: string): void {
  const said = expectedOn(slow, book, day);
  compareExpected(cash && [cash.total, ...cash.weeks], said, book.currency, name);
  for (const { asOf, weeks } of cash?.backtests ?? []) {
    compareExpected(weeks, expectedOn(slow, book, asOf)?.slice(1, weeks.length + 1), book.currency, `${name}, said on ${asOf}`);
    const came = (from: Day): string[] => weeks.map((_, index) => decimal(cameAfter(slow, book, from, index + 1), book.currency));
    expect(
      weeks.map((week) => week.came),
      `${name}, came since ${asOf}`,
    ).toEqual(came(asOf));
    expect(
      weeks.map(({ naive }) => naive),
      `${name}, naive of ${asOf}`,
    ).toEqual(came(plusDays(asOf, -91)));
  }
  const tested = [28, 56, 91].filter((back) => cash !== null && expectedOn(slow, book, plusDays(day, -back)) !== null);
  expect(cash?.backtests.map(({ asOf }) => asOf) ?? [], name).toEqual(tested.map((back) => plusDays(day, -back)));
  const ahead = outlookOn(slow, book, day);
  const isStated = (ahead ?? []).flat().some((amount) => amount > 0);
  expect(outlook !== null, `${name}, outlook`).toBe(isStated);
  for (const [step, point] of (outlook?.points ?? []).entries())
    for (const [position, { amount }] of point.stages.entries())
      expect(
        Math.abs(minorOf(amount ?? '', book.currency) - (ahead?.[step]?.[position] ?? 0)),
        `${name}, ${amount} in ${point.days} days`,
      ).toBeLessThan(0.51);
}

/** Squares of money are added up to a thousandth of the unit, so that of next to nothing the interval is not exact to the cent. */
const SLACK = 0.05;

function compareExpected(
  found: readonly ({ expected: string; low: string; high: string } | null)[] | null,
  said: readonly Expected[] | null | undefined,
  currency: string,
  name: string,
): void {
  expect(found?.length ?? 0, name).toBe(found?.[0] === null && !said ? 1 : (said?.length ?? 0));
  for (const [index, one] of (said ?? []).entries())
    for (const part of ['expected', 'low', 'high'] as const) {
      const slack = 0.51 + (part === 'expected' ? 0 : minorOf(String(SLACK), currency));
      const told = found?.[index]?.[part] ?? 'none';
      expect(Math.abs(minorOf(told, currency) - one[part]), `${name}, ${part} ${told}, not ${one[part]}, at ${index}`).toBeLessThan(slack);
    }
}
