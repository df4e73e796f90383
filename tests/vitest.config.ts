import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** Tests that look at sites published by the real command, in a real browser: the sites are published once for all of them. */
const ON_SITES = [
  'tests/browser/**/*.test.ts',
  'tests/report/ledger-file.test.ts',
  'tests/report/both-engines.test.ts',
  'tests/report/same-bytes.test.ts',
  'tests/report/report-json-schema.test.ts',
];

export default defineConfig({
  root: fileURLToPath(new URL('..', import.meta.url)),
  test: {
    watch: false,
    pool: 'forks',
    maxWorkers: 2,
    // Ample: what a busy machine does slowly is no failure.
    testTimeout: 120_000,
    hookTimeout: 180_000,
    projects: [
      { extends: true, test: { name: 'files', include: ['tests/**/*.test.ts'], exclude: ON_SITES } },
      { extends: true, test: { name: 'sites', include: ON_SITES, globalSetup: 'tests/browser/publish-sites.ts' } },
      // Not part of `npm test`, as it takes ten minutes: what a person does in the explorer, on a million items. See `npm run
      // test:million`.
      {
        extends: true,
        test: {
          name: 'million',
          include: ['tests/browser/explorer*.test.ts'],
          globalSetup: 'tests/browser/publish-million.ts',
          testTimeout: 600_000,
          hookTimeout: 600_000,
          maxWorkers: 1,
        },
      },
    ],
  },
});
