import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Ledger } from '../../src/report/ledger.ts';
import { openWithMacros } from './open-with-macros.ts';
import { loadConfig } from '../../src/config/report.ts';

const SAMPLE = join(import.meta.dirname, '..', '..', 'data');
/** Before the sample's story comes to its worst. */
const DAY = '2026-06-15';
const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-foresight-')));
let whole: Ledger;
let cut: Ledger;

beforeAll(async () => {
  const folder = join(root, 'cut');
  mkdirSync(folder);
  for (const name of ['customers.csv', 'managers.csv']) cpSync(join(SAMPLE, name), join(folder, name));
  for (const [name, column] of [
    ['invoices.csv', 'issued'],
    ['payments.csv', 'date'],
    ['credits.csv', 'date'],
  ] as const) {
    const { data, meta } = Papa.parse<Record<string, string>>(readFileSync(join(SAMPLE, name), 'utf8'), {
      header: true,
      skipEmptyLines: true,
    });
    // A day that cannot be read is refused in both.
    writeFileSync(
      join(folder, name),
      Papa.unparse(
        data.filter((row) => (row[column] ?? '') <= DAY),
        { columns: meta.fields ?? [], newline: '\n' },
      ),
    );
  }
  cpSync(join(SAMPLE, 'report.yaml'), join(folder, 'report.yaml'));
  const open = async (dataDir: string): Promise<Ledger> => {
    const config = await loadConfig({ dataDir, asOf: DAY });
    const ledger = await openWithMacros({
      dataDir,
      config: { ...config, tolerance: { ...config.tolerance, rejectedRows: 1000 } },
      asOf: DAY,
    });
    return ledger;
  };
  [whole, cut] = [await open(SAMPLE), await open(folder)];
});
afterAll(async () => {
  await whole?.close();
  await cut?.close();
  rmSync(root, { recursive: true, force: true });
});

test.each(['expected_cash', 'manager_expected_cash', 'stage_outlook'])(
  '%s of a day is told by what was known on it: what came later changes nothing',
  async (macro) => {
    const ask = ({ database }: Ledger) => database.rows(`SELECT COLUMNS(*)::VARCHAR FROM ${macro}(DATE '${DAY}')`);
    const rows = await ask(whole);
    expect(rows.length).toBeGreaterThan(10);
    expect(await ask(cut)).toEqual(rows);
  },
);

test('the cut ledger lacks what came later', async () => {
  const items = async ({ database }: Ledger): Promise<number> =>
    Number((await database.row('SELECT count(*) AS items FROM item'))['items']);
  expect(await items(cut)).toBeLessThan(await items(whole));
});
