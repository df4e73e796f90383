import { readFile } from 'node:fs/promises';
import { version as engineVersion } from '@duckdb/node-api';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** What made the site: this program and the engine that wrote the ledger. */
export async function programVersions(): Promise<Record<string, string>> {
  const { version } = JSON.parse(await readFile(PACKAGE, 'utf8')) as { version: string };
  return { arrears: version, duckdb: engineVersion() };
}
