import { existsSync, mkdirSync, readdirSync, realpathSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'astro';
import settings from '../../astro.config.mjs';
import { bundleBehaviour } from './bundle-behaviour.ts';
import { bundleExplorer } from './bundle-explorer.ts';
import { keptBundle } from './kept-bundle.ts';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

export interface SiteJob {
  /** The JSON of `PageData`, as `readPageData()` reads it. */
  pageDataFile: string;
  /** Where the site is written; made when absent. */
  outDir: string;
  /** Fulfilled when the figures are asked, in which the engine needs the most memory: what the pages draw with is loaded only then. Never, where they are not. */
  figuresAsked: Promise<unknown>;
  /** Settled when the page data is written: the pages' code is made ready while the figures are still being asked. */
  ready: Promise<unknown>;
  /** Scratch of this run alone, on the disk of the site: two runs side by side need two of them. */
  cacheDir: string;
}

/**
 * Builds the pages with Astro and counts them. The same page data gives the same bytes in any time zone.
 * Astro keeps notes in a folder `.astro` under its root, so its root is the scratch folder: nothing is written into the project.
 */
export async function buildSite({ pageDataFile, outDir, cacheDir, figuresAsked, ready }: SiteJob): Promise<{ pages: number }> {
  const out = resolve(outDir);
  mkdirSync(join(cacheDir, 'site'), { recursive: true });
  const root = realpathSync(join(cacheDir, 'site'));
  // The built pages run from the scratch folder and must find their packages there.
  const modules = join(root, 'node_modules');
  if (!existsSync(modules)) symlinkSync(join(PROJECT, 'node_modules'), modules, 'junction');
  process.env['ARREARS_PAGE_DATA'] = resolve(pageDataFile);
  process.env['ARREARS_BUNDLED_FILES'] = join(root, 'bundled-files.json');
  const bundled = bundleForBrowser(root);
  // What the pages draw with takes half a second to load: it is there when the page data is.
  const drawing = figuresAsked.then(() => Promise.all([import('jsdom'), import('@observablehq/plot')]));
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1';
  const before = process.cwd();
  // Astro puts the pages that it renders from under the working directory, whatever the root.
  process.chdir(root);
  try {
    await build({
      ...settings,
      configFile: false,
      root,
      srcDir: join(PROJECT, 'src'),
      publicDir: join(PROJECT, 'public'),
      outDir: join(root, 'out'),
      cacheDir: join(root, 'cache'),
      vite: { cacheDir: join(root, 'cache/vite'), plugins: [{ name: 'page-data', writeBundle: async () => void (await Promise.all([ready, bundled, drawing])) }] },
      logLevel: 'silent', // what goes wrong is thrown
    });
  } finally {
    process.chdir(before);
  }
  const pages = countPages(join(root, 'out'));
  for (const folder of ['out', 'explorer', 'behaviour']) moveInto(join(root, folder), out);
  return { pages };
}

/** What runs in the browser, each in a folder of its own, and the list of it for the pages. */
async function bundleForBrowser(root: string): Promise<void> {
  const [explorer, behaviour] = await Promise.all([keptBundle({ name: 'explorer', folder: join(root, 'explorer'), bundle: bundleExplorer }), bundleBehaviour(join(root, 'behaviour'))]);
  writeFileSync(join(root, 'bundled-files.json'), JSON.stringify({ explorer, behaviour }));
}

/** Moves what is in one folder into another of the same disk, folders of one name together: to copy thousands of pages takes as long as to write them. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}

/** Every page is an `index.html`, but for the page of wrong addresses. */
function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.html')).length;
}
