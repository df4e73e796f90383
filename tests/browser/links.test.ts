import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { filesOf, pagesOf } from './site-files.ts';

const browser = await openBrowser();
/** Where the root of a site stands while its pages are read. */
const ROOT = 'http://localhost/a/b/';
/** The fragment of a link to these pages is a state, not a place. */
const EXPLORER = /(^|\/)explore\/index\.html$/;

test.each(Object.keys(inject('sites')) as (keyof PublishedSites)[])(
  'every page of the site %s can be reached, and every address in it is of a file and a place that are there',
  { timeout: 300_000 },
  async (name) => {
    const site = inject('sites')[name];
    const files = new Set(filesOf(site));
    const page = await browser.newPage();
    const read = new Map<string, ReadPage>();
    for (const path of pagesOf(site)) read.set(path, await readPage(page, `${ROOT}${path}`, readFileSync(join(site, path), 'utf8')));
    await page.close();

    const wrong = new Set<string>();
    const reached = new Set(['index.html']);
    for (const path of reached) {
      for (const { address, isLink } of read.get(path)?.addresses ?? []) {
        const [whole, fragment = ''] = address.split('#');
        const to = decodeURIComponent(whole!.slice(ROOT.length));
        if (!whole!.startsWith(ROOT) || !files.has(to)) wrong.add(`${path} leads to ${address}`);
        if (!isLink || !read.has(to)) continue;
        reached.add(to);
        if (fragment !== '' && !EXPLORER.test(to) && !read.get(to)!.places.has(decodeURIComponent(fragment)))
          wrong.add(`${path} leads to ${address}, and there is no such place`);
      }
    }
    expect([...wrong]).toEqual([]);
    expect([...reached].toSorted()).toEqual(pagesOf(site));
  },
);

interface ReadPage {
  /** Whole, with their fragments: where links lead, and what the page itself needs. */
  addresses: { address: string; isLink: boolean }[];
  /** The ids of the page. */
  places: Set<string>;
}

/** Reads a page's text as the browser does, without showing it. */
async function readPage(page: Page, address: string, text: string): Promise<ReadPage> {
  const { addresses, places } = await page.evaluate(
    ([base, html]) => {
      const read = new DOMParser().parseFromString(html, 'text/html');
      const found = [...read.querySelectorAll('[href], [src]')].filter(
        (element) => element.closest('svg') === null || element.localName === 'a',
      );
      return {
        addresses: found.map((element) => ({
          address: new URL(element.getAttribute('href') ?? element.getAttribute('src') ?? '', base).href,
          isLink: element.localName === 'a',
        })),
        places: [...read.querySelectorAll('[id]')].map(({ id }) => id),
      };
    },
    [address, text] as const,
  );
  return { addresses: addresses.filter(({ address: one }) => !one.startsWith('data:')), places: new Set(places) };
}
