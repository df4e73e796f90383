import { readFileSync } from 'node:fs';
import type { ExplorerFiles } from '../report/bundle-explorer.ts';

/** What the run that builds the site has bundled for the explorer; its path comes in `ARREARS_EXPLORER_FILES`. */
export function readExplorerFiles(): ExplorerFiles {
  const path = process.env['ARREARS_EXPLORER_FILES'];
  if (!path) throw new Error('The site is built by "npm run report": it bundles the explorer and says where in ARREARS_EXPLORER_FILES.');
  return JSON.parse(readFileSync(path, 'utf8')) as ExplorerFiles;
}
