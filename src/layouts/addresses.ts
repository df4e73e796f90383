import type { Locale } from '../text/locale.ts';

/** Addresses of the pages in every language, as the published contract spells them. */
export const PAGES = [
  '/',
  '/stages/',
  '/trends/',
  '/forecast/',
  '/entities/',
  '/managers/',
  '/customers/',
  '/changes/',
  '/quality/',
  '/method/',
  '/explore/',
] as const;

/** An address of one language: the first language of the report is served at the root. */
export function addressIn(locale: Locale, locales: readonly Locale[], address: string): string {
  return locale === locales[0] ? address : `/${locale}${address}`;
}

/**
 * The link from one page to another page or file, relative and spelled out, so that the site works under any address and from a folder on
 * disk.
 * @param from the address of the page that holds the link, ending in `/`
 * @param to an address ending in `/` for a page, anything else for a file
 */
export function linkTo(from: string, to: string): string {
  const here = from.split('/').slice(1, -1);
  const there = to.split('/').slice(1);
  const file = there.pop() || 'index.html';
  let shared = 0;
  while (shared < here.length && shared < there.length && here[shared] === there[shared]) shared += 1;
  const steps = [
    ...here.slice(shared).map(() => '..'),
    ...there.slice(shared).map((step) => encodeURIComponent(step)),
    encodeURIComponent(file),
  ];
  return steps.join('/');
}
