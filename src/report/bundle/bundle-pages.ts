import { rename } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { getViteConfig } from 'astro/config';
import { build } from 'vite';
import settings from '../../../astro.config.mjs';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const MODULE = 'render-pages.mjs';

/**
 * Bundles what renders the pages (src/site/render-pages.ts), compiled by Astro, into a module beside `folder`, and the fonts that the pages
 * name into `folder`; gives the module's name. It runs where it finds its packages, as they are not in it.
 */
export async function bundlePages(folder: string): Promise<string> {
  const astro = await getViteConfig(
    { root: PROJECT },
    { ...settings, configFile: false, root: PROJECT, logLevel: 'silent' },
  )({ mode: 'production', command: 'build' });
  await build({
    ...astro,
    configFile: false,
    mode: 'production',
    publicDir: false,
    logLevel: 'silent', // what goes wrong is thrown
    build: {
      ssr: true,
      ssrEmitAssets: true,
      assetsInlineLimit: 0,
      outDir: folder,
      rolldownOptions: {
        input: join(PROJECT, 'src', 'site', 'render-pages.ts'),
        output: { entryFileNames: MODULE, assetFileNames: 'assets/[name].[hash][extname]' },
      },
    },
  });
  await rename(join(folder, MODULE), join(folder, '..', MODULE));
  return MODULE;
}
