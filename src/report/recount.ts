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
  for (const book of report.currencies) comparisons.push(...compareBook(book, everyCurrency.filter((row) => row.currency === book.currency), book.currency));
  if (report.currency !== null) {
    const single = report.currencies.length === 1 && report.currencies[0]?.currency === report.currency;
    comparisons.push(...compareBook(report, single ? everyCurrency : await recount(ledger, report, report.currency), report.currency));
  }
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
