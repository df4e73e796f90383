import type { Page } from 'playwright-core';
import { LOCALES } from '../../src/text/locale.ts';

export interface Seen {
  /** Where the links of the page lead. */
  links: string[];
  wrong: string[];
}

/** A printer's sheet, A4 with margins of a centimetre; a page may be half as wide again, as browsers shrink it to the sheet that far. */
const SHEET = { width: 718, shrunk: 1.5 };

/** What is wrong with the page that is open, in windows of some widths. */
export async function lookAtWindows(page: Page, widths: readonly number[]): Promise<Seen> {
  const { height } = page.viewportSize()!;
  const wrong: string[] = [];
  let links: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height });
    const seen = await lookAtPage(page);
    links = seen.links;
    wrong.push(...seen.wrong.map((what) => `at ${width} ${what}`));
  }
  return { links, wrong };
}

/**
 * What is wrong with the page that is open as it is printed. It is left behind: laying it out once more for the window would take longer
 * than all that is looked at.
 */
export async function lookAtPrinted(page: Page): Promise<string[]> {
  const { height } = page.viewportSize()!;
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: SHEET.width, height });
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  const shrunk = width > SHEET.width;
  const { wrong } = await lookAtPage(page);
  await page.goto('about:blank');
  await page.emulateMedia({ media: null });
  return [
    ...(width > SHEET.width * SHEET.shrunk ? [`printed is ${width} wide`] : []),
    // What the browser shrinks to the sheet reaches beyond the window before it does.
    ...wrong.filter((what) => !shrunk || !/ in a window of /.test(what)).map((what) => `printed ${what}`),
  ];
}

/**
 * What one page must be, whatever it is about: one subject, every address of it there, nothing wider than the window, no words cut off or
 * lying on others.
 */
export function lookAtPage(page: Page): Promise<Seen> {
  return page.evaluate(
    (languages) => {
      // A link inside a drawing has no address as text.
      const addresses = [...document.querySelectorAll('a[href]')].map((link) => new URL(link.getAttribute('href') ?? '', document.baseURI));
      const links = addresses.map(({ href }) => href.replace(/#.*$/, ''));
      const here = new URL(document.URL).pathname;
      const lost = addresses.filter(
        ({ pathname, hash }) => pathname === here && hash !== '' && document.getElementById(decodeURIComponent(hash.slice(1))) === null,
      );
      const wrong = [...new Set(lost.map(({ hash }) => `has nothing called ${hash}`))];
      for (const [what, count] of [
        ['main', 1],
        ['h1', 1],
        ['title', 1],
      ] as const) {
        const found = [...document.querySelectorAll(what)].filter((one) => !one.closest('svg')).length;
        if (found !== count) wrong.push(`has ${found} ${what}`);
      }
      if (!languages.includes(document.documentElement.lang)) wrong.push(`is in the language "${document.documentElement.lang}"`);
      const { scrollWidth, clientWidth } = document.documentElement;
      if (scrollWidth > clientWidth) wrong.push(`is ${scrollWidth} wide in a window of ${clientWidth}`);
      const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
      if (new Set(ids).size < ids.length) wrong.push('has an id twice');

      const said = (element: Element): string => element.textContent.trim().slice(0, 60);
      const isSeen = (element: Element): boolean =>
        element.checkVisibility({ visibilityProperty: true }) && element.closest('.unseen, .skip, [hidden]') === null;
      // Words that stick out of the window where nothing lets one scroll to them, or that a box cuts off.
      for (const element of document.querySelectorAll('body *')) {
        if (![...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim()) || !isSeen(element))
          continue;
        const { left, right, width } = element.getBoundingClientRect();
        let box: Element | null = element;
        let scrolls = false;
        for (; box !== null && box !== document.body; box = box.parentElement) {
          const { overflowX } = getComputedStyle(box);
          if (overflowX === 'auto' || overflowX === 'scroll') scrolls = true;
          const cuts = (overflowX === 'hidden' || overflowX === 'clip') && !(box instanceof SVGElement);
          if (cuts && box.scrollWidth > box.clientWidth + 1) wrong.push(`cuts off "${said(element)}"`);
        }
        if (!scrolls && width > 0 && (left < -1 || right > clientWidth + 1))
          wrong.push(`shows "${said(element)}" from ${Math.round(left)} to ${Math.round(right)} in a window of ${clientWidth}`);
      }
      // On paper nothing scrolls: a table that is wider than its column lies on the next one.
      for (const table of document.querySelectorAll('.two .wide-table')) {
        if (getComputedStyle(table).overflowX === 'visible' && table.scrollWidth > table.clientWidth + 1)
          wrong.push(`has a table of ${table.scrollWidth} in a column of ${table.clientWidth}: "${said(table)}"`);
      }
      // Words of one drawing that lie on one another.
      for (const drawing of document.querySelectorAll('svg[role=img]')) {
        const texts = [...drawing.querySelectorAll('text')]
          .filter(isSeen)
          .map((text) => ({ text, at: text.getBoundingClientRect() }))
          .filter(({ at }) => at.width > 0);
        for (const [index, one] of texts.entries()) {
          for (const other of texts.slice(index + 1)) {
            const wide = Math.min(one.at.right, other.at.right) - Math.max(one.at.left, other.at.left);
            const high = Math.min(one.at.bottom, other.at.bottom) - Math.max(one.at.top, other.at.top);
            // A line of words is higher than its letters.
            if (wide > 2 && high > Math.min(one.at.height, other.at.height) / 2)
              wrong.push(`lays "${said(one.text)}" on "${said(other.text)}"`);
          }
        }
      }
      return { links: [...new Set(links)], wrong: [...new Set(wrong)] };
    },
    LOCALES as readonly string[],
  );
}
