import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';

export type Cell = string | null;

/** An answer: every value as the engine writes it, so that no amount becomes a float and no day is shifted. */
export interface Rows {
  /** `type` as DuckDB names it; of a statement that is no query, as the transport names it. */
  columns: { name: string; type: string }[];
  rows: Cell[][];
  /** Whether there were more rows than were asked for. */
  more: boolean;
}

/** What the explorer's own databases are called: the ledger, and the one beside it in which other rules are tried. */
export interface DatabaseNames {
  ledger: string;
  tried: string;
}

/** Who a query is by: the reader, who wrote it here, or somebody else, as of a link, a worked question or a number's own query. */
export type Author = 'reader' | 'other';

/** A ledger that is open in the engine. Questions are answered one after another. */
export interface Ledger {
  names: DatabaseNames;
  /**
   * Any query of the reader's, in a session of its own, over the same ledger under the name `ledger`: what it makes, names, sets or lets go
   * there changes nothing of what the explorer asks. Nor does what the reader made there answer the queries of others, or the reverse: where
   * anything was made or set, those have a new session.
   * @param most how many rows are wanted at most
   */
  query(sql: string, most: number, author: Author): Promise<Rows>;
  /** One of the explorer's own questions. */
  table(sql: string, most: number): Promise<Rows>;
  /** The rows of one of the explorer's own questions, without the types of their columns: one errand to the engine in place of two. */
  rows(sql: string): Promise<Cell[][]>;
  /**
   * Runs statements, one behind the other, in a session of their own over the database in which other rules are tried: what they make there
   * can be asked for from here.
   */
  build(statements: readonly string[]): Promise<void>;
  /** Ends the question that is being answered; it is rejected with `Cancelled`. */
  cancel(): Promise<void>;
  /** Ends the engine and gives its memory back. */
  close(): void;
  /** The currency of the page, where it was taken for that of the reader's own files, as they name none. */
  assumedCurrency?: string;
}

export class Cancelled extends Error {
  constructor() {
    super('cancelled');
  }
}

/** What stands beside the explorer's own session. */
interface Beside {
  names: DatabaseNames;
  /** Opens another session. */
  another(): Promise<AsyncDuckDBConnection>;
  /** Opens that of the reader's queries. */
  forReader(): Promise<AsyncDuckDBConnection>;
  /** Ends the engine. */
  end(): void;
}

/** @param connection the explorer's own session */
export function askLedger(connection: AsyncDuckDBConnection, { names, another, forReader, end }: Beside): Ledger {
  let turn: Promise<unknown> = Promise.resolve();
  /** Where a question is being answered. */
  let asking: AsyncDuckDBConnection | null = null;
  let readers: Promise<AsyncDuckDBConnection> | null = null;
  /** Who may have made or set something in it. */
  let changedBy: Author | null = null;
  let cancelled = false;
  let closed = false;
  /** Rejects the question that is being answered: a worker that was ended answers nobody. */
  let tellClosed: (reason: Cancelled) => void = () => {};

  /** One statement, cell by cell. */
  async function run(session: AsyncDuckDBConnection, sql: string, most: number): Promise<Rows> {
    if (cancelled) throw new Cancelled();
    asking = session;
    const reader = await session.send(sql, true);
    const batches: Batch[] = [];
    let count = 0;
    for await (const batch of reader) {
      if (cancelled) throw new Cancelled();
      batches.push(batch as unknown as Batch);
      count += batch.numRows;
      if (count > most) {
        await session.cancelSent();
        break;
      }
    }
    return batches.length > 0 ? read(batches, most) : { columns: columnsOf(reader as unknown as Batch), rows: [], more: false };
  }

  /** @param whenNoTable called before what is no mere question is run */
  async function answer(session: AsyncDuckDBConnection, sql: string, most: number, whenNoTable: () => void = () => {}): Promise<Rows> {
    const statement = sql.replace(/[\s;]+$/, '');
    // Only what can stand as a table can be asked for its values as text; what cannot is run as it is, and its own error is the one to
    // tell.
    const types = await run(session, `DESCRIBE (\n${statement}\n)`, Infinity).catch(rethrowCancelled);
    if (types === null) {
      whenNoTable();
      return run(session, sql, most);
    }
    const { rows, more } = await run(session, asText(statement), most).catch(async (error: unknown) => {
      await rethrowCancelled(error);
      return run(session, sql, most);
    });
    return { columns: types.rows.map(([name, type]) => ({ name: name ?? '', type: type ?? '' })), rows, more };
  }

  async function sessionFor(author: Author): Promise<AsyncDuckDBConnection> {
    if (readers !== null && changedBy !== null && !(changedBy === 'reader' && author === 'reader')) {
      const old = await readers;
      readers = changedBy = null;
      await old.close();
    }
    return (readers ??= forReader());
  }

  function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const asked = turn.then(async () => {
      if (closed) throw new Cancelled();
      asking = connection;
      cancelled = false;
      try {
        // Of this question alone: one promise for all of them would hold on to each for as long as the page lives.
        const gone = new Promise<never>((_, fail) => {
          tellClosed = fail;
        });
        return await Promise.race([work(), gone]);
      } catch (error) {
        throw cancelled || closed ? new Cancelled() : error;
      } finally {
        asking = null;
      }
    });
    turn = asked.catch(() => null);
    return asked;
  }

  return {
    names,
    query: (sql, most, author) =>
      inTurn(async () =>
        answer(await sessionFor(author), sql, most, () => {
          changedBy = author;
        }),
      ),
    table: (sql, most) => inTurn(() => answer(connection, sql, most)),
    rows: (sql) => inTurn(async () => (await run(connection, /^(CREATE|DROP) /.test(sql) ? sql : asText(sql), Infinity)).rows),
    build: (statements) =>
      inTurn(async () => {
        const aside = await another();
        try {
          for (const statement of [`USE ${names.tried}`, ...statements]) {
            if (cancelled) throw new Cancelled();
            await aside.query(statement);
          }
        } finally {
          await aside.close();
        }
      }),
    async cancel() {
      if (asking === null) return;
      cancelled = true;
      await asking.cancelSent();
    },
    close() {
      closed = true;
      end();
      tellClosed(new Cancelled());
    },
  };
}

function asText(query: string): string {
  return `SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n${query}\n)`;
}

function rethrowCancelled(error: unknown): null {
  if (error instanceof Cancelled) throw error;
  return null;
}

/** What of an Arrow batch or table is read here. */
interface Batch {
  numRows: number;
  schema: { fields: { name: string; type: unknown }[] };
  getChildAt(index: number): { get(row: number): unknown } | null;
}

function columnsOf({ schema }: Pick<Batch, 'schema'>): Rows['columns'] {
  return schema.fields.map(({ name, type }) => ({ name, type: String(type) }));
}

function read(batches: readonly Batch[], most: number): Rows {
  const columns = columnsOf(batches[0]!);
  const rows: Cell[][] = [];
  for (const batch of batches) {
    const vectors = columns.map((_, index) => batch.getChildAt(index));
    for (let row = 0; row < batch.numRows; row += 1) {
      if (rows.length >= most) return { columns, rows, more: true };
      rows.push(
        vectors.map((vector) => {
          const value = vector?.get(row) ?? null;
          return value === null ? null : String(value);
        }),
      );
    }
  }
  return { columns, rows, more: false };
}
