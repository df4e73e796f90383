import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { filesOf, isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPrinted, lookAtWindows } from './whole-page.ts';

const sites = inject('sites');
const browser = await openBrowser();

/** A low window is painted sooner. */
const HEIGHT = 300;

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  const folder = sites[name];
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: folder, base: '/a/b/' });
  });
  afterAll(() => server.close());

  const pages = pagesOf(folder);
  const ofFirstLanguage = pages.filter(isOfFirstLanguage);

  test('every kind of page is whole, with JavaScript, on a telephone, on a desk and on paper', { timeout: 400_000 }, async () => {
    expect(
      await wrongOf(
        folder,
        server.url,
        { widths: [390, 1440], printed: true },
        ofEveryKind(pages, { customers: 36, managers: 12, entities: 12 }),
      ),
    ).toEqual([]);
  });

  test('every kind of page is whole, without JavaScript, on a tablet', { timeout: 400_000 }, async () => {
    const some = ofEveryKind(name === 'sample' ? pages : ofFirstLanguage, { customers: 6, managers: 6, entities: 6 });
    expect(await wrongOf(folder, server.url, { widths: [768], javaScriptEnabled: false }, some)).toEqual([]);
  });

  test('every kind of page is whole when the folder is opened from disk', async () => {
    expect(
      await wrongOf(
        folder,
        `${pathToFileURL(folder)}/`,
        { widths: [1024] },
        ofEveryKind(ofFirstLanguage, { customers: 3, managers: 3, entities: 3 }),
      ),
    ).toEqual([]);
  });
});

interface Manner {
  /** Of the windows; the page is opened in the first. */
  widths: readonly [number, ...number[]];
  printed?: boolean;
  javaScriptEnabled?: boolean;
}

/**
 * What is wrong with pages of a site whose root has an address: all that is seen on them, what the browser complains of, and links to what
 * is not there.
 */
async function wrongOf(
  folder: string,
  root: string,
  { widths, printed = false, javaScriptEnabled = true }: Manner,
  paths: readonly string[],
): Promise<string[]> {
  const { context, page, complaints } = await watchedPage(browser, root, {
    javaScriptEnabled,
    viewport: { width: widths[0], height: HEIGHT },
  });
  const files = new Set(filesOf(folder));
  const wrong: string[] = [];
  for (const path of paths) {
    await page.setViewportSize({ width: widths[0], height: HEIGHT });
    await page.goto(`${root}${path}`);
    const seen = await lookAtWindows(page, widths);
    const astray = seen.links
      .filter((link) => !link.startsWith(root) || !files.has(decodeURIComponent(link.slice(root.length))))
      .map((link) => `leads to ${link}`);
    wrong.push(
      ...[...seen.wrong, ...astray, ...(printed ? await lookAtPrinted(page) : []), ...complaints()].map((what) => `${path} ${what}`),
    );
  }
  await context.close();
  return wrong;
}
