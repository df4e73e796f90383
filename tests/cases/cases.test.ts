import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { askFigures } from '../../src/report/ask/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble/assemble-report.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { type Opened, openWithMacros } from '../ledger/open-with-macros.ts';
import { customersOwingAt } from './customers-owing.ts';
import type { Report } from '../../src/report/schema/report-schema.ts';
import { likewise, only, rounded } from './compare-figures.ts';
import { readExpected, type ExpectedFigures } from './expected.ts';
import { named } from './named-report.ts';

// A folder beside this file is a case: a report folder, and expected.yaml with its figures at some dates.
const here = fileURLToPath(new URL('.', import.meta.url));
const folders = readdirSync(here, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

test('there are cases, and each says what it expects', () => {
  expect(folders.length).toBeGreaterThan(0);
  expect(folders.filter((name) => !existsSync(join(here, name, 'expected.yaml')))).toEqual([]);
});

describe.each(folders)('%s', (name) => {
  const expected = readExpected(join(here, name, 'expected.yaml'));
  let ledger: Opened;

  beforeAll(async () => {
    ledger = await openWithMacros({ dataDir: join(here, name) });
  });
  afterAll(async () => {
    await ledger?.close();
  });

  test.each(Object.entries(expected.dates))(
    `%s: ${expected.about}`,
    async (day, { openItems, unappliedCredits, handovers, ...figures }) => {
      const asked = await askFigures(ledger.database, day, ledger.perCurrency);
      const report = await assembleReport({ ...ledger, asOf: day }, asked);
      const found = {
        ...named(report),
        ...(figures.customerSpeed ? { customerSpeed: await customerSpeedAt(ledger, day) } : {}),
        ...(figures.customers ? { customers: await customersOwingAt(ledger, day) } : {}),
      };
      expect(only(figures, found, name)).toEqual(likewise(rounded(figures), found));
      await checkContracts(ledger, report);
      expect(await stagesAsked(ledger, day)).toEqual(stagesOf(report));
      if (openItems) expect(await openItemsAt(ledger, day)).toEqual(threePlaces(openItems));
      if (handovers) expect(await handoversAt(ledger, day)).toEqual(handovers);
      if (unappliedCredits) expect(await unappliedAt(ledger, day)).toEqual(threePlaces(unappliedCredits));
    },
  );
});

async function openItemsAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`select item, open from open_items(date '${day}')`);
  return Object.fromEntries(rows.map((row) => [row['item'], row['open']]));
}

/** The stages of the company on every day of the trend, and of each manager on the day itself, as who asks the ledger reads them. */
async function stagesAsked(ledger: Opened, day: string): Promise<unknown[][]> {
  const currency = ledger.currency === null ? 'currency' : `'${ledger.currency}' AS currency`;
  const rows = await ledger.database.rows(`
    SELECT ${currency}, NULL AS manager, as_of_day::VARCHAR AS day, stage, amount::VARCHAR AS amount, items, customers FROM trend(DATE '${day}')
    UNION ALL
    SELECT ${currency}, manager, '${day}', stage, amount::VARCHAR, items, customers FROM manager_risk(DATE '${day}')`);
  return inOrder(rows.map((row) => Object.values(row)));
}

function stagesOf(report: Report): unknown[][] {
  const books = report.currency === null ? report.currencies : [report];
  return inOrder(
    books.flatMap(({ currency, trend, managers }) =>
      [
        ...trend.map((point) => ({ manager: null, ...point })),
        ...managers.map(({ id, stages }) => ({ manager: id, asOf: report.asOf, stages })),
      ].flatMap(({ manager, asOf, stages }) =>
        stages.map(({ id, amount, items, customers }) => [
          currency,
          manager,
          asOf,
          id,
          amount === null ? null : threePlaced(amount),
          items,
          customers,
        ]),
      ),
    ),
  );
}

const inOrder = (rows: unknown[][]): unknown[][] =>
  rows
    .map((row) => JSON.stringify(row))
    .toSorted()
    .map((row) => JSON.parse(row) as unknown[]);

async function customerSpeedAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`from customer_speed(date '${day}')`);
  return Object.fromEntries(rows.map(({ customer, ...row }) => [customer, row]));
}

async function handoversAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`
    select customer, former, manager, since, open_then::decimal(18, 2) as open_then, late_then::decimal(18, 2) as late_then, open::decimal(18, 2) as open, left_over::decimal(18, 2) as left_over
    from handovers(date '${day}')`);
  return Object.fromEntries(rows.map(({ customer, ...row }) => [customer, row]));
}

async function unappliedAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`
    select credit.id as credit, (credit.amount - coalesce(sum(application.amount), 0))::decimal(18, 3) as unapplied
    from credit left join application on application.credit = credit.id and application.effective <= date '${day}'
    where credit.date <= date '${day}'
    group by credit.id, credit.amount
    having unapplied <> 0`);
  return Object.fromEntries(rows.map((row) => [row['credit'], row['unapplied']]));
}

/** DECIMALs of the ledger's tables have three places, whatever the currency. */
function threePlaces(amounts: NonNullable<ExpectedFigures['openItems']>): Record<string, string> {
  return Object.fromEntries(Object.entries(amounts).map(([id, amount]) => [id, threePlaced(amount ?? 'null')]));
}

function threePlaced(amount: string): string {
  const [units, fraction = ''] = amount.split('.');
  return `${units}.${fraction.padEnd(3, '0')}`;
}
