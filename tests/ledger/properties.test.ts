import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import type { Report, StageFigure } from '../../src/report/schema/report-schema.ts';
import { isMonthEnd, latest, plusDays, type Day } from './calendar.ts';
import { activeOfReplay, allFigures, allReplayed, figuresOfBook, figuresOfReplay } from './figures.ts';
import { days, ledgers, type Ledger } from './ledgers.ts';
import type { Opened } from './open-with-macros.ts';
import { openDrawn, runs, TIMEOUT } from './drawn-ledgers.ts';
import { decimal, minor, type Documents } from './slow-documents.ts';
import { currenciesOf, openItems, unapplied } from './slow-figures.ts';
import { slowReplay } from './slow-replay.ts';

const SOME_DAYS = fc.uniqueArray(days, { minLength: 2, maxLength: 2 });
/** DECIMALs of the ledger's tables have three places, whatever the currency. */
const PLACES = 3;

describe('the product against the slow replay', () => {
  test('report and macros give what the rows give, on any day', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, SOME_DAYS, async (drawn, some) => {
        const slow = slowReplay(drawn.documents, drawn.rules);
        const today = latest(some);
        await openDrawn(drawn, today, async (ledger) => {
          for (const day of some) {
            const report = await ledger.report(day);
            expect(report.asOf).toBe(day);
            expect(allFigures(report)).toEqual(allReplayed(slow, day, today));
            expect(report.totals.customersActive).toBe(activeOfReplay(slow, day));
            expect(await openItemRows(ledger, day)).toEqual(
              openItems(slow, day, today)
                .map((one) => ({
                  item: one.item.id,
                  customer: one.item.customer,
                  manager: one.manager,
                  currency: one.item.currency,
                  issued: one.item.issued,
                  due: one.item.due,
                  amount: decimal(one.item.amount, one.item.currency, PLACES),
                  open: decimal(one.open, one.item.currency, PLACES),
                  days_past_due: one.daysPastDue,
                  stage: slow.rules.stages[one.stage]?.id,
                }))
                .sort((one, other) => (one.item < other.item ? -1 : 1)),
            );
            expect(await unappliedRows(ledger, day)).toEqual(unappliedReplayed(slow, day));
          }
        });
      }),
      runs(12),
    );
  });

  test('the trend is the replay at each month-end and at the as-of date', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, days, async (drawn, day) => {
        const slow = slowReplay(drawn.documents, drawn.rules);
        const report = await openDrawn(drawn, day, (ledger) => ledger.report(day));
        const points = report.trend.map((point) => point.asOf);
        expect(points.at(-1)).toBe(day);
        expect(points.slice(0, -1).every(isMonthEnd)).toBe(true);
        expect(points).toEqual([...new Set(points)].sort());
        for (const currency of currenciesOf(slow)) {
          const book = report.currencies.find((one) => one.currency === currency);
          for (const point of book?.trend ?? []) {
            const { totals, stages, risk } = figuresOfReplay(slow, point.asOf, day, currency);
            expect({ open: point.open, unapplied: point.unapplied, inRiskZone: point.risk.inRiskZone }).toEqual({
              open: totals['open'],
              unapplied: totals['unapplied'],
              inRiskZone: risk.inRiskZone,
            });
            expect(point.stages).toEqual(stages.map(({ id, amount, items, customers }) => ({ id, amount, items, customers })));
          }
        }
      }),
      runs(6),
    );
  });
});

describe('what holds of every report, without a second opinion', () => {
  test('stages partition, managers add up, macros agree with the report, every contract holds', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, days, async (drawn, day) => {
        await openDrawn(drawn, day, async (ledger) => {
          const report = await ledger.report(day);
          for (const { currency, totals, stages, managers } of report.currencies) {
            const money = (text: string | null): bigint => minor(text ?? 'none', currency);
            const amount = (figures: StageFigure[]): bigint => figures.reduce((total, one) => total + money(one.amount), 0n);
            const items = (figures: StageFigure[]): number => figures.reduce((total, one) => total + one.items, 0);
            expect(amount(stages)).toBe(money(totals.open));
            expect(items(stages)).toBe(totals.items);
            expect(stages.reduce((total, one) => total + one.customers, 0)).toBe(totals.customersOwing);
            expect(money(totals.open) - money(totals.unapplied)).toBe(money(totals.net));
            expect(managers.reduce((total, one) => total + money(one.open), 0n)).toBe(money(totals.open));
            expect(managers.reduce((total, one) => total + one.items, 0)).toBe(totals.items);
            for (const manager of managers) {
              expect(amount(manager.stages)).toBe(money(manager.open));
              expect(items(manager.stages)).toBe(manager.items);
              expect(money(manager.theirsToActOn.amount) + money(manager.escalated.amount)).toBe(money(manager.open));
              expect(manager.theirsToActOn.items + manager.escalated.items).toBe(manager.items);
            }
          }
          await compareMacros(ledger, report, day);
          await checkContracts({ ...ledger, asOf: day }, report);
        });
      }),
      runs(6),
    );
  });

  test('the order of the input rows changes nothing', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(
        ledgers.chain((drawn) => shuffled(drawn.documents).map((documents) => ({ drawn, documents }))),
        days,
        async ({ drawn, documents }, day) => {
          const before = await openDrawn(drawn, day, (ledger) => ledger.report(day));
          const after = await openDrawn({ documents, rules: drawn.rules }, day, (ledger) => ledger.report(day));
          expect(after).toEqual(before);
        },
      ),
      runs(4),
    );
  });

  test('a later as-of date of the run never changes the replay of an earlier day', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, days, fc.integer({ min: 1, max: 60 }), async ({ documents, rules }, day, later) => {
        // Today's owner is another one on another day; every other figure, and the owner at issue, is not.
        const drawn: Ledger = { documents, rules: { ...rules, owner: 'at-issue' } };
        const then = await openDrawn(drawn, day, (ledger) => ledger.report(day));
        const afterwards = await openDrawn(drawn, plusDays(day, later), (ledger) => ledger.report(day));
        expect(allFigures(afterwards)).toEqual(allFigures(then));
        expect(afterwards.trend).toEqual(then.trend);
      }),
      runs(4),
    );
  });

  test('with explicit allocation, rows of later days never change an earlier day', { timeout: TIMEOUT }, async () => {
    await fc.assert(
      fc.asyncProperty(ledgers, days, async ({ documents, rules }, day) => {
        const whole: Ledger = { documents: withoutForesight(documents), rules: { ...rules, allocation: 'explicit' } };
        const cut: Ledger = { documents: upTo(whole.documents, day), rules: whole.rules };
        if (cut.documents.invoices.length === 0) return;
        const then = await openDrawn(cut, day, (ledger) => ledger.report(day));
        const afterwards = await openDrawn(whole, day, (ledger) => ledger.report(day));
        for (const book of then.currencies) {
          const same = afterwards.currencies.find((one) => one.currency === book.currency);
          expect(same && figuresOfBook(same)).toEqual(figuresOfBook(book));
        }
        // A credit that names an item of a later day belongs to that item's entity, which the cut does not know.
        const names = new Map(whole.documents.credits.map((one) => [one.id, one.invoice]));
        if (cut.documents.credits.some((one) => one.invoice !== names.get(one.id))) return;
        for (const { entity, currencies } of then.entities) {
          const same = afterwards.entities.find((one) => one.entity === entity)?.currencies;
          for (const book of currencies) {
            const later = same?.find((one) => one.currency === book.currency);
            expect(later && figuresOfBook(later)).toEqual(figuresOfBook(book));
          }
        }
      }),
      runs(4),
    );
  });
});

async function openItemRows(ledger: Opened, day: Day): Promise<unknown[]> {
  return ledger.database.rows(
    `select item, customer, manager, currency, issued, due, amount, open, days_past_due, stage from open_items(date '${day}') order by item`,
  );
}

async function unappliedRows(ledger: Opened, day: Day): Promise<unknown[]> {
  return ledger.database.rows(`
    select credit.id as credit, (credit.amount - coalesce(sum(application.amount), 0))::decimal(18, 3) as unapplied
    from credit left join application on application.credit = credit.id and application.effective <= date '${day}'
    where credit.date <= date '${day}'
    group by credit.id, credit.amount
    having unapplied <> 0
    order by credit`);
}

function unappliedReplayed(slow: ReturnType<typeof slowReplay>, day: Day): unknown[] {
  return currenciesOf(slow)
    .flatMap((currency) =>
      [...unapplied(slow, day, currency)].map(([credit, amount]) => ({ credit, unapplied: decimal(amount, currency, PLACES) })),
    )
    .sort((one, other) => (one.credit < other.credit ? -1 : 1));
}

async function compareMacros(ledger: Opened, report: Report, day: Day): Promise<void> {
  const several = report.currency === null;
  for (const { currency, stages, managers } of report.currencies) {
    const only = several ? `where currency = '${currency}'` : '';
    const places = (text: string | null): string => decimal(minor(text ?? 'none', currency), currency, PLACES);
    const lines = (figures: StageFigure[]): unknown[] =>
      figures
        .map(({ id, amount, items, customers }) => ({ stage: id, amount: places(amount), items, customers }))
        .filter((one) => one.items > 0);
    const distribution = await ledger.database.rows(
      `select stage, amount, items, customers from stage_distribution(date '${day}') ${only}`,
    );
    expect(sorted(distribution.filter(hasItems))).toEqual(sorted(lines(stages)));
    const risk = await ledger.database.rows(`select manager, stage, amount, items, customers from manager_risk(date '${day}') ${only}`);
    expect(sorted(risk.filter(hasItems))).toEqual(
      sorted(managers.flatMap((one) => lines(one.stages).map((line) => ({ manager: one.id, ...(line as object) })))),
    );
  }
}

function hasItems(row: object): boolean {
  return 'items' in row && Number(row.items) > 0;
}

function sorted(rows: unknown[]): string[] {
  return rows.map((row) => JSON.stringify(row)).sort();
}

function shuffled(documents: Documents): fc.Arbitrary<Documents> {
  return fc.record({
    invoices: anyOrder(documents.invoices),
    credits: anyOrder(documents.credits),
    customers: documents.customers === null ? fc.constant(null) : anyOrder(documents.customers),
    ownerships: anyOrder(documents.ownerships),
  });
}

function anyOrder<T>(rows: T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray(rows, { minLength: rows.length, maxLength: rows.length });
}

/** Neither settled dates, which speak of the future, nor instalments, of which some may come later than others. */
function withoutForesight(documents: Documents): Documents {
  const invoices = documents.invoices.map((one) => ({ ...one, parent: null, settled: null }));
  return { ...documents, invoices, credits: onAccountUnlessKnown(documents, invoices) };
}

/** The rows that were there on a day; a credit that named what came later was on account. */
function upTo(documents: Documents, day: Day): Documents {
  const invoices = documents.invoices.filter((one) => one.issued <= day);
  return { ...documents, invoices, credits: onAccountUnlessKnown(documents, invoices).filter((one) => one.date <= day) };
}

function onAccountUnlessKnown({ credits }: Documents, invoices: Documents['invoices']): Documents['credits'] {
  const items = new Set(invoices.filter((one) => one.amount >= 0n).map((one) => one.id));
  return credits.map((one) => (one.invoice !== null && items.has(one.invoice) ? one : { ...one, invoice: null }));
}
