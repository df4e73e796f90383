import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { serveSite } from '../preview/serve-site.ts';

/**
 * The pages of a board pack in the order of its sheets, as far as a report has them. Lists of customers and what is only looked up stay out
 * of it.
 */
const CHAPTERS = ['', 'stages/', 'trends/', 'forecast/', 'entities/', 'managers/', 'changes/', 'quality/'];

/** What of `report.json` a pack is made by. */
interface Printed {
  asOf: string;
  history: { since: unknown };
}

/** One chapter begins on a sheet of its own; what a chapter repeats of the first one is left out. */
const CHAPTER_STYLE = '@media print { .chapter + .chapter { break-before: page } }';

/**
 * Prints a published site as one PDF per language: A4, with the as-of date, the currency and the page number on every sheet, as the site's
 * own printed pages have them. Gives the files in the order of the languages. Each is whole or not there.
 */
export async function printBoardPacks(browser: Browser, { site, out }: { site: string; out: string }): Promise<string[]> {
  const { asOf, history } = JSON.parse(await readFile(join(site, 'data', 'report.json'), 'utf8')) as Printed;
  // A page that only says that nothing was recorded is no sheet for a board.
  const chapters = CHAPTERS.filter((chapter) => chapter !== 'changes/' || history.since !== null);
  await mkdir(out, { recursive: true });
  const server = await serveSite({ dir: site });
  const page = await browser.newPage();
  try {
    const files: string[] = [];
    for (const { language, home } of await languagesOf(page, server.url)) {
      const file = join(out, `receivables-${asOf}-${language}.pdf`);
      await page.goto(new URL(home === '' ? 'index.html' : `${home}index.html`, server.url).href);
      await bind(page, await sourcesOf(join(site, home), chapters));
      await writeWhole(file, await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true }));
      files.push(file);
    }
    return files;
  } finally {
    await page.close();
    await server.close();
  }
}

/** The languages of a site and the folder of each, '' for the one at the root; told by its own language switch. */
async function languagesOf(page: Page, url: string): Promise<{ language: string; home: string }[]> {
  await page.goto(new URL('index.html', url).href);
  return await page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>('nav.languages a[hreflang]')];
    if (links.length === 0) return [{ language: document.documentElement.lang, home: '' }];
    return links.map((link) => ({ language: link.hreflang, home: (link.getAttribute('href') ?? '').replace(/index\.html$/, '') }));
  });
}

async function sourcesOf(folder: string, chapters: readonly string[]): Promise<string[]> {
  const files = chapters.map((chapter) => join(folder, chapter, 'index.html')).filter((file) => existsSync(file));
  return await Promise.all(files.map((file) => readFile(file, 'utf8')));
}

/**
 * Puts the contents of all chapters behind one another into the page that is open. Links would lead to where the site was printed from:
 * only their words stay.
 */
async function bind(page: Page, sources: readonly string[]): Promise<void> {
  await page.evaluate(
    ({ pages, style }) => {
      const references = ['id', 'href', 'for', 'aria-labelledby', 'aria-describedby', 'clip-path', 'fill', 'mask'];
      const bound = pages.map((source, index) => {
        const other = new DOMParser().parseFromString(source, 'text/html');
        const content = other.querySelector('#content')!;
        content.querySelectorAll('script').forEach((script) => script.remove());
        content
          .querySelectorAll('a[href]')
          .forEach((link) => /^https?:/.test(link.getAttribute('href') ?? '') || link.removeAttribute('href'));
        // The same name may stand on several pages: each chapter keeps its own apart.
        const names = new Set([...content.querySelectorAll('[id]')].map(({ id }) => id));
        const apart = (name: string) => (names.has(name) ? `chapter-${index}-${name}` : name);
        for (const element of content.querySelectorAll('*')) {
          for (const attribute of references) {
            const value = element.getAttribute(attribute);
            if (value === null) continue;
            if (attribute === 'id' || attribute === 'for' || attribute.startsWith('aria-'))
              element.setAttribute(attribute, value.split(' ').map(apart).join(' '));
            else
              element.setAttribute(
                attribute,
                value.replace(/#([^)\s]+)/, (_, name: string) => `#${apart(name)}`),
              );
          }
        }
        const chapter = document.createElement('div');
        chapter.className = 'chapter';
        chapter.append(...[...content.childNodes].map((node) => document.importNode(node, true)));
        return chapter;
      });
      document.querySelector('#content')!.replaceChildren(...bound);
      // The window of the first page is named for that page; the pack is all of them.
      document.title = document.title.replace(/^[^:]*: /, '');
      document.querySelectorAll('.top a[href], footer a[href]').forEach((link) => link.removeAttribute('href'));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(style);
      document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    },
    { pages: [...sources], style: CHAPTER_STYLE },
  );
  await page.emulateMedia({ media: 'print', colorScheme: 'light' });
  await page.evaluate(async () => void (await document.fonts.ready));
}

async function writeWhole(file: string, bytes: Buffer): Promise<void> {
  const partial = `${file}.partial-${process.pid}`;
  try {
    await writeFile(partial, bytes);
    await rename(partial, file);
  } finally {
    await rm(partial, { force: true });
  }
}
