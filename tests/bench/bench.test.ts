import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

const run = promisify(execFile);
const BENCH = join(import.meta.dirname, '..', '..', 'scripts', 'bench.ts');

// What is measured says nothing here: that everything is, and each as a number, is what a test can hold.
test.each([
  [
    'report',
    ['--sizes', '1k'],
    ['bare load', 'Reading invoices.csv', 'ledger and figures', 'whole run', 'peak memory', 'ledger.duckdb gzipped'],
  ],
  ['reading', ['--reading', '1k'], ['CSV, canonical', 'CSV, decimal commas and local days', 'XLSX']],
] as const)('the bench measures %s to the end, and prints a table', async (part, sizes, rows) => {
  const { stdout } = await run(process.execPath, [BENCH, '--only', part, ...sizes]);
  for (const row of rows) expect(stdout).toMatch(new RegExp(`^\\| \\**${row}.*\\| [\\d.,]+ .*\\|$`, 'm'));
  expect(stdout).not.toMatch(/NaN|Infinity|undefined/);
});
