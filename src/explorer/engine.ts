import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { download, inflated } from './download.ts';
import { type Ledger, askLedger } from './ledger.ts';

/** Addresses of what the engine is made of. */
export interface EngineFiles {
  worker: string;
  /** Gzipped. */
  engine: string;
  engineBytes: number;
}

/** Where a ledger comes from: an address of the site, or a file of the reader's own, which never leaves the machine. */
export type LedgerSource = { address: string } | { file: File };

/** How far the start has come. `total` is null where it is not known. */
export interface Progress {
  step: 'engine' | 'ledger' | 'opening';
  bytes: number;
  total: number | null;
}

/**
 * Starts DuckDB in a worker of its own and opens a ledger in it, read-only and locked: no extension is loaded, nothing outside is reached, no setting changes.
 * The worker comes from a `blob:` address, so that the page's content security policy binds it too.
 */
export async function startEngine(files: EngineFiles, source: LedgerSource, told: (progress: Progress) => void, signal: AbortSignal): Promise<Ledger> {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is not defined');
  const [duckdb, worker, module] = await Promise.all([
    import('@duckdb/duckdb-wasm'),
    fetch(files.worker, { signal }).then((response) => response.text()),
    download(files.engine, (bytes) => told({ step: 'engine', bytes, total: files.engineBytes }), signal).then((bytes) => inflated(bytes, 'application/wasm')),
  ]);
  const book = await ledgerBytes(source, told, signal);
  told({ step: 'opening', bytes: book.length, total: book.length });
  const addresses = [new Blob([worker], { type: 'text/javascript' }), module].map((blob) => URL.createObjectURL(blob));
  const running = new Worker(addresses[0]!);
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), running);
  const end = (): void => running.terminate();
  signal.addEventListener('abort', end);
  try {
    await Promise.race([engine.instantiate(addresses[1]!), failed(running), aborted(signal)]);
    return askLedger(await openedIn(engine, book), () => engine.connect(), end);
  } catch (error) {
    end();
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', end);
    addresses.forEach((address) => URL.revokeObjectURL(address));
  }
}

async function ledgerBytes(source: LedgerSource, told: (progress: Progress) => void, signal: AbortSignal): Promise<Uint8Array<ArrayBuffer>> {
  if ('file' in source) return new Uint8Array(await source.file.arrayBuffer());
  return download(source.address, (bytes, total) => told({ step: 'ledger', bytes, total }), signal);
}

async function openedIn(engine: AsyncDuckDB, book: Uint8Array): Promise<AsyncDuckDBConnection> {
  await engine.registerFileBuffer('ledger.duckdb', book);
  const connection = await engine.connect();
  for (const order of [
    'SET autoinstall_known_extensions = false',
    'SET autoload_known_extensions = false',
    "ATTACH 'ledger.duckdb' AS ledger (READ_ONLY)",
    "ATTACH ':memory:' AS tried",
    'USE ledger',
    'SET enable_external_access = false',
    'SET lock_configuration = true',
  ]) await connection.query(order);
  return connection;
}

/** A worker that cannot start tells nobody but its own listener. */
function failed(worker: Worker): Promise<never> {
  return new Promise((_, fail) => {
    worker.addEventListener('error', (event) => fail(new Error(event.message || 'The worker did not start.')));
  });
}

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, fail) => {
    signal.addEventListener('abort', () => fail(signal.reason));
  });
}
