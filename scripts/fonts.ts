import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import subsetFont from 'subset-font';

// Latin Extended-A, with the letters of the Baltic and central European languages, cut out of the files that hold all further Latin: a page
// with a name in it loads a fifth of the bytes. The files are kept in the repository; this is how they were made.
const LETTERS = Array.from({ length: 0x80 }, (_, index) => String.fromCodePoint(0x100 + index)).join('');
const FILES = [
  ['@fontsource-variable/source-sans-3/files/source-sans-3-latin-ext-wght-normal.woff2', 'source-sans-3-latin-extended-a.woff2'],
  ['@fontsource/source-serif-4/files/source-serif-4-latin-ext-600-normal.woff2', 'source-serif-4-latin-extended-a.woff2'],
] as const;

const { resolve } = createRequire(import.meta.url);
const folder = fileURLToPath(new URL('../src/styles/fonts/', import.meta.url));
mkdirSync(folder, { recursive: true });
for (const [from, to] of FILES) {
  const cut = await subsetFont(readFileSync(resolve(from)), LETTERS, { targetFormat: 'woff2' });
  writeFileSync(`${folder}${to}`, cut);
  process.stdout.write(`${to}: ${cut.length} bytes\n`);
}
