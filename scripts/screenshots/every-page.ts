import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageAddresses } from '../browser/page-addresses.ts';
import type { SampleSite } from './sample-site.ts';

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 768, height: 1024 },
  { width: 390, height: 844 },
];

/**
 * Takes one page of every type, in every language, width and scheme, and as it is printed, into `folder`. `say` is told of a page that
 * scrolls sideways.
 */
export async function takeEveryPage(browser: Browser, site: SampleSite, folder: string, say: (text: string) => void): Promise<number> {
  mkdirSync(folder, { recursive: true });
  const pages = { ...pageAddresses(site), 'not-found': '/404.html' };
  let taken = 0;
  for (const locale of site.locales) {
    const here = Object.entries(pages).filter(([name]) => name !== 'not-found' || locale === site.locales[0]);
    for (const colorScheme of ['light', 'dark'] as const) {
      for (const viewport of WINDOWS) {
        const context = await browser.newContext({ viewport, colorScheme, deviceScaleFactor: 1, reducedMotion: 'reduce' });
        const page = await context.newPage();
        for (const [name, address] of here) {
          await page.goto(site.at(address, locale));
          await page.evaluate('document.fonts.ready');
          const beyond = Number(await page.evaluate('document.documentElement.scrollWidth - innerWidth'));
          const picture = `${name}-${locale}-${viewport.width}-${colorScheme}.png`;
          if (beyond > 0) say(`${picture}: ${beyond} pixels wider than the window`);
          await page.screenshot({ path: join(folder, picture), fullPage: true });
          taken += 1;
        }
        await context.close();
      }
    }
    const printing = await browser.newPage();
    for (const [name, address] of here) {
      await printing.goto(site.at(address, locale));
      await printing.pdf({ path: join(folder, `${name}-${locale}.pdf`), format: 'A4', preferCSSPageSize: true });
      taken += 1;
    }
    await printing.close();
  }
  return taken;
}
