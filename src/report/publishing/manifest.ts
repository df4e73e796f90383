import { createHash } from 'node:crypto';
import { stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Database } from '../../engine/database.ts';
import { LEDGER_TABLES } from '../../ledger/build-ledger.ts';
import { fileHash, filesBelow } from '../bundle/folder-files.ts';
import type { Ledger } from '../ledger.ts';

/**
 * What ledger.duckdb holds, whatever its bytes: a hash over its definitions and, per table, the number and the hash of its rows in any
 * order.
 */
export interface LedgerFingerprint {
  rows: Record<string, number>;
  sha256: string;
}

/** Views that show ids in the place of numbers: the numbers tell as much, and are faster hashed. */
const STORED: Partial<Record<(typeof LEDGER_TABLES)[number], string>> = { application: 'applied', span: 'balance' };

/**
 * Two ledgers of the same inputs have the same fingerprint. The engine's hash of a row is stable within one version of it, which the
 * manifest names.
 */
export async function ledgerFingerprint(database: Database): Promise<LedgerFingerprint> {
  const hash = createHash('sha256');
  const rows: Record<string, number> = {};
  for (const table of LEDGER_TABLES) {
    const { count, sum, bits } = await database.row(
      `SELECT count(*) AS count, coalesce(sum(hash(stored)::HUGEINT), 0)::VARCHAR AS sum, coalesce(bit_xor(hash(stored)), 0)::VARCHAR AS bits FROM ${STORED[table] ?? table} AS stored`,
    );
    rows[table] = count as number;
    hash.update(`${table} ${count} ${sum} ${bits}\n`);
  }
  const definitions = await database.rows(`
    SELECT sql AS definition FROM duckdb_tables() WHERE database_name = 'ledger'
    UNION ALL
    SELECT function_name || '(' || array_to_string(parameters, ', ') || ') ' || macro_definition FROM duckdb_functions() WHERE database_name = 'ledger' AND NOT internal
    ORDER BY 1`);
  for (const { definition } of definitions) hash.update(`${definition as string}\n`);
  return { rows, sha256: hash.digest('hex') };
}

/**
 * Writes `data/manifest.json`: every input and output with its hash, the versions and the configuration. Called last: it lists what stands
 * in `siteDir`.
 */
export async function writeManifest(job: {
  ledger: Pick<Ledger, 'config' | 'asOf' | 'currency'>;
  siteDir: string;
  inputs: object[];
  fingerprint: LedgerFingerprint;
  versions: Record<string, string>;
}): Promise<void> {
  const { ledger, siteDir, inputs, fingerprint, versions } = job;
  const outputs = [];
  for (const path of await filesBelow(siteDir)) {
    if (path === 'data/ledger.duckdb') outputs.push({ path, rowsSha256: fingerprint.sha256, rows: fingerprint.rows });
    else outputs.push({ path, bytes: (await stat(join(siteDir, path))).size, sha256: await fileHash(join(siteDir, path)) });
  }
  const manifest = {
    schema: 'arrears/manifest@1',
    versions,
    asOf: ledger.asOf,
    currency: ledger.currency,
    configuration: ledger.config,
    inputs,
    outputs,
  };
  await writeFile(join(siteDir, 'data', 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
}
