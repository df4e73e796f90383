import { join } from 'node:path';
import { z } from 'zod';
import { Problem } from '../../config/problem.ts';
import { asPattern, type Database, sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';
import { decimalOf, moneyText, thousandths } from '../money.ts';
import { CAUSES_OF_HISTORY, type HistoryCause, type CauseAbsence } from '../schema/history-schema.ts';
import type { KeptRecord } from '../records/read-records.ts';

const model = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
const causeRow = z.object({
  run: z.number(),
  cause: z.enum(CAUSES_OF_HISTORY),
  stage: z.string().nullable(),
  amount: z.string(),
  items: z.number(),
});

/** Why a past run would be published otherwise today; or why nobody can tell. */
export type Told = { causes: HistoryCause[]; absent: null } | { causes: null; absent: CauseAbsence };

/**
 * Holds the documents that past runs kept against those of the ledger, and leaves the answer in the temporary tables `kept_*` and
 * `figure_history_cause`, where a contract checks that it adds up. One answer for each of `kept`, in their order. Throws a Problem of
 * status 3 for a file that is not what its run kept.
 */
export async function historyCauses(
  { database, config, history, currency, decimals }: Ledger,
  kept: readonly KeptRecord[],
): Promise<Told[]> {
  await database.execute(model('history-tables'));
  const absent = kept.map((one): CauseAbsence | null => {
    if (history === 'snapshots') return 'lists';
    if (currency === null || one.record.currency !== currency) return 'currency';
    return one.items === null ? 'not-kept' : null;
  });
  for (const [run, one] of kept.entries()) if (absent[run] === null && one.items !== null) await readItems(database, run, one, one.items);
  await database.execute(model('history-causes'));
  const rows = await database.rows('FROM figure_history_cause', undefined, causeRow);
  const order = config.stages.map(({ id }) => id);
  const place = (stage: string | null): number => order.indexOf(stage ?? '') + 1 || order.length + 1;
  const money = (amount: string): string => moneyText(amount, currency === null ? 0 : decimals(currency));
  return absent.map((reason, run) => {
    if (reason !== null) return { causes: null, absent: reason };
    const own = rows.filter((row) => row.run === run);
    const causes = CAUSES_OF_HISTORY.flatMap((cause) => {
      const [whole, ...stages] = own.filter((row) => row.cause === cause);
      const inOrder = stages.toSorted((a, b) => place(a.stage) - place(b.stage));
      return whole === undefined
        ? []
        : [
            {
              cause,
              amount: money(whole.amount),
              items: whole.items,
              stages: inOrder.map(({ stage, amount }) => ({ id: stage ?? '', amount: money(amount) })),
            },
          ];
    });
    return { causes, absent: null };
  });
}

/** The documents of one run, from its file. */
async function readItems(database: Database, run: number, { record, path, folder }: KeptRecord, items: { path: string }): Promise<void> {
  await database.setVariable('kept_file', asPattern(join(folder, items.path)));
  try {
    await database.execute('INSERT INTO kept_run VALUES ($run, $day::DATE)', { run, day: record.asOf });
    await database.execute(
      "INSERT INTO kept_item SELECT $run, id, currency, due, amount, open, worth, stage FROM read_parquet(getvariable('kept_file'), hive_partitioning = false) WHERE kind = 'item'",
      { run },
    );
    await database.execute(
      "INSERT INTO kept_credit SELECT $run, kind, credit_name(id) FROM read_parquet(getvariable('kept_file'), hive_partitioning = false) WHERE kind <> 'item'",
      { run },
    );
  } catch (error) {
    const [reason = ''] = (error as Error).message.split('\n');
    throw new Problem(3, [
      {
        place: items.path,
        what: 'the items that a past run kept cannot be read',
        value: reason.replaceAll(folder, '.'),
        todo: 'Bring the file back as it was written, or take it away: the report then does not say why that run differs.',
      },
    ]);
  }
  const { open } = await database.row('SELECT coalesce(sum(worth), 0)::DECIMAL(38, 3) AS open FROM kept_item WHERE run = $run', { run });
  if (record.totals.open !== null && thousandths(open as string) === thousandths(record.totals.open)) return;
  const what = `these are not the items of the run whose record is ${path}: they add up to ${decimalOf(thousandths(open as string))}, and the record says ${record.totals.open ?? 'nothing'}`;
  throw new Problem(3, [
    {
      place: items.path,
      what,
      todo: 'Bring the file back as it was written, or take it away: the report then does not say why that run differs.',
    },
  ]);
}
