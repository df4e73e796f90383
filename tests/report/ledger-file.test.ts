import { copyFileSync, mkdtempSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type Database, openDatabase } from '../../src/engine/database.ts';
import { type Notebook, openNotebook } from '../browser/notebook.ts';
import { openBrowser } from '../browser/open-browser.ts';
import { reportOf } from '../browser/site-files.ts';
import { BETWEEN, type Macro, MACROS, NAMES } from './published-macros.ts';

/** What a history of lists does not tell on any day: they say nothing of what was billed or paid between them. */
const MOVED: readonly string[] = [
  'risk_crossings',
  'handovers',
  'vintage',
  'stage_dwell',
  'expected_cash',
  'manager_expected_cash',
  'stage_outlook',
  'roll_forward',
  'manager_roll_forward',
  'stage_roll_forward',
  'why_it_moved',
  'customer_why_it_moved',
];
const told = (site: SiteName, macro: string): boolean => site !== 'lists' || !MOVED.includes(macro);

const TABLES = {
  item: 'id, customer, manager, entity, currency, issued, due, amount',
  credit: 'id, customer, kind, date, amount, currency',
  application: 'item, credit, amount, effective',
  span: 'item, valid_from, valid_to, open',
  customer: 'id, name',
  manager: 'id, name',
  setting: 'name, value',
};

const SITES = {
  sample: { currencyInFront: false, days: ['2026-10-31', '2026-07-15', '2024-02-29'] },
  currencies: { currencyInFront: true, days: ['2021-02-28', '2020-06-30', '2020-01-01'] },
  entities: { currencyInFront: false, days: ['2026-03-31', '2026-02-28', '2025-12-31'] },
  lists: { currencyInFront: false, days: ['2026-10-31', '2026-09-30', '2026-08-31'] },
} as const;
type SiteName = keyof typeof SITES;
const SITE_NAMES = Object.keys(SITES) as SiteName[];

function columnsOf(macro: Macro, currencyInFront: boolean): string[] {
  return currencyInFront ? ['currency', ...MACROS[macro].filter((column) => column !== 'currency')] : [...MACROS[macro]];
}

/** Every value as the engine writes it as text, so that no client of an engine can round, shift or scale it. */
const asText = (macro: string, day: string): string => `SELECT COLUMNS(*)::VARCHAR FROM ${macro}(DATE '${day}')`;
const described = (macro: string, day: string): string =>
  `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${macro}(DATE '${day}'))`;

/** A copy of the published file, opened read-only in an engine of its own, under a name that nobody has used. */
async function opened(site: SiteName, name: string): Promise<Database> {
  const database = await openDatabase();
  copyFileSync(join(inject('sites')[site], 'data', 'ledger.duckdb'), join(folder, `${name}.db`));
  await database.execute(`ATTACH '${join(folder, `${name}.db`)}' AS ${name} (READ_ONLY); USE ${name}`);
  return database;
}

const values = async (database: Database, sql: string): Promise<unknown[][]> => (await database.rows(sql)).map((row) => Object.values(row));

const browser = await openBrowser();
const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-ledger-file-')));
const books = {} as Record<SiteName, Database>;
beforeAll(async () => {
  for (const site of SITE_NAMES) books[site] = await opened(site, `books_of_${site}`);
});
afterAll(() => {
  for (const database of Object.values(books)) database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe.each(SITE_NAMES)('ledger.duckdb of the site %s, attached read-only under another name', (site) => {
  const { currencyInFront, days } = SITES[site];
  const report = reportOf(inject('sites')[site]);

  test.each(NAMES)('%s has its columns, in their order, money as DECIMAL', async (macro) => {
    const columns = await values(books[site], described(macro, days[0]));
    expect(columns.map(([name]) => name)).toEqual(columnsOf(macro, currencyInFront));
    for (const [name, type] of columns) {
      if (/^(amount|open|overdue|unapplied|net|billed|paid|collected|reached|lost)$/.test(String(name)))
        expect(type, String(name)).toMatch(
          macro === 'stage_outlook'
            ? /^DECIMAL\(38,6\)$/
            : macro.endsWith('provision') && name === 'amount'
              ? /^DECIMAL\(38,9\)$/
              : /^DECIMAL\(\d+,3\)$/,
        );
      if (/^(issued|due|oldest_due|since|as_of_day)$/.test(String(name))) expect(type, String(name)).toBe('DATE');
    }
  });

  test('these are all the macros that a date alone is asked of', async () => {
    const found = await values(
      books[site],
      "SELECT DISTINCT function_name FROM duckdb_functions() WHERE database_name LIKE 'books_of_%' AND function_type = 'table_macro' AND parameters = ['as_of'] ORDER BY ALL",
    );
    expect(found.flat().filter((name) => name !== 'active_customers')).toEqual(NAMES.toSorted());
  });

  test.each(Object.keys(BETWEEN))('%s has its columns, in their order, money as DECIMAL', async (macro) => {
    const columns = await values(
      books[site],
      `SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM ${macro}(DATE '${days[1]}', DATE '${days[0]}'))`,
    );
    expect(columns.map(([name]) => name)).toEqual([...(currencyInFront ? ['currency'] : []), ...BETWEEN[macro]!]);
    for (const [name, type] of columns) {
      if (/^(amount|open|opening|billed|cash|closing|migration_in|rolled|cured|due_moved)$/.test(String(name)))
        expect(type, String(name)).toBe('DECIMAL(38,3)');
    }
  });

  test('these are all the macros that two days alone are asked of', async () => {
    const found = await values(
      books[site],
      "SELECT DISTINCT function_name FROM duckdb_functions() WHERE database_name LIKE 'books_of_%' AND function_type = 'table_macro' AND parameters = ['from_day', 'to_day'] ORDER BY ALL",
    );
    expect(found.flat()).toEqual(Object.keys(BETWEEN).toSorted());
  });

  test.each(Object.entries(TABLES))('the table %s has rows with %s', async (table, columns) => {
    const [counted] = await values(books[site], `SELECT count(*) FROM (SELECT ${columns} FROM ${table})`);
    expect(Number(counted?.[0])).toBeGreaterThan(0);
  });

  const perCurrency = report.currency === null ? report.currencies : [{ ...report, currency: report.currency }];

  test('what it says of the as-of date is what report.json says, to the cent', async () => {
    const expected = perCurrency.flatMap((book) =>
      book.stages.map(({ id, amount, items, customers }) => [
        ...(currencyInFront ? [book.currency] : []),
        id,
        `${amount}0`,
        items,
        customers,
      ]),
    );
    expect(await values(books[site], `SELECT * FROM stage_distribution(DATE '${report.asOf}')`)).toEqual(expected);
  });

  test('what it says of every day of the trend is what report.json says, to the cent', async () => {
    const expected = perCurrency.flatMap(({ currency, trend }) =>
      trend.flatMap(({ asOf, stages }) =>
        stages.map(({ id, amount, items, customers }) => [
          ...(currencyInFront ? [currency] : []),
          asOf,
          id,
          amount === null ? null : `${amount}0`,
          items,
          customers,
        ]),
      ),
    );
    expect(expected.length).toBeGreaterThan(3);
    expect(await values(books[site], `SELECT * REPLACE (as_of_day::VARCHAR AS as_of_day) FROM trend(DATE '${report.asOf}')`)).toEqual(
      expected,
    );
  });
});

describe('duckdb-wasm in the browser', () => {
  let notebook: Notebook;
  const ask = (site: string, sql: string): Promise<unknown[][]> => notebook.ask(site, sql);
  beforeAll(async () => {
    for (const site of SITE_NAMES) symlinkSync(join(inject('sites')[site], 'data'), join(folder, site), 'junction');
    notebook = await openNotebook(browser, folder);
  });
  afterAll(() => notebook?.close());

  test.each(SITE_NAMES.flatMap((site) => SITES[site].days.map((day) => [site, day] as const)))(
    'every macro of the site %s gives the rows of the native engine on %s',
    async (site, day) => {
      for (const macro of [...NAMES, 'active_customers'].filter((name) => told(site, name))) {
        expect(await ask(site, described(macro, day)), macro).toEqual(await values(books[site], described(macro, day)));
        const [here, there] = [await ask(site, asText(macro, day)), await values(books[site], asText(macro, day))];
        if (macro === 'active_customers') for (const rows of [here, there]) rows.sort();
        expect(here, macro).toEqual(there);
        if (macro === 'stage_distribution') expect(here.length).toBeGreaterThan(3);
      }
    },
  );

  test('of a history of lists nothing is asked that lists do not tell, in either engine', async () => {
    // There is one entity alone, so that nothing is looked at for entity_verdict; of recovery lists say nothing on any day.
    for (const macro of [
      ...NAMES.filter((name) => name !== 'entity_verdict' && name !== 'recovery' && !MOVED.includes(name)),
      'active_customers',
    ]) {
      const between = asText(macro, '2026-10-15');
      await expect(ask('lists', between), macro).rejects.toThrow(/no list of open items for this day/);
      await expect(values(books.lists, between), macro).rejects.toThrow(/no list of open items for this day/);
    }
    for (const macro of MOVED) {
      const moved = `SELECT * FROM ${macro}(${macro in BETWEEN ? "DATE '2026-09-30', " : ''}DATE '2026-10-31')`;
      await expect(ask('lists', moved), macro).rejects.toThrow(/do not tell what moved/);
      await expect(values(books.lists, moved), macro).rejects.toThrow(/do not tell what moved/);
    }
    for (const macro of Object.keys(BETWEEN).filter((name) => !MOVED.includes(name))) {
      await expect(ask('lists', `SELECT * FROM ${macro}(DATE '2026-09-15', DATE '2026-10-31')`), macro).rejects.toThrow(
        /no list of open items for this day/,
      );
    }
    expect(await ask('lists', 'SELECT day::VARCHAR FROM list_day ORDER BY day')).toEqual([['2026-08-31'], ['2026-09-30'], ['2026-10-31']]);
    expect(await ask('sample', 'SELECT * FROM list_day')).toEqual([]);
  });

  test.each(SITE_NAMES.filter((site) => site !== 'lists'))(
    'what moved between two days of the site %s is the same in both engines',
    async (site) => {
      const [to, from] = SITES[site].days;
      const moved = `SELECT COLUMNS(*)::VARCHAR FROM roll_forward(DATE '${from}', DATE '${to}')`;
      const here = await ask(site, moved);
      expect(here).toEqual(await values(books[site], moved));
      expect(here.flat()).not.toContain(null);
      if (site === 'entities')
        expect(here).toEqual([['1300.000', '270.000', '180.000', '0.000', '0.000', '0.000', '0.000', '50.000', '1440.000']]);
    },
  );

  test.each(SITE_NAMES.flatMap((site) => SITES[site].days.slice(1).map((from) => [site, from, SITES[site].days[0]] as const)))(
    'every macro of the site %s for two days gives the rows of the native engine from %s to %s',
    async (site, from, to) => {
      for (const macro of Object.keys(BETWEEN).filter((name) => told(site, name))) {
        const sql = `SELECT COLUMNS(*)::VARCHAR FROM ${macro}(DATE '${from}', DATE '${to}')`;
        const here = await ask(site, sql);
        expect(here, macro).toEqual(await values(books[site], sql));
        if (macro === 'stage_roll_forward' || macro === 'transition_matrix') expect(here.length, macro).toBeGreaterThan(2);
      }
    },
  );

  test('asks nobody else for anything, and cannot be made to', async () => {
    await expect(ask('sample', "SELECT * FROM read_csv('https://evil.example/x.csv')")).rejects.toThrow(/disabled|Permission/);
    await expect(ask('sample', 'SET enable_external_access = true')).rejects.toThrow(/locked|Cannot/);
    await expect(ask('sample', 'DELETE FROM item')).rejects.toThrow(/read-only/);
    expect(notebook.heard()).toEqual([]);
  });
});
