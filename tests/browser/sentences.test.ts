import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { pagesOf } from './site-files.ts';

const sites = inject('sites');

/** A date of some languages ends in a full stop ("2026 г."), and the sentence that it ends must not add another. */
test('no sentence of the sample ends in two full stops, in any language', () => {
  const doubled = pagesOf(sites.sample).flatMap((file) => [...readFileSync(join(sites.sample, file), 'utf8').matchAll(/.{0,60}[\p{L}\p{N}]\.\.(?!\.).{0,20}/gu)].map(([text]) => `${file}: ${text}`));
  expect(doubled.slice(0, 20)).toEqual([]);
});
