import { mkdtempSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';

/** Where a test file keeps its report folders and their sites, until its end; and what a page of them says, without its markup. */
export function placeOfSites(name: string): { root: string; textOf(...path: string[]): string } {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), `arrears-${name}-`)));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    textOf: (...path) =>
      readFileSync(join(root, ...path), 'utf8')
        .replace(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' '),
  };
}
