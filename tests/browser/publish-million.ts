import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { LEDGER_AS_OF, generateLedger } from '../../scripts/bench/generate-ledger.ts';
import { ledgerSizes } from '../../scripts/bench/ledger-size.ts';
import { publishReport } from '../report/run-report.ts';
import publishSites from './publish-sites.ts';

/** The same sites as for all tests that open one, but the explorer is tried on a generated ledger of a million items. */
export default async function publishMillion(project: TestProject): Promise<() => void> {
  const removeSites = await publishSites(project);
  const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-million-')));
  const remove = (): void => {
    removeSites();
    rmSync(root, { recursive: true, force: true });
  };
  try {
    const { folder } = await generateLedger(join(root, 'exports'), ledgerSizes('1m')[0]!);
    writeFileSync(join(folder, 'report.yaml'), 'locales: [en, ru, lv]\npages: { customers: 20 }\n');
    const site = join(root, 'site');
    await publishReport({ words: ['--quiet', '--data', folder, '--out', site, '--as-of', LEDGER_AS_OF] });
    project.provide('explored', { site, exports: folder });
  } catch (error) {
    remove();
    throw error;
  }
  return remove;
}
