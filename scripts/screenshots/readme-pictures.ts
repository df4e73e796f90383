import { mkdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { pageAddresses } from '../browser/page-addresses.ts';
import type { SampleSite } from './sample-site.ts';

/** Width of the window, in pixels. */
const WIDTH = 1440;
/** A picture of the README that is larger makes every clone and every visit slower. */
const LARGEST = 300_000;

/** The line above the next section begins within a pixel of where one ends. */
const BORDER = 2;

interface Picture {
  page: 'overview' | 'manager' | 'customers';
  /** Where the picture ends, in pixels, or with the bottom of which element. */
  until: number | string;
}

const PICTURES: readonly Picture[] = [
  { page: 'overview', until: 'main > section:nth-of-type(2)' },
  { page: 'manager', until: 'main > section:nth-of-type(2)' },
  { page: 'customers', until: 900 },
];

/** Takes the pictures of the README into `folder` and hands back their files. */
export async function takeReadmePictures(browser: Browser, site: SampleSite, folder: string): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  const context = await browser.newContext({
    viewport: { width: WIDTH, height: 900 },
    colorScheme: 'light',
    deviceScaleFactor: 1,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  const addresses = pageAddresses(site);
  const files: string[] = [];
  for (const { page: name, until } of PICTURES) {
    await page.goto(site.at(addresses[name]));
    await page.evaluate('document.fonts.ready');
    const path = join(folder, `${name}.png`);
    await page.screenshot({
      path,
      fullPage: true,
      clip: { x: 0, y: 0, width: WIDTH, height: typeof until === 'number' ? until : await bottomOf(until) },
    });
    const { size } = statSync(path);
    if (size > LARGEST) throw new Error(`${path} has ${size} bytes, more than ${LARGEST}: cut it earlier.`);
    files.push(path);
  }
  await context.close();
  return files;

  async function bottomOf(selector: string): Promise<number> {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`There is no ${selector} on ${page.url()}.`);
    return Math.floor(box.y + box.height) - BORDER;
  }
}
