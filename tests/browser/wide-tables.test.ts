import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { ofEveryKind, pagesOf } from './site-files.ts';

const folder = inject('sites').sample;
const browser = await openBrowser();

test('on a desk no table of the sample has to be scrolled sideways', async () => {
  const page = await browser.newPage();
  const scrolled: string[] = [];
  for (const path of ofEveryKind(pagesOf(folder), { customers: 3 })) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    for (const width of [1440, 1280]) {
      await page.setViewportSize({ width, height: 300 });
      const captions = await page.$$eval('.wide-table', (boxes) => boxes.filter((box) => box.scrollWidth > box.clientWidth).map((box) => `${box.querySelector('caption')?.textContent}: ${box.scrollWidth} of ${box.clientWidth}`));
      scrolled.push(...captions.map((caption) => `${path} at ${width} px: ${caption}`));
    }
  }
  expect(scrolled).toEqual([]);
  await page.close();
});
