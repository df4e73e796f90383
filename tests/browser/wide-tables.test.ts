import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';
import { isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';

const folder = inject('sites').sample;
const browser = await openBrowser();

test('on a telephone a table that goes on to the right fades out there until its end, and the first column stays in sight', async () => {
  const page = await browser.newPage({ viewport: { width: 390, height: 844 } });
  for (const path of ['managers/index.html', 'forecast/index.html', 'customers/index.html']) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    const seen = await page.$$eval('.wide-table', async (boxes) => {
      const drawn = () =>
        new Promise((resolve) => {
          requestAnimationFrame(() => requestAnimationFrame(resolve));
        });
      const looks = [];
      for (const box of boxes) {
        if (box.clientWidth === 0) continue;
        const wide = box.scrollWidth > box.clientWidth;
        await drawn();
        const before = getComputedStyle(box).maskImage !== 'none';
        box.scrollLeft = box.scrollWidth;
        await drawn();
        const left = box.querySelector('tbody tr > :first-child')!.getBoundingClientRect().left - box.getBoundingClientRect().left;
        looks.push({ wide, before, after: getComputedStyle(box).maskImage !== 'none', left });
      }
      return looks;
    });
    expect(seen.some(({ wide }) => wide)).toBe(true);
    expect(seen, path).toEqual(seen.map(({ wide }) => ({ wide, before: wide, after: false, left: 0 })));
  }
  await page.close();
});

test('on a desk no table of the sample has to be scrolled sideways', async () => {
  const page = await browser.newPage();
  const scrolled: string[] = [];
  for (const path of ofEveryKind(pagesOf(folder), { customers: 3 })) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    for (const width of [1440, 1280]) {
      await page.setViewportSize({ width, height: 300 });
      const captions = await page.$$eval('.wide-table', (boxes) =>
        boxes
          .filter((box) => box.scrollWidth > box.clientWidth)
          .map((box) => `${box.querySelector('caption')?.textContent}: ${box.scrollWidth} of ${box.clientWidth}`),
      );
      scrolled.push(...captions.map((caption) => `${path} at ${width} px: ${caption}`));
    }
  }
  expect(scrolled).toEqual([]);
  await page.close();
});

test('a day or a month of a table stands on one line, on a desk, a telephone and a sheet', async () => {
  const page = await browser.newPage();
  const torn: string[] = [];
  for (const path of ofEveryKind(pagesOf(folder).filter(isOfFirstLanguage), { customers: 2, managers: 2 })) {
    await page.goto(pathToFileURL(join(folder, path)).href);
    for (const [width, media] of [
      [1440, 'screen'],
      [390, 'screen'],
      [718, 'print'],
    ] as const) {
      await page.emulateMedia({ media });
      await page.setViewportSize({ width, height: 600 });
      const found = await page.$$eval('tbody :is(th, td)', (cells) =>
        cells
          .filter((cell) => {
            if (!/^(\d{1,2} )?[A-Z][a-z]{2,3} \d{4}$/.test(cell.textContent.trim())) return false;
            const range = document.createRange();
            range.selectNodeContents(cell);
            return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
          })
          .map((cell) => `${cell.closest('table')!.caption?.textContent}: ${cell.textContent}`),
      );
      torn.push(...found.map((cell) => `${path} at ${width} px (${media}): ${cell}`));
    }
  }
  expect(torn).toEqual([]);
  await page.close();
});
