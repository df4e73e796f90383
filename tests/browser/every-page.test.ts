import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { filesOf, ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPage } from './whole-page.ts';

const sites = inject('sites');
const browser = await openBrowser();

/** Most pages are opened where there is least room. A low window is painted sooner. */
const MANNERS = [
  ['with JavaScript, on a telephone', { javaScriptEnabled: true, viewport: { width: 390, height: 300 } }, { customers: 36 }],
  ['without JavaScript, on a tablet', { javaScriptEnabled: false, viewport: { width: 768, height: 300 } }, { customers: 6, managers: 6, entities: 6 }],
  ['on a desk', { javaScriptEnabled: true, viewport: { width: 1440, height: 300 } }, { customers: 6, managers: 6, entities: 6 }],
] as const;
const FROM_DISK = { viewport: { width: 1024, height: 300 } };

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  const folder = sites[name];
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: folder, base: '/a/b/' });
  });
  afterAll(() => server.close());

  test.each(MANNERS)('every kind of page is whole, %s', { timeout: 400_000 }, async (_, manner, most) => {
    expect(await wrongOf(folder, server.url, manner, ofEveryKind(pagesOf(folder), most))).toEqual([]);
  });

  test('every kind of page is whole when the folder is opened from disk', async () => {
    expect(await wrongOf(folder, `${pathToFileURL(folder)}/`, FROM_DISK, ofEveryKind(pagesOf(folder), { customers: 3, managers: 3, entities: 3 }))).toEqual([]);
  });
});

/** What is wrong with pages of a site whose root has an address: all that `lookAtPage` finds, what the browser complains of, and links to what is not there. */
async function wrongOf(folder: string, root: string, manner: BrowserContextOptions, paths: readonly string[]): Promise<string[]> {
  const { context, complaints } = await watchedContext(browser, root, manner);
  const page = await context.newPage();
  const files = new Set(filesOf(folder));
  const wrong: string[] = [];
  for (const path of paths) {
    await page.goto(`${root}${path}`);
    const seen = await lookAtPage(page);
    const astray = seen.links.filter((link) => !link.startsWith(root) || !files.has(decodeURIComponent(link.slice(root.length)))).map((link) => `leads to ${link}`);
    wrong.push(...[...seen.wrong, ...astray, ...complaints()].map((what) => `${path} ${what}`));
  }
  await context.close();
  return wrong;
}
