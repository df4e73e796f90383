import { expect, inject, test } from 'vitest';
import { EVERYTHING } from '../../src/explorer/state/state.ts';
import { exploredSite } from './explored-site.ts';
import { VIEWS, openExplorer, openView, settled, shownStages, shownSum } from './explorer-page.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

// What a person meets with an explorer that is opened for it: no network, files in the wrong place, another language, a telephone.
const report = reportOf(inject('explored').site);
const browser = await openBrowser();
const explored = exploredSite();

test('the explorer goes on when the network is gone behind the first figures, and asks nobody for anything', async () => {
  const { page, complaints } = await openExplorer(browser, explored.url);
  await page.waitForSelector('.check.holds');
  await page.context().setOffline(true);
  for (const id of VIEWS) await openView(page, id);
  await page.fill('.day-row input', '2025-05-17');
  await settled(page);
  expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: '2025-05-17', selection: EVERYTHING }));
  for (const id of ['managers', 'items', 'movement']) await openView(page, id);
  await openView(page, 'what-if');
  await page.check('.trial input[value=oldest-first]');
  await page.waitForFunction(() => /allocation: oldest-first/.test(document.querySelector('.lines')?.textContent ?? ''));
  await settled(page);
  await page.context().setOffline(false);
  // The browser itself asks for the icon again when the address changes.
  expect(
    complaints().filter(
      (one) => !one.includes('/icon.svg') && one !== 'says error: Failed to load resource: net::ERR_INTERNET_DISCONNECTED',
    ),
  ).toEqual([]);
  await page.context().close();
});

test('files let fall on the heading of the page are opened as well, and the browser does not leave for them', async () => {
  const { page, complaints } = await openExplorer(browser, explored.url);
  await page.evaluate(() => {
    const files = new DataTransfer();
    files.items.add(new File(['id,customer,issued,due,amount\nINV-1,Alfa,2026-01-10,2026-02-09,100.00\n'], 'invoices.csv'));
    for (const type of ['dragover', 'drop']) {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files });
      document.querySelector('h1')!.dispatchEvent(event);
      if (!event.defaultPrevented) throw new Error(`The browser would take the ${type} for itself`);
    }
  });
  await page.waitForFunction(() => document.querySelector('.check')?.textContent?.includes('Your own file') ?? false);
  await settled(page);
  expect(await shownSum(page)).toBe('100.00');
  expect(await page.innerText('.check')).toContain('names no currency: its amounts were taken to be in EUR');
  // What the page says of the site's ledger would be untrue of this one.
  expect(await page.innerText('.check')).toContain('invoices.csv');
  expect(await page.isVisible('.state')).toBe(false);
  expect(await page.isVisible('#published')).toBe(false);
  await page.click('.check button');
  await page.click('#explorer .primary');
  await settled(page);
  expect(await shownSum(page)).toBe(report.totals.open);
  expect(await page.isVisible('.state')).toBe(true);
  expect(complaints()).toEqual([]);
  await page.context().close();
});

test('files let fall while the engine starts do not make the browser leave the page', async () => {
  const { context, page } = await watchedPage(browser, explored.url);
  await page.goto(`${explored.url}explore/`);
  await page.waitForSelector('#explorer .primary');
  const prevented = await page.evaluate(() => {
    document.querySelector<HTMLElement>('#explorer .primary')!.click();
    const files = new DataTransfer();
    files.items.add(new File(['id\n'], 'invoices.csv'));
    return ['dragover', 'drop'].map((type) => {
      const event = new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer: files });
      document.querySelector('h1')!.dispatchEvent(event);
      return event.defaultPrevented;
    });
  });
  expect(prevented).toEqual([true, true]);
  await settled(page);
  expect(await shownSum(page)).toBe(report.totals.open);
  await context.close();
});

test('the page in another language opens with the same view', async () => {
  const { page } = await openExplorer(browser, explored.url, { fragment: 'v=1&stage=critical&view=items' });
  await page.click('a[hreflang=lv]');
  await page.waitForURL(({ pathname }) => pathname.includes('/lv/explore/'));
  expect(new URL(page.url()).hash).toContain('view=items');
  await page.click('#explorer .primary');
  await settled(page);
  expect(await page.getAttribute('#tab-items', 'aria-selected')).toBe('true');
  expect(await page.isChecked('.facet input[value=critical]')).toBe(true);
  await page.context().close();
});

test('a person with a telephone opens the facets, which nothing was asked for before, and chooses there', async () => {
  const { page, complaints } = await openExplorer(browser, explored.url, { viewport: { width: 390, height: 844 } });
  const hopeless = '.facet li:has(input[value=hopeless])';
  expect(await page.locator(hopeless).count()).toBe(0);
  await page.fill('.day-row input', '2026-02-28');
  await settled(page);
  await page.click('.sides > summary');
  await page.waitForSelector(hopeless);
  await settled(page);
  const chosen = { ...EVERYTHING, stages: ['hopeless'] };
  await page.click(`${hopeless} input`);
  await settled(page);
  expect(await shownStages(page)).toEqual(await explored.book.stages({ asOf: '2026-02-28', selection: chosen }));
  // What is another day's while they are closed is this day's when they are opened again.
  const before = await page.textContent(hopeless);
  await page.click('.sides > summary');
  await page.fill('.day-row input', report.asOf);
  await settled(page);
  await page.click('.sides > summary');
  await page.waitForFunction(([selector, text]) => document.querySelector(selector!)!.textContent !== text, [hopeless, before] as const);
  expect(complaints()).toEqual([]);
  await page.context().close();
});
