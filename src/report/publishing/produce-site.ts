import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Progress } from '../../config/progress.ts';
import type { ReportConfig } from '../../config/report.ts';
import { publishMetrics } from '../../metrics/define-metrics.ts';
import { askFigures } from '../ask/ask-figures.ts';
import { assemblePageData } from '../page-data/assemble-page-data.ts';
import { assembleReport } from '../assemble/assemble-report.ts';
import { tellCautions } from '../assemble/cautions.ts';
import { checkContracts } from '../contracts/check-contracts.ts';
import { ledgerFingerprint, writeManifest, type LedgerFingerprint } from './manifest.ts';
import { changesOf } from '../history/changes.ts';
import type { Recording } from '../records/keep-record.ts';
import { recordsBefore } from '../records/read-records.ts';
import { type PublishedRecord, recordOf } from '../records/record.ts';
import type { Ledger } from '../ledger.ts';
import { openLedger } from '../assemble/open-ledger.ts';
import { reportJsonSchema } from '../schema/report-json-schema.ts';
import { reportSchema, type Report } from '../schema/report-schema.ts';
import { shownText } from './shown-text.ts';
import { programVersions } from './versions.ts';
import { writeCsvFiles } from './write-csv.ts';

export interface SiteRun {
  dataDir: string;
  config: ReportConfig;
  /** An empty folder that becomes the site. */
  stageDir: string;
  progress: Progress;
  /** What the run keeps of itself; null or absent where it is not recorded. */
  recording?: Recording | null;
  /** Called between the ledger and its checks; a test puts an altered table there. */
  beforeChecks?: (ledger: Ledger) => Promise<void>;
}

/**
 * Makes the whole site of a report folder in `stageDir`: reads, replays, asks, checks, writes, builds the pages.
 * Throws a Problem for what a person can mend, or for a broken contract; `stageDir` is then of no use.
 */
export async function produceSite(run: SiteRun): Promise<{ report: Report; record: PublishedRecord }> {
  const { progress } = run;
  const stageDir = resolve(run.stageDir);
  const dataFolder = join(stageDir, 'data');
  // Inside the folder being built: whoever clears away a killed run clears this away too.
  const scratch = join(stageDir, '.scratch');
  const pageDataFile = join(scratch, 'page-data.json');
  await mkdir(dataFolder, { recursive: true });
  await mkdir(scratch);
  const figuresAsked = Promise.withResolvers<void>();
  const asked = publishFigures(run, dataFolder, scratch, pageDataFile, figuresAsked.resolve);
  const filed = asked.then((published) => writeDataFiles(published, dataFolder, progress));
  const site = import('../bundle/site.ts').then(({ buildSite }) =>
    buildSite({ pageDataFile, outDir: stageDir, scratch, figuresAsked: figuresAsked.promise, ready: asked }),
  );
  const built = asked.then(() => progress.step('Building the pages', async () => ({ rows: (await site).pages })));
  // All are waited for, so that nothing still writes when a failure is told; the figures' own failure is told before what follows from it.
  const failure = (await Promise.allSettled([asked, filed, site, built])).find((outcome) => outcome.status === 'rejected');
  if (failure) throw failure.reason;
  const { report, ledger, inputs } = await asked;
  await rm(scratch, { recursive: true });
  const fingerprint = await filed;
  await progress.step('Listing what was made', async () =>
    writeManifest({ ledger, siteDir: stageDir, inputs, fingerprint, versions: await programVersions() }),
  );
  return {
    report,
    record: recordOf(
      report,
      ledger.inputs,
      ledger.config.stages,
      ledger.records.map(({ record }) => record),
    ),
  };
}

interface PublishedFigures {
  report: Report;
  inputs: object[];
  ledger: Ledger;
}

/**
 * Everything up to the pages: the ledger, its figures, the checks on them, and report.json. `whenAsked` is called as the engine begins the
 * checks, behind which only the page data are still to come.
 */
async function publishFigures(
  { dataDir, config, progress, recording, beforeChecks }: SiteRun,
  dataFolder: string,
  scratch: string,
  pageDataFile: string,
  whenAsked: () => void,
): Promise<PublishedFigures> {
  const ledger = await openLedger({ dataDir, config, scratch, progress });
  try {
    const { database, asOf, perCurrency } = ledger;
    const figures = await askFigures(database, asOf, perCurrency, progress);
    await beforeChecks?.(ledger);
    const reportFile = join(dataFolder, 'report.json');
    await writeFile(reportFile, `${JSON.stringify(await assembleReport(ledger, figures), null, 2)}\n`);
    await writeFile(join(dataFolder, 'report.schema.json'), reportJsonSchema());
    const report = reportSchema.parse(JSON.parse(await readFile(reportFile, 'utf8')));
    tellCautions(report, progress);
    await writeFile(join(dataFolder, 'changes.json'), `${JSON.stringify(changesOf(report), null, 2)}\n`);
    const checked = progress.step('Checking the contracts', () => checkContracts(ledger, report));
    whenAsked();
    const contracts = await checked;
    await progress.step('Gathering what the pages show', async () =>
      writeFile(pageDataFile, JSON.stringify(await assemblePageData(ledger, figures, report, contracts), asShown)),
    );
    if (config.history.items) await recording?.items(database, ledger);
    const inputs = await database.rows('SELECT path, kind, bytes, sha256, rows_read AS rows FROM read_file ORDER BY path');
    const records = recordsBefore(ledger.records, asOf, ledger.inputs).flatMap(({ items, path, bytes, sha256 }) =>
      [{ path, bytes, sha256 }, ...(items === null ? [] : [items])].map((file) => ({ kind: 'record', ...file })),
    );
    return { report, inputs: [...withConfiguration(inputs, config), ...records], ledger };
  } catch (error) {
    await ledger.close();
    throw error;
  }
}

/** Writes the CSV files and ledger.duckdb while the pages are built, and closes the engine. */
async function writeDataFiles({ report, ledger }: PublishedFigures, folder: string, progress: Progress): Promise<LedgerFingerprint> {
  try {
    return await progress.step('Writing the data files', async () => {
      await writeCsvFiles(ledger, folder, report.entities.length > 0);
      await publishMetrics(ledger);
      const fingerprint = await ledgerFingerprint(ledger.database);
      await ledger.seal(join(folder, 'ledger.duckdb'));
      return fingerprint;
    });
  } finally {
    await ledger.close();
  }
}

const asShown = (_key: string, value: unknown): unknown => (typeof value === 'string' ? shownText(value) : value);

function withConfiguration(inputs: object[], config: ReportConfig): object[] {
  return config.configFile === null ? inputs : [{ path: config.configFile, kind: 'configuration', sha256: config.configSha256 }, ...inputs];
}
