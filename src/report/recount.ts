import { z } from 'zod';
import { sqlFile } from '../engine/database.ts';
import type { Ledger } from './ledger.ts';
import { thousandths } from './money.ts';
import type { Book, Report, StageFigure } from './report-schema.ts';

/** One figure said twice: as it should be, and as it is. */
export interface Comparison {
  slice: string;
  expected: string | null;
  found: string | null;
}

const recountRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  position: z.number(),
  amount: z.string(),
  items: z.number(),
  customers: z.number(),
});
type RecountRow = z.infer<typeof recountRow>;

/**
 * Counts the report's as-of figures again from items and applications, by another path than the macros, and compares every stage of the company, of each
 * manager and of each currency with what report.json says.
 */
export async function recountDifferences(ledger: Ledger, report: Report): Promise<{ checked: number; broken: Comparison[] }> {
  const comparisons: Comparison[] = [];
  const everyCurrency = await recount(ledger, report, null);
  const [only] = report.currencies;
  if (report.currencies.length === 1 && only?.currency === report.currency) {
    // The one currency is the reporting one: its figures stand twice, and both must be those counted.
    comparisons.push(...compareBook(report, everyCurrency, only.currency), { slice: `${only.currency}, open as said twice`, expected: report.totals.open, found: only.totals.open });
  } else {
    for (const book of report.currencies) comparisons.push(...compareBook(book, everyCurrency.filter((row) => row.currency === book.currency), book.currency));
    if (report.currency !== null) comparisons.push(...compareBook(report, await recount(ledger, report, report.currency), report.currency));
  }
  comparisons.push(...(await compareUnapplied(ledger, report)));
  return { checked: comparisons.length, broken: comparisons.filter(({ expected, found }) => !same(expected, found)) };
}

async function recount({ database, config, decimals }: Ledger, report: Report, currency: string | null): Promise<RecountRow[]> {
  await database.setVariable('as_of', report.asOf);
  await database.setVariable('stage_limits', config.stages.flatMap((stage) => (stage.upTo === null ? [] : [String(stage.upTo)])));
  await database.setVariable('recount_currency', currency);
  await database.setVariable('decimals', currency === null ? '3' : String(decimals(currency)));
  await database.setVariable('by_document', config.valuation === 'document' ? 'yes' : 'no');
  await database.setVariable('by_money', config.customerStage === 'most-money' ? 'yes' : 'no');
  return database.rows(sqlFile(import.meta.url, './recount.sql'), undefined, recountRow);
}

function compareBook(book: Book, rows: readonly RecountRow[], currency: string): Comparison[] {
  const slices: { name: string; manager: string | null; stages: StageFigure[] }[] = [
    { name: 'the company', manager: null, stages: book.stages },
    ...book.managers.map(({ id, stages }) => ({ name: id, manager: id, stages })),
  ];
  const counted = Map.groupBy(rows, (row) => row.manager);
  const known = new Set(slices.map((slice) => slice.manager));
  const unpublished = rows.filter((row) => !known.has(row.manager)).map((row) => ({ slice: `${currency}, ${row.manager ?? 'the company'}, not in the report`, expected: row.amount, found: null }));
  return [
    ...slices.flatMap(({ name, manager, stages }) => stages.flatMap((stage, index) => compareStage(`${currency}, ${name}, ${stage.id}`, stage, counted.get(manager)?.find((row) => row.position === index + 1)))),
    ...unpublished,
    { slice: `${currency}, total open`, expected: sum((counted.get(null) ?? []).map((row) => row.amount)), found: book.totals.open },
    { slice: `${currency}, total items`, expected: sum((counted.get(null) ?? []).map((row) => String(row.items))), found: String(book.totals.items) },
  ];
}

/** What is left of credits, per currency: all dated by the as-of date less all applied by then. */
async function compareUnapplied({ database }: Ledger, report: Report): Promise<Comparison[]> {
  const rows = await database.rows(`
    SELECT currency, sum(amount)::DECIMAL(38, 3)::VARCHAR AS unapplied
    FROM (
      SELECT currency, amount FROM credit WHERE date <= $as_of::DATE
      UNION ALL
      SELECT account.currency, -applied.amount FROM applied JOIN account ON account.number = applied.account WHERE applied.effective <= $as_of::DATE
    )
    GROUP BY currency`, { as_of: report.asOf }, z.object({ currency: z.string(), unapplied: z.string() }));
  return report.currencies.map(({ currency, totals }) => ({
    slice: `${currency}, unapplied`, expected: rows.find((row) => row.currency === currency)?.unapplied ?? '0', found: totals.unapplied,
  }));
}

function compareStage(slice: string, stage: StageFigure, row: RecountRow | undefined): Comparison[] {
  return [
    { slice: `${slice}, money`, expected: row?.amount ?? '0', found: stage.amount },
    { slice: `${slice}, items`, expected: String(row?.items ?? 0), found: String(stage.items) },
    { slice: `${slice}, customers`, expected: String(row?.customers ?? 0), found: String(stage.customers) },
  ];
}

function same(expected: string | null, found: string | null): boolean {
  return expected !== null && found !== null && thousandths(expected) === thousandths(found);
}

function sum(amounts: readonly string[]): string {
  const total = amounts.reduce((all, amount) => all + thousandths(amount), 0n).toString().padStart(4, '0');
  return `${total.slice(0, -3)}.${total.slice(-3)}`;
}
