import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = ['index.html', 'stages/index.html', 'data/manifest.json', 'data/report.json'];

/** A site of a few files that all say which site they belong to. */
export function writeSite(folder: string, name: string): void {
  for (const page of PAGES) {
    mkdirSync(join(folder, page, '..'), { recursive: true });
    writeFileSync(join(folder, page), name);
  }
}

/** The name of the site that stands there whole; fails where files are missing, too many, or of two sites. */
export function siteAt(folder: string): string {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = new Set(PAGES.map((page) => readFileSync(join(folder, page), 'utf8')));
  if (found.length !== PAGES.length || names.size !== 1)
    throw new Error(`No whole site: ${found.length} files of ${[...names].join(', ')}`);
  return [...names][0] as string;
}
