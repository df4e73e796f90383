import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig, type ReportConfig } from '../config/report.ts';
import { Problem, shownValue } from '../config/problem.ts';
import { silentProgress, type Progress } from '../config/progress.ts';
import { openDatabase, type Database } from '../engine/database.ts';
import { minorUnits } from '../ingest/currencies.ts';
import { locateFindings } from '../ingest/finding-lines.ts';
import { findDatedAfter, ingest } from '../ingest/ingest.ts';
import { type History, buildLedger, latestDate, listDays } from '../ledger/build-ledger.ts';
import { defineMetrics } from '../metrics/define-metrics.ts';
import { assembleReport } from './assemble-report.ts';
import { askFigures } from './ask-figures.ts';
import { readRecords } from './history/read-records.ts';
import { inputsHash } from './history/record.ts';
import type { Ledger } from './ledger.ts';

/** What DuckDB may hold at most before it spills to disk: while files are read, so that a large one needs less than a gigabyte in all, and from then on. */
export const MEMORY_OF_READING = '600MB';
const MEMORY_OF_LEDGER = '900MB';

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
    await database.attachInMemory('ledger');
    const { kinds, unread, files } = await ingest({ database, config: written, dataDir, scratch, progress });
    await database.limitMemory(MEMORY_OF_LEDGER);
    if (unread.length > 0) progress.note(`Not read, as no source names them: ${unread.map(shownValue).join(', ')}`);
    // The lines of a customer ledger rarely say what they pay: unless a rule is stated, the oldest is paid first.
    const config = { ...written, allocation: written.allocation ?? (kinds.includes('customer-ledger') ? 'oldest-first' : 'explicit') } as const;
    const days = await listDays(database);
    const history: History = days.length > 0 ? 'snapshots' : 'documents';
    const latest = await latestDate(database);
    const asOf = place.asOf ?? config.asOf ?? latest;
    if (asOf === null) throw new Problem(3, [{ place: null, what: 'the files hold no invoice and no payment, so there is no date to report for', todo: 'Put rows into the files, or give a date with --as-of.' }]);
    requireListed(asOf, days);
    await findDatedAfter(database, asOf, latest, config.staleAfterDays);
    await locateFindings(database, files);
    const currency = await reportingCurrency(database, config);
    const decimals = (code: string): number => minorUnits.get(code) ?? 2;
    await buildLedger({ database, config, asOf, currency, decimals: currency === null ? 2 : decimals(currency), history, progress });
    const perCurrency = await currenciesDiffer(database, currency);
    await defineMetrics({ database, currency, perCurrency, history, progress });
    const inputs = await hashOfInputs(database, config);
    const ledger: Ledger = {
      database, config, kinds, history, asOf, latest, inputs, records: await readRecords(dataDir, asOf, inputs), currency, perCurrency, decimals, close,
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

async function hashOfInputs(database: Database, { configFile, configSha256 }: ReportConfig): Promise<string> {
  const files = (await database.rows('SELECT path, sha256 FROM read_file')) as { path: string; sha256: string }[];
  return inputsHash(configFile === null ? files : [...files, { path: configFile, sha256: configSha256 ?? '' }]);
}

const DAYS_NAMED = 12;

/** What lists of open items tell is known on the days of the lists alone. */
function requireListed(asOf: string, days: readonly string[]): void {
  if (days.length === 0 || days.includes(asOf)) return;
  const named = days.length > DAYS_NAMED ? `${days.slice(-DAYS_NAMED).join(', ')}, and ${days.length - DAYS_NAMED} before` : days.join(', ');
  const what = 'there is no list of open items for the as-of date, and what was open between two lists nobody knows';
  throw new Problem(2, [{ place: null, what, value: asOf, todo: `Take a day that has a list: ${named}. Reports for any day need invoices and payments.` }]);
}

/** Whether the ledger's money is in anything else than the reporting currency. */
async function currenciesDiffer(database: Database, currency: string | null): Promise<boolean> {
  const currencies = (await database.rows('SELECT id FROM currency')).map((row) => row['id']);
  return currencies.some((code) => code !== currency);
}

/** The currency in which sums are stated: the configured or only one; null where amounts stand in others and no rates are given. */
async function reportingCurrency(database: Database, config: ReportConfig): Promise<string | null> {
  const rows = await database.rows(`
    SELECT currency FROM read_invoice UNION SELECT currency FROM read_credit ORDER BY currency`);
  const found = rows.map((row) => row['currency'] as string);
  const { rates } = await database.row('SELECT count(*) AS rates FROM read_rate');
  if (found.length === 1 && (config.currency === null || config.currency === found[0])) return found[0] as string;
  if (found.length === 0) return config.currency;
  if (rates === 0) return null;
  if (config.currency === null) {
    throw new Problem(2, [{ place: 'report.yaml', what: `rates are given, but not the currency they lead to; the data holds ${found.join(', ')}`, todo: 'Write the reporting currency, such as "currency: EUR".' }]);
  }
  return config.currency;
}
