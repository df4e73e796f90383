import { readFileSync } from 'node:fs';
import type { ExplorerFiles } from '../report/bundle-explorer.ts';

/** What the run that builds the site has bundled for the browser: paths of the site. */
export interface BundledFiles {
  explorer: ExplorerFiles;
  /** The script of every page. */
  behaviour: string;
}

let cached: BundledFiles | undefined;

/** The place of the list comes in `ARREARS_BUNDLED_FILES`. */
export function readBundledFiles(): BundledFiles {
  if (cached) return cached;
  const path = process.env['ARREARS_BUNDLED_FILES'];
  if (!path) throw new Error('The site is built by "npm run report": it bundles what runs in the browser and says where in ARREARS_BUNDLED_FILES.');
  cached = JSON.parse(readFileSync(path, 'utf8')) as BundledFiles;
  return cached;
}
