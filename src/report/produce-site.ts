import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Progress } from '../config/progress.ts';
import type { ReportConfig } from '../config/report.ts';
import { askFigures } from './ask-figures.ts';
import { assemblePageData } from './assemble-page-data.ts';
import { assembleReport } from './assemble-report.ts';
import { checkContracts } from './check-contracts.ts';
import { ledgerFingerprint, writeManifest, type LedgerFingerprint } from './manifest.ts';
import { openLedger, type Ledger } from './open-ledger.ts';
import { reportSchema, type Report } from './report-schema.ts';
import { buildSite } from './site.ts';
import { programVersions } from './versions.ts';
import { writeCsvFiles } from './write-csv.ts';

export interface SiteRun {
  dataDir: string;
  config: ReportConfig;
  /** An empty folder that becomes the site. */
  stageDir: string;
  progress: Progress;
  /** Called between the ledger and its checks; a test puts an altered table there. */
  beforeChecks?: (ledger: Ledger) => Promise<void>;
}

/**
 * Makes the whole site of a report folder in `stageDir`: reads, replays, asks, checks, writes, builds the pages.
 * Throws a Problem for what a person can mend, or for a broken contract; `stageDir` is then of no use.
 */
export async function produceSite(run: SiteRun): Promise<{ report: Report }> {
  const { stageDir, progress } = run;
  const dataFolder = join(stageDir, 'data');
  await mkdir(dataFolder, { recursive: true });
  // Inside the folder being built: whoever clears away a killed run clears this away too.
  const scratch = join(stageDir, '.scratch');
  await mkdir(scratch);
  const pageDataFile = join(scratch, 'page-data.json');
  const { report, inputs, fingerprint, ledger } = await publishData(run, dataFolder, scratch, pageDataFile);
  await progress.step('Building the pages', async () => ({ rows: (await buildSite({ pageDataFile, outDir: stageDir, cacheDir: scratch })).pages }));
  await rm(scratch, { recursive: true });
  await progress.step('Listing what was made', async () => writeManifest({ ledger, siteDir: stageDir, inputs, fingerprint, versions: await programVersions() }));
  return { report };
}

interface PublishedData {
  report: Report;
  inputs: object[];
  fingerprint: LedgerFingerprint;
  ledger: Ledger;
}

/** Everything but the pages: the ledger, its figures, the checks on them, and the data files. The engine is closed when it returns. */
async function publishData({ dataDir, config, progress, beforeChecks }: SiteRun, dataFolder: string, scratch: string, pageDataFile: string): Promise<PublishedData> {
  const ledger = await openLedger({ dataDir, config, file: join(dataFolder, 'ledger.duckdb'), scratch, progress });
  try {
    const { database, asOf, perCurrency } = ledger;
    const figures = await progress.step('Asking the figures', () => askFigures(database, asOf, perCurrency));
    await beforeChecks?.(ledger);
    const reportFile = join(dataFolder, 'report.json');
    await writeFile(reportFile, `${JSON.stringify(await assembleReport(ledger, figures), null, 2)}\n`);
    const report = reportSchema.parse(JSON.parse(await readFile(reportFile, 'utf8')));
    const contracts = await progress.step('Checking the contracts', () => checkContracts(ledger, report));
    await progress.step('Writing the data files', async () => {
      await writeCsvFiles(ledger, dataFolder);
      await writeFile(pageDataFile, JSON.stringify(await assemblePageData(ledger, figures, report, contracts)));
    });
    const inputs = await database.rows('SELECT path, kind, bytes, sha256, rows_read AS rows FROM read_file ORDER BY path');
    const fingerprint = await progress.step('Closing the ledger', async () => {
      const made = await ledgerFingerprint(database);
      await database.detach('ledger');
      return made;
    });
    return { report, inputs: withConfiguration(inputs, config), fingerprint, ledger };
  } finally {
    await ledger.close();
  }
}

function withConfiguration(inputs: object[], config: ReportConfig): object[] {
  return config.configFile === null ? inputs : [{ path: config.configFile, kind: 'configuration', sha256: config.configSha256 }, ...inputs];
}
