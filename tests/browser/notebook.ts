import { realpathSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { serveSite } from '../../scripts/preview/serve-site.ts';
import { watchedPage } from './open-browser.ts';

const PROJECT = join(import.meta.dirname, '..', '..');

/** A page that asks published ledgers with duckdb-wasm, as any notebook may: extensions not loaded, nothing outside reachable. */
export interface Notebook {
  /** The rows of a query to `<folder>/<ledger>/ledger.duckdb`. */
  ask(ledger: string, sql: string): Promise<unknown[][]>;
  /** Ends the engine of a ledger and frees its memory. */
  leave(ledger: string): Promise<void>;
  /** Requests to another host, errors and complaints of the console. */
  heard(): string[];
  close(): Promise<void>;
}

/** Serves `folder`, in which every ledger has a folder of its own, and opens the page. */
export async function openNotebook(browser: Browser, folder: string): Promise<Notebook> {
  symlinkSync(realpathSync(join(PROJECT, 'node_modules')), join(folder, 'node_modules'), 'junction');
  writeFileSync(join(folder, 'index.html'), PAGE);
  const server = await serveSite({ dir: folder });
  const { context, page, complaints } = await watchedPage(browser, server.url);
  await page.goto(server.url);
  await page.waitForFunction(() => 'ask' in globalThis);
  return {
    ask: (ledger, sql) =>
      page.evaluate(
        ([where = '', what = '']) => (globalThis as unknown as { ask(where: string, what: string): Promise<unknown[][]> }).ask(where, what),
        [ledger, sql],
      ),
    leave: (ledger) => page.evaluate((where) => (globalThis as unknown as { leave(where: string): Promise<void> }).leave(where), ledger),
    heard: complaints,
    close: async () => {
      await context.close();
      await server.close();
    },
  };
}

/** What any page that asks the published file has to do, and no more. */
const PAGE = `<!doctype html>
<title>Notebook</title>
<link rel="icon" href="data:,">
<script type="importmap">
  { "imports": {
    "apache-arrow": "/node_modules/apache-arrow/Arrow.dom.mjs",
    "flatbuffers": "/node_modules/flatbuffers/mjs/flatbuffers.js",
    "tslib": "/node_modules/tslib/tslib.es6.mjs"
  } }
</script>
<script type="module">
  import { AsyncDuckDB, VoidLogger } from '/node_modules/@duckdb/duckdb-wasm/dist/duckdb-browser.mjs';
  const dist = new URL('/node_modules/@duckdb/duckdb-wasm/dist/', location);
  const opened = {};
  const open = async (ledger) => {
    const engine = new AsyncDuckDB(new VoidLogger(), new Worker(new URL('duckdb-browser-eh.worker.js', dist)));
    await engine.instantiate(new URL('duckdb-eh.wasm', dist).href);
    const connection = await engine.connect();
    await connection.query('SET autoload_known_extensions = false');
    const file = await fetch(new URL(ledger + '/ledger.duckdb', location));
    await engine.registerFileBuffer('books.duckdb', new Uint8Array(await file.arrayBuffer()));
    await connection.query("ATTACH 'books.duckdb' AS notebook (READ_ONLY)");
    await connection.query('USE notebook');
    await connection.query('SET enable_external_access = false');
    await connection.query('SET lock_configuration = true');
    return { engine, connection };
  };
  globalThis.ask = async (ledger, sql) => {
    opened[ledger] ??= open(ledger);
    const { connection } = await opened[ledger];
    return (await connection.query(sql)).toArray().map((row) => [...row].map(([, value]) => value));
  };
  globalThis.leave = async (ledger) => {
    const { engine } = await opened[ledger];
    delete opened[ledger];
    await engine.terminate();
  };
</script>`;
