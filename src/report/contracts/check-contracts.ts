import { z } from 'zod';
import { Problem, type ProblemLine } from '../../config/problem.ts';
import { sqlFile } from '../../engine/database.ts';
import type { Ledger } from '../ledger.ts';
import { decimalOf, thousandths } from '../money.ts';
import type { Comparison } from './comparison.ts';
import { followDifferences } from './follows/follows.ts';
import { recountDifferences } from './recount/recount.ts';
import type { Report } from '../schema/report-schema.ts';

/** What the run refuses to publish against. Each SQL contract compares slices: `slice`, `expected`, `found`. */
export const CONTRACTS = {
  'stages-partition':
    'On every slice the stages add up to the open money, item counts and customers, recounted from items and applications.',
  'managers-add-up': 'The managers add up to the company, in money and in items, in every stage and on every day of the trend.',
  'ranking-covers-managers': 'The ranking of managers counts every customer of every manager once, and places by the expected share.',
  'entities-add-up':
    'The entities add up to the company, in money, items, unapplied and net, in every stage and on every day of the trend.',
  'roll-forward-closes':
    'Opening + billed − cash − credit notes − write-offs + refunds − settlements + currency = closing, between each two neighbouring days of the trend.',
  'speed-agrees':
    'Open, billed and cash behind speed and effectiveness are those of the stages, the roll-forward and the documents; managers add up to the company.',
  'concentration-covers-open': 'The customers among whom concentration is measured owe together all that is open and all that is past due.',
  'provision-covers-open':
    'Provision covers each open item once; its amounts are open money × loss rate, and managers add up to the company.',
  'forecast-covers-open': 'The forecast is one of all that is open and adds up to no more; the outlook begins with the stages as they are.',
  'stage-bridges-close': 'The same in every stage, with what migrates in and out; and the stages’ terms add up to those of the whole.',
  'matrix-whole': 'Every row of the transition matrix adds up to the money that was there, and every column to the money that is.',
  'rates-agree':
    'Roll and cure rates, which are added up, are those of the transition matrix, which follows every item; what was open at the beginning of each stretch is the stages’ open money.',
  'causes-add-up': 'The causes of a figure’s change add up to it; the managers’ and the customers’ causes add up to the company’s.',
  'vintage-adds-up': 'What was collected of all months’ items adds up to all cash applied.',
  'histories-add-up':
    'What a recorded run published and the causes named since add up to what the ledger says of its day now, in every stage.',
  'applications-meet':
    'Every application meets an item and a credit of one currency, no earlier than either, and repeats of the item what the item says; no credit is applied beyond its amount.',
  'open-not-negative': 'No item is open below zero or above its amount on any day.',
  'spans-whole': 'No span of an item overlaps another, and none leaves a gap.',
  'control-agrees': "Open less unapplied equals the general ledger's balance within the tolerance.",
  'closing-agrees': 'Opening and closing balances of customer ledgers are what their lines add up to, within the tolerance.',
  'lists-agree': 'On the day of every list of open items the replay gives that list, customer by customer.',
  'figures-follow': 'What is a function of other figures of report.json is that: shares, rates, ranges, and what is said in two places.',
  'recount-agrees': 'report.json agrees with a recount, item by item, from the ledger’s rows by another path.',
} as const;

export type ContractCode = keyof typeof CONTRACTS;

/** How many of a contract's broken slices are named. */
const NAMED = 10;

const brokenRow = z.object({ slice: z.string(), expected: z.string().nullable(), found: z.string().nullable() });

/** A contract that held: how many slices were compared. */
export interface HeldContract {
  code: ContractCode;
  checked: number;
}

/**
 * Checks every contract against the figures last asked (the temporary tables `figure_*`) and the report made of them.
 * Throws a Problem of status 4 that names each broken contract's slices and differences; nothing may be published then.
 */
export async function checkContracts(ledger: Ledger, report: Report): Promise<HeldContract[]> {
  const { database, config } = ledger;
  await database.setVariable('as_of', report.asOf);
  await database.setVariable('control_tolerance', config.tolerance.control);
  const { entities } = await database.row('SELECT count(*) AS entities FROM entity');
  await database.setVariable('several_entities', (entities as number) > 1 ? 'yes' : 'no');
  await database.execute(sqlFile(import.meta.url, './control-balance.sql'));
  const held: HeldContract[] = [];
  const problems: ProblemLine[] = [];
  for (const code of Object.keys(CONTRACTS) as ContractCode[]) {
    const { checked, broken } = await compared(ledger, report, code);
    if (broken.length === 0) held.push({ code, checked });
    else problems.push(...brokenLines(code, broken));
  }
  if (problems.length > 0) throw new Problem(4, problems);
  return held;
}

async function compared(ledger: Ledger, report: Report, code: ContractCode): Promise<{ checked: number; broken: Comparison[] }> {
  if (code === 'figures-follow') return followDifferences(report, ledger.config);
  return code === 'recount-agrees' ? recountDifferences(ledger, report) : compare(ledger, code);
}

async function compare({ database }: Ledger, code: ContractCode): Promise<{ checked: number; broken: Comparison[] }> {
  const model = sqlFile(import.meta.url, `./${code}.sql`);
  const counted = await database.row(`
    WITH comparison AS (${model})
    SELECT count(*) AS checked, count(*) FILTER (expected IS DISTINCT FROM found) AS broken FROM comparison`);
  if (counted['broken'] === 0) return { checked: counted['checked'] as number, broken: [] };
  const broken = await database.rows(
    `
    WITH comparison AS (${model})
    SELECT slice, expected, found FROM comparison WHERE expected IS DISTINCT FROM found ORDER BY abs(found - expected) DESC NULLS FIRST, slice`,
    undefined,
    brokenRow,
  );
  return { checked: counted['checked'] as number, broken };
}

const BROKEN_BY_DATA: Partial<Record<ContractCode, string>> = {
  'control-agrees':
    'Look for documents that one of the two does not have, or raise tolerance.control in report.yaml. Nothing was published.',
  'closing-agrees':
    'Look for lines that the export leaves out, or for a period between two files that none of them holds; or raise tolerance.control in report.yaml. Nothing was published.',
};

function brokenLines(code: ContractCode, broken: readonly Comparison[]): ProblemLine[] {
  const todo =
    BROKEN_BY_DATA[code] ?? 'This is a fault of the program, not of the data: please report it with the files. Nothing was published.';
  const lines = broken.slice(0, NAMED).map(({ slice, expected, found }): ProblemLine => ({
    place: null,
    what: `contract ${code} is broken: ${slice}: expected ${expected ?? 'nothing'}, found ${found ?? 'nothing'}, difference ${difference(expected, found)}`,
    todo,
  }));
  const more = broken.length - lines.length;
  return more > 0 ? [...lines, { place: null, what: `contract ${code} is broken on ${more} more slices` }] : lines;
}

/** Of money and counts exactly; shares have more decimals, and are floats. */
function difference(expected: string | null, found: string | null): string {
  if (expected === null || found === null || !isDecimal(expected) || !isDecimal(found)) return 'not a number';
  const places = Math.max(...[expected, found].map((text) => text.split('.')[1]?.length ?? 0));
  return places > 3 ? (Number(found) - Number(expected)).toFixed(places) : decimalOf(thousandths(found) - thousandths(expected));
}

function isDecimal(text: string): boolean {
  return /^-?\d+(\.\d+)?$/.test(text);
}
