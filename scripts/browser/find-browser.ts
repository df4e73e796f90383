import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The one without windows first: it shows a page as the others do, at two thirds of the work. */
const NAMES = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const USUAL_PLACES = [
  '/usr/bin/chromium-headless-shell',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
    process.env[name] ? [join(process.env[name], 'Google', 'Chrome', 'Application', 'chrome.exe')] : [],
  ),
];

const HOW = `The published pages are opened in a real Chromium, and there is none on this machine. Install one by one of these:
  apt-get install chromium-headless-shell      (Debian, as root; or chromium)
  npx playwright-core install chromium         (any system; --with-deps also installs the libraries it needs)
or name an installed Chromium or Chrome in the environment variable CHROMIUM_PATH.`;

/**
 * The program of a Chromium that starts: the one that CHROMIUM_PATH names, else one on the path or in a usual place, else Playwright's own,
 * else one that is installed now. Throws where there is none and none can be installed: no test of the pages, and no sheet of a board pack,
 * is left out.
 */
export function findBrowser(): string {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (starts(named)) return named;
    throw new Error(`CHROMIUM_PATH names ${named}, which does not start as a Chromium.`);
  }
  const found = installed();
  if (found !== undefined) return found;
  install();
  const now = installed();
  if (now === undefined) throw new Error(HOW);
  return now;
}

function installed(): string | undefined {
  const onPath = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .flatMap((folder) => NAMES.map((name) => join(folder, name)));
  return [...onPath, ...USUAL_PLACES, chromium.executablePath()].find(starts);
}

/** Whether this is more than a file: Ubuntu's package chromium-browser is a script that only says where to find one. */
function starts(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
  } catch {
    return false;
  }
  if (process.platform === 'win32') return true;
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 30_000 });
  return status === 0 && /chrom(e|ium)/i.test(stdout);
}

function install(): void {
  process.stderr.write('There is no Chromium on this machine: installing one.\n');
  const runs = (command: string, ...words: string[]): boolean =>
    spawnSync(command, words, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' }).status === 0;
  const root = process.getuid?.() === 0;
  if (isDebian() && root && runs('apt-get', 'update')) {
    // Older Debians and Ubuntu have not both of them.
    for (const name of ['chromium-headless-shell', 'chromium'])
      if (runs('apt-get', 'install', '-y', name) && installed() !== undefined) return;
  }
  runs('npx', 'playwright-core', 'install', ...(root ? ['--with-deps'] : []), 'chromium');
}

function isDebian(): boolean {
  return existsSync('/etc/os-release') && /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(readFileSync('/etc/os-release', 'utf8'));
}
