import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { exploredSite } from './explored-site.ts';
import { follow, openExplorer, settled } from './explorer-page.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

// What the keyboard alone needs: that its place is never lost, and that a day can be typed.
const report = reportOf(inject('explored').site);
const browser = await openBrowser();
const explored = exploredSite();
let page: Page;
let complaints: () => string[];

beforeAll(async () => {
  ({ page, complaints } = await openExplorer(browser, explored.url));
});
afterAll(() => page.context().close());

/** Presses keys one by one, as a person does, each when the one before has been heard. */
async function press(...keys: string[]): Promise<void> {
  for (const key of keys) {
    await page.keyboard.press(key);
    await page.evaluate(() => new Promise((done) => setTimeout(done)));
    await settled(page);
    await page.waitForFunction(() => document.querySelector('.run .primary:disabled') === null);
  }
}

/** What has the keyboard: its data-key, its id, else its words; null where nothing has it. */
function focused(): Promise<string | null> {
  return page.evaluate(() => {
    const one = document.activeElement;
    return one === null || one === document.body ? null : one.getAttribute('data-key') || one.id || one.textContent.trim();
  });
}

test.each([
  ['opens the items of a customer', 'view=customers', '.view-customers .name', ['Enter'], 'explorer-view'],
  ['asks for more customers', 'view=customers', '.view-customers [data-key=more]', ['Enter'], /^more$|^explorer-view$/],
  ['opens the query of a view', '', '.view-managers .view-actions button', ['Enter'], 'explorer-view'],
  ['keeps a selection', 'view=compare', '[data-key=keep]', ['Enter'], 'change-places'],
  ['lets a kept selection go', 'view=compare&beside=kept', '[data-key=let-go]', ['Enter'], 'keep'],
  ['shows everything', 'stage=critical', '.actions button:nth-child(2)', ['Enter'], 'Show everything'],
  ['takes back the only step', 'stage=critical', '.facet input[value=critical]', ['Space', 'Control+z'], 'on'],
  ['goes back to the published day', 'as-of=2026-09-30', '.day-row button:last-child', ['Enter'], 'Published day'],
  ['runs a query', 'view=sql&query=SELECT%201', '.run .primary', ['Enter'], 'Run'],
  ['keeps a query', 'view=sql&query=SELECT%202', '.kept summary', ['Enter', 'Tab', 'Tab', 'Enter'], /^keep /],
  ['opens the numbers of the trend and takes a step back', 'view=trend', '.view-trend summary', ['Enter', 'Control+z'], 'numbers'],
])('the keyboard keeps its place: who %s', async (_, fragment, selector, keys, place) => {
  await follow(page, '');
  await follow(page, `v=1&${fragment}`);
  if (fragment.includes('query')) await page.click('.run .primary');
  await page.focus(selector);
  await press(...keys);
  const found = await focused();
  if (place === 'on') expect(found).not.toBeNull();
  else expect(found).toMatch(place);
  expect(complaints()).toEqual([]);
});

test('who starts the explorer by the keyboard goes on in it', async () => {
  const { page: other, context } = await watchedPage(browser, explored.url);
  await other.goto(`${explored.url}explore/`);
  await other.focus('#explorer .primary');
  await other.keyboard.press('Enter');
  await settled(other);
  expect(await other.evaluate(() => document.activeElement?.className)).toBe('workbench');
  await context.close();
});

test.each([
  ['the day', '', '.day-row input', 'as-of'],
  ['the day beside it in the movement', 'view=movement', '[data-key=against]', 'against'],
  ['the day beside it in the comparison', 'view=compare', '[data-key=against]', 'against'],
])('%s is typed digit by digit, another year too', async (_, fragment, selector, part) => {
  await follow(page, '');
  await follow(page, `v=1&${fragment}`);
  await page.focus(selector);
  await press(...'05152025');
  expect(await page.inputValue(selector)).toBe('2025-05-15');
  expect(new URLSearchParams(new URL(page.url()).hash.slice(1)).get(part)).toBe('2025-05-15');
  // A day before the ledger is none: what is shown stays, and stands in the field again when it is left.
  await page.focus('h1, .actions button:nth-child(3)');
  await page.focus(selector);
  await press(...'05151925');
  await page.focus('.actions button:nth-child(3)');
  expect(await page.inputValue(selector)).toBe('2025-05-15');
});

test('the numbers of the trend stay open from one day to the next', async () => {
  await follow(page, 'v=1&view=trend');
  if (!(await page.isVisible('.view-trend table'))) await page.click('.view-trend summary');
  await page.click('.day-row button[title="Month-end before"]');
  await settled(page);
  expect(await page.isVisible('.view-trend table')).toBe(true);
  expect(report.asOf > (await page.inputValue('.day-row input'))).toBe(true);
});
