import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { WORKED_QUESTIONS, workedQuery } from '../../src/explorer/sql/worked-questions.ts';
import { exploredSite } from './explored-site.ts';
import { openExplorer, openView, settled } from './explorer-page.ts';
import { openBrowser } from './open-browser.ts';
import { EDITOR, queryView } from './query-view.ts';
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

const SHOWN = 1_000;
const { written, write, run, answered, answer } = queryView(() => page);

test.each(WORKED_QUESTIONS)('the question %s is answered as by the native engine', async (question) => {
  await page.selectOption('.view-sql select', question);
  await answered();
  const query = workedQuery(question, { asOf: report.asOf, since: report.trend.at(-2)!.asOf, currency: null, several: false });
  expect(await written()).toBe(query);
  const shown = await answer();
  const expected = await explored.book.ask(query);
  expect(expected.length).toBeGreaterThan(0);
  // Amounts carry separators there and the decimals of their currency, and no more than so many rows are shown.
  const plainly = (cell: string): string =>
    cell
      .replaceAll(',', '')
      .replace('−', '-')
      .replace(/(\.\d\d)0$/, '$1');
  expect(shown.map((row) => row.map(plainly))).toEqual(expected.slice(0, SHOWN).map((row) => row.map((cell) => plainly(cell ?? '∅'))));
});

test('a mistake is told in a sentence, and marked where it stands', async () => {
  await run(`SELECT customer,\n  opn\nFROM open_items(DATE '${report.asOf}')`);
  await answered();
  expect(await page.innerText('.answer [role=alert]')).toMatch(/^The query names something that is not known here[^]*opn/);
  expect(await page.innerText('.cm-mistake')).toBe('opn');
  expect(await page.evaluate(() => String(getSelection()))).toBe('opn');
  expect(await page.evaluate(() => document.activeElement?.className)).toContain('cm-content');
});

test.each([
  'SET threads = 4',
  "SELECT * FROM read_csv('https://evil.example/x.csv')",
  "COPY item TO 'x.csv'",
  'DELETE FROM item',
  "ATTACH 'other.duckdb'",
])('%s is refused', async (query) => {
  await run(query);
  await answered();
  expect(await page.innerText('.answer [role=alert]')).toContain('This is not allowed here');
});

test('of ten million rows the first are shown, and the page goes on', async () => {
  await run('SELECT range AS number FROM range(10000000)');
  await answered();
  expect(await answer()).toHaveLength(SHOWN);
  expect(await page.innerText('.outcome')).toContain('there are more');
});

test('a query that never ends is stopped, and the next one is answered', async () => {
  await run('SELECT count(*) FROM range(10000000) AS a, range(10000000) AS b');
  await page.click('.run button:has-text("Stop")');
  await answered();
  expect(await page.innerText('.outcome')).toContain('Stopped.');
  await run('SELECT 1 AS one');
  await answered();
  expect(await answer()).toEqual([['1']]);
});

test('what is marked is run alone, and the link carries the whole', async () => {
  await write('SELECT 1 AS one;\nSELECT 2 AS two');
  for (const key of ['Control+Home', 'ArrowDown', 'Shift+End']) await page.press(EDITOR, key);
  await page.click('.run .primary');
  await answered();
  expect(await answer()).toEqual([['2']]);
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get('query')).toBe('SELECT 1 AS one;\nSELECT 2 AS two');
});

test('the query behind a view is opened by its button, and gives the same numbers', async () => {
  await openView(page, 'managers');
  const shown = await page.$$eval('.view-managers tbody tr', (rows) => rows.map((row) => row.querySelectorAll('td')[5]!.textContent));
  await page.click('.view-managers .view-actions button:has-text("SQL")');
  await settled(page);
  await answered();
  expect((await answer()).map((row) => row[1]!)).toEqual(shown);
});

test('names are put into the query from the list of what there is', async () => {
  await write('FROM ');
  await page.press(EDITOR, 'Control+End');
  await page.click('.schema summary');
  await page.click('.schema button:has(code:text-is("manager"))');
  expect(await written()).toBe('FROM manager');
  expect(complaints()).toEqual([]);
});

test('a name is put behind a question that took the place of a query which was marked from end to end', async () => {
  await write('SELECT 1 AS one');
  await page.press(EDITOR, 'Control+a');
  await page.selectOption('.view-sql select', 'vintage');
  await answered();
  const question = await written();
  await page.evaluate(() => document.querySelector<HTMLDetailsElement>('.schema')!.setAttribute('open', ''));
  await page.click('.schema button:has(code:text-is("manager"))');
  expect(await written()).toBe(`${question}manager`);
  expect(complaints()).toEqual([]);
});

test('names of macros, tables and columns are completed as one types', async () => {
  await write('');
  await page.locator(EDITOR).pressSequentially('SELECT customer FROM open_it');
  // On a busy machine the list still offers what the letters before could become.
  await page.locator('.cm-tooltip-autocomplete [aria-selected]', { hasText: 'open_items' }).waitFor();
  await page.click('.run .primary', { trial: true, timeout: 5_000 }); // what is completed covers no button
  await page.waitForTimeout(150); // an editor takes no answer in the first moments, lest one that is typed on be taken
  await page.keyboard.press('Enter');
  expect(await written()).toBe('SELECT customer FROM open_items(as_of)');
  await write('SELECT item.');
  await page.press(EDITOR, 'Control+End');
  await page.press(EDITOR, 'Control+Space');
  await page.locator('.cm-tooltip-autocomplete').waitFor();
  expect(await page.innerText('.cm-tooltip-autocomplete')).toMatch(/customer[^]*issued/);
  await page.keyboard.press('Escape');
});

test('an answer has a chart: a line by days, bars by anything else, taken away as SVG and PNG', async () => {
  await run("SELECT DISTINCT as_of_day, sum(amount) AS amount FROM trend(DATE '2026-10-31') GROUP BY as_of_day ORDER BY as_of_day");
  await answered();
  await page.click('.answer-chart summary');
  expect(await page.getAttribute('.answer-chart svg', 'aria-label')).toBe(`amount by as_of_day, ${report.trend.length} values`);
  expect(await page.locator('.answer-chart svg [aria-label=line] path').count()).toBe(1);
  for (const [kind, begins] of [
    ['SVG', '<svg'],
    ['PNG', '\x89PNG'],
  ] as const) {
    const [download] = await Promise.all([page.waitForEvent('download'), page.click(`.answer-chart button:has-text("${kind}")`)]);
    expect(download.suggestedFilename()).toBe(`answer-${report.asOf}.${kind.toLowerCase()}`);
    expect(readFileSync(await download.path(), 'latin1').slice(0, 4)).toBe(begins);
  }
  await run("SELECT stage, items FROM stage_distribution(DATE '2026-10-31')");
  await answered();
  await page.click('.answer-chart summary');
  // It is drawn when it is first opened.
  await page.waitForSelector('.answer-chart svg');
  expect(await page.locator('.answer-chart svg [aria-label=bar] rect').count()).toBe(report.stages.length);
  await run('SELECT 1 AS one');
  await answered();
  expect(await page.locator('.answer-chart').count()).toBe(0);
});

test('an answer is copied as a spreadsheet takes it', async () => {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await run("SELECT '=1+1' AS text, 5 AS number");
  await answered();
  await page.click('.outcome button:has-text("Copy")');
  await page.waitForFunction(() => document.querySelector('.outcome [role=status]')?.textContent === 'Copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe("text\tnumber\n'=1+1\t5");
});

test('where the browser lets nothing be copied, the page says so and how else', async () => {
  await run('SELECT 5 AS number');
  await answered();
  // As on a page that came without encryption.
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined, configurable: true }));
  await page.click('.outcome button:has-text("Copy")');
  await page.waitForFunction(() =>
    document.querySelector('.outcome [role=status]')?.textContent?.startsWith('The browser does not let the page copy'),
  );
  await page.click('.actions button:has-text("Copy the link")');
  await page.waitForFunction(() =>
    document.querySelector('.actions [role=status]')?.textContent?.startsWith('The browser does not let the page copy'),
  );
  await page.evaluate(() => Reflect.deleteProperty(navigator, 'clipboard'));
  expect(complaints()).toEqual([]);
});

test('what was asked is found again, what is kept stays, in this browser alone', async () => {
  await run('-- mine\nSELECT 42 AS answer');
  await answered();
  await page.click('.kept summary');
  await page.click('.kept li:has-text("mine") button[aria-pressed]');
  await run('SELECT 43 AS later');
  await answered();
  expect(await page.$$eval('.kept li code', (names) => names.slice(0, 2).map((name) => name.textContent))).toEqual([
    'mine',
    'SELECT 43 AS later',
  ]);
  await page.click('.kept li:has-text("mine") .name');
  await answered();
  expect(await answer()).toEqual([['42']]);
  await page.click('.kept li:has-text("mine") button[aria-pressed=true]');
  expect(await page.getAttribute('.kept li:has-text("mine") button[aria-pressed]', 'aria-pressed')).toBe('false');
  expect(complaints()).toEqual([]);
});

test('the rows of a view and of an answer are taken away whole', async () => {
  await openView(page, 'items');
  const [ofView] = await Promise.all([page.waitForEvent('download'), page.click('.view-items .view-actions button:has-text("CSV")')]);
  expect(ofView.suggestedFilename()).toBe(`items-${report.asOf}.csv`);
  expect(
    readFileSync(await ofView.path(), 'utf8')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(report.totals.items + 1);
  const amounts = readFileSync(await ofView.path(), 'utf8')
    .split('\r\n')
    .slice(1, -1)
    .map((line) => line.split(',').at(-2));
  expect(amounts.filter((amount) => !/^\d+\.\d\d$/.test(amount ?? ''))).toEqual([]);
  await openView(page, 'sql');
  await run("SELECT '=1+1' AS harm, 12.5::DECIMAL(18, 3) AS amount FROM range(1500)");
  await answered();
  const [ofAnswer] = await Promise.all([page.waitForEvent('download'), page.click('.outcome button:has-text("CSV")')]);
  expect(readFileSync(await ofAnswer.path(), 'utf8')).toBe(`harm,amount\r\n${"'=1+1,12.50\r\n".repeat(1500)}`);
});

test('an answer that is shown whole is taken away as it is shown, and not asked for again', async () => {
  const taken = async (): Promise<string> => {
    const [file] = await Promise.all([page.waitForEvent('download'), page.click('.outcome button:has-text("CSV")')]);
    return readFileSync(await file.path(), 'utf8');
  };
  await run('SELECT random() AS lot');
  await answered();
  expect(await taken()).toBe(`lot\r\n${(await answer())[0]![0]}\r\n`);
  await run('CREATE TEMP TABLE once AS SELECT 7 AS seven; FROM once');
  await answered();
  expect(await taken()).toBe('seven\r\n7\r\n');
  expect(complaints()).toEqual([]);
});

test('of an answer that is longer than a file holds, the name of the file says that it is the beginning', async () => {
  await run('FROM range(1000001)');
  await answered();
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('.outcome button:has-text("CSV")')]);
  expect(download.suggestedFilename()).toBe(`answer-${report.asOf}-first-1000000-rows.csv`);
  expect(
    readFileSync(await download.path(), 'latin1')
      .trimEnd()
      .split('\r\n'),
  ).toHaveLength(1_000_001);
  expect(complaints()).toEqual([]);
});
