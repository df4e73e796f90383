import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import { chromium } from 'playwright-core';
import { findBrowser } from './browser/find-browser.ts';
import { OFFLINE } from './browser/offline.ts';
import { takeEveryPage } from './screenshots/every-page.ts';
import { takeReadmePictures } from './screenshots/readme-pictures.ts';
import { takeSocialCard } from './screenshots/social-card.ts';
import { publishSample } from './screenshots/sample-site.ts';

const README_PICTURES = fileURLToPath(new URL('../.github/screenshots/', import.meta.url));

const SOCIAL_CARD = fileURLToPath(new URL('../public/card.png', import.meta.url));

const options = new Command('npm run screenshots --')
  .description('Takes the pictures of the README from the sample report, and draws the picture of link previews.')
  .option('--all <dir>', 'instead every type of page, in every language, width and colour scheme, and as printed, into this folder')
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse()
  .opts<{ all?: string }>();

const say = (text: string): unknown => process.stderr.write(`${text}\n`);
const site = publishSample();
process.once('exit', site.remove);
for (const [name, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const)
  process.once(name, () => process.exit(status));

const browser = await chromium.launch({ executablePath: findBrowser(), args: OFFLINE });
try {
  if (options.all !== undefined) say(`${await takeEveryPage(browser, site, options.all, say)} pictures in ${options.all}`);
  else
    for (const file of [...(await takeReadmePictures(browser, site, README_PICTURES)), await takeSocialCard(browser, SOCIAL_CARD)])
      say(file);
} finally {
  await browser.close();
}
