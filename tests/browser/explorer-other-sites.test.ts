import type { Page } from 'playwright-core';
import { expect, inject, onTestFinished, test } from 'vitest';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { type OpenExplorer, follow, openExplorer, openView, settled, shownSum } from './explorer-page.ts';
import { openBrowser } from './open-browser.ts';
import { type PublishedSites } from './publish-sites.ts';
import { reportOf } from './site-files.ts';

const browser = await openBrowser();

/** The explorer of a site that is not the sample's. */
async function openSite(name: keyof PublishedSites, fragment = '', path = 'explore/'): Promise<OpenExplorer> {
  const server = await serveSite({ dir: inject('sites')[name] });
  const opened = await openExplorer(browser, server.url, { fragment, path });
  onTestFinished(async () => {
    await opened.page.context().close();
    await server.close();
  });
  return opened;
}

const life = (page: Page): Promise<(string | null)[]> =>
  page.$$eval('.life polygon', (bands) => bands.map((band) => band.getAttribute('points')));

test('without a common currency the line of the ledger’s life shows the money in the one that is looked at', async () => {
  const { currencies } = reportOf(inject('sites').currencies);
  const [first, second] = currencies.map(({ currency }) => currency);
  const { page, complaints } = await openSite('currencies');
  const ofFirst = await life(page);
  expect(ofFirst.length).toBeGreaterThan(1);
  await page.click(`.facet input[value=${second}]`);
  await settled(page);
  const ofSecond = await life(page);
  expect(ofSecond).not.toEqual(ofFirst);
  const { page: other } = await openSite('currencies', `v=1&currency=${second}`);
  expect(await life(other)).toEqual(ofSecond);
  await page.click(`.facet input[value=${first}]`);
  await settled(page);
  expect(await life(page)).toEqual(ofFirst);
  expect(complaints()).toEqual([]);
});

test('of lists of open items the days are those of lists, and not month-ends', async () => {
  const { page, complaints } = await openSite('lists');
  const { trend } = reportOf(inject('sites').lists);
  expect(await openView(page, 'trend')).toContain('on the day of every list up to');
  await page.click('.day-row button[aria-label="List before"]');
  await settled(page);
  expect(await page.inputValue('.day-row select')).toBe(trend.at(-2)!.asOf);
  await page.click('.day-row button[aria-label="List after"]');
  await settled(page);
  expect(await page.inputValue('.day-row select')).toBe(trend.at(-1)!.asOf);
  expect(complaints()).toEqual([]);
});

test('a range that ends before it begins is marked where it is typed, named where a link has it, and narrows nothing', async () => {
  const { page, complaints } = await openSite('entities');
  const sum = await shownSum(page);
  const [from, to] = [page.locator('.facet input[type=number]').first(), page.locator('.facet input[type=number]').last()];
  await from.fill('30');
  await from.dispatchEvent('change');
  await to.fill('2');
  await to.dispatchEvent('change');
  expect([await from.getAttribute('aria-invalid'), await to.getAttribute('aria-invalid')]).toEqual(['true', 'true']);
  expect(new URL(page.url()).hash).toContain('days=30..');
  await to.fill('');
  await from.fill('');
  await from.dispatchEvent('change');
  await settled(page);
  expect(await from.getAttribute('aria-invalid')).toBe('false');
  await follow(page, 'v=1&days=30..2');
  expect(await page.innerText('.notes')).toContain('days=30..2');
  expect(await shownSum(page)).toBe(sum);
  expect(complaints()).toEqual([]);
});

test('of several currencies in a link that cannot be added one is looked at, and the others are named', async () => {
  const [first, second] = reportOf(inject('sites').currencies).currencies.map(({ currency }) => currency);
  const { page, complaints } = await openSite('currencies', `v=1&currency=${second}&currency=${first}`);
  expect(await page.innerText('.notes')).toContain(`currency=${first}`);
  expect(await page.innerText('.sum')).toContain(` ${second} open on `);
  expect(complaints()).toEqual([]);
});

test('the list of items says in which currency its money is, as documents are in others', async () => {
  const { page, complaints } = await openSite('entities', 'v=1&view=items&columns=item,currency,amount,open', 'en/explore/');
  expect((await page.locator('.grid .heads button').allInnerTexts()).map((head) => head.replace(' ↓', ''))).toEqual([
    'Item',
    'Currency',
    'Amount, EUR',
    'Open, EUR',
  ]);
  expect(complaints()).toEqual([]);
});
