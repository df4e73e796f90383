import type { SourceKind } from '../../config/columns.ts';
import { Problem } from '../../config/problem.ts';
import type { ReportConfig } from '../../config/report.ts';
import type { StageDays } from '../../config/stages.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import type { ReadFile } from '../load/load.ts';
import { accountForRows } from './row-account.ts';
import { requireRates, settleCurrencies } from './settle-currencies.ts';
import { settleDuplicates } from './settle-duplicates.ts';
import { findInLines, makeDocuments, settleLines } from './settle-lines.ts';

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const owners = model('owners');
const references = model('references');
const findings = model('findings');
const findingCustomers = model('finding-customers');
const findingManagers = model('finding-managers');
const findingVariants = model('finding-variants');

/** What of a report's settings decides which rows may be used. */
export type RowRules = Pick<ReportConfig, 'asOf' | 'currency' | 'owner' | 'valuation'> & { stages: readonly StageDays[] };

/**
 * From rows that can be read to rows that may be used: what one row alone cannot tell. Gives back the currencies of the data, sorted.
 * `settleRefused` looks at the rows that are refused, and throws where they are too many. Throws a Problem: 2 for a missing currency, 3
 * where nothing is used.
 */
export async function settleRows(
  database: Queryable,
  config: RowRules,
  read: readonly ReadFile[],
  settleRefused: () => Promise<void>,
): Promise<string[]> {
  const has = (kind: SourceKind): boolean => read.some(({ file }) => file.source.kind === kind);
  const currencies = await settleCurrencies(database, read);
  await settleDuplicates(database, read);
  await settleLines(database, read, config);
  if (has('managers')) await database.execute(owners);
  if (has('rates')) await requireRates(database, config, currencies);
  await database.execute(references);
  await settleRefused();
  await makeDocuments(database, read, config);
  await database.execute(findings);
  if (has('customers')) await database.execute(findingCustomers);
  if (has('managers')) await database.execute(findingManagers);
  await database.execute(findingVariants);
  await findInLines(database, read);
  await accountForRows(database);
  await requireRows(database, read);
  return currencies;
}

async function requireRows(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  const { used } = await database.row('SELECT EXISTS (FROM read_invoice) OR EXISTS (FROM read_credit) AS used');
  if (used === true) return;
  const names = read
    .filter(({ file }) => ['invoices', 'open-items', 'customer-ledger'].includes(file.source.kind))
    .map(({ file }) => file.path);
  throw new Problem(3, [
    {
      place: names[0] ?? null,
      what: 'there is nothing to report: no row that says what is owed or paid is used',
      todo: 'Look whether the export is whole, and which rows are set aside or refused.',
    },
  ]);
}
