import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, inject, test } from 'vitest';
import { openBrowser } from './open-browser.ts';

const folder = inject('sites').sample;
const browser = await openBrowser();

/** The sheets on which a page is printed, as the words on each, without blanks: those are set by the printer. */
async function sheetsOf(path: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.goto(pathToFileURL(join(folder, path)).href);
  const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
  await page.close();
  return (await extractText(await getDocumentProxy(new Uint8Array(pdf)))).text.map((text) => text.replaceAll(/\s/g, ''));
}

test('a list that goes on over several printed sheets has the head of every column on each of them', async () => {
  const sheets = await sheetsOf('customers/index.html');
  // The last sheet may hold no more than what stands beneath the list.
  const within = sheets.slice(0, -1);
  expect(within.length).toBeGreaterThan(5);
  for (const head of ['Customer', 'Open,EUR', 'Oldestitem', 'Items', 'Manager']) {
    expect(within.flatMap((sheet, index) => (sheet.includes(head) ? [] : [`${head} is not on sheet ${index + 1}`]))).toEqual([]);
  }
});

test('the list of customers takes hardly more sheets in a language of longer words', async () => {
  const english = (await sheetsOf('customers/index.html')).length;
  for (const language of ['ru', 'lv'])
    expect((await sheetsOf(join(language, 'customers', 'index.html'))).length, language).toBeLessThanOrEqual(english + 1);
});

test('no page ends on a sheet with nothing but the footnote', async () => {
  const addresses = ['', 'stages', 'trends', 'forecast', 'managers', 'quality'].flatMap((page) =>
    ['', 'ru', 'lv'].map((language) => join(language, page, 'index.html')),
  );
  const alone: string[] = [];
  for (const address of addresses) {
    const page = await browser.newPage();
    await page.goto(pathToFileURL(join(folder, address)).href);
    const footnote = await page.$eval('footer', (footer) =>
      [...footer.querySelectorAll('p:not(.onward, .theme)')].map((p) => p.textContent).join(''),
    );
    await page.close();
    const last = (await sheetsOf(address)).at(-1)!;
    // Beside it stand the company, the day and the number of the sheet.
    if (last.length < footnote.replaceAll(/\s/g, '').length + 100) alone.push(address);
  }
  expect(alone).toEqual([]);
});
