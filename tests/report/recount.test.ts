import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { recountDifferences } from '../../src/report/contracts/recount.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import type { Book, Report } from '../../src/report/schema/report-schema.ts';
import { OF_ENTITIES, writeFolder } from './contract-ledgers.ts';

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
  'open': ({ totals }) => (totals.open = '0.01'),
  'past due': ({ totals }) => (totals.overdue = '0.01'),
  'net': ({ totals }) => (totals.net = '0.01'),
  'unapplied': ({ totals }) => (totals.unapplied = '0.01'),
  'items': ({ totals }) => (totals.items += 1),
  'customers who owe': ({ totals }) => (totals.customersOwing += 1),
  'open of a manager': ({ managers }) => (managers[0]!.open = '0.01'),
  'items of a manager': ({ managers }) => (managers[0]!.items += 1),
  'customers of a manager': ({ managers }) => (managers[0]!.customers += 1),
  'what is theirs to act on': ({ managers }) => (managers[0]!.theirsToActOn.amount = '0.01'),
  'items that are theirs to act on': ({ managers }) => (managers[0]!.theirsToActOn.items += 1),
  'what has passed from a manager': ({ managers }) => (managers[0]!.escalated.amount = '0.01'),
  'items that have passed from a manager': ({ managers }) => (managers[0]!.escalated.items += 1),
};
const BOOKS: Record<string, (of: Report) => Book> = { 'the company': (of) => of, 'its currency': (of) => of.currencies[0]!, 'an entity': (of) => of.entities[0]! };

test('a report is what is counted again', async () => {
  expect((await recountDifferences(ledger, report)).broken).toEqual([]);
});

test.each(Object.keys(BOOKS))('an altered figure of %s is noticed', async (name) => {
  const unnoticed: string[] = [];
  for (const [what, alter] of Object.entries(NOTICED)) {
    const altered = structuredClone(report);
    alter(BOOKS[name]!(altered));
    if ((await recountDifferences(ledger, altered)).broken.length === 0) unnoticed.push(what);
  }
  expect(unnoticed).toEqual([]);
});
