import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const site = inject('sites').sample;
const report = reportOf(site);
const browser = await openBrowser();
let url: string;
let close: () => Promise<void>;
beforeAll(async () => {
  const server = await serveSite({ dir: site });
  ({ url, close } = server);
});
afterAll(() => close?.());

/** A window on a page of the site; what it complains of must be nothing. */
async function opened(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; end: (isMeant?: (complaint: string) => boolean) => Promise<void> }> {
  const { context, page, complaints } = await watchedPage(browser, url, options);
  await page.goto(`${url}${path}`);
  return {
    page,
    end: async (isMeant = () => false) => {
      expect(complaints().filter((complaint) => !isMeant(complaint))).toEqual([]);
      await context.close();
    },
  };
}

const ground = (page: Page): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

describe('the theme', () => {
  test('is the system’s until the reader chooses, then the chosen one on every page and the next time, until it is given back', async () => {
    const { page, end } = await opened('', { colorScheme: 'light' });
    const light = await ground(page);
    await page.selectOption('.theme select', 'dark');
    const dark = await ground(page);
    expect(dark).not.toBe(light);
    await page.goto(`${url}trends/`);
    expect(await ground(page)).toBe(dark);
    expect(await page.inputValue('.theme select')).toBe('dark');
    await page.emulateMedia({ media: 'print' });
    expect(await ground(page)).toBe('rgb(255, 255, 255)');
    await page.emulateMedia({ media: 'screen' });
    await page.selectOption('.theme select', 'auto');
    expect(await ground(page)).toBe(light);
    await end();
  });

  test('a reader whose system is dark may choose light', async () => {
    const { page, end } = await opened('', { colorScheme: 'dark' });
    const dark = await ground(page);
    await page.selectOption('.theme select', 'light');
    expect(await ground(page)).not.toBe(dark);
    await end();
  });

  test('without JavaScript no choice is offered that could not be kept', async () => {
    const { page, end } = await opened('', { javaScriptEnabled: false });
    expect(await page.isVisible('.theme')).toBe(false);
    await end();
  });
});

describe('the table of customers', () => {
  const names = (page: Page): Promise<string[]> =>
    page.$$eval('tbody tr:not([hidden])', (rows) => rows.map((row) => (row as HTMLTableRowElement).cells[0]?.textContent ?? ''));
  const amounts = (page: Page): Promise<number[]> =>
    page.$$eval('tbody tr:not([hidden])', (rows) => rows.map((row) => Number((row as HTMLTableRowElement).cells[1]?.dataset['key'])));

  test('is sorted by amount and by name with a press, by the keyboard too, and says so', async () => {
    const { page, end } = await opened('customers/');
    const all = (await names(page)).length;
    expect(all).toBe(report.totals.customersOwing);
    await page.click('thead th:nth-child(2) button');
    const falling = await amounts(page);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    expect(await page.getAttribute('thead th:nth-child(2)', 'aria-sort')).toBe('descending');
    await page.focus('thead th:nth-child(2) button');
    await page.keyboard.press('Enter');
    expect(await amounts(page)).toEqual(falling.toReversed().toSorted((a, b) => a - b));
    await page.click('thead th:nth-child(1) button');
    const sorted = await names(page);
    expect(sorted).toEqual(sorted.toSorted(new Intl.Collator('en', { numeric: true }).compare));
    expect(sorted).toHaveLength(all);
    expect(await page.getAttribute('thead th:nth-child(2)', 'aria-sort')).toBe(null);
    await end();
  });

  test('a customer is found without the marks of the name, by the manager too, and the count is told', async () => {
    const { page, end } = await opened('customers/');
    await page.fill('.find input', 'dobeles celi');
    expect(await names(page)).toEqual(['Dobeles Ceļi SIA']);
    expect(await page.innerText('.find [role=status]')).toBe(`1 of ${report.totals.customersOwing}`);
    await page.fill('.find input', 'martins berzins');
    expect((await names(page)).length).toBe(report.managers.find(({ name }) => name === 'Mārtiņš Bērziņš')?.customers);
    await page.fill('.find input', '');
    expect((await names(page)).length).toBe(report.totals.customersOwing);
    expect(await page.innerText('.find [role=status]')).toBe('');
    await end();
  });

  test('stands whole without JavaScript, with nothing that would do nothing', async () => {
    const { page, end } = await opened('customers/', { javaScriptEnabled: false });
    expect((await names(page)).length).toBe(report.totals.customersOwing);
    expect(await page.isVisible('.find')).toBe(false);
    expect(await page.$$('thead button')).toEqual([]);
    await end();
  });

  test('sorts amounts of several currencies in each of them alone, as they cannot be compared', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(inject('sites').currencies, 'customers', 'index.html')).href);
    const shown = (): Promise<string[]> =>
      page.$$eval('tbody tr', (rows) => rows.map((row) => (row as HTMLTableRowElement).cells[1]?.textContent ?? ''));
    await page.click('thead th:nth-child(2) button');
    expect(await shown()).toEqual([
      '11,250.00 GBP',
      '1,485.00 GBP',
      '7,500.00 USD',
      '7,000.00 USD',
      '6,231.00 USD',
      '4,725.00 USD',
      '2,800.00 USD',
      '1,100.00 USD',
      '750.00 USD',
    ]);
    await page.click('thead th:nth-child(2) button');
    expect((await shown()).slice(0, 3)).toEqual(['1,485.00 GBP', '11,250.00 GBP', '750.00 USD']);
    await page.close();
  });

  test('can be sorted in a folder on disk too', async () => {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(site, 'customers', 'index.html')).href);
    await page.click('thead th:nth-child(2) button');
    const falling = await amounts(page);
    expect(falling).toEqual(falling.toSorted((a, b) => b - a));
    await page.close();
  });
});

test('every kind of page forbids itself whatever is inline or of another host', async () => {
  for (const path of ['', 'stages/', 'trends/', 'forecast/', 'managers/', 'customers/', 'changes/', 'quality/', 'method/', 'explore/']) {
    const { page, end } = await opened(path);
    const policy = (await page.getAttribute('meta[http-equiv=content-security-policy]', 'content')) ?? '';
    expect(policy, path).toMatch(/^default-src 'none'; script-src 'self'( 'wasm-unsafe-eval')?; /);
    const ran = await page.evaluate(() => {
      const script = document.createElement('script');
      script.textContent = 'globalThis.wasRun = true';
      document.body.append(script);
      return 'wasRun' in globalThis;
    });
    expect(ran, path).toBe(false);
    // The browser says that it refused, and must say nothing else.
    await end((complaint) => /inline script/i.test(complaint));
  }
});
