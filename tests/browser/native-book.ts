import { copyFileSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/report.ts';
import { type Database, openDatabase } from '../../src/engine/database.ts';
import type { Allocation } from '../../src/explorer/state/facts.ts';
import { byItself } from '../../src/explorer/sql/sql-of-day.ts';
import * as sql from '../../src/explorer/sql/sql-of-selection.ts';
import type { State } from '../../src/explorer/state/state.ts';
import { openWithMacros } from '../ledger/open-with-macros.ts';

/** A published ledger in the native engine. */
export interface NativeBook {
  /** Every value as the engine writes it. */
  ask(query: string): Promise<(string | null)[][]>;
  /** Amount, items and customers of each stage of a state, in the form of `shownStages`. */
  stages(state: Pick<State, 'asOf' | 'selection'>): Promise<string[][]>;
  close(): void;
}

/** Opens a copy of a site's ledger, read-only. */
export async function openNativeBook(site: string): Promise<NativeBook> {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-native-')));
  const database = await openDatabase();
  copyFileSync(join(site, 'data', 'ledger.duckdb'), join(folder, 'book.duckdb'));
  await database.execute(`ATTACH '${join(folder, 'book.duckdb')}' AS book (READ_ONLY); USE book`);
  return bookOf(database, () => {
    database.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

/** The ledger of a report folder as it would be published under another rule of allocation. */
export async function openBookUnder(allocation: Allocation, dataDir: string): Promise<NativeBook> {
  const ledger = await openWithMacros({ dataDir, config: { ...(await loadConfig({ dataDir })), allocation } });
  return bookOf(ledger.database, () => void ledger.close());
}

function bookOf(database: Database, close: () => void): NativeBook {
  const ask: NativeBook['ask'] = async (query) =>
    (await database.rows(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${query})`)).map((row) => Object.values(row) as (string | null)[]);
  return {
    ask,
    async stages({ asOf, selection }) {
      const rows = await ask(sql.stageSums(byItself(asOf), selection, { customerStage: 'worst' }));
      return rows.map(([, items, amount, customers]) => [Number(amount).toFixed(2), items!, customers!]);
    },
    close,
  };
}
