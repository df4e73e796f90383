import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Notebook, openNotebook } from '../browser/notebook.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { earliest, latest } from '../ledger/calendar.ts';
import { days, ledgers } from '../ledger/ledgers.ts';
import { openDrawn, runs, TIMEOUT } from '../ledger/drawn-ledgers.ts';

const browser = await openBrowser();
const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-engines-')));
let notebook: Notebook;
beforeAll(async () => {
  notebook = await openNotebook(browser, folder);
});
afterAll(async () => {
  await notebook?.close();
  rmSync(folder, { recursive: true, force: true });
});

test(
  'every macro of a generated ledger says the same in duckdb-wasm as in the native engine, of any day and between any two',
  { timeout: TIMEOUT },
  async () => {
    let drawn = 0;
    await fc.assert(
      fc.asyncProperty(ledgers, fc.uniqueArray(days, { minLength: 2, maxLength: 2 }), async (one, pair) => {
        const name = `ledger-${(drawn += 1)}`;
        const [from, to] = [earliest(pair), latest(pair)];
        await openDrawn(one, to, async (ledger) => {
          const { database, seal } = ledger;
          const macros = await database.rows(`
          SELECT DISTINCT function_name AS name, len(parameters) AS days FROM duckdb_functions()
          WHERE database_name = 'ledger' AND function_type = 'table_macro' AND parameters IN (['as_of'], ['from_day', 'to_day']) ORDER BY name`);
          expect(macros.length).toBeGreaterThan(30);
          const answers: { macro: string; sql: string; native: unknown[][] }[] = [];
          for (const { name: macro, days: asked } of macros) {
            const sql = `SELECT COLUMNS(*)::VARCHAR FROM ${String(macro)}(${asked === 2 ? `DATE '${from}', ` : ''}DATE '${to}')`;
            answers.push({ macro: String(macro), sql, native: (await database.rows(sql)).map((row) => Object.values(row)) });
          }
          mkdirSync(join(folder, name));
          await seal(join(folder, name, 'ledger.duckdb'));
          for (const { macro, sql, native } of answers) {
            const here = await notebook.ask(name, sql);
            if (macro === 'active_customers') for (const rows of [here, native]) rows.sort();
            expect(here, macro).toEqual(native);
          }
          await notebook.leave(name);
        });
      }),
      runs(4),
    );
    expect(notebook.heard()).toEqual([]);
  },
);
