import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

// What a figure says of each of its places: exact, to whoever points or uses the keyboard.
const site = inject('sites').sample;
const report = reportOf(site);
const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: site });
});
afterAll(() => server.close());

const plain = (text: string): string => text.replaceAll(/[  ]/g, ' ');
const digits = (text: string): string => text.replaceAll(/[^\d.]/g, '');

async function opened<T>(path: string, does: (page: Page) => Promise<T>, options: BrowserContextOptions = {}): Promise<void> {
  const { context, page, complaints } = await watchedPage(browser, server.url, { viewport: { width: 1200, height: 900 }, ...options });
  await page.goto(`${server.url}${path}`);
  await does(page);
  expect(complaints()).toEqual([]);
  await context.close();
}

describe('a figure’s values', () => {
  test('stand beside the pointer, exact, and go when it leaves or Escape is pressed', async () => {
    await opened('', async (page) => {
      const values = page.locator('.tip');
      for (const [index, stage] of report.stages.entries()) {
        await page.locator('.stage-bar .over').nth(index).hover();
        const said = plain(await values.innerText()).split('\n');
        expect(digits(said[1] ?? '')).toBe(digits(`${stage.amount} ${((stage.amountShare ?? 0) * 100).toFixed(2)}`));
        expect(said[2]).toContain(`: ${stage.customers} (${((stage.customersShare ?? 0) * 100).toFixed(2)}%)`);
        const [box, mark] = [(await values.boundingBox())!, (await page.locator('.stage-bar .over').nth(index).boundingBox())!];
        expect(box.x >= 0 && box.x + box.width <= 1200 && box.y + box.height <= mark.y + 1).toBe(true);
      }
      await page.keyboard.press('Escape');
      expect(await values.isVisible()).toBe(false);
      await page.locator('.trend .over').nth(4).hover();
      expect(await values.innerText()).toContain('2024');
      await page.mouse.move(5, 5);
      expect(await values.isVisible()).toBe(false);
    });
  });

  test('are reached by the keyboard and read out: each month of the trend in turn', async () => {
    await opened('', async (page) => {
      const values = page.locator('.tip');
      await page.locator('svg.trend').first().focus();
      await page.keyboard.press('End');
      const last = report.trend.at(-1)!;
      expect(digits(plain(await values.innerText()).split('\n')[1] ?? '')).toBe(last.open);
      const seen = new Set<string>();
      await page.keyboard.press('Home');
      for (const { open } of report.trend) {
        const said = plain(await values.innerText());
        seen.add(said);
        expect(digits(said.split('\n')[1] ?? '')).toBe(open);
        await page.keyboard.press('ArrowRight');
      }
      expect(seen.size).toBe(report.trend.length);
      expect(await values.getAttribute('role')).toBe('status');
      await page.keyboard.press('Tab');
      expect(await values.isVisible()).toBe(false);
    });
  });

  test('are told under a finger, stay when it is lifted, and go with a touch beside them', async () => {
    await opened(
      '',
      async (page) => {
        const values = page.locator('.tip');
        for (const [index, { amount }] of report.stages.entries()) {
          await page.locator('.stage-bar .over').nth(index).tap();
          expect(digits(plain(await values.innerText()).split('\n')[1] ?? '')).toContain(amount);
        }
        await page.locator('h1').tap();
        expect(await values.isVisible()).toBe(false);
      },
      { viewport: { width: 390, height: 800 }, hasTouch: true },
    );
  });

  test('are the titles of its marks without JavaScript', async () => {
    await opened(
      '',
      async (page) => {
        expect(await page.locator('svg.trend .over title').count()).toBe(report.trend.length);
        expect(await page.locator('.tip').count()).toBe(0);
      },
      { javaScriptEnabled: false },
    );
  });
});

test('a customer’s page shows what was open at every month-end, and its last column is what is open now', async () => {
  const items = readFileSync(join(site, 'data', 'open-items.csv'), 'utf8')
    .split('\n')
    .filter((line) => line.includes(',00101,'));
  const open = items.reduce((sum, line) => sum + Math.round(Number(line.split(',')[6]) * 100), 0) / 100;
  await opened('customers/saldus-piens-sia/', async (page) => {
    await page.locator('svg.trend').first().focus();
    await page.keyboard.press('End');
    const [day, total, ...stages] = plain(await page.locator('.tip').innerText()).split('\n');
    expect(day).toBe('31 October 2026');
    expect(Number(digits(total ?? ''))).toBe(open);
    expect(stages.filter((line) => line.endsWith('EUR')).reduce((sum, line) => sum + Math.round(Number(digits(line)) * 100), 0) / 100).toBe(
      open,
    );
    await page.locator('summary').first().click();
    expect(await page.locator('details[open] tbody tr').count()).toBe(await page.locator('svg.trend .over').count());
  });
});

test('the manager who took customers over sees them, from whom, and what they owed on the evening before', async () => {
  await opened('managers/sergey-kovalyov/', async (page) => {
    const table = page.locator('table', { has: page.locator('caption', { hasText: 'taken over' }) });
    expect(await table.locator('tbody tr').count()).toBe(12);
    const row = plain((await table.locator('tr', { hasText: 'Saldus Piens' }).innerText()).replaceAll('\t', ' '));
    // As the ledger says by another way: what of 00101 was issued before 1 September 2025 and not yet paid then.
    expect(row).toBe('Saldus Piens SIA Inga Ozoliņa 1 Sept 2025 13,561.14 13,561.14 96,450.53 0.00');
  });
});
