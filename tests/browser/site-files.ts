import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';
import { type Report, reportSchema } from '../../src/report/schema/report-schema.ts';
import { LOCALES } from '../../src/text/locale.ts';

/** Everything that stands in a published site, as paths with `/`, sorted. */
export function filesOf(site: string): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(site.length + 1)
        .split(sep)
        .join('/'),
    )
    .toSorted();
}

/** The pages of a site but the one of wrong addresses, to which nothing leads. */
export function pagesOf(site: string): string[] {
  return filesOf(site).filter((path) => path.endsWith('.html') && path !== '404.html');
}

/** Of what a site has many pages that differ in their rows only. */
const SINGLE = ['customers', 'managers', 'entities'] as const;

/** Of pages of single customers, managers and entities only as many as said (where it is said), spread over all of them; all others. */
export function ofEveryKind(all: string[], most: Partial<Record<(typeof SINGLE)[number], number>>): string[] {
  return SINGLE.reduce((pages, kind) => {
    const isOwn = (path: string): boolean => new RegExp(`(^|/)${kind}/[^/]+/index\\.html$`).test(path);
    const own = pages.filter(isOwn);
    const count = most[kind] ?? own.length;
    const taken = (upTo: number): number => Math.floor((upTo * count) / own.length);
    return [...pages.filter((path) => !isOwn(path)), ...own.filter((_, index) => taken(index + 1) > taken(index))];
  }, all);
}

/** Whether a page is of the report's first language, which stands at the root. */
export function isOfFirstLanguage(path: string): boolean {
  return !LOCALES.some((locale) => path.startsWith(`${locale}/`));
}

export function reportOf(site: string): Report {
  return reportSchema.parse(JSON.parse(readFileSync(join(site, 'data', 'report.json'), 'utf8')));
}
