import { join } from 'node:path';
import { bundleBehaviour } from './bundle-behaviour.ts';
import { bundleExplorer, type ExplorerFiles } from './bundle-explorer.ts';
import { bundlePages } from './bundle-pages.ts';

/** Paths in the site of what the browser loads. */
export interface BrowserFiles {
  explorer: ExplorerFiles;
  /** The script of every page. */
  behaviour: string;
}

export interface SiteBundle {
  browser: BrowserFiles;
  /** What of the bundle goes into the site: folders in it. */
  folders: string[];
  /** The module in the bundle that renders the pages. */
  pages: string;
}

/** Bundles into `folder` all of a site that depends on the program alone: what the browser loads, and what renders the pages. */
export async function bundleSite(folder: string): Promise<SiteBundle> {
  const [explorer, behaviour, pages] = await Promise.all([
    bundleExplorer(join(folder, 'explorer')),
    bundleBehaviour(join(folder, 'behaviour')),
    bundlePages(join(folder, 'fonts')),
  ]);
  return { browser: { explorer, behaviour }, folders: ['explorer', 'behaviour', 'fonts'], pages };
}
