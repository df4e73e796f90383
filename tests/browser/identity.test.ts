import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';

// The hostile folder has a logo, an accent and a footer of its own.
const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: inject('sites').hostile });
});
afterAll(() => server.close());

test.each(['light', 'dark'] as const)(
  'the logo stands before the name and the footer at the foot, in the theme %s',
  async (colorScheme) => {
    const { context, page, complaints } = await watchedPage(browser, server.url, { colorScheme });
    await page.goto(`${server.url}index.html`);
    const logo = page.locator('.brand img');
    expect(await logo.evaluate((image: HTMLImageElement) => image.complete && image.naturalWidth)).toBe(300);
    expect((await logo.boundingBox())!.height).toBeGreaterThan(5);
    expect(await page.locator('footer .own').innerText()).toBe('</footer><img src=x onerror=alert(9)>');
    expect(complaints()).toEqual([]);
    await context.close();
  },
);

test('the accent colours links, as far as they stay readable', async () => {
  const { context, page } = await watchedPage(browser, server.url, { colorScheme: 'dark' });
  await page.goto(`${server.url}index.html`);
  expect(
    await page
      .locator('footer .onward a')
      .first()
      .evaluate((link) => getComputedStyle(link).color),
  ).toBe('rgb(255, 255, 0)');
  await context.close();
});

test('previews of a link are told whose report it is and where its picture stands, and no figure', async () => {
  const site = inject('sites').hostile;
  const said = (path: string): Map<string, string> => {
    const { document } = parseHTML(readFileSync(join(site, path), 'utf8'));
    return new Map(
      [...document.querySelectorAll('meta[property^="og:"]')].map((meta) => [
        meta.getAttribute('property')!,
        meta.getAttribute('content')!,
      ]),
    );
  };
  const { locales } = (JSON.parse(readFileSync(join(site, 'data', 'manifest.json'), 'utf8')) as { configuration: { locales: string[] } })
    .configuration;
  const overview = said('index.html');
  expect(overview.get('og:image')).toBe('https://reports.example.com/a%22%3E%3Cb%3E/card.png');
  expect(overview.get('og:url')).toBe('https://reports.example.com/a%22%3E%3Cb%3E/');
  expect(said(`${locales[1]}/customers/index.html`).get('og:url')).toBe(
    `https://reports.example.com/a%22%3E%3Cb%3E/${locales[1]}/customers/`,
  );
  expect(existsSync(join(site, 'card.png'))).toBe(true);
  expect([...overview.values()].join(' ')).not.toMatch(/%(?!\d)|€|EUR/);
  expect(
    parseHTML(readFileSync(join(inject('sites').sample, 'index.html'), 'utf8')).document.querySelector('meta[property="og:image"]'),
  ).toBeNull();
});
