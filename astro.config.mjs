import { defineConfig } from 'astro/config';

/** Read by the editor and by `astro check`; the build itself is run by src/report/site.ts, which adds the places to read from and write to. */
export default defineConfig({
  output: 'static',
  trailingSlash: 'ignore',
  compressHTML: true,
  build: { concurrency: 8, format: 'directory', assets: 'assets', inlineStylesheets: 'never' },
  devToolbar: { enabled: false },
});
