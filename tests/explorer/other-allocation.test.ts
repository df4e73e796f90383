import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadConfig } from '../../src/config/report.ts';
import type { Allocation } from '../../src/explorer/state/facts.ts';
import { replayStatements } from '../../src/explorer/engine/other-allocation.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const RULES: readonly Allocation[] = ['explicit', 'oldest-first'];

type Opened = Awaited<ReturnType<typeof openLedger>>;

async function under<Result>(dataDir: string, allocation: Allocation, ask: (ledger: Opened) => Promise<Result>): Promise<Result> {
  const ledger = await openLedger({ dataDir, config: { ...(await loadConfig({ dataDir })), allocation } });
  try {
    return await ask(ledger);
  } finally {
    await ledger.close();
  }
}

const openOn = ({ database, currency }: Opened, day: string) =>
  database.rows(`SELECT item, open, stage FROM open_items_in(DATE '${day}', ${currency === null}) ORDER BY item`);

describe('a ledger that is replayed under the other rule of allocation is the one that is built under it', () => {
  test.for([
    ['data', ['2024-06-30', '2025-12-31', '2026-10-31']],
    ['tests/cases/entities-and-currencies', ['2026-01-31', '2026-02-28', '2026-04-30']],
    ['tests/cases/entities-oldest-first', ['2026-01-31', '2026-02-28', '2026-04-30']],
    ['tests/cases/oldest-first-after-refund', ['2026-01-02', '2026-01-05', '2026-01-19']],
    ['tests/cases/instalments', ['2026-01-31', '2026-02-10', '2026-04-05']],
    ['tests/cases/xero-export', ['2020-06-30', '2021-02-28']],
  ] as const)('%s', async ([folder, days]) => {
    const dataDir = join(ROOT, folder);
    for (const published of RULES) {
      const tried = RULES.find((rule) => rule !== published)!;
      const expected = await under(dataDir, tried, (ledger) => Promise.all(days.map((day) => openOn(ledger, day))));
      const found = await under(dataDir, published, async (ledger) => {
        const { several } = await ledger.database.row('SELECT count(*) > 1 AS several FROM entity');
        await ledger.database.execute("ATTACH ':memory:' AS tried; USE tried");
        for (const statement of replayStatements('ledger', tried, several === true)) await ledger.database.execute(statement);
        return Promise.all(days.map((day) => openOn(ledger, day)));
      });
      expect(found, `published ${published}`).toEqual(expected);
      expect(found.flat().length).toBeGreaterThan(0);
    }
  });
});
