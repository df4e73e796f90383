import { readFileSync } from 'node:fs';
import type { BrowserFiles } from '../report/bundle-site.ts';

let cached: BrowserFiles | undefined;

/** What the browser loads of the program, as the run that builds the site has bundled it; the place of the list comes in `ARREARS_BROWSER_FILES`. */
export function readBrowserFiles(): BrowserFiles {
  if (cached) return cached;
  const path = process.env['ARREARS_BROWSER_FILES'];
  if (!path) throw new Error('The site is built by "npm run report": it bundles what runs in the browser and says where in ARREARS_BROWSER_FILES.');
  cached = JSON.parse(readFileSync(path, 'utf8')) as BrowserFiles;
  return cached;
}
