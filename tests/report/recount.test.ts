import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { recountDifferences } from '../../src/report/contracts/recount/recount.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import type { Book, Report } from '../../src/report/schema/report-schema.ts';
import { LONG, OF_ENTITIES, writeFolder } from './contract-ledgers.ts';

const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-recount-')));
let ledger: Ledger;
let report: Report;
beforeAll(async () => {
  ledger = await openLedger({ dataDir: writeFolder(folder, OF_ENTITIES) });
  report = await ledger.report();
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The places in report.json where an altered figure of the as-of date is noticed. */
const NOTICED: Record<string, (book: Book) => unknown> = {
  'money of a stage': ({ stages }) => (stages[0]!.amount = '0.01'),
  'items of a stage': ({ stages }) => (stages[0]!.items += 1),
  'customers of a stage': ({ stages }) => (stages[0]!.customers += 1),
  open: ({ totals }) => (totals.open = '0.01'),
  'past due': ({ totals }) => (totals.overdue = '0.01'),
  net: ({ totals }) => (totals.net = '0.01'),
  unapplied: ({ totals }) => (totals.unapplied = '0.01'),
  items: ({ totals }) => (totals.items += 1),
  'customers who owe': ({ totals }) => (totals.customersOwing += 1),
  'open of a manager': ({ managers }) => (managers[0]!.open = '0.01'),
  'items of a manager': ({ managers }) => (managers[0]!.items += 1),
  'customers of a manager': ({ managers }) => (managers[0]!.customers += 1),
  'what is theirs to act on': ({ managers }) => (managers[0]!.theirsToActOn.amount = '0.01'),
  'items that are theirs to act on': ({ managers }) => (managers[0]!.theirsToActOn.items += 1),
  'what has passed from a manager': ({ managers }) => (managers[0]!.escalated.amount = '0.01'),
  'items that have passed from a manager': ({ managers }) => (managers[0]!.escalated.items += 1),
  'share of what has passed from a manager': ({ managers }) => (managers[0]!.escalated.amountShare = 0.001),
  "a stage's share of the money": ({ stages }) => (stages[0]!.amountShare! += 1e-8),
  "a stage's share of the customers": ({ stages }) => (stages[0]!.customersShare = null),
  "a stage's share of the active customers": ({ stages }) => (stages[1]!.customersActiveShare! += 0.1),
  'active customers': ({ totals }) => (totals.customersActive += 1),
  'the verdict': ({ risk }) => (risk.inRiskZone = !risk.inRiskZone),
  'no verdict': ({ risk }) => (risk.inRiskZone = null),
  'the leg of the verdict': ({ risk }) => (risk.leg = 'both'),
  'the threshold': ({ risk }) => (risk.threshold = 0.4),
  'share of the money at risk': ({ risk }) => (risk.amountShare! += 1e-8),
  'share of the customers at risk': ({ risk }) => (risk.customersShare! += 1e-8),
  'distance to the threshold': ({ risk }) => (risk.distance! -= 0.01),
  "a manager's verdict": ({ managers }) => (managers[0]!.risk.inRiskZone = !managers[0]!.risk.inRiskZone),
  "a manager's distance to the threshold": ({ managers }) => (managers[0]!.risk.distance! += 0.01),
  'a day later since which the verdict holds': ({ risk }) => (risk.since = next(risk.since!, 1)),
  'a day earlier since which the verdict holds': ({ risk }) => (risk.since = next(risk.since!, -1)),
  'DSO by countback': ({ metrics }) => (metrics.dsoCountback = (metrics.dsoCountback ?? 0) + 0.001),
  'DSO by countback, at least': ({ metrics }) => (metrics.dsoCountbackAtLeast = (metrics.dsoCountbackAtLeast ?? 0) + 1),
  'simple DSO': ({ metrics }) => (metrics.dsoSimple! += 0.001),
  'best possible DSO': ({ metrics }) => (metrics.bestPossibleDso! += 0.001),
  'average days delinquent': ({ metrics }) => (metrics.averageDaysDelinquent! += 0.001),
  'days to pay': ({ metrics }) => (metrics.daysToPay = (metrics.daysToPay ?? 0) + 0.001),
  'days beyond terms': ({ metrics }) => (metrics.daysBeyondTerms = (metrics.daysBeyondTerms ?? 0) + 0.001),
  'days beyond terms of what is late': ({ metrics }) => (metrics.daysBeyondTermsLate = (metrics.daysBeyondTermsLate ?? 0) + 0.001),
  'paid on time': ({ metrics }) => (metrics.paidOnTime = metrics.paidOnTime === null ? 1 : null),
  'mean days past due': ({ metrics }) => (metrics.meanDaysPastDue! += 0.001),
  'mean days past due of what is late': ({ metrics }) => (metrics.meanDaysPastDueLate = (metrics.meanDaysPastDueLate ?? 0) + 0.001),
  'terms given': ({ metrics }) => (metrics.termsGiven! -= 0.001),
  'effectiveness of a month': ({ metrics }) => (metrics.cei[0]!.value = 50.5),
  "a manager's DSO": ({ managers }) => (managers[0]!.metrics.dsoSimple! += 0.001),
  'DSO of a day of the trend': ({ metrics }) => (metrics.trend[1]!.dsoSimple! += 0.001),
  'DSO by countback of a day of the trend': ({ metrics }) =>
    (metrics.trend[1]!.dsoCountback = (metrics.trend[1]!.dsoCountback ?? 0) + 0.001),
  'best possible DSO of a day of the trend': ({ metrics }) => (metrics.trend[1]!.bestPossibleDso! += 0.001),
  'days to pay of a day of the trend': ({ metrics }) => (metrics.trend[1]!.daysToPay = (metrics.trend[1]!.daysToPay ?? 0) + 0.001),
  'days beyond terms of a day of the trend': ({ metrics }) =>
    (metrics.trend[1]!.daysBeyondTerms = (metrics.trend[1]!.daysBeyondTerms ?? 0) + 0.001),
  'days beyond terms of what is late on a day of the trend': ({ metrics }) =>
    (metrics.trend[1]!.daysBeyondTermsLate = (metrics.trend[1]!.daysBeyondTermsLate ?? 0) + 0.001),
  'paid on time of a day of the trend': ({ metrics }) => (metrics.trend[1]!.paidOnTime = metrics.trend[1]!.paidOnTime === null ? 1 : null),
  'mean days past due of a day of the trend': ({ metrics }) => (metrics.trend[1]!.meanDaysPastDue! -= 0.001),
  'mean days past due of what is late on a day of the trend': ({ metrics }) =>
    (metrics.trend[1]!.meanDaysPastDueLate = (metrics.trend[1]!.meanDaysPastDueLate ?? 0) + 0.001),
  'terms given up to a day of the trend': ({ metrics }) => (metrics.trend[1]!.termsGiven! += 0.001),
  'roll rate of a day of the trend': ({ metrics }) => (metrics.trend[1]!.rollRate = (metrics.trend[1]!.rollRate ?? 0) + 0.001),
  'cure rate of a day of the trend': ({ metrics }) => (metrics.trend[1]!.cureRate = (metrics.trend[1]!.cureRate ?? 0) + 0.001),
  'who owe, of the concentration': ({ concentration }) => (concentration!.open.groups += 1),
  'largest customer': ({ concentration }) => (concentration!.open.top1! -= 1e-8),
  'largest five customers past due': ({ concentration }) => (concentration!.overdue.top5! -= 1e-8),
  'largest ten customers': ({ concentration }) => (concentration!.open.top10! -= 1e-8),
  'index of squares': ({ concentration }) => (concentration!.open.hhi! += 0.001),
  "index of squares of a manager's customers": ({ managers }) => (managers[0]!.concentration!.overdue.hhi! += 0.001),
  'billed of the items of a month': ({ vintages }) => (vintages[0]!.billed = '0.01'),
  'collected of the items of a month': ({ vintages }) => (vintages[0]!.collected = '0.01'),
  'collected at an age': ({ vintages }) => (vintages[0]!.ages[1]!.collected = '0.01'),
  'collectible of a stage': ({ metrics }) => (metrics.collected.at(-1)!.stages[0]!.collectible = '0.01'),
  'open at an age': ({ metrics }) => (metrics.recovery[0]!.open = '0.01'),
  'recovered of an age': ({ metrics }) => (metrics.recovery[1]!.collected = '0.01'),
  'what reached a band of the provision': ({ provision }) => (provision!.bands[0]!.evidence.reached = '0.01'),
  'what was lost of a band of the provision': ({ provision }) => (provision!.bands[1]!.evidence.lost = '0.01'),
  'money that left a stage': ({ dwell }) => (dwell[0]!.amountLeft = '0.01'),
  'days of the money that left a stage': ({ dwell }) => (dwell[0]!.moneyDays = (dwell[0]!.moneyDays ?? 0) + 0.001),
  'money in a stage for so many days': ({ dwell }) => (dwell[0]!.amountThere = '0.01'),
  'days of the money in a stage': ({ dwell }) => (dwell[0]!.daysThere = (dwell[0]!.daysThere ?? 0) + 0.001),
  'the verdict on the last day of the trend': ({ trend }) => (trend.at(-1)!.risk.inRiskZone = !trend.at(-1)!.risk.inRiskZone),
};
function next(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

test('a report is what is counted again', async () => {
  expect((await recountDifferences(ledger, report)).broken).toEqual([]);
});

test('an altered figure of the company, of its currency and of an entity is noticed, each by itself', { timeout: 240_000 }, async () => {
  const unnoticed: string[] = [];
  for (const [what, alter] of Object.entries(NOTICED)) {
    const altered = structuredClone(report);
    const [entity] = altered.entities;
    for (const book of [altered, altered.currencies[0]!, entity!]) alter(book);
    const slices = (await recountDifferences(ledger, altered)).broken.map(({ slice }) => slice);
    const noticed = {
      'the company': slices.some((slice) => slice.startsWith('EUR, said twice') && !slice.includes(`, ${entity!.entity}`)),
      'its currency': slices.some((slice) => slice.startsWith('EUR') && !slice.startsWith('EUR, said twice')),
      'an entity': slices.some((slice) => slice.startsWith(`EUR, said twice, ${entity!.entity}`)),
    };
    unnoticed.push(...Object.entries(noticed).flatMap(([book, isNoticed]) => (isNoticed ? [] : [`${what} of ${book}`])));
  }
  expect(unnoticed).toEqual([]);
});

describe('of a history of half a year', () => {
  const long = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-recount-long-')));
  let other: Ledger;
  beforeAll(async () => {
    other = await openLedger({ dataDir: writeFolder(long, LONG) });
  });
  afterAll(async () => {
    await other.close();
    rmSync(long, { recursive: true, force: true });
  });

  const noticed = async (alter: (report: Report) => unknown): Promise<string[]> => {
    const tested = await other.report();
    expect((await recountDifferences(other, tested)).broken).toEqual([]);
    alter(tested);
    return (await recountDifferences(other, tested)).broken.map(({ slice, found }) => `${slice}: ${found}`);
  };

  test('an altered test of the forecast is noticed, in what came and in what the naive one says', async () => {
    const names = await noticed(({ forecast }) => {
      const [, test] = forecast.cash!.backtests;
      test!.weeks[0]!.came = '0.01';
      test!.weeks[1]!.naive = '0.02';
    });
    expect(names).toMatchInlineSnapshot(`
      [
        "EUR, said twice, cash that came in the week to 2026-02-10 of what was open on 2026-02-03: 0.01",
        "EUR, said twice, cash that the naive forecast of 2026-02-03 says of the week to 2026-02-17: 0.02",
      ]
    `);
  });

  test('an altered stage of the outlook is noticed, ahead and as it would have been said before', async () => {
    const names = await noticed(({ forecast }) => {
      forecast.outlook!.points[1]!.stages[2]!.amount = '12.34';
      forecast.outlook!.backtests[0]!.stages[0]!.said = 0.5;
      forecast.outlook!.backtests[0]!.stages[1]!.naive = 0.25;
    });
    expect(names).toMatchInlineSnapshot(`
      [
        "EUR, said twice, outlook of critical in 30 days: 12.340000000000",
        "EUR, said twice, outlook, share of current as it was said 30 days before: 0.500000000000",
        "EUR, said twice, outlook, share of overdue 30 days before: 0.250000000000",
      ]
    `);
  });
});

test('a verdict that is not what is counted again is no fault of the program but a broken contract, with what is known of the difference', async () => {
  const altered = structuredClone(report);
  Object.assign(altered.risk, { inRiskZone: !altered.risk.inRiskZone, amountShare: 0.25, since: next(altered.risk.since!, 1) });
  const refused: unknown = await checkContracts(ledger, altered).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(Problem);
  expect((refused as Problem).status).toBe(4);
  expect((refused as Problem).lines.map(({ what }) => what)).toMatchInlineSnapshot(`
    [
      "contract recount-agrees is broken: EUR, said twice, the company, inside the risk zone: expected no, found yes, difference not a number",
      "contract recount-agrees is broken: EUR, said twice, the company, share of the money at risk: expected 0.221052631579, found 0.250000000000, difference 0.028947368421",
      "contract recount-agrees is broken: EUR, said twice, inside the risk zone on 2026-01-11: expected no, found yes, difference not a number",
      "contract recount-agrees is broken: EUR, said twice, inside the risk zone on 2026-01-31: expected yes, found no, difference not a number",
      "contract recount-agrees is broken: EUR, said twice, inside the risk zone on 2026-02-28: expected yes, found no, difference not a number",
      "contract recount-agrees is broken: EUR, said twice, inside the risk zone on 2026-03-31: expected yes, found no, difference not a number",
    ]
  `);
});
