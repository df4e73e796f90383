import { Command } from 'commander';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find-browser.ts';
import { OFFLINE } from './browser/offline.ts';
import { requireSite } from './preview/require-site.ts';
import { printBoardPacks } from './print/board-pack.ts';

const { site, out } = new Command('npm run print --')
  .description('Prints the published report as a board pack: one PDF of A4 sheets per language.')
  .option('--site <dir>', 'the site that "npm run report" published', 'dist')
  .option('--out <dir>', 'where the files are written; made when absent', 'print')
  .showHelpAfterError('(options stand after a double dash: npm run print -- --help)')
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ site: string; out: string }>();

requireSite(site, '--site');
const browser = await chromium.launch({ executablePath: findBrowser(), args: OFFLINE });
try {
  for (const file of await printBoardPacks(browser, { site, out })) process.stdout.write(`${file}\n`);
} catch (error) {
  const { code, path } = error as NodeJS.ErrnoException;
  if (code === undefined || path === undefined) throw error;
  process.stderr.write(`${path}: the file cannot be written (${code})\n  Name a folder that you may write to with --out.\n`);
  process.exitCode = 1;
} finally {
  await browser.close();
}
