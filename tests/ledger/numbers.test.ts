import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { generateLedger } from '../../scripts/bench/generate-ledger.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

// More than the engine gives to one thread: what several write must still stand in order.
const ITEMS = 400_000;
const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-numbers-')));
let ledger: Ledger;
beforeAll(async () => {
  await generateLedger(join(folder, 'data'), { items: ITEMS, payments: ITEMS, applications: null });
  ledger = await openLedger({ dataDir: join(folder, 'data') });
});
afterAll(async () => {
  await ledger?.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ['items', 'item', 'issued'],
  ['credits', 'credit', 'date'],
])('%s are numbered without a gap by their day and id', async (_what, table, day) => {
  const { rows } = await ledger.database.row(`SELECT count(*) AS rows FROM ${table}`);
  expect(rows).toBeGreaterThanOrEqual(ITEMS);
  const { misplaced } = await ledger.database.row(
    `SELECT count(*) AS misplaced FROM (SELECT number, row_number() OVER (ORDER BY ${day}, id) - 1 AS place FROM ${table}) WHERE number <> place`,
  );
  expect(misplaced).toBe(0);
});
