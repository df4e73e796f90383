import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { watchedPage } from './open-browser.ts';

/** An explorer whose engine has started and whose first figures are shown. */
export interface OpenExplorer {
  page: Page;
  /** What went wrong since the last call. */
  complaints(): string[];
}

/** Opens the page and starts the engine, as a reader does. */
export async function openExplorer(
  browser: Browser,
  root: string,
  { fragment = '', path = 'explore/', ...options }: { fragment?: string; path?: string } & BrowserContextOptions = {},
): Promise<OpenExplorer> {
  const { page, complaints } = await watchedPage(browser, root, { viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(`${root}${path}${fragment === '' ? '' : `#${fragment}`}`);
  await page.click('#explorer .primary');
  await settled(page);
  return { page, complaints };
}

/** Waits until all that is seen belongs to the state. */
export async function settled(page: Page): Promise<void> {
  await page.waitForSelector('.workbench[aria-busy=false]');
}

/** Opens a link in the page that is open. */
export async function follow(page: Page, fragment: string): Promise<void> {
  await page.evaluate(async (to) => {
    const heard = new Promise((done) => window.addEventListener('hashchange', () => setTimeout(done), { once: true }));
    const before = location.hash;
    location.hash = to;
    if (location.hash !== before) await heard;
  }, fragment);
  await settled(page);
}

/** Digits, point and minus of a text: a number as it was before a language wrote it (with a point for decimals). */
export function plain(text: string): string {
  return text.replaceAll('−', '-').replace(/[^\d.-]/g, '');
}

/** Amount, items and customers of each stage, as they are shown. */
export async function shownStages(page: Page): Promise<string[][]> {
  const rows = await page.$$eval('.stage-table tbody tr', (found) =>
    found.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent)),
  );
  return rows.map(([amount, , items, customers]) => [amount, items, customers].map((text) => plain(text ?? '')));
}

/** The sum of the selection, as it is shown. */
export async function shownSum(page: Page): Promise<string> {
  return plain((await page.textContent('.sum .big')) ?? '');
}

/** Opens a view and reads it. */
export async function openView(page: Page, id: string): Promise<string> {
  await page.click(`#tab-${id}`);
  await settled(page);
  return page.innerText('.panel');
}

export const VIEWS = ['managers', 'customers', 'items', 'trend', 'movement', 'compare', 'what-if', 'sql'] as const;
