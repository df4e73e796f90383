import { z } from 'zod';
import { sqlFile } from '../../../engine/database.ts';
import { dayBefore } from '../../days.ts';
import type { Ledger } from '../../ledger.ts';
import type { Book, Report } from '../../schema/report-schema.ts';
import { type Comparison, same } from '../comparison.ts';
import { type CountedDebtors, compareConcentration, countedDebtors } from './concentration.ts';
import { type RecountRow, type Rules, compareBook, recountRow, sum } from './books.ts';
import { type RiskRule, compareSince } from './risk.ts';
import { compareFlows } from './flow.ts';

/** A book whose verdict holds since a day; `recounted`: in which currency it is counted again, null in each its own. */
interface DatedBook {
  slice: string;
  currency: string;
  entity: string | null;
  book: Book;
  recounted: string | null;
}

/**
 * Counts the report's as-of figures again from items and applications, by another path than the macros, and compares every stage of the
 * company, of each manager, of each currency and of each entity, and what is said of them together, with what report.json says.
 */
export async function recountDifferences(ledger: Ledger, report: Report): Promise<{ checked: number; broken: Comparison[] }> {
  const everyCurrency = await recountDebts(ledger, report, null);
  const [only] = report.currencies;
  const oneCurrency = report.currencies.length === 1 && only?.currency === report.currency;
  const reporting = report.currency === null || oneCurrency ? everyCurrency : await recountDebts(ledger, report, report.currency);
  const unapplied = await unappliedRows(ledger, report);
  const { stages, risk } = ledger.config;
  const rules: Rules = {
    atRisk: stages.map(({ id }) => risk.stages.includes(id)),
    threshold: risk.threshold,
    active: await activeCustomers(ledger, report),
  };
  const dated: DatedBook[] = [];
  const comparisons = [{ entity: null, ...report }, ...report.entities].flatMap(({ entity, ...book }) => {
    const rows = everyCurrency.stages.filter((row) => row.entity === entity);
    const debtors = everyCurrency.debtors.filter((row) => row.entity === entity);
    const name = (currency: string): string => (entity === null ? currency : `${currency}, ${entity}`);
    // The one currency is the reporting one: its figures stand twice, and both must be those counted.
    const inReporting = report.currency === null ? null : name(oneCurrency ? `${report.currency}, said twice` : report.currency);
    dated.push(
      ...book.currencies.map((one) => ({ slice: name(one.currency), currency: one.currency, entity, book: one, recounted: null })),
    );
    if (report.currency !== null && inReporting !== null)
      dated.push({ slice: inReporting, currency: report.currency, entity, book, recounted: oneCurrency ? null : report.currency });
    return [
      ...book.currencies.flatMap((one) =>
        compareBook(
          one,
          rows.filter((row) => row.currency === one.currency),
          name(one.currency),
          rules,
        ),
      ),
      ...book.currencies.flatMap((one) =>
        compareConcentration(
          name(one.currency),
          one,
          debtors.filter((row) => row.currency === one.currency),
        ),
      ),
      ...book.currencies.map((one) => ({
        slice: `${name(one.currency)}, unapplied`,
        expected: unapplied.get(JSON.stringify([one.currency, entity])) ?? '0',
        found: one.totals.unapplied,
      })),
      ...(inReporting === null
        ? []
        : [
            ...compareBook(
              book,
              reporting.stages.filter((row) => row.entity === entity),
              inReporting,
              rules,
            ),
            ...compareConcentration(
              inReporting,
              book,
              reporting.debtors.filter((row) => row.entity === entity),
            ),
          ]),
      ...compareWorths(book, name('each currency in the reporting one')),
    ];
  });
  comparisons.push(
    ...(await sinceWhen(ledger, report, dated, rules)),
    ...(await compareFlows(
      ledger,
      report,
      dated.filter(({ recounted }) => recounted === null),
    )),
  );
  return { checked: comparisons.length, broken: comparisons.filter(({ expected, found }) => !same(expected, found)) };
}

/** The first day of each book's verdict, and the day before it, counted as the as-of date is; of an entity from its own documents alone. */
async function sinceWhen(ledger: Ledger, report: Report, books: readonly DatedBook[], rule: RiskRule): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const [key, these] of Map.groupBy(books, ({ recounted, entity }) => JSON.stringify([recounted, entity]))) {
    const [recounted, entity] = JSON.parse(key) as [string | null, string | null];
    const days = new Set(these.flatMap(({ book }) => (book.risk.since === null ? [] : [dayBefore(book.risk.since), book.risk.since])));
    const counted = new Map<string, RecountRow[]>();
    for (const day of days) counted.set(day, await recount(ledger, { ...report, asOf: day }, recounted, { entity, managers: false }));
    const rowsOf = (currency: string, day: string) =>
      (counted.get(day) ?? []).filter((row) => row.manager === null && row.currency === currency && row.entity === entity);
    compared.push(...these.flatMap(({ slice, currency, book }) => compareSince(slice, book, (day) => rowsOf(currency, day), rule)));
  }
  await ledger.database.setVariable('as_of', report.asOf);
  return compared;
}

/** The stages of every slice, and who owes, of the same rows. */
async function recountDebts(
  ledger: Ledger,
  report: Report,
  currency: string | null,
): Promise<{ stages: RecountRow[]; debtors: CountedDebtors[] }> {
  return { stages: await recount(ledger, report, currency, { entity: null, managers: true }), debtors: await countedDebtors(ledger) };
}

/** Counts all documents, or those of one entity, in one currency or (null) in each its own; of each manager too, or not. */
async function recount(
  { database, config, decimals }: Ledger,
  report: Report,
  currency: string | null,
  { entity, managers }: { entity: string | null; managers: boolean },
): Promise<RecountRow[]> {
  await database.setVariable('recount_entity', entity);
  await database.setVariable('recount_managers', managers ? 'yes' : 'no');
  await database.setVariable('as_of', report.asOf);
  await database.setVariable('several_entities', report.entities.length > 0 ? 'yes' : 'no');
  await database.setVariable(
    'stage_limits',
    config.stages.flatMap((stage) => (stage.upTo === null ? [] : [String(stage.upTo)])),
  );
  await database.setVariable('recount_currency', currency);
  await database.setVariable('decimals', currency === null ? '3' : String(decimals(currency)));
  await database.setVariable('by_document', config.valuation === 'document' ? 'yes' : 'no');
  await database.setVariable('by_money', config.customerStage === 'most-money' ? 'yes' : 'no');
  await database.execute(sqlFile(import.meta.url, './recount.sql'));
  return database.rows(sqlFile(import.meta.url, './stages.sql'), undefined, recountRow);
}

/** The currencies' money, each converted, adds up to the book's. */
function compareWorths({ totals, currencies }: Pick<Report, 'totals' | 'currencies'>, name: string): Comparison[] {
  const worths = currencies.flatMap(({ reporting }) => reporting ?? []);
  if (worths.length === 0) return [];
  return (['open', 'unapplied', 'net'] as const).map((key) => ({
    slice: `${name}, ${key}`,
    expected: totals[key],
    found: sum(worths.map((one) => one[key])),
  }));
}

/** What is left of credits, by currency and entity (null: all of them): all dated by the as-of date less all applied by then. */
async function unappliedRows({ database }: Ledger, report: Report): Promise<Map<string, string>> {
  const rows = await database.rows(
    `
    SELECT currency, entity, sum(amount)::DECIMAL(38, 3)::VARCHAR AS unapplied
    FROM (
      SELECT currency, coalesce(entity, 'none') AS entity, amount FROM credit WHERE date <= $as_of::DATE
      UNION ALL
      SELECT coalesce(credit.currency, account.currency), coalesce(credit.entity, 'none'), -applied.amount
      FROM applied
      LEFT JOIN account ON account.number = applied.account
      LEFT JOIN credit ON credit.number = applied.credit
      WHERE applied.effective <= $as_of::DATE AND (applied.kind <> 'settlement' OR applied.credit IS NOT NULL)
    )
    GROUP BY GROUPING SETS ((currency), (currency, entity))`,
    { as_of: report.asOf },
    z.object({ currency: z.string(), entity: z.string().nullable(), unapplied: z.string() }),
  );
  return new Map(rows.map((row) => [JSON.stringify([row.currency, row.entity]), row.unapplied]));
}

/** Rule 15, from the documents; null where they are lists of open items, as a customer is known since a list, whatever its documents' days. */
async function activeCustomers({ database, history }: Ledger, report: Report): Promise<number | null> {
  if (history !== 'documents') return null;
  const { customers } = await database.row(
    `
    WITH listed AS (SELECT count(*) > 0 AS is_given FROM read_customer),
    used AS (SELECT item, credit, amount FROM applied WHERE effective <= $as_of::DATE)
    SELECT count(*) AS customers
    FROM (
      SELECT id FROM read_customer WHERE active IS DISTINCT FROM false
      UNION
      SELECT item.customer
      FROM item
      LEFT JOIN (SELECT item, sum(amount) AS amount FROM used GROUP BY item) AS paid ON paid.item = item.number
      WHERE item.issued <= $as_of::DATE AND (item.amount <> coalesce(paid.amount, 0) OR NOT (SELECT is_given FROM listed))
      UNION
      SELECT credit.customer
      FROM credit
      LEFT JOIN (SELECT credit, sum(amount) AS amount FROM used GROUP BY credit) AS spent ON spent.credit = credit.number
      WHERE credit.date <= $as_of::DATE AND (credit.amount <> coalesce(spent.amount, 0) OR NOT (SELECT is_given FROM listed))
    )`,
    { as_of: report.asOf },
  );
  return customers as number;
}
