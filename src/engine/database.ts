import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  DuckDBDateValue,
  DuckDBDecimalValue,
  DuckDBInstance,
  DuckDBListValue,
  DuckDBStructValue,
  LIST,
  VARCHAR,
  listValue,
  structValue,
  type DuckDBConnection,
  type DuckDBValue,
} from '@duckdb/node-api';
import type { z } from 'zod';

/** What a query's parameter or a session variable may be. Dates are passed as `YYYY-MM-DD` and cast in the SQL. */
export type Value = string | number | bigint | boolean | null;
export type Row = Record<string, unknown>;

export interface DatabaseOptions {
  /** Folder into which DuckDB spills what does not fit into memory. */
  scratch?: string;
  /** As DuckDB writes it, such as "1500MB". */
  memoryLimit?: string;
  threads?: number;
}

/** A DuckDB that can be asked: the native engine, or the one of the browser. */
export interface Queryable {
  /** Runs one or several statements; parameters only where there is one statement. */
  execute(sql: string, parameters?: Record<string, Value>): Promise<void>;
  /**
   * The rows of a query. DECIMAL arrives as a decimal string, DATE as `YYYY-MM-DD`, whole numbers as numbers
   * (as decimal strings beyond 2^53). With a schema every row is checked by it.
   */
  rows<Schema extends z.ZodType>(sql: string, parameters: Record<string, Value> | undefined, schema: Schema): Promise<z.output<Schema>[]>;
  rows(sql: string, parameters?: Record<string, Value>): Promise<Row[]>;
  /** The first row of a query that must have one. */
  row(sql: string, parameters?: Record<string, Value>): Promise<Row>;
  /** Sets a session variable, read in SQL by `getvariable(name)`: user text reaches the engine as a value, never as SQL. */
  setVariable(name: string, value: Variable): Promise<void>;
}

/** What a session variable may hold. */
export type Variable = Value | readonly (string | null)[] | Readonly<Record<string, string>>;

/** One native DuckDB engine with one connection: the only way by which the build talks to DuckDB. */
export class Database implements Queryable {
  readonly #instance: DuckDBInstance;
  readonly #connection: DuckDBConnection;
  /** What was last set, by name: each file sets some thirty, of which most are as for the file before. */
  readonly #variables = new Map<string, string>();

  private constructor(instance: DuckDBInstance, connection: DuckDBConnection) {
    this.#instance = instance;
    this.#connection = connection;
  }

  static async open(options: DatabaseOptions): Promise<Database> {
    const settings: Record<string, string> = { autoinstall_known_extensions: 'false', autoload_known_extensions: 'false' };
    if (options.scratch) settings['temp_directory'] = options.scratch;
    if (options.memoryLimit) settings['memory_limit'] = options.memoryLimit;
    if (options.threads) settings['threads'] = String(options.threads);
    const instance = await DuckDBInstance.create(':memory:', settings);
    return new Database(instance, await instance.connect());
  }

  async execute(sql: string, parameters?: Record<string, Value>): Promise<void> {
    if (sql.includes('SET VARIABLE')) this.#variables.clear();
    await this.#connection.run(sql, parameters);
  }

  async rows<Schema extends z.ZodType>(
    sql: string,
    parameters: Record<string, Value> | undefined,
    schema: Schema,
  ): Promise<z.output<Schema>[]>;
  async rows(sql: string, parameters?: Record<string, Value>): Promise<Row[]>;
  async rows(sql: string, parameters?: Record<string, Value>, schema?: z.ZodType): Promise<unknown[]> {
    // With parameters, though there be none in them, the engine plans twice: as it prepares, and again with their values.
    const reader = await this.#connection.runAndReadAll(sql, parameters);
    const names = reader.columnNames();
    const rows = reader.getRows().map((values) => Object.fromEntries(names.map((name, index) => [name, plain(values[index])])));
    return schema ? rows.map((row) => schema.parse(row)) : rows;
  }

  async row(sql: string, parameters?: Record<string, Value>): Promise<Row> {
    const [first] = await this.rows(sql, parameters);
    if (!first) throw new Error(`The query gave no row: ${sql.slice(0, 200)}`);
    return first;
  }

  async setVariable(name: string, value: Variable): Promise<void> {
    if (!/^[a-z_]+$/.test(name)) throw new Error(`Not a variable's name: ${name}`);
    const written = typeof value === 'bigint' ? `${value}n` : JSON.stringify(value);
    if (this.#variables.get(name) === written) return;
    const statement = await this.#connection.prepare(`SET VARIABLE ${name} = $1`);
    // An empty list would have no type of its own.
    statement.bind([variableValue(value)], Array.isArray(value) ? [LIST(VARCHAR)] : undefined);
    await statement.run();
    this.#variables.set(name, written);
  }

  /** How much the engine may hold before it spills, from now on; as DuckDB writes it. */
  async limitMemory(limit: string): Promise<void> {
    await this.#connection.run(`SET memory_limit = '${limit.replaceAll("'", "''")}'`);
  }

  /** How many threads the engine's work is given to, from now on. */
  async limitThreads(threads: number): Promise<void> {
    await this.#connection.run(`SET threads = ${threads}`);
  }

  /**
   * Makes a database in a new file, in the storage format that every DuckDB from 1.0 on and the browser read, and puts it in use: what is
   * made from now on stands there, apart from what is temporary. No log is written beside it, so that the file is of use only once it is
   * sealed.
   */
  async attachFile(name: string, path: string): Promise<void> {
    await this.#connection.run(
      `ATTACH '${path.replaceAll("'", "''")}' AS ${name} (STORAGE_VERSION 'v1.0.0', RECOVERY_MODE no_wal_writes); USE ${name}`,
    );
  }

  /** Writes into its file what of an attached database is not there yet, and lets go of it. */
  async sealFile(name: string): Promise<void> {
    await this.#connection.run(`CHECKPOINT ${name}; USE memory; DETACH ${name}`);
  }

  /** Writes a query's rows to a CSV file with a header and LF; DuckDB quotes what must be quoted. */
  async copyToCsv(query: string, path: string, delimiter: ',' | ';' = ','): Promise<void> {
    await this.#connection.run(`COPY (${query}) TO ${asTarget(path)} (FORMAT csv, HEADER, DELIMITER '${delimiter}')`);
  }

  /** Writes a query's rows to a Parquet file. */
  async copyToParquet(query: string, path: string): Promise<void> {
    await this.#connection.run(`COPY (${query}) TO ${asTarget(path)} (FORMAT parquet, COMPRESSION zstd)`);
  }

  close(): void {
    this.#connection.closeSync();
    this.#instance.closeSync();
  }
}

export function openDatabase(options: DatabaseOptions = {}): Promise<Database> {
  return Database.open(options);
}

/**
 * A file's path as the engine's readers take it: to them `[`, `*` and `?` stand for other names, and a `~` at its beginning for the user's
 * home.
 */
export function asPattern(path: string): string {
  return resolve(path).replace(/[[*?]/g, '[$&]');
}

function asTarget(path: string): string {
  return `'${resolve(path).replaceAll("'", "''")}'`;
}

/** The text of the SQL model that stands beside a module: `sqlFile(import.meta.url, './span.sql')`. */
export function sqlFile(moduleUrl: string, relative: string): string {
  return readFileSync(fileURLToPath(new URL(relative, moduleUrl)), 'utf8');
}

function variableValue(value: Variable): DuckDBValue {
  if (Array.isArray(value)) return listValue(value as (string | null)[]);
  if (value !== null && typeof value === 'object') return structValue(value as Record<string, string>);
  return value as DuckDBValue;
}

/** An engine's value as plain JavaScript; never a float where the engine had a decimal. */
function plain(value: DuckDBValue | undefined): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'bigint')
    return value >= BigInt(Number.MIN_SAFE_INTEGER) && value <= BigInt(Number.MAX_SAFE_INTEGER) ? Number(value) : value.toString();
  if (value instanceof DuckDBDecimalValue || value instanceof DuckDBDateValue) return value.toString();
  if (value instanceof DuckDBListValue) return value.items.map(plain);
  if (value instanceof DuckDBStructValue)
    return Object.fromEntries(Object.entries(value.entries).map(([name, entry]) => [name, plain(entry)]));
  return value;
}
