import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { settled } from './explorer-page.ts';
import { type NativeBook, openNativeBook } from './native-book.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { isOfFirstLanguage, ofEveryKind, pagesOf, reportOf } from './site-files.ts';

const sites = inject('sites');

/** The queries that the pages of a site lead to. */
function queriesOf(site: string): Set<string> {
  const found = new Set<string>();
  for (const page of ofEveryKind(pagesOf(site).filter(isOfFirstLanguage), { customers: 5 })) {
    for (const link of parseHTML(readFileSync(join(site, page), 'utf8')).document.querySelectorAll('.query a')) {
      found.add(new URLSearchParams((link.getAttribute('href') ?? '').split('#')[1]).get('query')!);
    }
  }
  return found;
}

describe.each(['sample', 'entities', 'currencies', 'hostile'] as const)('the queries of the figures of the site %s', (name) => {
  let book: NativeBook;
  beforeAll(async () => {
    book = await openNativeBook(sites[name]);
  });
  afterAll(() => book.close());

  test('are answered by its ledger, each with rows', async () => {
    const queries = [...queriesOf(sites[name])];
    expect(queries.length).toBeGreaterThan(name === 'sample' ? 15 : 3);
    const rows = await Promise.all(queries.map(async (query) => [query, (await book.ask(query)).length > 0]));
    expect(rows.filter(([, some]) => !some)).toEqual([]);
  });
});

test('the query of the stages gives the money that the overview shows', async () => {
  const book = await openNativeBook(sites.sample);
  try {
    const query = [...queriesOf(sites.sample)].find((one) => one.includes('stage_distribution'));
    const rows = await book.ask(`SELECT stage, amount FROM (${query})`);
    expect(rows.map(([stage, amount]) => [stage, Number(amount).toFixed(2)])).toEqual(
      reportOf(sites.sample).stages.map(({ id, amount }) => [id, amount]),
    );
  } finally {
    book.close();
  }
});

/** The numbers of a table's rows, each by its digits alone, which every language writes alike; the first cell, a name, left out. */
function digitsOf(rows: Iterable<Element>): string[][] {
  return [...rows].map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.replaceAll(/\D/g, '')));
}

/** A number of a query's answer as digits, with so many decimals as the page shows of it. */
const digits = (value: string | null, decimals: number, times = 1): string =>
  value === null
    ? ''
    : Math.abs(Number(value) * times)
        .toFixed(decimals)
        .replace('.', '')
        .replace(/^0+(?=\d\d)/, '0');

/** The link to a query of a page by a word of it, and the table that stands above it. */
function tableAbove(site: string, page: string, word: string): { query: string; rows: string[][] }[] {
  return [...parseHTML(readFileSync(join(site, page), 'utf8')).document.querySelectorAll('.query a')]
    .filter((link) => link.getAttribute('title')!.includes(word))
    .map((link) => ({
      query: link.getAttribute('title')!,
      rows: digitsOf((link.closest('section > div') ?? link.closest('section'))!.querySelectorAll('tbody tr')),
    }));
}

describe.each(['sample', 'currencies'] as const)('a query beside a table of the site %s gives each of its numbers', (name) => {
  let book: NativeBook;
  beforeAll(async () => {
    book = await openNativeBook(sites[name]);
  });
  afterAll(() => book.close());

  test('of every month', async () => {
    const tables = tableAbove(sites[name], 'trends/index.html', 'roll_forwards');
    expect(tables.length).toBe(
      Math.max(
        1,
        reportOf(sites[name]).currencies.filter(({ movements }) => movements.length > 0).length *
          Number(reportOf(sites[name]).currency === null),
      ),
    );
    for (const { query, rows } of tables) {
      const told = await book.ask(query);
      expect(told.length, query).toBe(rows.length);
      // Billed, cash, credit notes, write-offs, open; the ratios are rounded for the page, each in its own way.
      for (const [at, [, ...values]] of told.entries())
        expect(
          values.slice(0, 5).map((value) => digits(value, 2)),
          query,
        ).toEqual(rows[at]!.slice(0, 5));
      for (const [at, [, ...values]] of told.entries())
        expect(
          values.slice(5).map((value) => value === null),
          query,
        ).toEqual(rows[at]!.slice(5).map((shown) => shown === ''));
    }
  });

  test('of the managers ahead', async () => {
    const tables = tableAbove(sites[name], 'forecast/index.html', 'manager_expected_cash');
    expect(tables.length).toBeGreaterThan(0);
    for (const { query, rows } of tables) {
      const told = (await book.ask(query)).map(([, ...values]) => values.map((value) => digits(value, 2)));
      expect(
        told.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
        query,
      ).toEqual(rows.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)));
    }
  });

  test('of the pace of a manager beside the company', async () => {
    const tables = pagesOf(sites[name])
      .filter((page) => /^managers\/[^/]+\/index\.html$/.test(page))
      .flatMap((page) => tableAbove(sites[name], page, 'dso_countback'));
    expect(tables.length).toBeGreaterThan(0);
    for (const { query, rows } of tables) {
      const [own, company] = await book.ask(query);
      expect([query.includes(`manager = '${own?.[0]}'`), company?.[0]], query).toEqual([true, null]);
      // A line for each figure, a column for each of the two: what is known of one is known of the other as well.
      for (const [column, values] of [own!, company!].entries()) {
        expect(
          values.slice(1, 6).map((value) => value === null),
          query,
        ).toEqual([0, 1, 2, 3, 4].map((at) => rows[at]![column] === ''));
        expect(
          values
            .slice(6)
            .map((value) => digits(value, 2))
            .join(''),
          query,
        ).toBe(rows[5]![column]);
      }
    }
  });
});

test('the table of the managers ahead has its query also where no cash is forecast', async () => {
  const book = await openNativeBook(sites.lists);
  try {
    const [table, ...others] = tableAbove(sites.lists, 'forecast/index.html', 'manager_provision');
    expect(others).toEqual([]);
    // Open, and what should be set aside: the three columns of the cash say that there is none.
    const told = (await book.ask(table!.query)).map(([, open, provision]) => [digits(open!, 2), '', '', '', digits(provision!, 2)]);
    expect(told.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1))).toEqual(
      table!.rows.toSorted((a, b) => (a.join(' ') < b.join(' ') ? -1 : 1)),
    );
  } finally {
    book.close();
  }
});

/**
 * Tables of what customers owed at the month-ends, each with the query below it; of amounts the digits, which every language writes alike.
 */
function customerDaysOf(site: string): { query: string; open: string[] }[] {
  return pagesOf(site)
    .filter((page) => /^(en\/)?customers\/[^/]+\/index\.html$/.test(page))
    .flatMap((page) =>
      [...parseHTML(readFileSync(join(site, page), 'utf8')).document.querySelectorAll('.query a')].flatMap((link) => {
        const rows = [...(link.closest('div')?.querySelectorAll('details tbody tr') ?? [])];
        const query = new URLSearchParams((link.getAttribute('href') ?? '').split('#')[1]).get('query')!;
        return query.includes('valued_spans')
          ? [{ query, open: rows.map((row) => row.querySelector('td.n')!.textContent.replaceAll(/\D/g, '')) }]
          : [];
      }),
    );
}

test.each(['entities', 'currencies'] as const)(
  'the queries of what customers owed give the money that their pages of the site %s show',
  async (name) => {
    const book = await openNativeBook(sites[name]);
    try {
      const shown = customerDaysOf(sites[name]);
      expect(shown.length).toBeGreaterThan(1);
      for (const { query, open } of shown) {
        const rows = await book.ask(`SELECT day, sum(open) AS open FROM (${query}) GROUP BY day ORDER BY day DESC`);
        // A day on which nothing was owed any more has a line there, as something had been paid.
        expect(
          rows.map(([, sum]) => Number(sum).toFixed(2).replace('.', '')),
          query,
        ).toEqual(open.filter((amount) => Number(amount) !== 0));
      }
    } finally {
      book.close();
    }
  },
);

test('without a common currency the query of the stages gives the customers that stand beside it', async () => {
  const book = await openNativeBook(sites.currencies);
  try {
    const { document } = parseHTML(readFileSync(join(sites.currencies, 'stages', 'index.html'), 'utf8'));
    const links = [...document.querySelectorAll('.query a')].filter((link) => link.getAttribute('title')?.includes('stage_distribution'));
    expect(links.length).toBe(reportOf(sites.currencies).currencies.length);
    for (const link of links) {
      const shown = [...link.closest('section')!.querySelectorAll('tbody tr')].map((row) => row.querySelectorAll('td.n')[2]!.textContent);
      expect((await book.ask(`SELECT customers FROM (${link.getAttribute('title')})`)).flat(), link.getAttribute('title')!).toEqual(shown);
    }
  } finally {
    book.close();
  }
});

describe('a reader who follows one', () => {
  let server: SiteServer;
  beforeAll(async () => {
    server = await serveSite({ dir: sites.sample });
  });
  afterAll(() => server.close());

  test('finds it filled in and runs it', async () => {
    const { context, page, complaints } = await watchedPage(await openBrowser(), server.url, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}stages/index.html`);
    const link = page.locator('.query a').last();
    const query = (await link.getAttribute('title'))!;
    await link.click();
    await page.click('#explorer .primary');
    await settled(page);
    expect(await page.$$eval('.view-sql .cm-line', (lines) => lines.map((line) => line.textContent).join('\n'))).toBe(query);
    await page.press('.view-sql .cm-content', 'Control+Enter');
    await page.waitForSelector('.answer tbody tr');
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('finds the items of a customer who has no page of their own', async () => {
    const { context, page, complaints } = await watchedPage(await openBrowser(), server.url, { viewport: { width: 1440, height: 900 } });
    await page.goto(`${server.url}customers/index.html`);
    const row = page.locator('tbody tr', { has: page.locator('th a.quiet') }).last();
    const open = await row.locator('td').first().getAttribute('data-key');
    await row.locator('th a').click();
    await page.click('#explorer .primary');
    await settled(page);
    expect((await page.innerText('.sum .big')).replaceAll(/[^\d.]/g, '')).toBe(open);
    expect(await page.getAttribute('.tabs [aria-selected=true]', 'id')).toContain('items');
    expect(complaints()).toEqual([]);
    await context.close();
  });
});
