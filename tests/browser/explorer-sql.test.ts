import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { WORKED_QUESTIONS, workedQuery } from '../../src/explorer/worked-questions.ts';
import { openExplorer, openView, settled } from './explorer-page.ts';
import { type NativeBook, openNativeBook } from './native-book.ts';
import { openBrowser } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const site = inject('sites').sample;
const report = reportOf(site);
const browser = await openBrowser();
let server: SiteServer;
let book: NativeBook;
let page: Page;
let complaints: () => string[];
beforeAll(async () => {
  server = await serveSite({ dir: site });
  book = await openNativeBook(site);
  ({ page, complaints } = await openExplorer(browser, server.url, { fragment: 'v=1&view=sql' }));
});
afterAll(async () => {
  await page.context().close();
  await server.close();
  book.close();
});

/** Writes a query and runs it by the keyboard. */
async function run(query: string): Promise<void> {
  await page.fill('.view-sql textarea', query);
  await page.press('.view-sql textarea', 'Control+Enter');
}

const answered = async (): Promise<void> => {
  await page.waitForSelector('.run .primary:enabled');
};
const answer = (): Promise<string[][]> => page.$$eval('.answer tbody tr', (rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent)));

test.each(WORKED_QUESTIONS)('the question %s is answered as by the native engine', async (question) => {
  await page.selectOption('.view-sql select', question);
  await answered();
  const query = workedQuery(question, report.asOf, report.trend.at(-2)!.asOf);
  expect(await page.inputValue('.view-sql textarea')).toBe(query);
  const shown = await answer();
  const expected = await book.ask(query);
  expect(expected.length).toBeGreaterThan(0);
  // Amounts carry separators there.
  expect(shown.map((row) => row.map((cell) => cell.replaceAll(',', '').replace('−', '-')))).toEqual(expected.map((row) => row.map((cell) => (cell ?? '∅').replaceAll(',', ''))));
});

test('a mistake is told in a sentence, and marked where it stands', async () => {
  await run(`SELECT customer,\n  opn\nFROM open_items(DATE '${report.asOf}')`);
  await answered();
  expect(await page.innerText('.answer [role=alert]')).toMatch(/^The query names something that is not known here[^]*opn/);
  expect(await page.evaluate(() => {
    const editor = document.activeElement as HTMLTextAreaElement;
    return editor.value.slice(editor.selectionStart, editor.selectionEnd);
  })).toBe('opn');
});

test.each(["SET threads = 4", "SELECT * FROM read_csv('https://evil.example/x.csv')", "COPY item TO 'x.csv'", 'DELETE FROM item', "ATTACH 'other.duckdb'"])('%s is refused', async (query) => {
  await run(query);
  await answered();
  expect(await page.innerText('.answer [role=alert]')).toContain('This is not allowed here');
});

test('of ten million rows the first are shown, and the page goes on', async () => {
  await run('SELECT range AS number FROM range(10000000)');
  await answered();
  expect(await answer()).toHaveLength(1_000);
  expect(await page.innerText('.run')).toContain('there are more');
});

test('a query that never ends is stopped, and the next one is answered', async () => {
  await run('SELECT count(*) FROM range(10000000) AS a, range(10000000) AS b');
  await page.click('.run button:has-text("Stop")');
  await answered();
  expect(await page.innerText('.run')).toContain('Stopped.');
  await run('SELECT 1 AS one');
  await answered();
  expect(await answer()).toEqual([['1']]);
});

test('what is marked is run alone, and the link carries the whole', async () => {
  await page.fill('.view-sql textarea', 'SELECT 1 AS one;\nSELECT 2 AS two');
  await page.$eval('.view-sql textarea', (editor) => (editor as HTMLTextAreaElement).setSelectionRange(17, 32));
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
  expect((await answer()).map((row) => row[1]!.replace(/0$/, ''))).toEqual(shown);
});

test('names are put into the query from the list of what there is', async () => {
  await page.fill('.view-sql textarea', 'FROM ');
  await page.click('.schema summary');
  await page.click('.schema button:has(code:text-is("manager"))');
  expect(await page.inputValue('.view-sql textarea')).toBe('FROM manager');
  expect(complaints()).toEqual([]);
});

test('the rows of a view and of an answer are taken away whole', async () => {
  await openView(page, 'items');
  const [ofView] = await Promise.all([page.waitForEvent('download'), page.click('.view-items .view-actions button:has-text("CSV")')]);
  expect(ofView.suggestedFilename()).toBe(`items-${report.asOf}.csv`);
  expect(readFileSync(await ofView.path(), 'utf8').trimEnd().split('\r\n')).toHaveLength(report.totals.items + 1);
  await openView(page, 'sql');
  await run("SELECT '=1+1' AS harm, 12.5::DECIMAL(18, 3) AS amount FROM range(1500)");
  await answered();
  const [ofAnswer] = await Promise.all([page.waitForEvent('download'), page.click('.run button:has-text("CSV")')]);
  expect(readFileSync(await ofAnswer.path(), 'utf8')).toBe(`harm,amount\r\n${"'=1+1,12.500\r\n".repeat(1500)}`);
});
