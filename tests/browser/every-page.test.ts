import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContextOptions } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPage } from './whole-page.ts';

const sites = inject('sites');
const browser = await openBrowser();

/** Every page is opened in the first two manners. A page must fit its window, so they differ in width; a low window is painted sooner. */
const MANNERS = {
  'with JavaScript, on a telephone': { javaScriptEnabled: true, viewport: { width: 390, height: 300 } },
  'without JavaScript, on a tablet': { javaScriptEnabled: false, viewport: { width: 768, height: 300 } },
};
const ON_A_DESK = { javaScriptEnabled: true, viewport: { width: 1440, height: 300 } };
const FROM_DISK = { viewport: { width: 1024, height: 300 } };

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  const folder = sites[name];
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: folder, base: '/a/b/' });
  });
  afterAll(() => server.close());

  test.each(Object.entries(MANNERS))('every page that can be reached is whole, %s', { timeout: 400_000 }, async (_, manner) => {
    const { wrong, pages, files } = await walk(server.url, manner);
    expect(wrong).toEqual([]);
    expect(pages).toEqual(pagesOf(folder));
    expect(files.filter((path) => !existsSync(join(folder, path)))).toEqual([]);
  });

  test('every kind of page is whole on a desk', async () => {
    const some = ofEveryKind(pagesOf(folder), { customers: 10 });
    const { wrong, pages } = await walk(server.url, ON_A_DESK, new Set(some));
    expect(wrong).toEqual([]);
    expect(pages).toEqual(some.toSorted());
  });

  test('every kind of page is whole when the folder is opened from disk', async () => {
    const some = ofEveryKind(pagesOf(folder), { customers: 3, managers: 3 });
    const { wrong, pages } = await walk(`${pathToFileURL(folder)}/`, FROM_DISK, new Set(some));
    expect(wrong).toEqual([]);
    expect(pages).toEqual(some.toSorted());
  });
});

/** Follows every link from the root page; `only` names the pages that are opened, all without. Paths are relative to the root. */
async function walk(root: string, manner: BrowserContextOptions, only?: ReadonlySet<string>): Promise<{ wrong: string[]; pages: string[]; files: string[] }> {
  const { context, complaints } = await watchedContext(browser, root, manner);
  const page = await context.newPage();
  const wrong: string[] = [];
  const files = new Set<string>();
  const known = new Set(['index.html']);
  for (const path of known) {
    await page.goto(`${root}${path}`);
    const seen = await lookAtPage(page);
    wrong.push(...[...seen.wrong, ...complaints()].map((what) => `${path} ${what}`));
    for (const link of seen.links) {
      if (!link.startsWith(root)) {
        wrong.push(`${path} leads to ${link}`);
        continue;
      }
      const to = decodeURIComponent(link.slice(root.length));
      if (!to.endsWith('.html')) files.add(to);
      else if (only === undefined || only.has(to)) known.add(to);
    }
  }
  await context.close();
  return { wrong, pages: [...known].toSorted(), files: [...files] };
}
