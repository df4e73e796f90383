import type { RunOptions } from 'axe-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { objections } from './axe.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';

/** In the dark only colours are other than in the light. */
const SCHEMES: Record<'light' | 'dark', RunOptions> = { light: {}, dark: { runOnly: ['color-contrast', 'link-in-text-block'] } };

const sites = inject('sites');
const browser = await openBrowser();

/** What a language changes is looked at once, on the sample and in the light. */
function pagesToCheck(name: keyof PublishedSites, colorScheme: string): string[] {
  const pages = pagesOf(sites[name]);
  if (name === 'sample' && colorScheme === 'light') return [...ofEveryKind(pages, { customers: 6, managers: 6, entities: 6 }), '404.html'];
  return [...ofEveryKind(pages.filter(isOfFirstLanguage), { customers: 3, managers: 3, entities: 3 }), '404.html'];
}

describe.each(Object.keys(sites) as (keyof PublishedSites)[])('the site %s', (name) => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: sites[name] });
  });
  afterAll(() => server.close());

  test.each(Object.entries(SCHEMES) as ['light' | 'dark', RunOptions][])('has nothing that axe objects to, %s', { timeout: 300_000 }, async (colorScheme, options) => {
    const { context } = await watchedContext(browser, server.url, { colorScheme, viewport: { width: 1440, height: 300 } });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of pagesToCheck(name, colorScheme)) {
      await page.goto(server.url + path);
      wrong.push(...(await objections(page, options)).map((what) => `${path}: ${what}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
});
