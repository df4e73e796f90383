import { defineConfig } from 'astro/config';

/** Read by the editor, by `astro check` and by what bundles the pages (src/report/bundle/bundle-pages.ts). */
export default defineConfig({
  compressHTML: true,
});
