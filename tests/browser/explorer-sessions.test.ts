import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { EVERYTHING } from '../../src/explorer/state/state.ts';
import { exploredSite } from './explored-site.ts';
import { openExplorer, openView, plain, settled, shownStages } from './explorer-page.ts';
import { openBrowser } from './open-browser.ts';
import { queryView } from './query-view.ts';
import { reportOf } from './site-files.ts';

const report = reportOf(inject('explored').site);
const browser = await openBrowser();
const explored = exploredSite('/');
let page: Page;
let complaints: () => string[];
beforeAll(async () => {
  ({ page, complaints } = await openExplorer(browser, explored.url, { fragment: 'v=1&view=sql' }));
});
afterAll(() => page.context().close());

const { run, answered, answer } = queryView(() => page);

test('what a query makes or sets changes nothing of what the explorer itself asks', async () => {
  await run('CREATE TEMP TABLE stage AS SELECT * REPLACE (from_day + 10 AS from_day, up_to + 10 AS up_to) FROM ledger.stage');
  await answered();
  await run('CREATE TEMP TABLE customer AS SELECT 1 AS id');
  await answered();
  await run('USE memory');
  await answered();
  await openView(page, 'customers');
  await page.fill('.day-row input', '2025-05-17');
  await settled(page);
  expect(await page.innerText('.notes')).toBe('');
  expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: '2025-05-17', selection: EVERYTHING }));
  const [file] = await Promise.all([page.waitForEvent('download'), page.click('.view-customers .view-actions button:has-text("CSV")')]);
  expect(readFileSync(await file.path(), 'utf8').split('\r\n').length).toBeGreaterThan(100);
  await page.click('.day-row button:has-text("Published day")');
  await openView(page, 'sql');
  // Of the reader's own session they are still.
  await run('SELECT id FROM temp.customer');
  await answered();
  expect(await answer()).toEqual([['1']]);
  await run('USE ledger');
  await answered();
  await run('DROP TABLE temp.customer');
  await answered();
  await run('DROP TABLE temp.stage');
  await answered();
  expect(complaints()).toEqual([]);
});

test('a query lets go of nothing that the explorer asks, puts nothing in its place and writes into no file of it', async () => {
  for (const query of [
    'USE memory; DETACH ledger',
    "ATTACH ':memory:' AS ledger; CREATE TABLE ledger.item AS SELECT 1 AS number",
    "COPY (FROM range(100000)) TO 'ledger.duckdb' (FORMAT csv, USE_TMP_FILE false)",
    'DETACH tried',
    "ATTACH OR REPLACE ':memory:' AS tried",
  ]) {
    await run(query);
    await answered();
  }
  for (const [view, day] of [
    ['customers', '2025-05-18'],
    ['items', '2025-06-19'],
    ['what-if', '2025-07-20'],
  ] as const) {
    await openView(page, view);
    await page.fill('.day-row input', day);
    await settled(page);
    expect(await page.innerText('.notes'), view).toBe('');
    expect(await shownStages(page), view).toEqual(await explored.book.stages({ asOf: day, selection: EVERYTHING }));
  }
  await page.check('.view-what-if [value=oldest-first]');
  await page.waitForSelector('.view-what-if .is');
  await settled(page);
  expect(await page.innerText('.notes')).toBe('');
  await page.click('.view-what-if .trial > button');
  await page.click('.day-row button:has-text("Published day")');
  await openView(page, 'sql');
  // Of the reader's own session it is gone, until it is put there again.
  for (const query of [
    'USE memory; DETACH ledger',
    "ATTACH 'ledger.duckdb' AS ledger (READ_ONLY)",
    'USE ledger',
    `SELECT count(*) FROM open_items(DATE '${report.asOf}')`,
  ]) {
    await run(query);
    await answered();
  }
  expect((await answer()).map((row) => row.map(plain))).toEqual([[String(report.totals.items)]]);
  // What the engine itself prints as it refuses the COPY: a file that is read by a handle cannot be emptied.
  expect(complaints().filter((one) => one !== 'says error: FAIL WITH: truncateFile not implemented')).toEqual([]);
});

test('what the reader made answers the reader alone, and what the query of a link made nobody', async () => {
  const items = `SELECT count(*) FROM open_items(DATE '${report.asOf}')`;
  const count = async (): Promise<string[][]> => (await answer()).map((row) => row.map(plain));
  await run('CREATE TEMP TABLE balance AS FROM ledger.balance LIMIT 0; CREATE TEMP TABLE mine AS SELECT 7 AS seven');
  await answered();
  await run('FROM mine');
  await answered();
  expect(await answer()).toEqual([['7']]);
  const link = (query: string): Promise<void> =>
    page.evaluate(
      (fragment) => {
        location.hash = fragment;
      },
      new URLSearchParams({ v: '1', view: 'sql', query }).toString(),
    );
  await link(items);
  await page.waitForFunction((query) => document.querySelector('.view-sql .cm-line')?.textContent === query, items);
  await answered();
  expect(await count()).toEqual([[String(report.totals.items)]]);
  const harm = 'CREATE TEMP TABLE balance AS FROM ledger.balance LIMIT 0';
  await link(harm);
  await page.waitForFunction((query) => document.querySelector('.view-sql .cm-line')?.textContent === query, harm);
  await answered();
  await run(items);
  await answered();
  expect(await count()).toEqual([[String(report.totals.items)]]);
  expect(complaints()).toEqual([]);
});
