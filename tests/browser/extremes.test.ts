import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { publishReport } from '../report/run-report.ts';
import { EXTREMES } from './extreme-folders.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
import type { PublishedSites } from './publish-sites.ts';
import { ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPage } from './whole-page.ts';

const browser = await openBrowser();
const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-extremes-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A printer's sheet, A4 with margins of a centimetre; a page may be half as wide again, as browsers shrink it to the sheet that far. */
const SHEET = { width: 718, shrunk: 1.5 };

describe.each(Object.entries(EXTREMES))('the report of what is %s', (name, write) => {
  const site = join(root, `${name}-site`);
  let server: SiteServer;
  beforeAll(async () => {
    write(join(root, name));
    await publishReport({ words: ['--quiet', '--data', join(root, name), '--out', site] });
    server = await serveSite({ dir: site });
  });
  afterAll(() => server?.close());

  test.each([1440, 768, 390])('fits a window of %i, with nothing cut off and no words on others', async (width) => {
    const { context, complaints } = await watchedContext(browser, server.url, { viewport: { width, height: 400 } });
    const page = await context.newPage();
    const wrong: string[] = [];
    for (const path of ofEveryKind(pagesOf(site), { customers: 3, managers: 3, entities: 3 })) {
      await page.goto(server.url + path);
      wrong.push(...[...(await lookAtPage(page)).wrong, ...complaints()].map((what) => `${path} ${what}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('fits a sheet of paper', async () => {
    expect(await printedWrong(site, server.url)).toEqual([]);
  });
});

test.each(Object.keys(inject('sites')) as (keyof PublishedSites)[])('the site %s fits a sheet of paper', async (name) => {
  const site = inject('sites')[name];
  const server = await serveSite({ dir: site });
  expect(await printedWrong(site, server.url)).toEqual([]);
  await server.close();
});

/** What is wrong with each kind of page as it is printed. */
async function printedWrong(site: string, url: string): Promise<string[]> {
  const page = await browser.newPage({ viewport: { width: SHEET.width, height: 400 } });
  await page.emulateMedia({ media: 'print' });
  const wrong: string[] = [];
  for (const path of ofEveryKind(pagesOf(site), { customers: 3, managers: 3, entities: 3 })) {
    await page.goto(url + path);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    const shrunk = width > SHEET.width;
    if (width > SHEET.width * SHEET.shrunk) wrong.push(`${path} is ${width} wide`);
    // What the browser shrinks to the sheet reaches beyond the window before it does.
    wrong.push(...(await lookAtPage(page)).wrong.filter((what) => !shrunk || !/ in a window of /.test(what)).map((what) => `${path} ${what}`));
  }
  await page.close();
  return wrong;
}
