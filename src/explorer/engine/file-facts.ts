import { stageColours } from '../../config/stage-colours.ts';
import type { ExplorerText } from '../../text/explorer.ts';
import type { Facts } from '../state/facts.ts';
import type { Ledger } from './ledger.ts';

/** The facts of a ledger that was not published with the page: the file carries its own rules. */
export async function factsOfFile(ledger: Ledger, page: Facts, { texts }: { texts: ExplorerText }): Promise<Facts> {
  const settings = new Map((await ledger.rows('SELECT name, value FROM setting')) as [string, string | null][]);
  const stages = await ledger.rows(
    'SELECT id, from_day, up_to, at_risk, position = (SELECT max(position) FROM stage) FROM stage ORDER BY position',
  );
  const currencies = await ledger.rows('SELECT id, decimals FROM currency ORDER BY id');
  const managers = await ledger.rows('SELECT id, name FROM manager ORDER BY id');
  const entities = await ledger.rows('SELECT entity FROM (SELECT DISTINCT entity FROM account) ORDER BY entity');
  const lists = settings.get('history') === 'snapshots';
  const [[tellsNames] = []] = await ledger.rows(
    "SELECT count(*) > 0 FROM duckdb_columns() WHERE database_name = current_database() AND table_name = 'applied' AND column_name = 'named'",
  );
  const [[latest] = []] = await ledger.rows(
    lists ? 'SELECT max(day) FROM list_day' : 'SELECT greatest((SELECT max(issued) FROM item), (SELECT max(date) FROM credit))',
  );
  const currency = settings.get('currency') ?? null;
  const known = new Map(page.stages.map((stage) => [stage.id, stage]));
  // The page has colours for as many stages as its own; others come as for a report of so many, so that no two have one.
  const colours = stageColours(stages.length);
  const fillOf = (index: number): string =>
    stages.length === page.stages.length ? `var(--stage-${index})` : `light-dark(${colours[index]!.light}, ${colours[index]!.dark})`;
  return {
    ...page,
    asOf: settings.get('asOf') ?? latest ?? page.asOf,
    currency,
    currencies: currencies.map(([id]) => id!),
    decimals: Object.fromEntries([
      ...currencies.map(([id, decimals]) => [id!, Number(decimals)]),
      ...(currency === null ? [] : [[currency, Number(settings.get('decimals') ?? 2)]]),
    ]) as Record<string, number>,
    stages: stages.map(([id, from, upTo, atRisk, last], index) => ({
      id: id!,
      name: known.get(id!)?.name ?? id!,
      range: last === 'true' ? (index === 0 ? '' : `≥ ${from}`) : index === 0 ? `≤ ${upTo}` : `${from}–${upTo}`,
      fill: fillOf(index),
      hatched: index > 0 && last === 'true',
      atRisk: atRisk === 'true',
      upTo: last === 'true' ? null : Number(upTo),
    })),
    threshold: Number(settings.get('riskThreshold') ?? page.threshold),
    customerStage: settings.get('customerStage') === 'most-money' ? 'most-money' : 'worst',
    allocation: lists || tellsNames !== 'true' ? null : settings.get('allocation') === 'oldest-first' ? 'oldest-first' : 'explicit',
    entities: entities.map(([entity]) => entity!),
    managers: managers.map(([id, name]) => ({ id: id!, name: id === 'unassigned' ? texts.unassigned : name! })),
    lists,
    itemsFollowed: settings.get('itemsFollowed') !== 'no',
    trend: [],
  };
}
