import { cpSync, existsSync, readdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { keptBundle } from './kept-bundle.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

export interface SiteJob {
  /** The JSON of `PageData`, as `readPageData()` reads it. */
  pageDataFile: string;
  /** Where the site is written; made when absent. */
  outDir: string;
  /** Fulfilled when the figures are asked, in which the engine needs the most memory: what renders the pages is loaded only then. */
  figuresAsked: Promise<unknown>;
  /** Settled when the page data is written: what renders the pages is made ready while the figures are still being asked. */
  ready: Promise<unknown>;
  /** Scratch of this run alone, on the disk of the site: two runs side by side need two of them. */
  scratch: string;
}

/** What the bundle of the pages exports (src/site/render-pages.ts). */
interface PagesModule {
  renderPages(folder: string): Promise<number>;
}

/**
 * Renders the pages that Astro has compiled, adds what they load, and counts them. The same page data gives the same bytes in any time
 * zone.
 */
export async function buildSite({ pageDataFile, outDir, scratch, figuresAsked, ready }: SiteJob): Promise<{ pages: number }> {
  const folder = join(scratch, 'bundle');
  const { browser, folders, pages } = await keptBundle({
    name: 'site',
    folder,
    bundle: async (place) => (await import('./bundle-site.ts')).bundleSite(place),
  });
  const browserFiles = join(scratch, 'browser-files.json');
  writeFileSync(browserFiles, JSON.stringify(browser));
  process.env['ARREARS_PAGE_DATA'] = pageDataFile;
  process.env['ARREARS_BROWSER_FILES'] = browserFiles;
  // What renders the pages runs from the scratch folder and must find its packages there.
  symlinkSync(join(PROJECT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  // Where the figures fail they are never all asked.
  await Promise.race([figuresAsked, ready]);
  const { renderPages } = (await import(pathToFileURL(join(folder, pages)).href)) as PagesModule;
  await ready;
  const made = await renderPages(outDir);
  cpSync(join(PROJECT, 'public'), outDir, { recursive: true });
  for (const part of folders) moveInto(join(folder, part), outDir);
  return { pages: made };
}

/** Moves what is in one folder into another of the same disk, folders of one name together. */
function moveInto(from: string, to: string): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [join(from, entry.name), join(to, entry.name)];
    if (entry.isDirectory() && existsSync(target)) moveInto(source, target);
    else renameSync(source, target);
  }
}
