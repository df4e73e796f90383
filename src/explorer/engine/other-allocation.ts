import applyOldestFirst from '../../ledger/apply-oldest-first.sql?raw';
import application from '../../ledger/application.sql?raw';
import span from '../../ledger/span.sql?raw';
import inForce from '../../metrics/basis/in-force.sql?raw';
import openItems from '../../metrics/owed/open-items.sql?raw';
import standing from '../../metrics/owed/standing.sql?raw';
import statedDay from '../../metrics/basis/stated-day.sql?raw';
import { oldestFirstTurns } from '../../ledger/oldest-first-turns.ts';
import type { Allocation, Facts } from '../state/facts.ts';
import type { Ledger } from './ledger.ts';
import { type Seen, keptDays } from './seen.ts';
import { type Common, keptRows, keptSource } from '../sql/sql-of-day.ts';

/** Tables on which the rule of allocation has no say. */
const SAME = ['item', 'account', 'credit', 'stage', 'rate', 'currency', 'customer'];

/**
 * Statements by which the database in use becomes the database `ledger` names, replayed under another rule of allocation: the very models of the
 * build, as far as open items need them.
 */
export function replayStatements(ledger: string, allocation: Allocation, severalEntities: boolean): string[] {
  const turns = allocation === 'oldest-first' ? oldestFirstTurns(severalEntities) : [];
  return [
    ...SAME.map((table) => `CREATE OR REPLACE VIEW ${table} AS FROM ${ledger}.${table}`),
    `CREATE OR REPLACE VIEW setting AS SELECT name, CASE name WHEN 'allocation' THEN '${allocation}' ELSE value END AS value FROM ${ledger}.setting`,
    // What a replay that was stopped may have left.
    'DROP VIEW IF EXISTS application; DROP VIEW IF EXISTS span; DROP TABLE IF EXISTS balance',
    `CREATE OR REPLACE TEMP TABLE matched AS SELECT item, credit, amount, effective, kind, account, named FROM ${ledger}.applied WHERE named`,
    'CREATE OR REPLACE TEMP TABLE listed (item INTEGER, credit INTEGER)', // as in any ledger of documents: lists show nothing of them
    ...turns.flatMap((turn) => [`SET VARIABLE oldest_first_turn = '${turn}'`, applyOldestFirst]),
    application,
    span,
    inForce,
    statedDay,
    standing,
    openItems,
  ];
}

/** Days of the ledger under the rule of allocation that it was not published with, replayed beside it. */
export async function replayedDays(
  ledger: Ledger,
  allocation: Allocation,
  facts: Pick<Facts, 'currency' | 'stages'>,
  common: Common,
): Promise<Seen['on']> {
  const [[severalEntities] = []] = await ledger.rows('SELECT count(*) > 1 FROM entity');
  await ledger.build(replayStatements(ledger.names.ledger, allocation, severalEntities === 'true'));
  const kept = keptDays(
    (day) => `${ledger.names.tried}.open_on_${day.replaceAll('-', '')}`,
    (table, day) => ledger.build([`CREATE OR REPLACE TABLE ${table} AS ${keptRows(day, facts, common)}`]),
    (table) => ledger.build([`DROP TABLE IF EXISTS ${table}`]),
  );
  return async (day) => keptSource(await kept(day), facts, common);
}
