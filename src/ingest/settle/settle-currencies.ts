import { z } from 'zod';
import { Problem } from '../../config/problem.ts';
import type { ReportConfig } from '../../config/report.ts';
import { type Queryable, sqlFile } from '../../engine/database.ts';
import { minorUnits } from '../../config/minor-units.ts';
import type { ReadFile } from '../load/load.ts';
import { findProfile } from '../profiles/profile.ts';

const found = sqlFile(import.meta.url, './currencies-found.sql');
const capitals = sqlFile(import.meta.url, './currency-capitals.sql');
const blank = sqlFile(import.meta.url, './currency-blank.sql');
const decimals = sqlFile(import.meta.url, './decimals.sql');
const ratesCurrency = sqlFile(import.meta.url, './rates-currency.sql');
const ratesBeyond = sqlFile(import.meta.url, './rates-beyond.sql');

const foundRow = z.object({ currency: z.string().nullable(), rows: z.number(), in_thousandths: z.boolean().nullable() });

/**
 * Gives every row its currency, and refuses those whose currency or number of decimals cannot be. Gives back the currencies of the data,
 * sorted. Throws a Problem of status 2 where rows state no currency and none can be told.
 */
export async function settleCurrencies(database: Queryable, read: readonly ReadFile[]): Promise<string[]> {
  let currencies = await database.rows(found, undefined, foundRow);
  if (currencies.some(({ currency }) => currency !== null && !minorUnits.has(currency))) {
    await database.execute(capitals);
    currencies = await database.rows(found, undefined, foundRow);
  }
  const known = currencies.flatMap(({ currency }) => currency ?? []);
  const unstated = currencies.find(({ currency }) => currency === null);
  if (unstated !== undefined) {
    const [only, second] = known;
    if (only === undefined || second !== undefined) throw noCurrency(unstated.rows, known);
    await requireOwnCurrency(database, read);
    await database.setVariable('only_currency', only);
    await database.execute(blank);
  }
  const unitsOf = (currency: string | null): number => minorUnits.get(currency ?? known[0] ?? '') ?? 0;
  // Whether whole units have decimals is not asked of every row, as few currencies have no smaller unit.
  if (currencies.some(({ currency, in_thousandths: fine }) => unitsOf(currency) < (fine === true ? 3 : 2)))
    await database.execute(decimals);
  return known;
}

/** Lines of a ledger whose blank currency is the company's own are in none of those that others state. Throws a Problem of status 2. */
async function requireOwnCurrency(database: Queryable, read: readonly ReadFile[]): Promise<void> {
  for (const [source, { file }] of read.entries()) {
    if (findProfile(file.source)?.blankCurrency !== 'of-company') continue;
    const { rows } = await database.row(
      `SELECT count(*) AS rows FROM staged_line WHERE source = ${source} AND currency IS NULL AND aside IS NULL AND refused IS NULL`,
    );
    if (Number(rows) === 0) continue;
    const what = `${Number(rows)} ${Number(rows) === 1 ? 'row states' : 'rows state'} no currency, which in this export means the company's own`;
    throw new Problem(2, [{ place: file.path, what, todo: 'Write in report.yaml which it is, such as currency: DKK.' }]);
  }
}

function noCurrency(rows: number, known: readonly string[]): Problem {
  if (known.length === 0) {
    const todo = 'Write in report.yaml: currency: EUR (or the three letters of yours), or give the files a column of that name.';
    return new Problem(2, [{ place: null, what: 'there is no currency to be found: neither a column nor report.yaml states one', todo }]);
  }
  const todo = 'Say on their source in report.yaml which it is: currency: EUR; or fill the cells in.';
  return new Problem(2, [
    { place: null, what: `some rows (${rows}) state no currency, and the others are in several: ${known.join(', ')}`, todo },
  ]);
}

/**
 * The currency into which rates convert: the configured one, else the only one of the data; rows that have no rate are refused.
 * Throws a Problem of status 2 where there are rates and several currencies, and nothing says which of them the report is in.
 */
export async function requireRates(
  database: Queryable,
  { currency: configured, valuation }: Pick<ReportConfig, 'currency' | 'valuation'>,
  known: readonly string[],
): Promise<void> {
  await database.execute(ratesCurrency);
  const [only, second] = known;
  const reporting = configured ?? (second === undefined ? only : undefined);
  if (reporting === undefined) {
    if (known.length === 0) return;
    const todo = `Write in report.yaml the currency that the rates give the price in, such as currency: ${only}.`;
    throw new Problem(2, [
      { place: null, what: `there are rates and several currencies (${known.join(', ')}), but no reporting currency`, todo },
    ]);
  }
  await database.setVariable('reporting_currency', reporting);
  await database.setVariable('value_by_document', valuation === 'document');
  await database.execute(ratesBeyond);
}
