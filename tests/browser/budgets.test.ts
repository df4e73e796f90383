import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import budgets from '../budgets.json' with { type: 'json' };
import { filesOf } from './site-files.ts';

const limits: Record<string, number | undefined> = budgets.perFileGzipped;

test.each(['sample', 'currencies', 'no-debt'] as const)('every file of the site %s is light', (name) => {
  const site = inject('sites')[name];
  const heavy = filesOf(site).flatMap((path) => {
    const limit = limits[extname(path)];
    const bytes = limit === undefined ? 0 : gzipSync(readFileSync(join(site, path))).length;
    return limit !== undefined && bytes > limit ? [`${path}: ${bytes} bytes gzipped, the limit is ${limit}`] : [];
  });
  expect(heavy).toEqual([]);
});
