import type { ReportConfig } from '../config/report.ts';
import type { StageDays } from '../config/stages.ts';
import type { Progress } from '../config/progress.ts';
import { sqlFile, type Queryable } from '../engine/database.ts';
import { releaseDocuments } from '../ingest/load/read-tables.ts';
import { oldestFirstTurns } from './oldest-first-turns.ts';

/** Where a stage without a first or last day begins or ends, in days past due: beyond any two calendar days that a file can hold. */
const WITHOUT_LIMIT = 1_000_000;

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);

/** The tables that stand for programs and notebooks, in the order in which they are made. */
export const LEDGER_TABLES = [
  'setting',
  'stage',
  'provision_band',
  'list_day',
  'rate',
  'owner',
  'account',
  'item',
  'opening_item',
  'item_version',
  'credit',
  'application',
  'span',
  'unapplied_span',
  'currency',
  'entity',
  'customer',
  'manager',
] as const;

/** How the past of the ledger is known: by documents, on every day; or by lists of open items, on the days of the lists alone. */
export type History = 'documents' | 'snapshots';

export interface LedgerRun {
  database: Queryable;
  config: Pick<ReportConfig, 'allocation' | 'customerStage' | 'owner' | 'provision' | 'risk' | 'valuation'> & {
    stages: readonly StageDays[];
  };
  asOf: string;
  currency: string | null;
  decimals: number;
  history: History;
  progress: Progress;
}

/**
 * Makes the ledger of what was read: items, credits, applications, and the spans of days on which an item's open amount or a credit's rest
 * did not change. The tables go into the database in use; the rows read stand in temporary tables (see src/ingest).
 * `asOf` matters only to `owner: current`; nothing else of the ledger depends on a date.
 */
export async function buildLedger(run: LedgerRun): Promise<void> {
  const { database, config, history, progress } = run;
  let severalEntities = false;
  await setRules(run);
  await progress.step('Making items and credits', async () => {
    for (const name of ['setting', 'provision-band', 'list-day', 'rate', 'owner', 'item', 'opening-item', 'item-version', 'every-credit'])
      await database.execute(model(name));
    if (history === 'snapshots') await database.execute(model('rate-of-lists'));
    await implySettledPayments(database);
    await releaseDocuments(database);
    severalEntities = await entitiesDiffer(database);
    if (severalEntities) await database.execute(model('credit-entity'));
    await database.execute(model('credit'));
    return { rows: (await countOf(database, 'item')) + (await countOf(database, 'credit')) };
  });
  await progress.step('Applying credits to items', async () => {
    await database.execute(model('matched'));
    await applyNamed(database);
    await database.execute(
      history === 'snapshots'
        ? model('apply-lists')
        : 'CREATE OR REPLACE TEMP TABLE listed (doc BIGINT, item INTEGER, credit INTEGER, account INTEGER)',
    );
    if (config.allocation === 'oldest-first') await applyOldestFirst(database, severalEntities);
    for (const name of ['application', 'entangled-item']) await database.execute(model(name));
    await database.execute('DROP TABLE every_credit');
    return { rows: await countOf(database, 'applied') };
  });
  await progress.step('Replaying balances', async () => {
    for (const name of ['span', 'unapplied-span', 'currency', 'customer']) await database.execute(model(name));
    if (history === 'snapshots') await database.execute(model('first-listed'));
    return { rows: await countOf(database, 'balance') };
  });
}

/** Rule 13, first half: the credits that name an item, or the parent of instalments. Fills the table `matched`. */
async function applyNamed(database: Queryable): Promise<void> {
  await database.execute(model('apply-named'));
  if ((await countOf(database, 'instalment_group')) > 0) await database.execute(model('apply-to-instalments'));
}

/** Rule 13, second half. */
async function applyOldestFirst(database: Queryable, severalEntities: boolean): Promise<void> {
  for (const turn of oldestFirstTurns(severalEntities)) {
    await database.setVariable('oldest_first_turn', turn);
    await database.execute(model('apply-oldest-first'));
  }
}

/** Whether the documents are of more than one entity, those that name none counting as one. */
async function entitiesDiffer(database: Queryable): Promise<boolean> {
  const { entities } = await database.row(
    'SELECT count(*) AS entities FROM (SELECT entity FROM item UNION SELECT entity FROM every_credit)',
  );
  return (entities as number) > 1;
}

/**
 * Items with a settled date: what they lack is known only after the credits that name them were applied, in a draft that is then thrown
 * away.
 */
async function implySettledPayments(database: Queryable): Promise<void> {
  const { settled } = await database.row('SELECT count(*) AS settled FROM read_invoice WHERE settled IS NOT NULL');
  if (settled === 0) return;
  await database.execute(model('matched'));
  await applyNamed(database);
  await database.execute(model('settled'));
}

/** The days of lists of open items, in their order; none where the ledger is one of documents. */
export async function listDays(database: Queryable): Promise<string[]> {
  const rows = await database.rows('SELECT day FROM list_place ORDER BY day');
  return rows.map(({ day }) => day as string);
}

/**
 * The as-of date where neither the command nor the configuration gives one: the day of the last list of open items, else the latest issue
 * or credit date of the rows read. Null where there is no row at all.
 */
export async function latestDate(database: Queryable): Promise<string | null> {
  const last = (await listDays(database)).at(-1);
  if (last !== undefined) return last;
  const { latest } = await database.row(`
    SELECT max(day) AS latest
    FROM (SELECT max(issued) AS day FROM read_invoice UNION ALL SELECT max(settled) FROM read_invoice UNION ALL SELECT max(date) FROM read_credit)`);
  return latest as string | null;
}

/** Whether an item is known again on a later day: of columns of days past due no list says which money is that of the list before. */
async function areItemsFollowed(database: Queryable, history: History): Promise<boolean> {
  if (history === 'documents') return true;
  const { followed } = await database.row(
    "SELECT (SELECT count(*) FROM list_place) < 2 OR NOT EXISTS (FROM finding WHERE code = 'due-from-bucket') AS followed",
  );
  return followed as boolean;
}

/** The days on which a stage may end, where lists tell ages by their columns alone; null where it may on any. */
async function stageEnds(database: Queryable): Promise<string | null> {
  const { ends } = await database.row(`
    SELECT string_agg(day, ',' ORDER BY day) AS ends
    FROM (
      SELECT from_day - 1 AS day
      FROM (SELECT *, min(from_day) OVER (PARTITION BY source) AS least FROM list_bucket)
      WHERE from_day > least OR least > 0
      GROUP BY ALL
      HAVING count(DISTINCT source) = (SELECT count(DISTINCT source) FROM list_bucket)
    )`);
  return ends as string | null;
}

async function setRules({
  database,
  config,
  asOf,
  currency,
  decimals,
  history,
}: Pick<LedgerRun, 'database' | 'config' | 'asOf' | 'currency' | 'decimals' | 'history'>): Promise<void> {
  const listed = (await countOf(database, 'read_customer')) > 0;
  const ends = await stageEnds(database);
  const settings: Record<string, string | null> = {
    allocation: config.allocation,
    asOf,
    currency,
    customersListed: listed ? 'yes' : 'no',
    customerStage: config.customerStage,
    decimals: String(decimals),
    history,
    itemsFollowed: (await areItemsFollowed(database, history)) ? 'yes' : 'no',
    owner: config.owner,
    provisionClosedAfterDays: String(config.provision.closedAfterDays),
    riskThreshold: String(config.risk.threshold),
    ...(ends !== null && { stageEnds: ends }),
    valuation: config.valuation,
  };
  await database.setVariable('setting_names', Object.keys(settings));
  await database.setVariable('setting_values', Object.values(settings));
  await database.setVariable(
    'stage_ids',
    config.stages.map((stage) => stage.id),
  );
  await database.setVariable(
    'stage_from',
    config.stages.map((stage) => String(stage.from ?? -WITHOUT_LIMIT)),
  );
  await database.setVariable(
    'stage_up_to',
    config.stages.map((stage) => String(stage.upTo ?? WITHOUT_LIMIT)),
  );
  await database.setVariable(
    'stage_at_risk',
    config.stages.map((stage) => String(config.risk.stages.includes(stage.id))),
  );
  const { bands } = config.provision;
  await database.setVariable(
    'provision_ids',
    bands.map(({ stage }) => stage ?? ''),
  );
  await database.setVariable(
    'provision_from',
    bands.map(({ from }) => String(from ?? -WITHOUT_LIMIT)),
  );
  await database.setVariable(
    'provision_up_to',
    bands.map(({ upTo }) => String(upTo ?? WITHOUT_LIMIT)),
  );
  await database.setVariable(
    'provision_rates',
    bands.map(({ rate }) => rate ?? ''),
  );
  await database.setVariable(
    'provision_sources',
    bands.map(({ source }) => source ?? ''),
  );
  await database.setVariable('as_of', asOf);
}

async function countOf(database: Queryable, table: string): Promise<number> {
  const { rows } = await database.row(`SELECT count(*) AS rows FROM ${table}`);
  return rows as number;
}
