import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const PROJECT = fileURLToPath(new URL('../../', import.meta.url));

/** The sample report, published to a folder of its own and read from there. */
export interface SampleSite {
  folder: string;
  locales: string[];
  /** Where a page stands, for a browser; `address` as in the contract, such as `/customers/`. */
  at(address: string, locale?: string): string;
  remove(): void;
}

/** Publishes the sample with the command that users run. Throws an Error when that refuses. */
export function publishSample(): SampleSite {
  const scratch = mkdtempSync(join(tmpdir(), 'arrears-screenshots-'));
  const folder = join(scratch, 'site');
  const remove = (): void => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 });
  const { status } = spawnSync(process.execPath, ['scripts/report.ts', '--out', folder, '--quiet'], {
    cwd: PROJECT,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (status !== 0) {
    remove();
    throw new Error(`The sample could not be published: the command ended with ${status}.`);
  }
  const { configuration } = JSON.parse(readFileSync(join(folder, 'data', 'manifest.json'), 'utf8')) as {
    configuration: { locales: string[] };
  };
  const { locales } = configuration;
  return {
    folder,
    locales,
    at: (address, locale = locales[0]) =>
      pathToFileURL(join(folder, locale === locales[0] ? '' : (locale ?? ''), address, address.endsWith('.html') ? '' : 'index.html')).href,
    remove,
  };
}
