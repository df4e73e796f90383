import type { AsyncDuckDBConnection } from '@duckdb/duckdb-wasm';
import type { Queryable, Row, Value, Variable } from '../../engine/database.ts';
import { textLiteral } from '../sql/literal.ts';

/** A session of the browser's engine, as the models of the build ask one. */
export function sessionOf(connection: AsyncDuckDBConnection): Queryable {
  const texts = async (sql: string): Promise<(string | null)[][]> => {
    const table = await connection.query(sql);
    const vectors = table.schema.fields.map((_, index) => table.getChildAt(index));
    return Array.from({ length: table.numRows }, (_, row) =>
      vectors.map((vector) => {
        const value: unknown = vector?.get(row) ?? null;
        return value === null ? null : String(value);
      }),
    );
  };
  const rows = async (
    sql: string,
    parameters: Record<string, Value> = {},
    schema?: { parse(row: unknown): unknown },
  ): Promise<unknown[]> => {
    const query = filledIn(sql, parameters).replace(/[\s;]+$/, '');
    const columns = await texts(`DESCRIBE (\n${query}\n)`);
    const found = await texts(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (\n${query}\n)`);
    const asRows = found.map((cells) =>
      Object.fromEntries(columns.map(([name, type], index) => [name!, valueOf(cells[index] ?? null, type!)])),
    );
    return schema ? asRows.map((row) => schema.parse(row)) : asRows;
  };
  return {
    async execute(sql, parameters = {}) {
      await connection.query(filledIn(sql, parameters));
    },
    rows: rows as Queryable['rows'],
    async row(sql, parameters) {
      const [first] = await rows(sql, parameters);
      if (first === undefined) throw new Error(`The query gave no row: ${sql.slice(0, 200)}`);
      return first as Row;
    },
    async setVariable(name, value) {
      await connection.query(`SET VARIABLE ${name} = ${literal(value)}`);
    },
  };
}

/** The parameters of a statement, which stand in it as `$name`, as literals. */
const filledIn = (sql: string, parameters: Record<string, Value>): string =>
  Object.keys(parameters).length === 0
    ? sql
    : sql.replace(/\$([a-z_]+)/g, (mark, name: string) => (name in parameters ? literal(parameters[name]!) : mark));

function literal(value: Variable): string {
  if (value === null) return 'NULL';
  if (Array.isArray(value))
    return `[${value.map((one: string | null) => (one === null ? 'NULL' : textLiteral(one))).join(', ')}]::VARCHAR[]`;
  if (typeof value === 'object')
    return `{${Object.entries(value as Record<string, string>)
      .map(([key, one]) => `${textLiteral(key)}: ${textLiteral(one)}`)
      .join(', ')}}`;
  return typeof value === 'string' ? textLiteral(value) : String(value);
}

/** A value that was asked for as text, by its type. Decimals and days stay text. */
function valueOf(text: string | null, type: string): unknown {
  if (text === null) return null;
  if (type === 'BOOLEAN') return text === 'true';
  if (/^(U?(TINY|SMALL|BIG|HUGE)INT|U?INTEGER|DOUBLE|FLOAT)$/.test(type))
    return Number.isSafeInteger(Number(text)) || /DOUBLE|FLOAT/.test(type) ? Number(text) : text;
  return text;
}
