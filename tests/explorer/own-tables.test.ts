import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '../../src/engine/database.ts';
import { ledgerOfTables } from '../../src/explorer/own/own-tables.ts';

const RULES = {
  stages: [
    { id: 'current', from: null, upTo: 0, atRisk: false },
    { id: 'late', from: 1, upTo: null, atRisk: true },
  ],
  threshold: 0.5,
  customerStage: 'worst',
  allocation: 'explicit',
  currency: null,
} as unknown as Parameters<typeof ledgerOfTables>[2];

/**
 * The items of a ledger that is made of files by the native engine, which reads them from disk where the browser's reads them from memory.
 */
async function itemsOf(files: Record<string, string>): Promise<unknown[]> {
  const folder = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-own-')));
  const before = process.cwd();
  const database = await openDatabase();
  process.chdir(folder);
  onTestFinished(() => {
    database.close();
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });
  const tables = Object.entries(files).map(([name, text]) => ({ name, bytes: new TextEncoder().encode(text) }));
  await ledgerOfTables(database, tables, RULES, async (name, bytes) => writeFileSync(join(folder, name), bytes));
  return database.rows('SELECT id, amount FROM item ORDER BY id');
}

const HEADER = 'id,customer,issued,due,amount,currency\n';

test('a dot in a file with canonical columns is the decimal mark, as it is for the command: nobody is asked whether three digits behind it are thousands', async () => {
  expect(
    await itemsOf({ 'invoices.csv': `${HEADER}1,Alfa,2026-01-05,2026-02-05,1.217,KWD\n2,Alfa,2026-01-05,2026-02-05,12.500,KWD\n` }),
  ).toEqual([
    { id: '1', amount: '1.217' },
    { id: '2', amount: '12.500' },
  ]);
});

test('a comma may be either, and is asked about', async () => {
  await expect(itemsOf({ 'invoices.csv': `${HEADER}1,Alfa,2026-01-05,2026-02-05,"1,217",KWD\n` })).rejects.toThrow(
    'the last three digits may be decimals or thousands',
  );
  // Beside a comma in front of three digits the dot may be that of thousands too, whichever of the two comes first.
  await expect(
    itemsOf({ 'invoices.csv': `${HEADER}1,Alfa,2026-01-05,2026-02-05,100.217,KWD\n2,Alfa,2026-01-05,2026-02-05,"112,345",KWD\n` }),
  ).rejects.toThrow('the last three digits may be decimals or thousands');
});

test('a file of any name is read as what its columns say, and one without a header is told which are looked for', async () => {
  expect(await itemsOf({ 'export.csv': `${HEADER}1,Alfa,2026-01-05,2026-02-05,12.50,EUR\n` })).toEqual([{ id: '1', amount: '12.500' }]);
  await expect(itemsOf({ 'export.csv': '\n' })).rejects.toThrow('unknown-columns');
});

test('files with a header alone hold nothing that is owed or paid', async () => {
  await expect(itemsOf({ 'invoices.csv': HEADER, 'customers.csv': 'id,name\n1,Alfa\n' })).rejects.toThrow('no-documents');
});
