import { expect, inject, test } from 'vitest';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const browser = await openBrowser();

test('a point of a figure leads to its month, and the month has what moved in it, without JavaScript', async () => {
  const site = inject('sites').sample;
  const { movements } = reportOf(site);
  const server = await serveSite({ dir: site });
  const { context, page, complaints } = await watchedPage(browser, server.url, {
    javaScriptEnabled: false,
    viewport: { width: 1440, height: 900 },
  });
  try {
    await page.goto(`${server.url}trends/`);
    const month = movements.at(-5)!;
    const points = page.locator(`.series a[href="#month-EUR-${month.to}"]`);
    expect(await points.count()).toBeGreaterThan(3);
    await points.first().click();
    expect(new URL(page.url()).hash).toBe(`#month-EUR-${month.to}`);
    const row = page.locator('tr', { has: page.locator(':target') });
    const digits = (await row.innerText()).replaceAll(/[^\d.\s]/g, '');
    for (const amount of [month.billed, month.cash, month.closing]) expect(digits).toContain(amount);
    expect(complaints()).toEqual([]);
  } finally {
    await context.close();
    await server.close();
  }
});

test('where lists alone are given, the page says why it tells no speed', async () => {
  const server = await serveSite({ dir: inject('sites').lists });
  const { context, page } = await watchedPage(browser, server.url);
  try {
    await page.goto(`${server.url}trends/`);
    expect(await page.locator('main').innerText()).toContain('do not say what was billed and paid');
    expect(await page.locator('.trend').count()).toBeGreaterThan(0);
  } finally {
    await context.close();
    await server.close();
  }
});
