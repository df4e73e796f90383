import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { APIContext, APIRoute } from 'astro';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';

type Component = Parameters<AstroContainer['renderToResponse']>[0];

interface Path {
  params: Record<string, string | undefined>;
  props?: Record<string, unknown>;
}

/** A file of src/pages: a page, which is a component, or a file of the site that a function writes. */
interface Route {
  getStaticPaths?: () => Path[];
  default?: Component;
  GET?: APIRoute;
}

const ROUTES = import.meta.glob<Route>('../pages/**/*.{astro,ts}', { eager: true, base: '../pages' });
const ONE_PATH: Path = { params: {} };

/**
 * Writes every page into `folder`, and every file that is made as one; gives the number of pages. What a page is made of comes with
 * `readPageData()`. Astro's own build would compile the pages anew for each ledger, which takes longer than to render them; its container
 * renders what was compiled once.
 */
export async function renderPages(folder: string): Promise<number> {
  let pages = 0;
  for (const [file, { getStaticPaths, default: component, GET }] of Object.entries(ROUTES)) {
    const container = await AstroContainer.create();
    for (const { params, props = {} } of getStaticPaths?.() ?? [ONE_PATH]) {
      const address = addressOf(file, params);
      const content = GET
        ? await GET({ params, props } as APIContext)
        : await container.renderToResponse(component!, { params, props, partial: false });
      await write(join(folder, address), Buffer.from(await content.arrayBuffer()));
      if (address.endsWith('.html')) pages += 1;
    }
  }
  return pages;
}

/**
 * The file of the site for a file of src/pages: `[...locale]/managers/[slug].astro` of a second language is `lv/managers/ozola/index.html`.
 */
function addressOf(file: string, params: Path['params']): string {
  const page = file.replace(/\.(astro|ts)$/, '');
  const written = file.endsWith('.ts') ? page : /(^|\/)index$|^\.\/404$/.test(page) ? `${page}.html` : `${page}/index.html`;
  // Filled in at the end: a customer may be called "index".
  return written.replaceAll(/\[(?:\.{3})?(\w+)\]/g, (_whole, name: string) => params[name] ?? '');
}

async function write(file: string, content: Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}
