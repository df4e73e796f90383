import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser } from './open-browser.ts';
import { filesOf, isOfFirstLanguage, ofEveryKind, pagesOf } from './site-files.ts';

const limits: Record<string, number | undefined> = budgets.perFileGzipped;
/** Loaded by no page but the explorer's. */
const OF_EXPLORER = /^assets\/(explorer|duckdb)-/;

test.each(['sample', 'currencies', 'no-debt'] as const)('every file of the site %s is light', (name) => {
  const site = inject('sites')[name];
  const heavy = filesOf(site)
    .filter((path) => !OF_EXPLORER.test(path))
    .flatMap((path) => {
      const limit = limits[extname(path)];
      const bytes = limit === undefined ? 0 : gzipSync(readFileSync(join(site, path))).length;
      return limit !== undefined && bytes > limit ? [`${path}: ${bytes} bytes gzipped, the limit is ${limit}`] : [];
    });
  expect(heavy).toEqual([]);
});

test('what the explorer loads before its engine is asked for is light, and no other page loads any of it', () => {
  const site = inject('sites').sample;
  const text = (path: string): string => readFileSync(join(site, path), 'utf8');
  const before = new Set(text('explore/index.html').match(/explorer-[\w-]+\.(js|css)/g));
  for (const file of before)
    for (const [, other] of text(`assets/${file}`).matchAll(/(?:from|import) ?"\.\/([\w-]+\.js)"/g)) before.add(other!);
  expect(before.size).toBeGreaterThan(2);
  const bytes = [...before].reduce((sum, file) => sum + gzipSync(text(`assets/${file}`)).length, 0);
  expect(bytes).toBeLessThan(budgets.explorerBeforeEngineGzipped);
  expect(
    filesOf(site).filter(
      (path) => path.endsWith('.html') && !/(^|\/)explore\//.test(path) && /assets\/(explorer|duckdb)-/.test(text(path)),
    ),
  ).toEqual([]);
});

test.each(['en', 'ru', 'lv'] as const)('nothing that is there moves while the rest of a page comes, in the language %s', async (locale) => {
  const site = inject('sites').sample;
  const pages = pagesOf(site).filter((path) => (locale === 'en' ? isOfFirstLanguage(path) : path.startsWith(`${locale}/`)));
  const server = await serveSite({ dir: site });
  const browser = await openBrowser();
  const moved: string[] = [];
  const shiftOf = async (path: string): Promise<number> => {
    // A window of its own: nothing is in its cache.
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.addInitScript(() => {
      const seen = { shift: 0 };
      Object.assign(globalThis, { seen });
      new PerformanceObserver((list) =>
        list.getEntries().forEach((entry) => (seen.shift += (entry as PerformanceEntry & { value: number }).value)),
      ).observe({ type: 'layout-shift', buffered: true });
    });
    await page.goto(server.url + path);
    // What comes behind the page are its fonts; then it is painted, and the watcher told of it.
    const shift = await page.evaluate(async () => {
      await document.fonts.ready;
      for (let frame = 0; frame < 3; frame += 1)
        await new Promise((done) => {
          requestAnimationFrame(done);
        });
      await new Promise((done) => {
        setTimeout(done);
      });
      return (globalThis as unknown as { seen: { shift: number } }).seen.shift;
    });
    await context.close();
    return shift;
  };
  for (const path of ofEveryKind(pages, { customers: 1, managers: 1 })) {
    // A busy machine may give a font late once; not three times in turn.
    let shift = await shiftOf(path);
    for (let turn = 1; turn < 3 && shift > budgets.layoutShift; turn += 1) shift = await shiftOf(path);
    if (shift > budgets.layoutShift) moved.push(`${path}: ${shift.toFixed(3)}`);
  }
  await server.close();
  expect(moved).toEqual([]);
});
