import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { filesOf, isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPage } from './whole-page.ts';

const sites = inject('sites');
const browser = await openBrowser();

/** Most pages are opened where there is least room, and in all languages; elsewhere those of the sample's languages and of each other site's first. A low window is painted sooner. */
const MANNERS = [
  ['without JavaScript, on a tablet', { javaScriptEnabled: false, viewport: { width: 768, height: 300 } }],
  ['with JavaScript, on a desk', { javaScriptEnabled: true, viewport: { width: 1440, height: 300 } }],
] as const;
const ON_A_TELEPHONE = { viewport: { width: 390, height: 300 } };
const FROM_DISK = { viewport: { width: 1024, height: 300 } };

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  const folder = sites[name];
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: folder, base: '/a/b/' });
  });
  afterAll(() => server.close());

  const pages = pagesOf(folder);
  const ofFirstLanguage = pages.filter(isOfFirstLanguage);

  test('every kind of page is whole, with JavaScript, on a telephone', { timeout: 400_000 }, async () => {
    expect(await wrongOf(folder, server.url, ON_A_TELEPHONE, ofEveryKind(pages, { customers: 36 }))).toEqual([]);
  });

  test.each(MANNERS)('every kind of page is whole, %s', { timeout: 400_000 }, async (_, manner) => {
    const some = ofEveryKind(name === 'sample' ? pages : ofFirstLanguage, { customers: 6, managers: 6, entities: 6 });
    expect(await wrongOf(folder, server.url, manner, some)).toEqual([]);
  });

  test('every kind of page is whole when the folder is opened from disk', async () => {
    expect(await wrongOf(folder, `${pathToFileURL(folder)}/`, FROM_DISK, ofEveryKind(ofFirstLanguage, { customers: 3, managers: 3, entities: 3 }))).toEqual([]);
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
