import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type SiteServer, serveSite } from '../../scripts/preview/serve-site.ts';
import { csv, placeOfSites } from '../report/place-of-sites.ts';
import { openBrowser } from './open-browser.ts';
import { ofEveryKind, pagesOf } from './site-files.ts';

const browser = await openBrowser();
const { root, publish } = placeOfSites('cautions');
const site = join(root, 'data-site');
let server: SiteServer;
beforeAll(async () => {
  await publish('data', {
    'invoices.csv': csv('id,customer,issued,due,amount', ['INV-1,Alfa,2026-01-10,,100.00', 'INV-2,Beta,2026-01-12,2026-02-11,300.00']),
    'letter<b>.txt': 'no table',
    'report.yaml': 'currency: EUR\nasOf: 2026-03-31\nlocales: [en, ru, lv]\n',
  });
  server = await serveSite({ dir: site });
});
afterAll(() => server?.close());

test.each([
  ['en', '', /No payment was read/, /No due date was given for 25(\.0)?%/, /Not read[^]*letter<b>\.txt/],
  ['ru', 'ru/', /Ни одного платежа не прочитано/, /Для 25(,0)?\s%/, /Не прочитано[^]*letter<b>\.txt/],
  ['lv', 'lv/', /Nav nolasīts neviens maksājums/, /25(,0)?\s?% atvērtās naudas/, /Nav nolasīts[^]*letter<b>\.txt/],
] as const)(
  'every page and the mailed summary say that no payment was read and due dates are missing, the quality page what was not read: %s',
  async (locale, begins, noPayments, dueMissing, unread) => {
    const page = await browser.newPage();
    const pages = pagesOf(site).filter(
      (path) => (locale === 'en' ? !/^(ru|lv)\//.test(path) : path.startsWith(begins)) && !path.includes('404'),
    );
    for (const path of [...ofEveryKind(pages, { customers: 1, managers: 1 }), `${begins}summary.html`]) {
      await page.goto(server.url + path);
      const text = (await page.textContent('body')) ?? '';
      expect(text, path).toMatch(noPayments);
      expect(text, path).toMatch(dueMissing);
    }
    await page.goto(`${server.url}${begins}quality/`);
    expect(await page.innerText('main')).toMatch(unread);
    await page.close();
  },
);
