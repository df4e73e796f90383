import { z } from 'zod';
import { sqlFile } from '../../../engine/database.ts';
import type { Ledger } from '../../ledger.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { Concentration } from '../../schema/metrics-schema.ts';
import type { Book } from '../../schema/report-schema.ts';
import { type Comparison, compareQuotient } from '../comparison.ts';

const concentrationRow = z.object({
  currency: z.string(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  measure: z.enum(['open', 'overdue']),
  groups: z.number(),
  squares: z.number(),
  largest: z.array(z.string().transform(thousandths)),
});
/** Who was counted to owe in one slice; see concentration.sql. */
export type CountedDebtors = z.infer<typeof concentrationRow>;

/** Out of what was last counted again, of every slice (see recount.sql). */
export async function countedDebtors({ database }: Ledger): Promise<CountedDebtors[]> {
  const rows = await database.rows(
    'SELECT id, parent FROM customer WHERE parent IS NOT NULL',
    undefined,
    z.object({ id: z.string(), parent: z.string() }),
  );
  const parents = new Map(rows.map(({ id, parent }) => [id, parent]));
  const members = [...parents.keys()];
  await database.setVariable('recount_members', members);
  await database.setVariable(
    'recount_groups',
    members.map((customer) => topmost(customer, parents)),
  );
  return database.rows(sqlFile(import.meta.url, './concentration.sql'), undefined, concentrationRow);
}

/** The concentration of a book and of each of its managers, beside the debtors counted of its currency and entity. */
export function compareConcentration(
  slice: string,
  { concentration, managers }: Pick<Book, 'concentration' | 'managers'>,
  rows: readonly CountedDebtors[],
): Comparison[] {
  return [
    { id: null, name: 'the company', concentration },
    ...managers.map((manager) => ({ id: manager.id, name: manager.id, concentration: manager.concentration })),
  ].flatMap(({ id, name, concentration: found }) =>
    found === null
      ? []
      : (['open', 'overdue'] as const).flatMap((measure) =>
          compareShares(
            `${slice}, ${name}, concentration of what is ${measure === 'open' ? 'open' : 'past due'}`,
            found[measure],
            rows.find((row) => row.manager === id && row.measure === measure),
          ),
        ),
  );
}

function compareShares(slice: string, found: Concentration['open'], row: CountedDebtors | undefined): Comparison[] {
  const whole = thousandths(found.amount ?? '0');
  const share = (most: number): number | null =>
    row === undefined
      ? null
      : shareOf(
          row.largest.slice(0, most).reduce((all, one) => all + one, 0n),
          whole,
        );
  // The engine's squares are of units, and no whole numbers.
  const hhi = row === undefined ? null : (10_000 * row.squares * THOUSANDTHS ** 2) / Number(whole * whole);
  return [
    { slice: `${slice}, who owe`, expected: String(row?.groups ?? 0), found: String(found.groups) },
    compareQuotient(`${slice}, largest`, share(1), found.top1),
    compareQuotient(`${slice}, largest five`, share(5), found.top5),
    compareQuotient(`${slice}, largest ten`, share(10), found.top10),
    compareQuotient(`${slice}, index of squares`, hhi, found.hhi),
  ];
}

/** In one unit. */
const THOUSANDTHS = 1000;

/** Up from parent to parent; one name for all who stand in a circle, and for all below it. */
function topmost(customer: string, parents: ReadonlyMap<string, string>): string {
  const way: string[] = [];
  let above = customer;
  for (let next: string | undefined = customer; next !== undefined; next = parents.get(next)) {
    const met = way.indexOf(next);
    if (met !== -1) return way.slice(met).reduce((one, other) => (other < one ? other : one));
    way.push(next);
    above = next;
  }
  return above;
}
