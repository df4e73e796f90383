import { join } from 'node:path';
import { openDatabase, sqlFile } from '../../src/engine/database.ts';

// A program of its own: loads a generated ledger into memory with types and nothing else, and prints the seconds that took.
const [folder = '.'] = process.argv.slice(2);
const database = await openDatabase();
await database.setVariable('invoices', join(folder, 'invoices.csv'));
await database.setVariable('payments', join(folder, 'payments.csv'));
const begun = performance.now();
await database.execute(sqlFile(import.meta.url, './bare-load.sql'));
process.stdout.write(`${(performance.now() - begun) / 1000}\n`);
database.close();
