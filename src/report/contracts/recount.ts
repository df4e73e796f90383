import { z } from 'zod';
import { sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';
import { decimalOf, shareOf, thousandths } from '../money.ts';
import type { Book, ManagerBook, Report, RiskVerdict, StageFigure } from '../schema/report-schema.ts';
import { type RiskRule, compareQuotient, compareSince, compareStageShares, compareVerdict, dayBefore } from './recount-risk.ts';
import { compareSpeeds } from './recount-speed.ts';

/** One figure said twice: as it should be, and as it is. */
export interface Comparison {
  slice: string;
  expected: string | null;
  found: string | null;
}

const recountRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  position: z.number(),
  amount: z.string(),
  overdue: z.string(),
  items: z.number(),
  customers: z.number(),
});
type RecountRow = z.infer<typeof recountRow>;

/** What the shares and the verdict of every slice are counted by. */
interface Rules extends RiskRule {
  /** Active customers of the company. */
  active: number;
}

/** A book whose verdict holds since a day; `recounted`: in which currency it is counted again, null in each its own. */
interface DatedBook {
  slice: string;
  currency: string;
  entity: string | null;
  book: Pick<Book, 'risk' | 'trend' | 'metrics' | 'managers'>;
  recounted: string | null;
}

/**
 * Counts the report's as-of figures again from items and applications, by another path than the macros, and compares every stage of the
 * company, of each manager, of each currency and of each entity, and what is said of them together, with what report.json says.
 */
export async function recountDifferences(ledger: Ledger, report: Report): Promise<{ checked: number; broken: Comparison[] }> {
  const everyCurrency = await recount(ledger, report, null);
  const [only] = report.currencies;
  const oneCurrency = report.currencies.length === 1 && only?.currency === report.currency;
  const reporting = report.currency === null || oneCurrency ? everyCurrency : await recount(ledger, report, report.currency);
  const unapplied = await unappliedRows(ledger, report);
  const { stages, risk } = ledger.config;
  const rules: Rules = {
    atRisk: stages.map(({ id }) => risk.stages.includes(id)),
    threshold: risk.threshold,
    active: await activeCustomers(ledger, report),
  };
  const dated: DatedBook[] = [];
  const comparisons = [{ entity: null, ...report }, ...report.entities].flatMap(({ entity, ...book }) => {
    const rows = everyCurrency.filter((row) => row.entity === entity);
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
      ...book.currencies.map((one) => ({
        slice: `${name(one.currency)}, unapplied`,
        expected: unapplied.get(JSON.stringify([one.currency, entity])) ?? '0',
        found: one.totals.unapplied,
      })),
      ...(inReporting === null
        ? []
        : compareBook(
            book,
            reporting.filter((row) => row.entity === entity),
            inReporting,
            rules,
          )),
      ...compareWorths(book, name('each currency in the reporting one')),
    ];
  });
  comparisons.push(
    ...(await sinceWhen(ledger, report, dated, rules)),
    ...(await compareSpeeds(
      ledger,
      report,
      dated.filter(({ recounted }) => recounted === null),
    )),
  );
  return { checked: comparisons.length, broken: comparisons.filter(({ expected, found }) => !same(expected, found)) };
}

/** The first day of each book's verdict, and the day before it, counted as the as-of date is. */
async function sinceWhen(ledger: Ledger, report: Report, books: readonly DatedBook[], rule: RiskRule): Promise<Comparison[]> {
  const compared: Comparison[] = [];
  for (const [recounted, these] of Map.groupBy(books, (book) => book.recounted)) {
    const days = new Set(
      these.flatMap(
        ({
          book: {
            risk: { since },
          },
        }) => (since === null ? [] : [dayBefore(since), since]),
      ),
    );
    const counted = new Map<string, RecountRow[]>();
    for (const day of days) counted.set(day, await recount(ledger, { ...report, asOf: day }, recounted));
    compared.push(
      ...these.flatMap(({ slice, currency, entity, book }) =>
        compareSince(
          slice,
          book,
          (day) => (counted.get(day) ?? []).filter((row) => row.manager === null && row.currency === currency && row.entity === entity),
          rule,
        ),
      ),
    );
  }
  await ledger.database.setVariable('as_of', report.asOf);
  return compared;
}

async function recount({ database, config, decimals }: Ledger, report: Report, currency: string | null): Promise<RecountRow[]> {
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
  return database.rows(sqlFile(import.meta.url, './recount.sql'), undefined, recountRow);
}

function compareBook(book: Book, rows: readonly RecountRow[], currency: string, rules: Rules): Comparison[] {
  const slices: { name: string; manager: string | null; stages: StageFigure[]; risk: RiskVerdict }[] = [
    { name: 'the company', manager: null, stages: book.stages, risk: book.risk },
    ...book.managers.map(({ id, stages, risk }) => ({ name: id, manager: id, stages, risk })),
  ];
  const counted = Map.groupBy(rows, (row) => row.manager);
  const known = new Set(slices.map((slice) => slice.manager));
  const unpublished = rows
    .filter((row) => !known.has(row.manager))
    .map((row) => ({ slice: `${currency}, ${row.manager ?? 'the company'}, not in the report`, expected: row.amount, found: null }));
  return [
    ...slices.flatMap(({ name, manager, stages }) =>
      stages.flatMap((stage, index) =>
        compareStage(
          `${currency}, ${name}, ${stage.id}`,
          stage,
          counted.get(manager)?.find((row) => row.position === index + 1),
        ),
      ),
    ),
    ...slices.flatMap(({ name, manager, stages, risk }) => [
      ...compareStageShares(`${currency}, ${name}`, stages, counted.get(manager) ?? [], rules.active),
      ...compareVerdict(`${currency}, ${name}`, risk, counted.get(manager) ?? [], rules),
    ]),
    ...unpublished,
    ...compareTotals(currency, book.totals, counted.get(null) ?? []),
    { slice: `${currency}, active customers`, expected: String(rules.active), found: String(book.totals.customersActive) },
    ...book.managers.flatMap((manager) =>
      compareManager(`${currency}, ${manager.id}`, manager, counted.get(manager.id) ?? [], rules.atRisk),
    ),
  ];
}

/** The sums over all stages; net by what is unapplied, which is compared by itself. */
function compareTotals(currency: string, totals: Book['totals'], rows: readonly RecountRow[]): Comparison[] {
  const open = sum(rows.map((row) => row.amount));
  return [
    { slice: `${currency}, total open`, expected: open, found: totals.open },
    { slice: `${currency}, total past due`, expected: sum(rows.map((row) => row.overdue)), found: totals.overdue },
    { slice: `${currency}, net`, expected: decimalOf(thousandths(open) - thousandths(totals.unapplied ?? '0')), found: totals.net },
    { slice: `${currency}, total items`, expected: counts(rows, 'items'), found: String(totals.items) },
    { slice: `${currency}, total customers`, expected: counts(rows, 'customers'), found: String(totals.customersOwing) },
  ];
}

/** A manager's book as a whole, and its two sides: what is theirs to act on, and what has passed from them. */
function compareManager(slice: string, manager: ManagerBook, rows: readonly RecountRow[], atRisk: readonly boolean[]): Comparison[] {
  const side = (name: string, one: ManagerBook['escalated'], escalated: boolean): Comparison[] => {
    const on = rows.filter((row) => atRisk[row.position - 1] === escalated);
    const amount = sum(on.map((row) => row.amount));
    return [
      { slice: `${slice}, ${name}`, expected: amount, found: one.amount },
      { slice: `${slice}, ${name}, items`, expected: counts(on, 'items'), found: String(one.items) },
      compareQuotient(
        `${slice}, ${name}, share`,
        shareOf(thousandths(amount), thousandths(sum(rows.map((row) => row.amount)))),
        one.amountShare,
      ),
    ];
  };
  return [
    { slice: `${slice}, open`, expected: sum(rows.map((row) => row.amount)), found: manager.open },
    { slice: `${slice}, items`, expected: counts(rows, 'items'), found: String(manager.items) },
    { slice: `${slice}, customers`, expected: counts(rows, 'customers'), found: String(manager.customers) },
    ...side('theirs to act on', manager.theirsToActOn, false),
    ...side('escalated', manager.escalated, true),
  ];
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

/** Rule 15, from the documents. */
async function activeCustomers({ database }: Ledger, report: Report): Promise<number> {
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

function compareStage(slice: string, stage: StageFigure, row: RecountRow | undefined): Comparison[] {
  return [
    { slice: `${slice}, money`, expected: row?.amount ?? '0', found: stage.amount },
    { slice: `${slice}, items`, expected: String(row?.items ?? 0), found: String(stage.items) },
    { slice: `${slice}, customers`, expected: String(row?.customers ?? 0), found: String(stage.customers) },
  ];
}

/** Money with and without the decimals that say nothing is the same; whatever else is told is so by its letters. */
function same(expected: string | null, found: string | null): boolean {
  return (
    expected !== null &&
    found !== null &&
    (expected === found || (isMoney(expected) && isMoney(found) && thousandths(expected) === thousandths(found)))
  );
}

function isMoney(text: string): boolean {
  return /^-?\d+(\.\d{1,3})?$/.test(text);
}

function counts(rows: readonly RecountRow[], of: 'items' | 'customers'): string {
  return String(rows.reduce((all, row) => all + row[of], 0));
}

function sum(amounts: readonly (string | null)[]): string {
  return decimalOf(amounts.reduce((all, amount) => all + thousandths(amount ?? '0'), 0n));
}
