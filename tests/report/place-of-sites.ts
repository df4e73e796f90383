import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { publishReport } from './run-report.ts';

export interface PlaceOfSites {
  root: string;
  /** Writes `files` (name: text) as the report folder `name` and publishes it by the real command, with further `words`, as `<name>-site`. */
  publish(name: string, files: Record<string, string>, ...words: string[]): Promise<void>;
  /** What a page of a site says, without its markup. */
  textOf(...path: string[]): string;
}

/** Where a test file keeps its report folders and their sites, until its end. */
export function placeOfSites(place: string): PlaceOfSites {
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), `arrears-${place}-`)));
  afterAll(() => rmSync(root, { recursive: true, force: true }));
  return {
    root,
    async publish(name, files, ...words) {
      mkdirSync(join(root, name), { recursive: true });
      for (const [file, text] of Object.entries(files)) writeFileSync(join(root, name, file), text);
      await publishReport({ words: ['--quiet', '--data', join(root, name), '--out', join(root, `${name}-site`), ...words] });
    },
    textOf: (...path) =>
      readFileSync(join(root, ...path), 'utf8')
        .replace(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' '),
  };
}

/** A file with a header and rows, as text. */
export function csv(header: string, rows: readonly (string | readonly string[])[]): string {
  return `${[header, ...rows.map((row) => (typeof row === 'string' ? row : row.join(',')))].join('\n')}\n`;
}
