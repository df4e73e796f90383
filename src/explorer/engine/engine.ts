import type { AsyncDuckDB, AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import { download, inflated } from './download.ts';
import type { EngineFiles } from '../state/facts.ts';
import { type DatabaseNames, type Ledger, askLedger } from './ledger.ts';
import { bytesOf, ownSource } from '../own/own-source.ts';
import type { Rules } from '../own/own-tables.ts';

/** Where a ledger comes from: an address of the site, or files of the reader's own, which never leave the machine. */
export type LedgerSource = { address: string } | { own: readonly File[] };

/** The ledger's file, as the engine knows it. */
const FILE = 'ledger.duckdb';

/** How far the start has come. `total` is null where it is not known. */
export interface Progress {
  step: 'engine' | 'ledger' | 'opening';
  bytes: number;
  total: number | null;
}

/**
 * Starts DuckDB in a worker of its own and opens a ledger in it, read-only and locked: no extension is loaded, nothing outside is reached,
 * no setting changes. The worker comes from a `blob:` address, so that the page's content security policy binds it too.
 */
export async function startEngine(
  files: EngineFiles,
  rules: Rules,
  source: LedgerSource,
  told: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<Ledger> {
  if (typeof WebAssembly !== 'object') throw new Error('WebAssembly is not defined');
  const own = 'own' in source ? await ownSource(source.own) : { book: null, tables: null };
  const [duckdb, worker, module] = await Promise.all([
    import('@duckdb/duckdb-wasm'),
    fetch(files.worker, { signal }).then((response) => response.text()),
    download(files.engine, (bytes, total) => told({ step: 'engine', bytes, total }), signal).then((bytes) =>
      inflated(bytes, 'application/wasm'),
    ),
  ]);
  const book =
    'address' in source ? await download(source.address, (bytes, total) => told({ step: 'ledger', bytes, total }), signal) : own.book;
  told({ step: 'opening', bytes: 0, total: null });
  const addresses = [new Blob([worker], { type: 'text/javascript' }), module].map((blob) => URL.createObjectURL(blob));
  const running = new Worker(addresses[0]!);
  const engine = new duckdb.AsyncDuckDB(new duckdb.VoidLogger(), running);
  const end = (): void => running.terminate();
  signal.addEventListener('abort', end);
  try {
    await Promise.race([engine.instantiate(addresses[1]!), failed(running), aborted(signal)]);
    const connection = await engine.connect();
    await allIn(connection, ['SET autoinstall_known_extensions = false', 'SET autoload_known_extensions = false']);
    const names = ownNames();
    const assumedCurrency = own.tables === null ? null : await makeLedger(engine, connection, own.tables, { rules, ledger: names.ledger });
    if (book !== null) {
      // What is read from a handle is never written, whatever the query.
      const handle = new File([book], FILE);
      await engine.registerFileHandle(FILE, handle, duckdb.DuckDBDataProtocol.BROWSER_FILEREADER, true);
      await connection.query(`ATTACH '${FILE}' AS ${names.ledger} (READ_ONLY)`);
    }
    await allIn(connection, [
      `ATTACH ':memory:' AS ${names.tried}`,
      `USE ${names.ledger}`,
      'SET enable_external_access = false',
      'SET lock_configuration = true',
    ]);
    const forReader = async (): Promise<AsyncDuckDBConnection> => {
      const session = await engine.connect();
      await allIn(session, [
        // That of a session before, which may be anything by now.
        'DETACH DATABASE IF EXISTS ledger',
        // One that was made is in memory, which cannot be opened twice, nor so that nothing is written into it.
        ...(book === null
          ? ["ATTACH ':memory:' AS ledger", `COPY FROM DATABASE ${names.ledger} TO ledger`]
          : [`ATTACH '${FILE}' AS ledger (READ_ONLY)`]),
        'USE ledger',
      ]);
      return session;
    };
    const asked = askLedger(connection, { names, another: () => engine.connect(), forReader, end });
    return { ...asked, ...(assumedCurrency !== null && { assumedCurrency }) };
  } catch (error) {
    end();
    throw signal.aborted ? signal.reason : error;
  } finally {
    signal.removeEventListener('abort', end);
    addresses.forEach((address) => URL.revokeObjectURL(address));
  }
}

/**
 * The explorer's own databases have names that no query can know which comes in a link: it could detach a database of a known name, or put
 * another in its place, and the page would tell its figures.
 */
function ownNames(): DatabaseNames {
  const drawn = [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return { ledger: `explored_${drawn}`, tried: `tried_${drawn}` };
}

/** Makes a ledger of the reader's own tables, and tells the currency that these were taken to be in where they name none. */
async function makeLedger(
  engine: AsyncDuckDB,
  connection: AsyncDuckDBConnection,
  files: readonly File[],
  { rules, ledger }: { rules: Rules; ledger: string },
): Promise<string | null> {
  const [{ ledgerOfTables }, { sessionOf }] = await Promise.all([import('../own/own-tables.ts'), import('./session.ts')]);
  const tables = await Promise.all(files.map(async (file) => ({ name: file.name, bytes: await bytesOf(file) })));
  await allIn(connection, [`ATTACH ':memory:' AS ${ledger}`, `USE ${ledger}`]);
  return ledgerOfTables(sessionOf(connection), tables, rules, (name, bytes) => engine.registerFileBuffer(name, bytes));
}

async function allIn(connection: AsyncDuckDBConnection, orders: readonly string[]): Promise<void> {
  for (const order of orders) await connection.query(order);
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
