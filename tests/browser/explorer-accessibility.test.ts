import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { objections } from './axe.ts';
import { VIEWS, openExplorer, openView } from './explorer-page.ts';
import { openBrowser } from './open-browser.ts';

const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: inject('explored').site });
});
afterAll(() => server.close());

// The words differ between the languages, what they stand in does not: the longest are looked at where there is least room.
test.each([
  ['on a desk', 1440, 'light', 'en'],
  ['on a tablet in the dark', 768, 'dark', 'en'],
  ['on a telephone', 390, 'light', 'en'],
  ['on a telephone', 390, 'light', 'ru'],
  ['on a telephone', 390, 'light', 'lv'],
] as const)(
  'the running explorer has nothing that axe objects to, and fits its window, %s (%i, %s, %s)',
  async (_, width, colorScheme, language) => {
    const path = language === 'en' ? 'explore/' : `${language}/explore/`;
    const { page, complaints } = await openExplorer(browser, server.url, { path, colorScheme, viewport: { width, height: 900 } });
    await page.waitForSelector('.check.holds');
    await page.$eval('.sides', (sides) => sides.setAttribute('open', ''));
    const wrong: string[] = [];
    for (const id of VIEWS) {
      await openView(page, id);
      if (language === 'en') wrong.push(...(await objections(page, {})).map((what) => `${id}: ${what}`));
      const { scrollWidth, clientWidth } = await page.evaluate(() => document.documentElement);
      if (scrollWidth > clientWidth) wrong.push(`${id} is ${scrollWidth} wide in a window of ${clientWidth}`);
    }
    expect(wrong).toEqual([]);
    expect(complaints()).toEqual([]);
    await page.context().close();
  },
);

test('where the system chooses the colours, what is drawn by colour alone keeps its own', async () => {
  const { page, complaints } = await openExplorer(browser, server.url, { forcedColors: 'active' });
  const colours = (of: string): Promise<string[]> => page.$$eval(of, (all) => all.map((one) => getComputedStyle(one).backgroundColor));
  const stages = await colours('.stage-table .swatch');
  expect(new Set(stages).size).toBe(stages.length);
  expect(await colours('.stage-strip .filled > span')).toEqual(stages);
  expect(await page.$eval('.tabs [aria-selected=true]', (tab) => getComputedStyle(tab).borderBottomWidth)).toBe('3px');
  expect(complaints()).toEqual([]);
  await page.context().close();
});
