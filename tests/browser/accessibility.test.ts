import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { LOCALES } from '../../src/text/locale.ts';
import { objections } from './axe.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';

/** In the dark only colours are other than in the light. */
const IN_THE_DARK: RunOptions = { runOnly: ['color-contrast', 'link-in-text-block'] };

/** Of a table that is longer the other rows are made alike, and axe takes its time for each. */
const ROWS = 40;

const sites = inject('sites');
const browser = await openBrowser();

/** Of pages that differ in their rows only, few: what axe looks at is their markup. */
const some = (pages: string[]): string[] => [...ofEveryKind(pages, { customers: 2, managers: 1, entities: 1 }), '404.html'];

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: sites[name] });
  });
  afterAll(() => server.close());

  test('has nothing that axe objects to, in the light and in the dark', { timeout: 300_000 }, async () => {
    const { context, page } = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 300 } });
    const wrong: string[] = [];
    const look = async (path: string, colorScheme: 'light' | 'dark', options: RunOptions): Promise<void> => {
      await page.emulateMedia({ colorScheme });
      wrong.push(...(await objections(page, options)).map((what) => `${path}, ${colorScheme}: ${what}`));
    };
    // What a language changes is looked at once, on the sample and in the light, on a page of each kind.
    const pages = pagesOf(sites[name]);
    const alsoInTheDark = new Set(some(pages.filter(isOfFirstLanguage)));
    const inOthers =
      name === 'sample'
        ? LOCALES.flatMap((locale) =>
            ofEveryKind(
              pages.filter((path) => path.startsWith(`${locale}/`)),
              { customers: 1, managers: 1, entities: 1 },
            ),
          )
        : [];
    for (const path of [...alsoInTheDark, ...inOthers]) {
      await page.goto(server.url + path);
      await page.evaluate((most) => document.querySelectorAll(`tbody tr:nth-child(n + ${most + 1})`).forEach((row) => row.remove()), ROWS);
      await look(path, 'light', {});
      if (alsoInTheDark.has(path)) await look(path, 'dark', IN_THE_DARK);
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
});
