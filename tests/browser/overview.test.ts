import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const site = inject('sites').sample;
const report = reportOf(site);
const browser = await openBrowser();
let server: SiteServer;
let page: Page;
beforeAll(async () => {
  server = await serveSite({ dir: site });
  ({ page } = await watchedPage(browser, server.url, { javaScriptEnabled: false }));
});
afterAll(() => server.close());

/** A text as it is read: any run of blanks is one, and a minus is a minus. */
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').replaceAll('−', '-').trim();

const WORDS = {
  en: { path: 'index.html', tag: 'en-GB', title: 'Receivables', outside: 'Outside the risk zone', below: 'points below the threshold' },
  ru: { path: 'ru/index.html', tag: 'ru-RU', title: 'Дебиторская задолженность', outside: 'Вне зоны риска', below: 'ниже порога' },
  lv: { path: 'lv/index.html', tag: 'lv-LV', title: 'Debitoru parādi', outside: 'Ārpus riska zonas', below: 'zem sliekšņa' },
} as const;

describe.each(Object.keys(WORDS) as (keyof typeof WORDS)[])('the overview of the sample, in the language %s', (locale) => {
  const { path, tag, title, outside, below } = WORDS[locale];
  const day = (text: string): string =>
    new Intl.DateTimeFormat(tag, {
      timeZone: 'UTC',
      ...(locale === 'lv' ? { day: '2-digit', month: '2-digit', year: 'numeric' } : { day: 'numeric', month: 'long', year: 'numeric' }),
    }).format(new Date(`${text}T00:00:00Z`));
  const decimal = (value: number, places: number): string =>
    plain(new Intl.NumberFormat(tag, { minimumFractionDigits: places, maximumFractionDigits: places }).format(value));
  /** Decimal strings are written by their digits. */
  const money = (amount: string): string =>
    plain(new Intl.NumberFormat(tag, { minimumFractionDigits: 2, useGrouping: 'always' }).format(amount as unknown as number));

  beforeAll(async () => {
    await page.goto(server.url + path);
  });

  test('the head names the company and the report, by the title that it was given or the usual one of the language', async () => {
    expect(plain(await page.locator('.brand').innerText())).toBe(plain(`${report.company} ${title}`));
  });

  test('the first screen gives the verdict, the distance, and since when', async () => {
    const { risk, asOf } = report;
    const said = plain(await page.locator('main').innerText());
    expect(plain(await page.locator('h1').innerText())).toContain(outside);
    expect(risk.inRiskZone).toBe(false);
    expect(said).toContain(day(asOf));
    expect(said).toContain(day(risk.since ?? 'never'));
    expect(said).toContain(below);
    expect(said).toContain(decimal(100 * Math.abs(risk.distance ?? 0), 1));
    expect(plain(await page.locator('h1').innerText())).toContain(
      decimal(100 * Math.max(risk.amountShare ?? 0, risk.customersShare ?? 0), 1),
    );
    const box = await page.locator('.lede').first().boundingBox();
    expect((box?.y ?? Infinity) + (box?.height ?? 0)).toBeLessThan(600);
  });

  test('the tables under the pictures give the stages and the managers of report.json, to the cent', async () => {
    const cells = (await page.locator('table td, table th').allTextContents()).map(plain);
    for (const { amount, items } of report.stages) {
      expect(cells).toContain(money(amount ?? ''));
      expect(cells).toContain(plain(new Intl.NumberFormat(tag, { useGrouping: 'always' }).format(items)));
    }
    for (const { name, open } of report.managers.filter(({ id }) => id !== 'unassigned')) {
      expect(
        cells.some((cell) => cell.includes(name)),
        name,
      ).toBe(true);
      expect(cells, name).toContain(money(open ?? ''));
    }
  });

  test('every picture says in words what it shows', async () => {
    const pictures = page.locator('main svg[role="img"]');
    expect(await pictures.count()).toBeGreaterThan(2);
    for (const words of await pictures.evaluateAll((all) => all.map((one) => one.getAttribute('aria-label') ?? '')))
      expect(words).toMatch(/\p{L}{3}.*\d/u);
  });
});

test('the story that the pages tell is in the data: into the risk zone once, and back out', () => {
  const runs = report.trend
    .map(({ risk }) => risk.inRiskZone === true)
    .filter((inside, index, all) => index === 0 || inside !== all[index - 1]);
  expect(runs).toEqual([false, true, false]);
  expect(report.managers.some(({ risk }) => risk.inRiskZone)).toBe(true);
});
