import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { publishReport } from '../report/run-report.ts';
import { EXTREMES } from './extreme-folders.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { ofEveryKind, pagesOf } from './site-files.ts';
import { lookAtPrinted, lookAtWindows } from './whole-page.ts';

const browser = await openBrowser();
const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-extremes-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe.each(Object.entries(EXTREMES))('the report of what is %s', (name, write) => {
  const site = join(root, `${name}-site`);
  let server: SiteServer;
  beforeAll(async () => {
    write(join(root, name));
    await publishReport({ words: ['--quiet', '--data', join(root, name), '--out', site] });
    server = await serveSite({ dir: site });
  });
  afterAll(() => server?.close());

  test('fits windows of 1440, 768 and 390 and a sheet of paper, with nothing cut off and no words on others', async () => {
    const { context, page, complaints } = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 400 } });
    const wrong: string[] = [];
    for (const path of ofEveryKind(pagesOf(site), { customers: 3, managers: 3, entities: 3 })) {
      await page.goto(server.url + path);
      wrong.push(
        ...[...(await lookAtWindows(page, [1440, 768, 390])).wrong, ...(await lookAtPrinted(page)), ...complaints()].map(
          (what) => `${path} ${what}`,
        ),
      );
    }
    await context.close();
    expect(wrong).toEqual([]);
  });
});
