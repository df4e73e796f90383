import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));

/**
 * Bundles what the pages do in the browser into one script under `folder`, named for its content; gives its path in the site.
 * A classic script, as a browser loads no module from a folder on disk.
 */
export async function bundleBehaviour(folder: string): Promise<string> {
  const bundle = await build({
    configFile: false,
    root: PROJECT,
    publicDir: false,
    logLevel: 'silent', // what goes wrong is thrown
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: { behaviour: join(PROJECT, 'src', 'behaviour', 'behaviour.ts') },
        output: { format: 'iife', entryFileNames: 'assets/[name]-[hash].js' },
      },
    },
  });
  const [script] = (Array.isArray(bundle) ? bundle : [bundle]).flatMap((made) => ('output' in made ? made.output : []));
  if (script === undefined) throw new Error('The behaviour of the pages was bundled into nothing');
  return `/${script.fileName}`;
}
