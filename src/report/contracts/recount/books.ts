import { z } from 'zod';
import { decimalOf, shareOf, thousandths } from '../../money.ts';
import type { Book, ManagerBook, RiskVerdict, StageFigure } from '../../schema/report-schema.ts';
import { type Comparison, compareQuotient } from '../comparison.ts';
import { type RiskRule, compareStageShares, compareVerdict } from './risk.ts';

/** What a stage of a slice was counted to hold; manager and entity null: all of them. See recount.sql. */
export const recountRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  position: z.number(),
  amount: z.string(),
  overdue: z.string(),
  items: z.number(),
  customers: z.number(),
});
export type RecountRow = z.infer<typeof recountRow>;

/** What the shares and the verdict of every slice are counted by. */
export interface Rules extends RiskRule {
  /** Active customers of the company; null where they are not counted again. */
  active: number | null;
}

/** Every figure that a book tells of the as-of date, beside the rows counted of its currency. */
export function compareBook(book: Book, rows: readonly RecountRow[], currency: string, rules: Rules): Comparison[] {
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
    ...(rules.active === null
      ? []
      : [{ slice: `${currency}, active customers`, expected: String(rules.active), found: String(book.totals.customersActive) }]),
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

function compareStage(slice: string, stage: StageFigure, row: RecountRow | undefined): Comparison[] {
  return [
    { slice: `${slice}, money`, expected: row?.amount ?? '0', found: stage.amount },
    { slice: `${slice}, items`, expected: String(row?.items ?? 0), found: String(stage.items) },
    { slice: `${slice}, customers`, expected: String(row?.customers ?? 0), found: String(stage.customers) },
  ];
}

function counts(rows: readonly RecountRow[], of: 'items' | 'customers'): string {
  return String(rows.reduce((all, row) => all + row[of], 0));
}

/** The sum of decimals; null counts as nothing. */
export function sum(amounts: readonly (string | null)[]): string {
  return decimalOf(amounts.reduce((all, amount) => all + thousandths(amount ?? '0'), 0n));
}
