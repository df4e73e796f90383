import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Report, reportSchema } from '../../src/report/report-schema.ts';

/** Everything that stands in a published site, as paths with `/`, sorted. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1).split(sep).join('/'))
    .toSorted();
}

/** The pages of a site but the one of wrong addresses, to which nothing leads. */
export function pagesOf(site: string): string[] {
  return filesOf(site).filter((path) => path.endsWith('.html') && path !== '404.html');
}

/** All pages but those of single customers, and of these as many as said, spread over all of them. */
export function pagesOfEveryKind(site: string, customers: number): string[] {
  const isCustomer = (path: string): boolean => /(^|\/)customers\/[^/]+\/index\.html$/.test(path);
  const pages = pagesOf(site);
  const own = pages.filter(isCustomer);
  const step = Math.max(1, Math.floor(own.length / customers));
  return [...pages.filter((path) => !isCustomer(path)), ...own.filter((_, index) => index % step === 0).slice(0, customers)];
}

export function reportOf(site: string): Report {
  return reportSchema.parse(JSON.parse(readFileSync(join(site, 'data', 'report.json'), 'utf8')));
}
