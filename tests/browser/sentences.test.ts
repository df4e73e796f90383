import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './site-files.ts';

const sites = inject('sites');

/** A date of some languages ends in a full stop ("2026 г."), and the sentence that it ends must not add another. */
test('no sentence of the sample ends in two full stops, in any language', () => {
  const doubled = pagesOf(sites.sample).flatMap((file) => {
    const text = readFileSync(join(sites.sample, file), 'utf8');
    return [...text.matchAll(/(?<=[\p{L}\p{N}])\.\.(?!\.)/gu)].map(({ index }) => `${file}: ${text.slice(Math.max(0, index - 60), index + 20)}`);
  });
  expect(doubled.slice(0, 20)).toEqual([]);
});
