import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseHTML } from 'linkedom';
import type { Page } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { afterAll, describe, expect, inject, test } from 'vitest';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const sites = inject('sites');
const browser = await openBrowser();
/** Where the page is mailed to: nothing of the site is there. */
const elsewhere = mkdtempSync(join(tmpdir(), 'arrears-mailed-'));
afterAll(() => rmSync(elsewhere, { recursive: true, force: true }));

/** Opens the page as an attachment is opened: alone, from a file, without scripts. */
async function mailed(site: string, home = ''): Promise<{ page: Page; complaints: () => string[]; requests: string[] }> {
  const file = join(elsewhere, 'summary.html');
  copyFileSync(join(site, home, 'summary.html'), file);
  const { page, complaints } = await watchedPage(browser, pathToFileURL(file).href, { javaScriptEnabled: false });
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(pathToFileURL(file).href);
  return { page, complaints, requests };
}

const digits = (text: string): string => text.replaceAll(/[^\d]/g, '');
const headingOf = (path: string): string => parseHTML(readFileSync(path, 'utf8')).document.querySelector('h1')!.textContent;

describe.each([
  ['en', ''],
  ['ru', 'ru/'],
  ['lv', 'lv/'],
])('the summary of the sample, in the language %s', (language, home) => {
  const report = reportOf(sites.sample);

  test('stands alone: it asks for nothing but itself and leads nowhere', async () => {
    const { page, complaints, requests } = await mailed(sites.sample, home);
    expect(requests).toHaveLength(1);
    expect(complaints()).toEqual([]);
    expect(await page.locator('a, script, link, img').count()).toBe(0);
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    await page.context().close();
  });

  test('says the verdict of the overview and the figures of the report', async () => {
    const { page } = await mailed(sites.sample, home);
    expect(await page.locator('h1').textContent()).toBe(headingOf(join(sites.sample, home, 'index.html')));
    const stages = await page
      .locator('table', { has: page.locator('caption') })
      .first()
      .locator('tbody tr')
      .all();
    const shown = await Promise.all(stages.map((row) => row.locator('td.n').allInnerTexts()));
    expect(shown.map(([amount = '', , customers = '']) => [digits(amount), digits(customers)])).toEqual(
      report.stages.map(({ amount, customers }) => [digits(amount!), String(customers)]),
    );
    await page.context().close();
  });

  test.each([
    ['the letters of this machine', ''],
    ['letters an eighth wider, as other machines have them', '*{letter-spacing:.06em}'],
  ])('is printed on one sheet, in %s', async (_, style) => {
    const { page } = await mailed(sites.sample, home);
    await page.evaluate((css) => document.head.appendChild(document.createElement('style')).append(css), style);
    expect((await getDocumentProxy(new Uint8Array(await page.pdf({ preferCSSPageSize: true })))).numPages).toBe(1);
    await page.context().close();
  });
});

test.each([1440, 768, 390])('the summary of hostile names is no wider than a window of %i', async (width) => {
  const { page, complaints } = await mailed(sites.hostile);
  await page.setViewportSize({ width, height: 900 });
  expect(await page.locator('html').evaluate(({ scrollWidth, clientWidth }) => scrollWidth - clientWidth)).toBe(0);
  expect(await page.locator('script, iframe').count()).toBe(0);
  // The logo travels with the page.
  const pictures = page.locator('img');
  expect(await pictures.count()).toBe(1);
  expect(await pictures.evaluate((image: HTMLImageElement) => [image.naturalWidth > 0, image.src.slice(0, 11)])).toEqual([
    true,
    'data:image/',
  ]);
  expect(complaints()).toEqual([]);
  await page.context().close();
});

test('where nobody owes anything, the summary says so', async () => {
  const site = sites['no-debt'];
  const { page } = await mailed(site);
  expect(await page.locator('h1').textContent()).toBe(headingOf(join(site, 'index.html')));
  await page.context().close();
});
