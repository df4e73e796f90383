import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { publishReport } from '../report/run-report.ts';
import { EXTREMES } from './extreme-folders.ts';
import { openBrowser, watchedContext } from './open-browser.ts';
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
    for (const path of ofEveryKind(pagesOf(site), { customers: 3, managers: 3 })) {
      await page.goto(server.url + path);
      wrong.push(...[...(await lookAtPage(page)).wrong, ...complaints()].map((what) => `${path} ${what}`));
    }
    await context.close();
    expect(wrong).toEqual([]);
  });

  test('fits a sheet of paper', async () => {
    const page = await browser.newPage({ viewport: { width: SHEET.width, height: 400 } });
    await page.emulateMedia({ media: 'print' });
    const wide: string[] = [];
    for (const path of ofEveryKind(pagesOf(site), { customers: 3, managers: 3 })) {
      await page.goto(server.url + path);
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > SHEET.width * SHEET.shrunk) wide.push(`${path} is ${width} wide`);
    }
    await page.close();
    expect(wide).toEqual([]);
  });
});
