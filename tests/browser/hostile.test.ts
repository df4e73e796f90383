import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { HOSTILE, LONG_NAME } from './hostile-folder.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { filesOf, isOfFirstLanguage, pagesOf } from './site-files.ts';

// That nothing of it runs, asks for anything or breaks a page is seen by every-page.test.ts, which opens the pages of this site too.
const site = inject('sites').hostile;
const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: site });
});
afterAll(() => server.close());

const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** Pages show the first 300 characters of a text; the data files have it whole. */
const asShown = (name: string): string => plain(name.length > 300 ? name.slice(0, 300) : name);

test('every name is shown as it was given, as text', async () => {
  const { context, page, complaints } = await watchedPage(browser, server.url);
  await page.goto(`${server.url}customers/index.html`);
  const shown = (await page.locator('tbody tr').allTextContents()).map(plain).join('\n');
  expect([...HOSTILE, LONG_NAME].filter((name) => !shown.includes(asShown(name)))).toEqual([]);
  expect(
    await page
      .locator('main :is(script, img, style, iframe, [onload], [onerror], [onclick], [onmouseover], [href^="javascript:"])')
      .count(),
  ).toBe(0);
  expect(complaints()).toEqual([]);
  await context.close();
});

test('a mark that turns the direction of writing ends with the name that holds it', async () => {
  const { context, page } = await watchedPage(browser, server.url);
  const spills: string[] = [];
  let names = 0;
  for (const path of pagesOf(site).filter(isOfFirstLanguage)) {
    await page.goto(server.url + path);
    const found = await page.evaluate(() => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const outside: string[] = [];
      let turned = 0;
      while (texts.nextNode()) {
        const text = texts.currentNode;
        if (!/[\u202A-\u202E\u2066-\u2069]/.test(text.nodeValue ?? '')) continue;
        turned += 1;
        let holder = text.parentElement;
        while (holder && getComputedStyle(holder).display === 'inline' && !getComputedStyle(holder).unicodeBidi.includes('isolate'))
          holder = holder.parentElement;
        const alone = holder !== null && holder.textContent.trim() === text.nodeValue?.trim();
        const kept =
          holder !== null &&
          ((getComputedStyle(holder).unicodeBidi.includes('isolate') && getComputedStyle(holder).display === 'inline') || alone);
        if (!kept) outside.push(holder?.textContent.trim().slice(0, 80) ?? '');
      }
      return { turned, outside };
    });
    names += found.turned;
    spills.push(...found.outside.map((text) => `${path}: ${text}`));
  }
  await context.close();
  expect(names).toBeGreaterThan(20);
  expect(spills).toEqual([]);
});

test('no cell of the published tables begins like a formula, and nothing is lost', () => {
  const tables = filesOf(site).filter((path) => path.endsWith('.csv'));
  const cells = tables.flatMap((path) => {
    const { data, errors } = Papa.parse<string[]>(readFileSync(join(site, path), 'utf8'), { skipEmptyLines: true });
    expect(errors, path).toEqual([]);
    expect(new Set(data.map((row) => row.length)).size, path).toBe(1);
    return data.flat().map((cell) => ({ path, cell }));
  });
  expect(tables.length).toBeGreaterThan(5);
  expect(cells.filter(({ cell }) => /^\s*[=+@|%\t\r-]/.test(cell) && !/^-?\d+(\.\d+)?$/.test(cell))).toEqual([]);
  const customers = new Set(cells.filter(({ path }) => path === 'data/customers.csv').map(({ cell }) => cell));
  expect(HOSTILE.map((name) => name.trim()).filter((name) => !customers.has(name) && !customers.has(`'${name}`))).toEqual([]);
});

test('a field of two megabytes is kept whole where it belongs, and weighs on no page', () => {
  const manifest = JSON.parse(readFileSync(join(site, 'data', 'manifest.json'), 'utf8')) as { outputs: { path: string; bytes?: number }[] };
  expect(LONG_NAME.length).toBeGreaterThan(1_990_000);
  expect(manifest.outputs.filter(({ path, bytes }) => path.endsWith('.html') && (bytes ?? 0) > 500_000)).toEqual([]);
});
