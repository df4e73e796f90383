import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Ends the program with 2 where nothing is published in a folder; `option` is the one that names another. */
export function requireSite(dir: string, option: string): void {
  if (existsSync(join(dir, 'data', 'manifest.json'))) return;
  process.stderr.write(
    `${resolve(dir)}: nothing is published here yet\n  Publish with "npm run report", or name the site with ${option}.\n`,
  );
  process.exit(2);
}
