import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { loadConfig } from '../../src/config/report.ts';
import { resolvedStages } from '../../src/config/stages.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { VIEWS, openExplorer, openView, settled, shownStages, shownSum } from './explorer-page.ts';
import { openBrowser, watchedPage } from './open-browser.ts';
import { reportOf } from './site-files.ts';

const { site } = inject('explored');
const report = reportOf(site);
const browser = await openBrowser();
let server: SiteServer;
beforeAll(async () => {
  server = await serveSite({ dir: site, base: '/a/b/' });
});
afterAll(async () => {
  await server.close();
});

describe('before the engine is asked for', () => {
  test('the published figures are there, nothing is loaded, and what would be is said', async () => {
    const { context, page, complaints } = await watchedPage(browser, server.url);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(`${request.method()} ${new URL(request.url()).pathname}`));
    await page.goto(`${server.url}explore/`);
    await page.waitForSelector('#explorer .primary');
    expect(await page.innerText('#published')).toContain('of it past due');
    await page.waitForFunction(() => /\d MB\).*\d MB\)/.test(document.querySelector('.offer')?.textContent ?? ''));
    expect(asked.filter((one) => /wasm|duckdb/.test(one))).toEqual(['HEAD /a/b/data/ledger.duckdb']);
    expect(complaints()).toEqual([]);
    await context.close();
  });

  test('starting can be stopped, and started again', async () => {
    const { context, page } = await watchedPage(browser, server.url);
    await page.route('**/*.wasm.gz', async (route) => {
      await new Promise((done) => {
        setTimeout(done, 1_000);
      });
      await route.continue().catch(() => null);
    });
    await page.goto(`${server.url}explore/`);
    await page.click('#explorer .primary');
    await page.click('#explorer button:has-text("Stop")');
    expect(await page.innerText('#explorer')).toContain('Stopped');
    await page.click('#explorer .primary');
    await settled(page);
    expect(await shownSum(page)).toBe(report.totals.open);
    await context.close();
  });

  test.each([
    ['the ledger', '**/ledger.duckdb*', 'did not come'],
    ['the engine', '**/*.wasm.gz', 'did not come'],
  ])('a site that cannot give %s is told in a sentence', async (_, file, sentence) => {
    const { context, page } = await watchedPage(browser, server.url);
    await page.goto(`${server.url}explore/`);
    await page.waitForSelector('#explorer .primary');
    await page.route(file, (route) => route.abort());
    await page.click('#explorer .primary');
    expect(await page.innerText('#explorer [role=alert]')).toContain(sentence);
    await page.unroute(file);
    await page.click('#explorer .primary');
    await settled(page);
    await context.close();
  });

  test('a browser without WebAssembly is told so', async () => {
    const { context, page } = await watchedPage(browser, server.url);
    await page.addInitScript(() => Reflect.deleteProperty(globalThis, 'WebAssembly'));
    await page.goto(`${server.url}explore/`);
    await page.click('#explorer .primary');
    expect(await page.innerText('#explorer [role=alert]')).toContain('does not run WebAssembly');
    await context.close();
  });

  test('from a folder on disk the page says what it needs', async () => {
    const context = await browser.newContext();
    const page = await context.newPage();
    await page.goto(`file://${join(site, 'explore', 'index.html')}`);
    expect(await page.innerText('#explorer')).toContain('npm run preview');
    expect(await page.innerText('#published')).toContain('of it past due');
    await context.close();
  });
});

describe('CSV files of one’s own', { timeout: 300_000 }, () => {
  const cases = join(import.meta.dirname, '..', 'cases');
  const openOwn = async (
    files: Parameters<Page['setInputFiles']>[1],
    path = 'explore/',
  ): Promise<{ page: Page; complaints: () => string[]; sent: string[] }> => {
    const { page, complaints } = await watchedPage(browser, server.url, { viewport: { width: 1440, height: 900 } });
    const sent: string[] = [];
    page.on('request', (request) => (request.postData() !== null || request.url().includes('ledger.duckdb?')) && sent.push(request.url()));
    await page.goto(`${server.url}${path}`);
    await page.setInputFiles('#own-file', files);
    await page.waitForFunction(() => document.querySelector('.check button, #explorer [role=alert]') !== null);
    return { page, complaints, sent };
  };

  test.each([
    ['entities-and-currencies', ['invoices.csv', 'payments.csv', 'rates.csv'], 'explicit'],
    ['on-account-oldest-first', ['invoices.csv', 'payments.csv'], 'explicit'],
    ['open-items-three-lists', ['open-items.csv'], null],
    ['refund-reopens', ['invoices.csv', 'payments.csv'], 'explicit'],
  ] as const)(
    'are made a ledger of, by the models of the build, without the ledger of the site, and go nowhere: %s',
    async (name, files, allocation) => {
      const { page, complaints, sent } = await openOwn(files.map((file) => join(cases, name, file)));
      await settled(page);
      const dataDir = join(cases, name);
      const config = await loadConfig({ dataDir });
      const ledger = await openLedger({
        dataDir,
        config: { ...config, asOf: null, currency: 'EUR', stages: resolvedStages(), allocation },
      });
      const { totals, stages } = await ledger.report();
      await ledger.close();
      expect(await shownSum(page)).toBe(totals.open);
      expect((await shownStages(page)).map(([amount]) => amount)).toEqual(stages.map(({ amount }) => amount));
      for (const view of VIEWS) {
        await openView(page, view);
        expect(await page.innerText('.notes'), view).toBe('');
      }
      expect(sent).toEqual([]);
      expect(complaints()).toEqual([]);
      await page.context().close();
    },
  );

  test('of several currencies without rates are looked at in one of them', async () => {
    const { page, complaints } = await openOwn(
      ['invoices.csv', 'payments.csv'].map((file) => join(cases, 'two-currencies-without-rates', file)),
    );
    await settled(page);
    expect(await page.innerText('.sum')).toMatch(/^100\.00 EUR open on 16 March 2026 in 1 item/);
    await page.click('.facet input[value=USD]');
    await settled(page);
    expect(await page.innerText('.sum')).toMatch(/^250\.00 USD open on 16 March 2026 in 2 items/);
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('are told to the cent in the bars of the facets, though two stages stand in one', async () => {
    const { page, complaints } = await openOwn({
      name: 'invoices.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(
        'id,customer,issued,due,amount,currency\n1,Alfa,2026-06-03,2026-08-03,0.10,EUR\n2,Beta,2026-05-01,2026-05-15,0.20,EUR\n',
      ),
    });
    await settled(page);
    const titles = await page.$$eval('.bin', (bars) => bars.map((bar) => bar.getAttribute('title')));
    expect(titles.filter((title) => title?.includes('0.3'))).toEqual([expect.stringMatching(/: 0\.30 EUR · 2 items$/)]);
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('are out of reach of a query, which has a ledger of its own to write into', async () => {
    const { page, complaints } = await openOwn(['invoices.csv', 'payments.csv'].map((file) => join(cases, 'refund-reopens', file)));
    await settled(page);
    const before = await shownStages(page);
    await page.click('#tab-sql');
    for (const query of [
      'UPDATE balance SET open = 0',
      'CREATE OR REPLACE MACRO rule(name) AS 1',
      'DROP TABLE account',
      'SELECT count(*) FROM item',
    ]) {
      await page.fill('.view-sql .cm-content', query);
      await page.press('.view-sql .cm-content', 'Control+Enter');
      await page.waitForSelector('.run .primary:enabled');
      expect(await page.locator('.answer [role=alert]').count(), query).toBe(0);
    }
    await page.click('.day-row button[aria-label="Month-end before"]');
    await settled(page);
    await page.click('.day-row button:has-text("Published day")');
    await settled(page);
    await openView(page, 'customers');
    await page.click('#tab-what-if');
    await settled(page);
    expect(await page.innerText('.notes')).toBe('');
    expect(await shownStages(page)).toEqual(before);
    expect(complaints()).toEqual([]);
    await page.context().close();
  });

  test('in another dialect are read too, and what cannot be used is told row by row', async () => {
    const file = (text: string) => ({ name: 'my list.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const header = 'Id;Customer;Issued;Due;Amount;Currency\n';
    const { page } = await openOwn(
      file(`${header}1;"Alfa; SIA";03.06.2026;13.06.2026;1.250,00;EUR\n2;Beta;25.07.2026;14.08.2026;980,50;EUR\n`),
    );
    await settled(page);
    expect(await shownSum(page)).toBe('2230.50');
    expect(await page.innerText('.check')).not.toContain('names no currency');
    await page.context().close();
    const wrong = await openOwn(
      file(
        `${header}1;Alfa;03.06.2026;13.06.2026;1.250,00;EUR\n2;Beta;25.07.2026;14.08.2026;much;EUR\n3;;25.07.2026;14.08.2026;1,00;EUR\n`,
      ),
    );
    expect(await wrong.page.innerText('#explorer .told')).toBe(
      'my list.csv, row 2, Amount: An amount is no number in the form that the file is read with.\nmy list.csv, row 3, Customer: A required cell is blank.',
    );
    await wrong.page.context().close();
    const strange = await openOwn(file('a,b\n1,2\n'), 'ru/explore/');
    expect(await strange.page.innerText('#explorer .told')).toContain(
      'my list.csv: таких столбцов нет ни у одного вида данных (invoices: id, customer, issued, amount',
    );
    await strange.page.context().close();
  });
});

test('a ledger of one’s own is opened in place, with its own rules, and goes nowhere', async () => {
  const { page, complaints } = await openExplorer(browser, server.url);
  const own = inject('sites').entities;
  const ownReport = reportOf(own);
  const sent: string[] = [];
  page.on('request', (request) => request.postData() !== null && sent.push(request.url()));
  await page.setInputFiles('#own-file', join(own, 'data', 'ledger.duckdb'));
  await page.waitForFunction(() => document.querySelector('.check')?.textContent?.includes('Your own file'));
  expect((await shownStages(page)).map(([amount]) => amount)).toEqual(ownReport.stages.map(({ amount }) => amount));
  expect(await page.$$eval('.life polygon', (bands) => bands.map((band) => band.getAttribute('points')?.split(' ').length))).toEqual(
    ownReport.stages.map(() => 2 * ownReport.trend.length),
  );
  expect(sent).toEqual([]);
  expect(complaints()).toEqual([]);
  await page.setInputFiles('#own-file', {
    name: 'broken.duckdb',
    mimeType: 'application/octet-stream',
    buffer: Buffer.from('12345678DUCK'.padEnd(20_000)),
  });
  expect(await page.innerText('#explorer [role=alert]')).toContain('could not be opened');
  // It would not open the next time either: the page begins anew with the ledger of the site.
  await page.click('#explorer .primary');
  await page.waitForSelector('#explorer .offer');
  await page.context().close();
});

test.each([
  ['a workbook', ['debts.xlsx'], 'debts.xlsx: the file is neither CSV nor a ledger of such a report (ledger.duckdb).'],
  ['a ledger of which only the beginning came', ['ledger.duckdb'], 'ledger.duckdb: the file is neither CSV nor a ledger'],
  ['a table beside a ledger', ['ledger.duckdb', 'rates.csv'], 'Nothing else is opened beside a ledger (ledger.duckdb)'],
])('%s is not taken for a ledger, and the page says so', async (_, names, says) => {
  const { page, complaints } = await watchedPage(browser, server.url);
  await page.goto(`${server.url}explore/`);
  await page.setInputFiles(
    '#own-file',
    names.map((name) => ({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from('12345678DUCK and no more'.slice(name.endsWith('xlsx') ? 8 : 0)),
    })),
  );
  expect(await page.innerText('#explorer .told')).toContain(says);
  await page.click('#explorer .primary');
  await page.waitForSelector('#explorer .offer');
  expect(complaints()).toEqual([]);
  await page.context().close();
});

test('the policy lets neither the page nor its worker reach anybody else', async () => {
  const asked: string[] = [];
  const elsewhere = createServer((request, response) => {
    asked.push(request.url ?? '');
    response
      .writeHead(200, { 'access-control-allow-origin': '*', 'content-type': 'image/svg+xml' })
      .end('<svg xmlns="http://www.w3.org/2000/svg"/>');
  });
  await new Promise<void>((done) => {
    elsewhere.listen(0, 'localhost', done);
  });
  const address = `http://localhost:${(elsewhere.address() as AddressInfo).port}/`;
  const { context, page } = await watchedPage(browser, server.url);
  await page.goto(`${server.url}explore/`);
  const reached = await page.evaluate(async (url) => {
    const heard = (wait: (done: (reached: boolean) => void) => void): Promise<boolean> => new Promise(wait);
    const worker = new Worker(
      URL.createObjectURL(new Blob([`fetch('${url}worker').then(() => postMessage(true), () => postMessage(false))`])),
    );
    return {
      page: await fetch(`${url}page`).then(
        () => true,
        () => false,
      ),
      worker: await heard((done) => worker.addEventListener('message', ({ data }) => done(data as boolean))),
      image: await heard((done) => {
        const image = new Image();
        image.addEventListener('load', () => done(true));
        image.addEventListener('error', () => done(false));
        image.src = `${url}image`;
      }),
    };
  }, address);
  expect(reached).toEqual({ page: false, worker: false, image: false });
  expect(asked).toEqual([]);
  await context.close();
  await new Promise((done) => {
    elsewhere.close(done);
  });
});
