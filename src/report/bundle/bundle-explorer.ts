import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { type Plugin, build } from 'vite';

const PROJECT = fileURLToPath(new URL('../../../', import.meta.url));
const DUCKDB = join(PROJECT, 'node_modules', '@duckdb', 'duckdb-wasm', 'dist');

const LOADER = "if (location.protocol !== 'file:') import(new URL(document.currentScript.dataset.script, document.baseURI).href);\n";

/** What the explorer's page loads, as paths of the site. */
export interface ExplorerFiles {
  /** Starts the script where it can run: a browser does not load modules from a folder on disk, and says so loudly. */
  loader: string;
  script: string;
  style: string;
  worker: string;
  /** The engine's module, gzipped: some hosts do not compress it, or refuse a file of its size. */
  engine: string;
  engineBytes: number;
}

/** Bundles the explorer's browser side into `folder`, with the engine that it starts; every file is named for its content. */
export async function bundleExplorer(folder: string): Promise<ExplorerFiles> {
  const [{ script, style }, worker, engine] = await Promise.all([
    bundleScript(folder),
    readFile(join(DUCKDB, 'duckdb-browser-eh.worker.js')),
    compressed(join(DUCKDB, 'duckdb-eh.wasm')),
  ]);
  await mkdir(join(folder, 'assets'), { recursive: true });
  return {
    loader: await written(folder, 'explorer-loader', '.js', LOADER),
    script,
    style,
    worker: await written(folder, 'duckdb-worker', '.js', worker),
    engine: await written(folder, 'duckdb-eh', '.wasm.gz', engine),
    engineBytes: engine.length,
  };
}

/**
 * In the browser there is no native engine, and no file to read a model from: the models come with the program
 * (src/explorer/engine/models.ts).
 */
const models: Plugin = {
  name: 'models',
  enforce: 'pre',
  resolveId: (source) => (source.endsWith('/engine/database.ts') ? join(PROJECT, 'src', 'explorer', 'engine', 'models.ts') : null),
  transform: (code, id) =>
    /\/src\/(ingest|ledger|metrics)\//.test(id)
      ? code.replaceAll('import.meta.url', JSON.stringify(`file:///${relative(PROJECT, id)}`))
      : null,
};

async function bundleScript(folder: string): Promise<{ script: string; style: string }> {
  const bundle = await build({
    configFile: false,
    plugins: [models],
    root: PROJECT,
    publicDir: false,
    base: './',
    logLevel: 'silent', // what goes wrong is thrown
    build: {
      outDir: folder,
      target: 'es2022',
      modulePreload: false,
      assetsInlineLimit: 0,
      rolldownOptions: {
        input: { explorer: join(PROJECT, 'src', 'explorer', 'explorer.ts') },
        output: {
          entryFileNames: 'assets/[name]-[hash].js',
          chunkFileNames: 'assets/explorer-[name]-[hash].js',
          assetFileNames: 'assets/[name]-[hash][extname]',
        },
      },
    },
  });
  const files = (Array.isArray(bundle) ? bundle : [bundle]).flatMap((made) => ('output' in made ? made.output : []));
  const script = files.find((file) => file.type === 'chunk' && file.isEntry)!;
  const style = files.find(({ fileName }) => fileName.endsWith('.css'))!;
  return { script: `/${script.fileName}`, style: `/${style.fileName}` };
}

async function compressed(file: string): Promise<Buffer> {
  return promisify(gzip)(await readFile(file), { level: 6 });
}

async function written(folder: string, name: string, ending: string, content: Buffer | string): Promise<string> {
  const path = `/assets/${name}-${createHash('sha256').update(content).digest('hex').slice(0, 10)}${ending}`;
  await writeFile(join(folder, path), content);
  return path;
}
