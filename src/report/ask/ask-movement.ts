import { z } from 'zod';
import { sqlFile, type Database } from '../../engine/database.ts';
import { causeRow } from '../../metrics/movement/cause.ts';
import { customerTransitionRow } from '../../metrics/movement/customer-transition.ts';
import { stageBridgeRow } from '../../metrics/movement/stage-bridge.ts';
import { stageDwellRow } from '../../metrics/movement/stage-dwell.ts';
import { rollRateRow, transitionRow } from '../../metrics/movement/transition.ts';
import { vintageRow } from '../../metrics/movement/vintage.ts';

/** Customers named for each figure that moved; what the others did is one number. */
const CUSTOMERS_NAMED = 10;

const own = { own: z.boolean() };
const changeRow = z.object({
  ...own,
  currency: z.string(),
  entity: z.string().nullable(),
  manager: z.string().nullable(),
  customer: z.string().nullable(),
  name: z.string().nullable(),
  figure: z.string(),
  amount: z.string().nullable(),
  share: z.number().nullable(),
});
const bridgeRow = stageBridgeRow.extend(own);
const wayRow = transitionRow.extend(own);
const rateRow = rollRateRow.extend(own);
const customersRow = customerTransitionRow.extend(own);
const reasonRow = causeRow.extend(own);
const monthRow = vintageRow.extend(own);
const dwellRow = stageDwellRow.extend(own);

/** What moved up to one as-of date, for every slice; each list in the order in which it is published. */
export interface MovementFigures {
  /** The end of the stretch before the as-of date; the as-of date itself where lists of open items do not tell one. */
  from: string;
  /** Whether the history is one of documents: lists of open items tell no days between them. */
  byDocuments: boolean;
  /** Whether items are known again from day to day; else there are no transitions and no roll rates. */
  itemsFollowed: boolean;
  bridges: z.infer<typeof bridgeRow>[];
  transitions: z.infer<typeof wayRow>[];
  /** Of the last stretch. */
  rollRates: z.infer<typeof rateRow>[];
  /** Of every stretch of the trend: of the company and each entity, over all stages. */
  rollTrend: z.infer<typeof rateRow>[];
  customerTransitions: z.infer<typeof customersRow>[];
  causes: z.infer<typeof reasonRow>[];
  changes: z.infer<typeof changeRow>[];
  vintages: z.infer<typeof monthRow>[];
  dwells: z.infer<typeof dwellRow>[];
}

const SLICE = 'own, currency, entity NULLS FIRST, manager NULLS FIRST';
/** Of managers the last stretch alone goes into the report; all of them stand in movements.csv. */
const BRIDGES = `
  SELECT * FROM figure_stage_movement
  WHERE opening_day > DATE '0001-01-01' AND (manager IS NULL OR (opening_day = getvariable('movement_from') AND closing_day = getvariable('as_of')::DATE))
  ORDER BY ${SLICE}, closing_day, position`;

/**
 * Asks what moved and why, after the figures of the same as-of date (see askFigures), and leaves the answers in the temporary tables
 * `figure_*`.
 */
export async function askMovement(database: Database, perCurrency: boolean): Promise<MovementFigures> {
  await database.execute(sqlFile(import.meta.url, './figures-movement.sql'));
  if (perCurrency) await database.execute(sqlFile(import.meta.url, './figures-movement-per-currency.sql'));
  await database.setVariable('customers_named', CUSTOMERS_NAMED);
  const { day, documents, followed } = await database.row(
    "SELECT getvariable('movement_from') AS day, rule('history') = 'documents' AS documents, rule('itemsFollowed') = 'yes' AS followed",
  );
  return {
    from: day as string,
    byDocuments: documents as boolean,
    itemsFollowed: followed as boolean,
    ...(followed === true ? await askTransitions(database) : { transitions: [], rollRates: [], rollTrend: [] }),
    bridges: await database.rows(BRIDGES, undefined, bridgeRow),
    customerTransitions: await database.rows(
      `SELECT * FROM figure_customer_transition WHERE manager IS NULL ORDER BY ${SLICE}, from_position NULLS LAST, to_position NULLS LAST`,
      undefined,
      customersRow,
    ),
    causes: await database.rows(`SELECT * FROM figure_cause ORDER BY ${SLICE}, figure, cause, part`, undefined, reasonRow),
    changes: await database.rows(
      `${sqlFile(import.meta.url, './cause-shares.sql')} ORDER BY own, currency, entity NULLS FIRST, figure, manager, customer IS NULL, place`,
      undefined,
      changeRow,
    ),
    vintages: await database.rows(
      `
      SELECT * FROM figure_vintage
      WHERE manager IS NULL AND month > date_trunc('month', getvariable('as_of')::DATE) - to_months(getvariable('months')::INTEGER)
      ORDER BY ${SLICE}, month, age NULLS LAST`,
      undefined,
      monthRow,
    ),
    dwells: await database.rows(`SELECT * FROM figure_dwell WHERE manager IS NULL ORDER BY ${SLICE}, position`, undefined, dwellRow),
  };
}

async function askTransitions(database: Database): Promise<Pick<MovementFigures, 'transitions' | 'rollRates' | 'rollTrend'>> {
  return {
    transitions: await database.rows(
      `SELECT * FROM figure_transition ORDER BY ${SLICE}, origin, from_position, outcome, to_position`,
      undefined,
      wayRow,
    ),
    rollRates: await database.rows(
      `SELECT * FROM figure_roll_rate WHERE opening_day = getvariable('movement_from') AND closing_day = getvariable('as_of')::DATE ORDER BY ${SLICE}, position`,
      undefined,
      rateRow,
    ),
    rollTrend: await database.rows(
      `SELECT * FROM figure_roll_rate WHERE manager IS NULL AND position IS NULL ORDER BY ${SLICE}, closing_day`,
      undefined,
      rateRow,
    ),
  };
}
