import { mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type ReportConfig } from '../../config/report.ts';
import { Problem, shownValue } from '../../config/problem.ts';
import { silentProgress, type Progress } from '../../config/progress.ts';
import { openDatabase, type Database } from '../../engine/database.ts';
import { minorUnits } from '../../config/minor-units.ts';
import { locateFindings } from '../../ingest/refusals/finding-lines.ts';
import { findDatedAfter, ingest } from '../../ingest/ingest.ts';
import { type History, latestDate, listDays } from '../../ledger/build-ledger.ts';
import { allocationOf, replay } from '../../metrics/replay.ts';
import { assembleReport } from './assemble-report.ts';
import { askFigures } from '../ask/ask-figures.ts';
import { readRecords } from '../records/read-records.ts';
import { inputsHash } from '../records/record.ts';
import type { Ledger } from '../ledger.ts';

/**
 * What DuckDB may hold at most before it spills to disk: while files are read, so that a large one needs less than a gigabyte in all, and
 * from then on.
 */
export const MEMORY_OF_READING = '600MB';
const MEMORY_OF_LEDGER = '900MB';
/**
 * The engine hands a table to its threads in groups of so many rows: where all fit into one, further threads only wait, and cost more than
 * they bring.
 */
const ROWS_OF_ONE_THREAD = 122_880;

export interface LedgerPlace {
  /** The report folder. */
  dataDir: string;
  config?: ReportConfig;
  asOf?: string;
  /** An empty folder for what lies on disk while the run lasts; a temporary one without. */
  scratch?: string;
  progress?: Progress;
}

/** Reads a report folder and replays its ledger. Throws a Problem for what a person can mend. */
export async function openLedger(place: LedgerPlace): Promise<Ledger> {
  const { dataDir, progress = silentProgress } = place;
  const written = place.config ?? (await loadConfig({ dataDir, asOf: place.asOf }));
  const scratch = place.scratch ?? (await mkdtemp(join(tmpdir(), 'arrears-')));
  const database = await openDatabase({ scratch, memoryLimit: MEMORY_OF_READING });
  const close = async (): Promise<void> => {
    database.close();
    if (place.scratch === undefined) await rm(scratch, { recursive: true, force: true });
  };
  try {
    const file = join(scratch, 'ledger.duckdb');
    await database.attachFile('ledger', file);
    const { kinds, unread, untold, files } = await ingest({ database, config: written, dataDir, scratch, progress });
    await database.limitMemory(MEMORY_OF_LEDGER);
    if (await isSmall(database)) await database.limitThreads(1);
    if (untold.length > 0) progress.note(`Not read, as no source names them: ${untold.map(shownValue).join(', ')}`);
    const config = { ...written, allocation: allocationOf(written.allocation, kinds) } as const;
    const days = await listDays(database);
    const history: History = days.length > 0 ? 'snapshots' : 'documents';
    const latest = await latestDate(database);
    const asOf = place.asOf ?? config.asOf ?? latest;
    if (asOf === null)
      throw new Problem(3, [
        {
          place: null,
          what: 'the files hold no invoice and no payment, so there is no date to report for',
          todo: 'Put rows into the files, or give a date with --as-of.',
        },
      ]);
    requireListed(asOf, days);
    await findDatedAfter(database, asOf, latest, config.staleAfterDays);
    await locateFindings(database, files);
    const { currency, perCurrency } = await replay({ database, config, asOf, history, progress });
    const decimals = (code: string): number => minorUnits.get(code) ?? 2;
    const inputs = await hashOfInputs(database, config);
    const ledger: Ledger = {
      database,
      config,
      kinds,
      unread,
      history,
      asOf,
      latest,
      inputs,
      records: await readRecords(dataDir, asOf, inputs),
      currency,
      perCurrency,
      decimals,
      close,
      seal: async (path) => {
        await database.sealFile('ledger');
        await rename(file, path);
      },
      report: async (date = asOf) => {
        requireListed(date, days);
        return assembleReport({ ...ledger, asOf: date }, await askFigures(database, date, perCurrency));
      },
    };
    return ledger;
  } catch (error) {
    await close();
    throw error;
  }
}

async function isSmall(database: Database): Promise<boolean> {
  const { rows } = await database.row('SELECT greatest((SELECT count(*) FROM read_invoice), (SELECT count(*) FROM read_credit)) AS rows');
  return (rows as number) <= ROWS_OF_ONE_THREAD;
}

async function hashOfInputs(database: Database, { configFile, configSha256 }: ReportConfig): Promise<string> {
  const files = (await database.rows('SELECT path, sha256 FROM read_file')) as { path: string; sha256: string }[];
  return inputsHash(configFile === null ? files : [...files, { path: configFile, sha256: configSha256 ?? '' }]);
}

const DAYS_NAMED = 12;

/** What lists of open items tell is known on the days of the lists alone. */
function requireListed(asOf: string, days: readonly string[]): void {
  if (days.length === 0 || days.includes(asOf)) return;
  const named =
    days.length > DAYS_NAMED ? `${days.slice(-DAYS_NAMED).join(', ')}, and ${days.length - DAYS_NAMED} before` : days.join(', ');
  const what = 'there is no list of open items for the as-of date, and what was open between two lists nobody knows';
  throw new Problem(2, [
    { place: null, what, value: asOf, todo: `Take a day that has a list: ${named}. Reports for any day need invoices and payments.` },
  ]);
}
