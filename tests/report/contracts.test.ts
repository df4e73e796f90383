import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { silentProgress } from '../../src/config/progress.ts';
import { askFigures } from '../../src/report/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble-report.ts';
import { CONTRACTS, type ContractCode, checkContracts } from '../../src/report/check-contracts.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import { openLedger } from '../../src/report/open-ledger.ts';
import { produceSite } from '../../src/report/produce-site.ts';
import { type ReportCommand, reportCommand } from '../../src/report/report-command.ts';
import { hashesOf } from './hashes-of.ts';
import { publishReport, runReport } from './run-report.ts';
import { ALTERATIONS } from './contract-alterations.ts';
import { LEDGER, LISTS, LONG, OF_ENTITIES, recordedFolder, writeFiles, writeFolder } from './contract-ledgers.ts';

const CODES = Object.keys(CONTRACTS) as ContractCode[];

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-contracts-')));
beforeAll(async () => {
  writeFolder(join(root, 'data'));
  writeFolder(join(root, 'entities'), OF_ENTITIES);
  writeFiles(join(root, 'ledger'), LEDGER);
  writeFiles(join(root, 'lists'), LISTS);
  writeFolder(join(root, 'long'), LONG);
  await recordedFolder(join(root, 'history'));
});
afterAll(async () => {
  for (const { ledger } of await Promise.all(asked.values())) await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

/** The ledgers of the folders and their figures, asked once. */
const asked = new Map<string, Promise<Asked>>();
interface Asked {
  ledger: Ledger;
  figures: Awaited<ReturnType<typeof askFigures>>;
}

function askedOf(folder: string): Promise<Asked> {
  const known = asked.get(folder);
  if (known !== undefined) return known;
  const asking = openLedger({ dataDir: join(root, folder) }).then(async (ledger) => ({ ledger, figures: await askFigures(ledger.database, ledger.asOf, ledger.perCurrency) }));
  asked.set(folder, asking);
  return asking;
}

/** Alters, writes the report and checks, as a run does behind its figures; then the alteration is taken back. */
async function checked(alteration?: string, folder = 'data') {
  const { ledger, figures } = await askedOf(folder);
  await ledger.database.execute('BEGIN');
  try {
    if (alteration !== undefined) await ledger.database.execute(alteration);
    return await checkContracts(ledger, await assembleReport(ledger, figures));
  } finally {
    await ledger.database.execute('ROLLBACK');
  }
}

/** The command as it is, but for what it publishes. */
async function commandOn(folder: string, out: string, produce: ReportCommand['produceSite']): Promise<{ status: number; told: string }> {
  let told = '';
  const said = { write: (text: string) => void (told += text) };
  const status = await reportCommand({ arguments: ['--data', join(root, folder), '--out', out, '--quiet'], streams: { out: said, err: said }, terminal: false, debug: false, seconds: () => 0, produceSite: produce });
  return { status, told };
}

const refusals = new Map<string, Promise<Problem>>();

/** The refusal that follows an alteration; found once. */
function broken(alteration: string, folder?: string): Promise<Problem> {
  const known = refusals.get(alteration) ?? checked(alteration, folder).then(
    () => Promise.reject(new Error('Every contract held.')),
    (reason: unknown) => (reason instanceof Problem ? reason : Promise.reject(reason)),
  );
  refusals.set(alteration, known);
  return known;
}

test('each contract holds where nothing was altered, and compared something', async () => {
  const idle = async (folder?: string) => {
    const held = await checked(undefined, folder);
    expect(held.map(({ code }) => code)).toEqual(CODES);
    return held.filter(({ checked: comparisons }) => comparisons === 0).map(({ code }) => code);
  };
  expect(await idle('entities')).toEqual(['forecast-covers-open', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle()).toEqual(['entities-add-up', 'forecast-covers-open', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle('history')).toEqual(['entities-add-up', 'forecast-covers-open', 'closing-agrees', 'lists-agree']);
  expect(await idle('long')).toEqual(['entities-add-up', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle('ledger')).toEqual(['ranking-covers-managers', 'entities-add-up', 'forecast-covers-open', 'histories-add-up', 'control-agrees', 'lists-agree']);
  expect(await idle('lists')).toEqual(['ranking-covers-managers', 'entities-add-up', 'forecast-covers-open', 'histories-add-up', 'control-agrees', 'closing-agrees']);
});

test('every contract is broken by an alteration of its own', () => {
  expect([...new Set(ALTERATIONS.map(([code]) => code))]).toEqual(CODES);
});

test.each(ALTERATIONS)('%s alone is broken, with status 4, where %s', async (code, _, alteration, folder) => {
  const { status, lines } = await broken(alteration, folder);
  expect(status).toBe(4);
  expect([...new Set(lines.map(({ what }) => /^contract ([a-z-]+) is broken/.exec(what)?.[1]))]).toEqual([code]);
});

test('the message names the slices and the differences', async () => {
  const told: Record<string, string[]> = {};
  for (const [, why, alteration, folder] of ALTERATIONS) told[why] = (await broken(alteration, folder)).lines.map(({ what }) => what).slice(0, 3);
  expect(told).toMatchInlineSnapshot(`
    {
      "a band is provided for at another rate": [
        "contract provision-covers-open is broken: EUR, anna, provision of band 3: expected 10.500, found 21.000, difference 10.500",
        "contract provision-covers-open is broken: EUR, the company, provision of band 3: expected 10.500, found 21.000, difference 10.500",
        "contract provision-covers-open is broken: EUR, anna, provision of band 1: expected 2.500, found 5.000, difference 2.500",
      ],
      "a cause is a cent too much": [
        "contract causes-add-up is broken: EUR, the company, open: expected 400.000, found 400.010, difference 0.010",
        "contract causes-add-up is broken: EUR, the company, open, billed, of all customers: expected 500.010, found 500.000, difference -0.010",
        "contract causes-add-up is broken: EUR, the company, open, billed, of all managers: expected 500.010, found 500.000, difference -0.010",
      ],
      "a cause of the share is a thousandth too much": [
        "contract causes-add-up is broken: EUR, the company, at-risk-share: expected -0.001, found 0.000, difference 0.001",
      ],
      "a cent less is open in total than in the stages": [
        "contract stages-partition is broken: EUR, the company, money on 2026-03-31: expected 949.990, found 950.000, difference 0.010",
        "contract stages-partition is broken: EUR, the list of customers, money: expected 949.990, found 950.000, difference 0.010",
      ],
      "a cent of a manager's book stands in another stage": [
        "contract managers-add-up is broken: EUR, critical, money on 2026-03-31: expected 210.000, found 210.010, difference 0.010",
        "contract managers-add-up is broken: EUR, current, money on 2026-03-31: expected 500.000, found 499.990, difference -0.010",
      ],
      "a cent of a stage went nowhere": [
        "contract matrix-whole is broken: EUR, anna, overdue, row: expected 250.000, found 249.990, difference -0.010",
      ],
      "a cent of an entity's books stands in another stage": [
        "contract entities-add-up is broken: EUR, anna, critical, money on 2026-02-28: expected 0.000, found 0.010, difference 0.010",
        "contract entities-add-up is broken: EUR, anna, current, money on 2026-02-28: expected 0.000, found -0.010, difference -0.010",
        "contract entities-add-up is broken: EUR, critical, money on 2026-02-28: expected 0.000, found 0.010, difference 0.010",
      ],
      "a cent of the open money is not in the forecast": [
        "contract forecast-covers-open is broken: EUR, the company, open money of the forecast: expected 950.000, found 949.990, difference -0.010",
      ],
      "a cent rolled that the matrix does not know": [
        "contract rates-agree is broken: EUR, anna, overdue, rolled: expected 210.000, found 210.010, difference 0.010",
        "contract rates-agree is broken: EUR, boris, current, rolled: expected 240.000, found 240.010, difference 0.010",
      ],
      "a cent was collected of no month": [
        "contract vintage-adds-up is broken: EUR, the company, collected, of all months: expected 150.000, found 150.010, difference 0.010",
      ],
      "a cent was cured that nobody paid": [
        "contract rates-agree is broken: EUR, the company, overdue, cured: expected 0.000, found 0.010, difference 0.010",
      ],
      "a closing balance is a cent more than its lines": [
        "contract closing-agrees is broken: january.csv, Alfa, EUR, closing balance of 2026-01-31: expected 150.010, found 150.000, difference -0.010",
      ],
      "a credit note is told as written off": [
        "contract stage-bridges-close is broken: EUR, the company, credit-note: expected 60.000, found 0.000, difference -60.000",
        "contract stage-bridges-close is broken: EUR, the company, write-off: expected 40.000, found 100.000, difference 60.000",
      ],
      "a customer is left out of the concentration": [
        "contract concentration-covers-open is broken: EUR, the company, open of all customers: expected 950.000, found 710.000, difference -240.000",
        "contract concentration-covers-open is broken: EUR, the company, past due of all customers: expected 450.000, found 210.000, difference -240.000",
        "contract concentration-covers-open is broken: EUR, the company, overdue, largest customers in order: expected 0.000, found 30.000, difference 30.000",
      ],
      "a customer is missing from the list of those who owe": [
        "contract stages-partition is broken: EUR, the list of customers, money: expected 950.000, found 710.000, difference -240.000",
        "contract stages-partition is broken: EUR, the list of customers, customers: expected 2.000, found 1.000, difference -1.000",
      ],
      "a customer more is at risk than came": [
        "contract causes-add-up is broken: EUR, anna, customers-at-risk: expected 2.000, found 1.000, difference -1.000",
      ],
      "a customer stands in a stage that no customer came to": [
        "contract matrix-whole is broken: EUR, the company, critical, customers on 2026-03-31: expected 1.000, found 0.000, difference -1.000",
        "contract matrix-whole is broken: EUR, the company, overdue, customers on 2026-03-31: expected 1.000, found 2.000, difference 1.000",
      ],
      "a customer's cause is missing": [
        "contract causes-add-up is broken: EUR, the company, open, credited, of all customers: expected -60.000, found 0.000, difference 60.000",
      ],
      "a day of an item has no balance": [
        "contract spans-whole is broken: item INV-1 days without a balance, or with two: expected 0.000, found 1.000, difference 1.000",
      ],
      "a day of the past has a cent more in a stage than was published and has come since": [
        "contract histories-add-up is broken: the run of 2026-02-28, all stages: expected 540.010, found 540.000, difference -0.010",
        "contract histories-add-up is broken: the run of 2026-02-28, current: expected 290.010, found 290.000, difference -0.010",
      ],
      "a list has a cent less on account than is replayed": [
        "contract lists-agree is broken: EUR, Beta, on account on the list of 2026-02-28: expected 19.990, found 20.000, difference 0.010",
      ],
      "a list has a cent more open than is replayed": [
        "contract lists-agree is broken: EUR, Alfa, open on the list of 2026-01-31: expected 100.010, found 100.000, difference -0.010",
      ],
      "a list has an item more than is replayed": [
        "contract lists-agree is broken: EUR, Alfa, items on the list of 2026-02-28: expected 2.000, found 1.000, difference -1.000",
      ],
      "a manager has a customer at risk too many": [
        "contract ranking-covers-managers is broken: EUR, boris, customers at risk: expected 0.000, found 1.000, difference 1.000",
      ],
      "a manager stands in the place of another": [
        "contract ranking-covers-managers is broken: EUR, anna, place: expected 2.000, found 1.000, difference -1.000",
        "contract ranking-covers-managers is broken: EUR, boris, place: expected 2.000, found 1.000, difference -1.000",
      ],
      "a manager's book has an item less": [
        "contract managers-add-up is broken: EUR, overdue, items on 2026-03-31: expected 1.000, found 0.000, difference -1.000",
      ],
      "a manager's provision is a cent less": [
        "contract provision-covers-open is broken: EUR, anna, provision of band 3: expected 21.000, found 20.990, difference -0.010",
        "contract provision-covers-open is broken: EUR, provision of band 3 of all managers: expected 21.000, found 20.990, difference -0.010",
      ],
      "a month has billed more than the roll-forward says": [
        "contract speed-agrees is broken: EUR, the company, opening and billed of 2026-02-28: expected 700.000, found 700.010, difference 0.010",
      ],
      "a movement belongs to none of those that are named": [
        "contract roll-forward-closes is broken: EUR, anna, from 2026-02-28 to 2026-03-31: expected 750.000, found 710.000, difference -40.000",
        "contract roll-forward-closes is broken: EUR, the company, from 2026-02-28 to 2026-03-31: expected 990.000, found 950.000, difference -40.000",
      ],
      "a stretch of the past began with a cent less": [
        "contract rates-agree is broken: EUR, the company, current, open on 2026-01-31: expected 400.000, found 399.990, difference -0.010",
      ],
      "an application comes from no credit": [
        "contract applications-meet is broken: application of credit 99 to item INV-2 on 2026-03-10: expected 0.000, found 60.000, difference 60.000",
      ],
      "an application takes effect before its credit": [
        "contract applications-meet is broken: application of credit PAY-1 to item INV-1 on 2026-02-15: expected 0.000, found 150.000, difference 150.000",
      ],
      "an application tells another due date than its item has": [
        "contract applications-meet is broken: application of credit CN-1 to item INV-2 on 2026-03-10: expected 0.000, found 60.000, difference 60.000",
      ],
      "an entity has a cent more on account": [
        "contract entities-add-up is broken: EUR, unapplied on 2026-03-31: expected 100.000, found 100.010, difference 0.010",
      ],
      "an entity's list of customers lacks one": [
        "contract entities-add-up is broken: EUR, Gamma, on the lists of customers: expected nothing, found 240.000, difference not a number",
        "contract entities-add-up is broken: EUR, Beta, on the lists of customers: expected 240.000, found 0.000, difference -240.000",
      ],
      "an entity's payments are a cent less": [
        "contract roll-forward-closes is broken: EUR, LV, from 2026-01-31 to 2026-02-28: expected 250.010, found 250.000, difference -0.010",
      ],
      "an item is due on another day than it was when the figures were asked": [
        "contract recount-agrees is broken: EUR, the company, current, money: expected 0, found 500.00, difference 500.000",
        "contract recount-agrees is broken: EUR, the company, current, items: expected 0, found 1, difference 1.000",
        "contract recount-agrees is broken: EUR, the company, overdue, money: expected 740.000, found 240.00, difference -500.000",
      ],
      "an item is open below zero": [
        "contract open-not-negative is broken: item INV-3 from 2026-03-05: expected 0.000, found -0.010, difference -0.010",
      ],
      "an item more is counted than the stages have": [
        "contract stages-partition is broken: EUR, the company, items on 2026-03-31: expected 4.000, found 3.000, difference -1.000",
      ],
      "an item stands in two bands": [
        "contract provision-covers-open is broken: bands of the open item INV-2: expected 1.000, found 2.000, difference 1.000",
      ],
      "cash was collected in no stage": [
        "contract speed-agrees is broken: EUR, anna, cash of the stages in the month to 2026-02-28: expected 150.000, found 0.000, difference -150.000",
      ],
      "lines are missing between two files": [
        "contract closing-agrees is broken: february.csv, Alfa, EUR, opening balance of 2026-02-01: expected 150.000, found 90.000, difference -60.000",
      ],
      "more cash is expected than is open": [
        "contract forecast-covers-open is broken: EUR, the company, cash expected in all weeks, of 0 days before: expected 951.000, found 164.384, difference -786.616",
        "contract forecast-covers-open is broken: EUR, the company, cash expected in all weeks, of 28 days before: expected 705.286, found 154.286, difference -551.000",
        "contract forecast-covers-open is broken: EUR, the company, cash expected in all weeks, of 56 days before: expected 801.000, found 400.000, difference -401.000",
      ],
      "the days of an item overlap": [
        "contract spans-whole is broken: item INV-1 days without a balance, or with two: expected 0.000, found 2.000, difference 2.000",
      ],
      "the general ledger has a cent more": [
        "contract control-agrees is broken: EUR, 2026-03-31: expected 850.010, found 850.000, difference -0.010",
      ],
      "the last span of an item ends before it is paid in full": [
        "contract spans-whole is broken: item INV-3 days without a balance, or with two: expected 0.000, found 1.000, difference 1.000",
      ],
      "the outlook begins with a cent more in a stage": [
        "contract forecast-covers-open is broken: EUR, the company, current, where the outlook begins: expected 500.000, found 500.010, difference 0.010",
      ],
      "the speed of a day forgets a cent of the open money": [
        "contract speed-agrees is broken: EUR, boris, open money of the speed on 2026-02-28: expected 300.000, found 299.990, difference -0.010",
      ],
      "the speed of the company misses a payment": [
        "contract speed-agrees is broken: EUR, the company, paid in the 90 days to 2026-02-28, of all managers: expected 0.000, found 150.000, difference 150.000",
        "contract speed-agrees is broken: EUR, the company, paid in the 90 days to 2026-03-31, of all managers: expected 0.000, found 150.000, difference 150.000",
        "contract speed-agrees is broken: EUR, the company, paid in the last 90 days: expected 150.000, found 0.000, difference -150.000",
      ],
      "what came to a stage left none": [
        "contract stage-bridges-close is broken: EUR, anna, migration to 2026-02-28: expected 0.000, found 0.010, difference 0.010",
        "contract stage-bridges-close is broken: EUR, anna, overdue, to 2026-02-28: expected 250.010, found 250.000, difference -0.010",
      ],
    }
  `);
});

describe('through the whole command', () => {
  const dataDir = join(root, 'whole-data');
  const out = join(root, 'whole-site');
  const words = ['--data', dataDir, '--out', out];
  let before: Record<string, string>;
  beforeAll(async () => {
    writeFolder(dataDir);
    await publishReport({ words });
    before = hashesOf(out);
  });

  test('a broken contract leaves with 4, and the old site stands byte for byte', async () => {
    writeFolder(dataDir, { 'control.csv': 'date,balance\n2026-03-31,850.01\n' });
    const { status, err } = await runReport({ words });
    expect(status).toBe(4);
    expect(err.slice(err.indexOf('contract '))).toMatchInlineSnapshot(`
      "contract control-agrees is broken: EUR, 2026-03-31: expected 850.010, found 850.000, difference -0.010
        Look for documents that one of the two does not have, or raise tolerance.control in report.yaml. Nothing was published.
      "
    `);
    expect(hashesOf(out)).toEqual(before);
    writeFolder(dataDir);
    const altered = await commandOn('data', out, (run) => produceSite({ ...run, progress: silentProgress, beforeChecks: ({ database }: Ledger) => database.execute('UPDATE balance SET open = -open') }));
    expect(altered.status).toBe(4);
    expect(hashesOf(out)).toEqual(before);
  });

  test.each(CODES)('%s leaves with 4 when it is broken, names the slice and the difference, and the old site stands byte for byte', async (code) => {
    const [, , alteration = '', folder = 'data'] = ALTERATIONS.find(([one]) => one === code) ?? [];
    // Without the pages, which each other run builds: what they are made from is asked, altered and checked as in every run.
    const { status, told } = await commandOn(folder, out, async () => {
      throw await broken(alteration, folder);
    });
    expect(status).toBe(4);
    expect(told).toMatch(new RegExp(`^contract ${code} is broken: .+: expected .+, found .+, difference (-?[0-9.]+|not a number)$`, 'm'));
    expect(hashesOf(out)).toEqual(before);
  });
});
