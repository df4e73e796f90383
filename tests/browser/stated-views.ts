import { byItself } from '../../src/explorer/sql/sql-of-day.ts';
import * as sql from '../../src/explorer/sql/sql-of-selection.ts';
import type { Selection, State } from '../../src/explorer/state/state.ts';
import type { Report } from '../../src/report/schema/report-schema.ts';
import type { NativeBook } from './native-book.ts';

/** The views whose first table the native engine can be asked for, state by state. */
export const STATED = ['managers', 'customers', 'compare', 'what-if'] as const;

export type StatedState = State & { against: string; view: (typeof STATED)[number] };

const CUSTOMERS_SHOWN = 100;
const RULES = { customerStage: 'worst' } as const;

/**
 * What the first table of a state's view must show, row by row, of a ledger published with `allocation: explicit` (`oldestFirst`: of the
 * same under the other rule): its numbers as `plain` reads them, its days without what stands between their digits.
 */
export async function stated(
  { asOf, against, selection, beside, view, whatIf }: StatedState,
  book: NativeBook,
  oldestFirst: NativeBook,
  { stages }: Report,
): Promise<string[][]> {
  const source = byItself(asOf);
  const stageSums = async (day: string, chosen: Selection): Promise<(string | null)[][]> =>
    book.ask(sql.stageSums(byItself(day), chosen, RULES));
  switch (view) {
    case 'managers':
      return (await book.ask(sql.managersByStage(source, selection, { stages }))).map(([, open, items, customers, ...parts]) => [
        ...parts.map(cents),
        cents(open),
        items!,
        customers!,
      ]);
    case 'customers':
      return (await book.ask(`${sql.customers(source, selection, { stages: [] })}\nLIMIT ${CUSTOMERS_SHOWN}`)).map(
        ([, , open, items, oldest, days]) => [cents(open), items!, shortDay(oldest!), days!],
      );
    case 'compare': {
      const one = await (beside === null ? stageSums(against, selection) : stageSums(asOf, beside));
      const other = await stageSums(asOf, selection);
      return one.map((row, index) => [
        cents(row[2]),
        cents(other[index]![2]),
        cents(String(Number(other[index]![2]) - Number(row[2]))),
        row[3]!,
        other[index]![3]!,
      ]);
    }
    case 'what-if': {
      const published = await stageSums(asOf, selection);
      const tried =
        whatIf === null
          ? published
          : await (whatIf.allocation === 'oldest-first' ? oldestFirst : book).ask(sql.stagesIf(source, selection, whatIf, RULES));
      return published.map((row, index) => [cents(row[2]), cents(tried[index]![2]), row[3]!, tried[index]![3]!]);
    }
  }
}

function cents(amount: string | null | undefined): string {
  return Number(amount)
    .toFixed(2)
    .replace(/^-0\.00$/, '0.00');
}

/** "2026-03-05" as the digits of "5 Mar 2026". */
function shortDay(day: string): string {
  return `${Number(day.slice(8))}${day.slice(0, 4)}`;
}
