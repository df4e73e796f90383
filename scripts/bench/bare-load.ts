import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { openDatabase, sqlFile } from '../../src/engine/database.ts';

// A program of its own: loads a generated folder with types and nothing else, as the named model beside it says; prints the seconds until
// it stands in memory, and until it stands in a database file too, which every run writes. With a limit of memory, beyond which the engine
// spills to the folder, as DuckDB writes it.
const [folder = '.', model = 'bare-load', memoryLimit] = process.argv.slice(2);
const database = await openDatabase(memoryLimit === undefined ? {} : { memoryLimit, scratch: join(folder, '.scratch') });
await database.setVariable('invoices', join(folder, 'invoices.csv'));
await database.setVariable('payments', join(folder, 'payments.csv'));
const begun = performance.now();
await database.execute(sqlFile(import.meta.url, `./${model}.sql`));
const loaded = performance.now();
const loadedTables = await database.rows(
  "SELECT table_name FROM duckdb_tables() WHERE database_name = 'memory' ORDER BY table_name",
  undefined,
  z.object({ table_name: z.string() }),
);
const file = join(folder, 'bare-load.duckdb');
await database.attachFile('filed', file);
for (const { table_name: table } of loadedTables) await database.execute(`CREATE TABLE ${table} AS FROM memory.${table}`);
await database.sealFile('filed');
const filed = performance.now();
database.close();
rmSync(file);
process.stdout.write(`${(loaded - begun) / 1000} ${(filed - begun) / 1000}\n`);
