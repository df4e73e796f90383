import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './site-files.ts';

const sites = inject('sites');

/** A date of some languages ends in a full stop ("2026 г."), and the sentence that it ends must not add another. */
const ofSite = (site: string, path: string): string => readFileSync(join(site, path), 'utf8');

test('where lists alone are given, nothing is said of what was received', () => {
  expect(ofSite(sites.lists, 'index.html')).toContain('No money is unapplied');
  expect(ofSite(sites.lists, 'index.html')).not.toContain('received');
});

test('a figure whose name says that it counts days says it once', () => {
  const managers = pagesOf(sites.sample).filter((file) => /^managers\/[^/]+\/index\.html$/.test(file));
  expect(managers.length).toBeGreaterThan(0);
  expect(managers.filter((file) => /Days (to pay|beyond terms), days/.test(ofSite(sites.sample, file)))).toEqual([]);
});

test('no sentence of the sample ends in two full stops, in any language', () => {
  const doubled = pagesOf(sites.sample).flatMap((file) => {
    const text = readFileSync(join(sites.sample, file), 'utf8');
    return [...text.matchAll(/(?<=[\p{L}\p{N}])\.\.(?!\.)/gu)].map(
      ({ index }) => `${file}: ${text.slice(Math.max(0, index - 60), index + 20)}`,
    );
  });
  expect(doubled.slice(0, 20)).toEqual([]);
});
