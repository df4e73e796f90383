import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { followDifferences } from '../../src/report/contracts/follows/follows.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import type { Book, Report } from '../../src/report/schema/report-schema.ts';
import { FILES, writeFiles } from './contract-ledgers.ts';

/** Two entities and two currencies at a rate, a history of half a year, and a payment in every month since the new year. */
const IN_TWO_CURRENCIES = {
  'report.yaml': FILES['report.yaml'].replace('byStage', 'closedAfterDays: 60, byStage'),
  'invoices.csv': `id,customer,issued,due,amount,manager,entity,currency
INV-0,Beta,2025-08-01,2025-08-31,90.00,boris,EE,EUR
INV-1,Alfa,2026-01-10,2026-02-09,400.00,anna,LV,EUR
INV-2,Beta,2026-02-20,2026-03-22,300.00,boris,EE,EUR
INV-3,Alfa,2026-03-05,2026-04-04,500.00,anna,LV,EUR
INV-4,Gamma,2026-01-15,2026-01-20,75.50,anna,LV,USD
INV-5,Beta,2025-12-01,2025-12-20,120.00,anna,LV,EUR
`,
  'payments.csv': `id,customer,date,amount,invoice,currency
PAY-0,Beta,2025-09-05,90.00,INV-0,EUR
PAY-1,Alfa,2026-02-15,150.00,INV-1,EUR
PAY-2,Beta,2026-03-28,100.00,,EUR
PAY-3,Gamma,2026-03-10,20.00,INV-4,USD
PAY-4,Beta,2026-01-15,60.00,INV-5,EUR
PAY-5,Beta,2026-03-25,15.00,INV-2,EUR
`,
  'credits.csv':
    'id,customer,date,amount,invoice,kind,currency\nCN-1,Beta,2026-03-10,60.00,INV-2,credit-note,EUR\nWO-1,Alfa,2026-03-20,40.00,INV-1,write-off,EUR\n',
  'rates.csv': 'date,currency,rate\n2025-08-01,USD,0.9\n2026-03-01,USD,0.875\n',
};

const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-follows-')));
let ledger: Ledger;
let report: Report;
beforeAll(async () => {
  writeFiles(folder, IN_TWO_CURRENCIES);
  ledger = await openLedger({ dataDir: folder });
  report = await ledger.report();
});
afterAll(async () => {
  await ledger.close();
  rmSync(folder, { recursive: true, force: true });
});

const changed = (money: string): string => (Number(money) + 0.01).toFixed(2);
const anna = ({ managers }: Book) => managers.find(({ id }) => id === 'anna')!;
const stood = ({ transitions }: Book | ReturnType<typeof anna>) => transitions!.rows.find(({ origin }) => origin === 'open')!;

/** The places in report.json where a figure that is altered by itself is noticed, whatever the ledger says. */
const NOTICED: Record<string, (book: Book) => unknown> = {
  'money of the last day of the trend': ({ trend }) => (trend.at(-1)!.stages[0]!.amount = '0.01'),
  'open money of the last day of the trend': ({ trend }) => (trend.at(-1)!.open = '0.01'),
  'a day of the trend of speed': ({ metrics }) => (metrics.trend[0]!.asOf = '2025-08-30'),
  'DSO of the last day of the trend': ({ metrics }) => (metrics.trend.at(-1)!.dsoSimple! += 1e-6),
  'terms given on the last day of the trend': ({ metrics }) => (metrics.trend.at(-1)!.termsGiven = null),
  'days delinquent of a day of the trend': ({ metrics }) => (metrics.trend.at(-2)!.averageDaysDelinquent! += 1e-6),
  'roll rate of the last day of the trend': ({ metrics }) => (metrics.trend.at(-1)!.rollRate = 0.5),
  'cure rate of the last day of the trend': ({ metrics }) => (metrics.trend.at(-1)!.cureRate = 0.75),
  'share collected of a stage': ({ metrics }) => (metrics.collected.at(-1)!.stages[0]!.share = 0.125),
  'share recovered': ({ metrics }) => (metrics.recovery[0]!.share! += 1e-6),
  'more recovered than was open': ({ metrics }) => Object.assign(metrics.recovery[0]!, { open: '1.00', collected: '2.00', share: 2 }),
  'items recovered of': ({ metrics }) => (metrics.recovery[0]!.items = 0),
  'money of the concentration': ({ concentration }) => (concentration!.open.amount = '0.01'),
  'past due of the concentration': ({ concentration }) => (concentration!.overdue.amount = '0.01'),
  'largest customer': ({ concentration }) => (concentration!.open.top1 = 0.2),
  'largest five customers': ({ concentration }) => (concentration!.open.top5 = 0.999),
  'largest ten customers past due': ({ concentration }) => (concentration!.overdue.top10 = 0.999),
  'index of squares': ({ concentration }) => (concentration!.open.hhi = 10_000),
  'index of squares past due': ({ concentration }) => (concentration!.overdue.hhi = 1000),
  'effective number': ({ concentration }) => (concentration!.open.effectiveNumber! += 0.001),
  'effective number of a manager': (book) => (anna(book).concentration!.open.effectiveNumber! += 0.001),
  'amount of a band of the provision': ({ provision }) => (provision!.bands[2]!.amount = '1.11'),
  'rate of a band of the provision': ({ provision }) => (provision!.bands[2]!.rate = '0.200000'),
  'open money of a band of the provision': ({ provision }) => (provision!.bands[0]!.open = '0.01'),
  'items of a band of the provision': ({ provision }) => (provision!.bands[0]!.items += 1),
  provision: ({ provision }) => (provision!.amount = (Number(provision!.amount) + 1).toFixed(2)),
  "a manager's provision": (book) => (anna(book).provision!.bands[0]!.amount = '9.99'),
  'estimated rate': ({ provision }) => (provision!.bands[0]!.estimatedRate = '0.123456'),
  'money that reached a band': ({ provision }) => (provision!.bands[0]!.evidence.reached = '0.01'),
  'money that was lost': ({ provision }) => (provision!.bands[0]!.evidence.lost = '0.01'),
  'items behind the evidence': ({ provision }) => (provision!.bands[0]!.evidence.items = 0),
  'provision by the evidence': ({ provision }) => (provision!.estimatedAmount = provision!.estimatedAmount === null ? '1.00' : null),
  'money of a row of the matrix': (book) => (stood(book).amount = changed(stood(book).amount)),
  'share of an outcome': (book) => (stood(book).outcomes[0]!.share! -= 1e-6),
  'rolled of a stage': (book) => (stood(book).rolled = changed(stood(book).rolled!)),
  'roll rate of a stage': (book) => (stood(book).rollRate = 0.1),
  'cured of a stage': (book) => (stood(book).cured = changed(stood(book).cured!)),
  'cure rate of a stage': (book) => (stood(book).cureRate! += 1e-6),
  'roll rate': ({ transitions }) => (transitions!.rollRate = 0.1),
  'cure rate': ({ transitions }) => (transitions!.cureRate = 0.1),
  "a manager's roll rate": (book) => (anna(book).transitions!.rollRate = 0.1),
  "a manager's cure rate of a stage": (book) => (stood(anna(book)).cureRate! += 1e-6),
  'cash since the last month-end': ({ movement }) => (movement!.cash = '0.01'),
  'billed of a month of items': ({ vintages }) => (vintages.at(-1)!.billed = '0.01'),
  'collected of a month of items': ({ vintages }) => (vintages[0]!.collected = '0.01'),
  'share collected of a month of items': ({ vintages }) => (vintages[0]!.share = 0.5),
  'a cell that was not observed': ({ vintages }) => Object.assign(vintages.at(-1)!.ages[12]!, { collected: '0.00', share: 0 }),
  'a cell that was observed': ({ vintages }) => Object.assign(vintages[0]!.ages[0]!, { collected: null, share: null }),
  'share of a cell': ({ vintages }) => (vintages[0]!.ages[2]!.share = 0.125),
  'more collected at an age than later': ({ vintages: [, month] }) =>
    Object.assign(month!.ages[0]!, { collected: month!.billed, share: 1 }),
  'money there': ({ dwell }) => (dwell[0]!.amountThere = '0.01'),
  'items there': ({ dwell }) => (dwell[0]!.itemsThere += 1),
  'days in a stage of thirty': ({ dwell }) => (dwell[1]!.itemDaysMedian = 31),
  'days of nothing that left': ({ dwell }) => (dwell.at(-1)!.moneyDays = dwell.at(-1)!.moneyDays === null ? 5 : null),
  'days beyond terms of a risky book': (book) => (anna(book).bookRisk.daysBeyondTerms = 99),
  'roll rate of a risky book': (book) => (anna(book).bookRisk.rollRate = 0.1),
  'roll rate of the company beside it': (book) => (anna(book).bookRisk.companyRollRate = 0.1),
  'largest customer of a risky book': (book) => (anna(book).bookRisk.largestCustomerShare = 0.1),
  'past due of a risky book': (book) => (anna(book).bookRisk.overdueShare = 0.123),
  'customers of a risky book': (book) => (anna(book).bookRisk.standing!.customers += 1),
  'customers at risk of a risky book': (book) => (anna(book).bookRisk.standing!.customersAtRisk += 1),
  'share at risk of all books': (book) => (anna(book).bookRisk.standing!.allShare = 0.01),
  'expected share of a risky book': (book) => (anna(book).bookRisk.standing!.expectedShare = 0.01),
  'interval of a risky book': (book) => Object.assign(anna(book).bookRisk.standing!, { low: 0.999, high: 1, share: 0.5 }),
  'a week of the forecast': ({ forecast }) => (forecast.cash!.weeks[0]!.to = '2026-04-06'),
  'no week of the forecast': ({ forecast }) => forecast.cash!.weeks.pop(),
  'cash of a week': ({ forecast }) => (forecast.cash!.weeks[0]!.expected = forecast.cash!.weeks[0]!.high.replace(/^\d+/, '999')),
  'cash of all weeks': ({ forecast }) => (forecast.cash!.total.expected = '0.00'),
  'least of all weeks': ({ forecast }) => (forecast.cash!.total.low = '9999.00'),
  'most of all weeks': ({ forecast }) => (forecast.cash!.total.high = '9999.00'),
  "a manager's cash": (book) => (anna(book).expectedCash!.expected = changed(anna(book).expectedCash!.expected).replace(/^\d+/, '0')),
  'error of the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.error = 0.123),
  'naive error of the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.naiveError = 0.123),
  'verdict on the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.beatsNaive = null),
  'weeks inside of the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.inside += 1),
  'a range of the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.weeks[0]!.low = '99999.00'),
  'a day of the forecast before': ({ forecast }) => (forecast.cash!.backtests[0]!.asOf = '2026-03-02'),
  'a day of the outlook': ({ forecast }) => (forecast.outlook!.points[1]!.asOf = '2026-05-01'),
  'where the outlook begins': ({ forecast }) => (forecast.outlook!.points[0]!.stages[0]!.amount = '0.01'),
  'money of the outlook': ({ forecast }) => (forecast.outlook!.points[2]!.stages[1]!.amount = '9999.00'),
  'a share of the outlook': ({ forecast }) => (forecast.outlook!.points[3]!.stages[0]!.share! += 1e-6),
  'share at risk of the outlook': ({ forecast }) => (forecast.outlook!.points[1]!.atRiskShare! -= 1e-6),
  'a day on which the threshold is passed': ({ forecast }) =>
    (forecast.outlook!.crossing = forecast.outlook!.crossing === null ? { day: '2026-04-20', into: true } : null),
  'what came of the outlook before': ({ forecast }) => (forecast.outlook!.backtests[0]!.stages[0]!.came = 0.123),
  'what was said of the outlook before': ({ forecast }) => (forecast.outlook!.backtests[0]!.stages[0]!.said! += 1e-6),
  'error of the outlook before': ({ forecast }) => (forecast.outlook!.backtests[0]!.error! += 1e-6),
  'naive error of the outlook before': ({ forecast }) => (forecast.outlook!.backtests[0]!.naiveError! += 1e-6),
};

/** Where no rate lies between. */
const NOTICED_IN_ONE_CURRENCY: Record<string, (book: Book) => unknown> = {
  'less collectible of a stage': ({ metrics }) => {
    const stage = metrics.collected.at(-1)!.stages.find(({ collectible }) => Number(collectible) > 1)!;
    const collectible = Number(stage.collectible) - 0.01;
    Object.assign(stage, { collectible: collectible.toFixed(2), share: Number(stage.collected) / collectible });
  },
  'collected of a stage': ({ metrics }) => {
    const stage = metrics.collected.at(-1)!.stages.find(({ collectible }) => Number(collectible) > 0)!;
    Object.assign(stage, { collected: '0.01', share: 0.01 / Number(stage.collectible) });
  },
};

/** Of what one currency is worth in the other. */
const NOTICED_OF_WORTHS: Record<string, (report: Report) => unknown> = {
  'open at another rate': (altered) => (dollars(altered).rate = '0.9'),
  'net of what a currency is worth': (altered) => (dollars(altered).net = '0.01'),
  'share of what a currency is worth': (altered) => (dollars(altered).openShare! += 1e-6),
  'money of the reporting currency itself': (altered) =>
    (altered.currencies.find(({ currency }) => currency === 'EUR')!.reporting!.unapplied = '0.01'),
};
const dollars = ({ currencies }: Report) => currencies.find(({ currency }) => currency === 'USD')!.reporting!;

const namesOf = (altered: Report): string[] => followDifferences(altered, ledger.config).broken.map(({ slice }) => slice);
const ofEuros = ({ currencies }: Pick<Report, 'currencies'>): Book => currencies.find(({ currency }) => currency === 'EUR')!;

test('a report is what follows from it', () => {
  expect(followDifferences(report, ledger.config).broken).toEqual([]);
  expect(report.forecast.cash?.backtests.length).toBeGreaterThan(0);
  expect(report.forecast.outlook?.backtests.length).toBeGreaterThan(0);
});

test('what was written off and taken back is collectible again, and no fault', async () => {
  const again = join(folder, 'again');
  writeFiles(again, {
    'invoices.csv': 'id,customer,issued,due,amount\nINV-1,Alfa,2026-01-10,2026-02-09,400.00\n',
    'credits.csv':
      'id,customer,date,amount,invoice,kind\nWO-1,Alfa,2026-03-05,40.00,INV-1,write-off\nWO-2,Alfa,2026-03-20,-40.00,INV-1,write-off\n',
    'report.yaml': 'currency: EUR\nasOf: 2026-04-30\n',
  });
  const other = await openLedger({ dataDir: again });
  try {
    const { metrics, ...rest } = await other.report();
    const collectible = metrics.collected.flatMap(({ month, stages }) =>
      month === '2026-03' ? stages.map((stage) => stage.collectible) : [],
    );
    expect(collectible).toEqual(['0.00', '400.00', '400.00', '0.00']);
    expect((await checkContracts(other, { metrics, ...rest })).map(({ code }) => code)).toContain('figures-follow');
  } finally {
    await other.close();
  }
});

test.each(Object.entries({ ...NOTICED, ...NOTICED_IN_ONE_CURRENCY }))('%s: noticed when it is altered', (what, alter) => {
  const books: Record<string, [(altered: Report) => Book, string]> = {
    'a currency': [ofEuros, 'EUR by itself, '],
    ...(what in NOTICED ? { 'the company': [(altered) => altered, 'EUR, '] } : {}),
  };
  for (const [, [bookOf, prefix]] of Object.entries(books)) {
    const altered = structuredClone(report);
    alter(bookOf(altered));
    const names = namesOf(altered);
    expect(names).not.toEqual([]);
    expect(names.filter((name) => !name.startsWith(prefix))).toEqual([]);
  }
});

test('what is altered of an entity is noticed there', () => {
  const altered = structuredClone(report);
  altered.entities[1]!.metrics.trend.at(-1)!.dsoSimple! += 1;
  expect(namesOf(altered)).toEqual(['EUR, LV, dsoSimple at the end of the trend', 'EUR, LV, average days delinquent on 2026-03-31']);
});

test.each(Object.entries(NOTICED_OF_WORTHS))('%s: noticed when it is altered', (_, alter) => {
  const altered = structuredClone(report);
  alter(altered);
  expect(namesOf(altered)).not.toEqual([]);
  expect(namesOf(altered).filter((name) => !name.includes(' in EUR, '))).toEqual([]);
});
