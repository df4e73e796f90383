import { createHash, randomBytes } from 'node:crypto';
import { cp, mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { fileHash, filesBelow } from './folder-files.ts';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
/** Where tools of this kind keep what they can make again. */
const KEPT = join(PROJECT, 'node_modules', '.cache', 'arrears');
const LIST = 'kept.json';

const keptSchema = z.object({ made: z.unknown(), files: z.record(z.string(), z.string()) });

export interface Bundling<Made> {
  /** What is bundled; a part of the kept folder's name. */
  name: string;
  /** Where the files are to stand. */
  folder: string;
  /** Writes the files into `folder` and says, in what JSON can hold, which is which. */
  bundle: (folder: string) => Promise<Made>;
  /** For tests: another place to keep them. */
  kept?: string;
}

/**
 * What is bundled depends on the program alone, not on the ledger, and takes longer than to replay a small ledger and render its pages: it
 * is kept for the next run. It is taken only where sources, packages and Node are those it was made of and every file is, byte for byte,
 * what was kept; otherwise it is made anew. A place that cannot be written to is no reason to fail.
 */
export async function keptBundle<Made>({ name, folder, bundle, kept = KEPT }: Bundling<Made>): Promise<Made> {
  const version = `${name}-${await hashOfProgram()}`;
  const found = await taken<Made>(join(kept, version), folder);
  if (found !== null) return found;
  await rm(folder, { recursive: true, force: true });
  const made = await bundle(folder);
  await keep(kept, version, folder, made)
    .then(() => dropOthers(kept, name, version))
    .catch(() => {});
  return made;
}

async function taken<Made>(place: string, folder: string): Promise<Made | null> {
  try {
    const { made, files } = keptSchema.parse(JSON.parse(await readFile(join(place, LIST), 'utf8')));
    await Promise.all(
      Object.entries(files).map(async ([path, sha256]) => {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await cp(join(place, path), join(folder, path));
        if ((await fileHash(join(folder, path))) !== sha256) throw new Error(`${path} is not what was kept`);
      }),
    );
    return made as Made;
  } catch {
    return null;
  }
}

/** Whole or not at all: a rename puts it there. */
async function keep(kept: string, version: string, folder: string, made: unknown): Promise<void> {
  const partial = join(kept, `.partial-${version}-${randomBytes(6).toString('hex')}`);
  try {
    await cp(folder, partial, { recursive: true });
    const files: Record<string, string> = {};
    for (const path of await filesBelow(partial)) files[path] = await fileHash(join(partial, path));
    await writeFile(join(partial, LIST), JSON.stringify({ made, files }));
    await rm(join(kept, version), { recursive: true, force: true });
    await rename(partial, join(kept, version));
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
}

/** What was kept of the same by other versions of the program. */
async function dropOthers(kept: string, name: string, version: string): Promise<void> {
  const others = (await readdir(kept)).filter((entry) => entry.startsWith(`${name}-`) && entry !== version);
  for (const other of others) await rm(join(kept, other), { recursive: true, force: true });
}

async function hashOfProgram(): Promise<string> {
  // Vite and Astro bundle otherwise for a test or a developer than for a site.
  const hash = createHash('sha256').update(`${process.version}\0${process.env['NODE_ENV'] ?? ''}`);
  const source = join(PROJECT, 'src');
  // The last one is npm's own list of what is installed; the others tell the versions where another tool installed them.
  const packages = ['package.json', 'package-lock.json', join('node_modules', '.package-lock.json'), 'astro.config.mjs'];
  const files = [...(await filesBelow(source)).map((path) => join(source, path)), ...packages.map((path) => join(PROJECT, path))];
  for (const file of files) hash.update(`\0${file.slice(PROJECT.length)}\0`).update(await readFile(file).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
