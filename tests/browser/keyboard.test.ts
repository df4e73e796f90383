import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { isOfFirstLanguage, ofEveryKind, pagesOf, reportOf } from './site-files.ts';

/** So many stops of a page are looked at; behind them come only more rows. */
const STOPS = 40;

const site = inject('sites').sample;
const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: site });
});
afterAll(() => server.close());

async function opened(path: string): Promise<Page> {
  const { page } = await watchedPage(browser, server.url);
  await page.goto(server.url + path);
  return page;
}

/** What has the focus: its words (null: nothing, the page is at its end), where it leads, and whether it can be seen that it has it. */
function focused(page: Page): Promise<{ words: string | null; href: string | null; seen: boolean; inNav: boolean }> {
  return page.evaluate(() => {
    const one = document.activeElement as HTMLElement;
    // Of the browser's own choice of files the label alone is seen.
    const shown = one instanceof HTMLInputElement && one.type === 'file' ? one.labels![0]! : one;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(shown);
    const box = shown.getBoundingClientRect();
    const onScreen =
      box.width > 1 && box.height > 1 && box.left >= 0 && box.right <= innerWidth + 1 && box.bottom > 0 && box.top < innerHeight;
    const outlined = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && outlineColor !== 'rgba(0, 0, 0, 0)';
    return {
      words: one === document.body ? null : one.textContent.trim().slice(0, 60),
      href: one.getAttribute('href'),
      seen: onScreen && outlined,
      inNav: one.closest('nav') !== null,
    };
  });
}

describe('with the keyboard alone', () => {
  test('the first Tab offers to skip to the content, and Enter does so', async () => {
    const page = await opened('index.html');
    await page.keyboard.press('Tab');
    expect(await focused(page)).toMatchObject({ href: '#content', seen: true });
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test('the pages and the languages are reached, and Enter opens one', async () => {
    const page = await opened('index.html');
    const reached: string[] = [];
    for (let tabs = 0; tabs < 20; tabs += 1) {
      await page.keyboard.press('Tab');
      const { href, inNav } = await focused(page);
      if (inNav && href !== null) reached.push(href);
    }
    expect(reached).toEqual(await page.evaluate(() => [...document.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))));
    expect(reached.length).toBeGreaterThan(5);
    await page.locator('nav a[href^="managers/"]').focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(`${server.url}managers/**`);
  });

  test.each(ofEveryKind(pagesOf(site).filter(isOfFirstLanguage), { customers: 1, managers: 1 }))(
    'what has the focus is seen on every stop of %s',
    async (path) => {
      const page = await opened(path);
      const unseen: string[] = [];
      let stops = 0;
      while (stops < STOPS) {
        await page.keyboard.press('Tab');
        const { words, href, seen } = await focused(page);
        if (words === null) break;
        stops += 1;
        if (!seen) unseen.push(`${words} ${href}`);
      }
      expect(unseen).toEqual([]);
      // The page that is mailed leads nowhere: its tables alone are stops.
      expect(stops).toBeGreaterThan(path === 'summary.html' ? 3 : 8);
      await page.context().close();
    },
  );

  test('a table that folds away is opened with Enter', async () => {
    const page = await opened('index.html');
    const details = page.locator('details').first();
    await details.locator('summary').focus();
    await page.keyboard.press('Enter');
    expect(await details.getAttribute('open')).not.toBeNull();
    expect(await details.locator('table').isVisible()).toBe(true);
    expect(reportOf(site).stages.length).toBe(await details.locator('tbody').first().locator('tr').count());
  });
});
