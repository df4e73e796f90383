import { z } from 'zod';
import { silentProgress, type Progress } from '../../config/progress.ts';
import { sqlFile, type Database } from '../../engine/database.ts';
import { rollForwardRow } from '../../metrics/movement/roll-forward.ts';
import { managerRankingRow } from '../../metrics/stages/manager-ranking.ts';
import { askForecast, type ForecastFigures } from './ask-forecast.ts';
import { askSpeed, type SpeedFigures } from './ask-speed.ts';
import { askMovement, type MovementFigures } from './ask-movement.ts';

/** How many month-ends a trend looks back. */
export const TREND_MONTHS = 36;

const decimal = z.string().nullable();
const day = z.string();

/** One stage of one slice on one day; `manager` and `entity` null are the company. Money in units of `currency`, shares from 0 to 1. */
export const stageRow = z.object({
  own: z.boolean(),
  as_of_day: day,
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  stage: z.string(),
  at_risk: z.boolean(),
  amount: decimal,
  items: z.number(),
  customers: z.number(),
  amount_share: z.number().nullable(),
  customers_share: z.number().nullable(),
  active_share: z.number().nullable(),
  open: decimal,
  slice_items: z.number(),
  slice_customers: z.number(),
});

export const historyRow = z.object({
  own: z.boolean(),
  as_of_day: day,
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  open: decimal,
  at_risk: decimal,
  /** Of the company or an entity; null for a manager. */
  unapplied: decimal,
  inside: z.boolean().nullable(),
  amount_share: z.number().nullable(),
  customers_share: z.number().nullable(),
});

export const handlingRow = z.object({
  own: z.boolean(),
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  at_risk: z.boolean(),
  amount: decimal,
  amount_share: z.number().nullable(),
  items: z.number(),
});

export const totalRow = z.object({
  own: z.boolean(),
  currency: z.string().nullable(),
  entity: z.string().nullable(),
  open: decimal,
  overdue: decimal,
  unapplied: decimal,
  net: decimal,
  items: z.number(),
  customers_owing: z.number(),
});

export const verdictRow = z.object({
  own: z.boolean(),
  currency: z.string().nullable(),
  manager: z.string().nullable(),
  entity: z.string().nullable(),
  in_risk_zone: z.boolean().nullable(),
  leg: z.enum(['money', 'customers', 'both']).nullable(),
  amount_share: z.number().nullable(),
  customers_share: z.number().nullable(),
  threshold: z.number(),
  distance: z.number().nullable(),
  since: day.nullable(),
});

/** A day on which the company or an entity came into the risk zone, or left it; see `risk_crossings_in`. */
export const crossingRow = z.object({
  own: z.boolean(),
  currency: z.string().nullable(),
  entity: z.string().nullable(),
  day,
  in_risk_zone: z.boolean(),
});

/** What moved between the last month-end before the as-of date and the as-of date. */
const movementRow = rollForwardRow.extend({ own: z.boolean() });

/** What the money of one currency is worth in the reporting one. */
export const worthRow = z.object({
  currency: z.string(),
  entity: z.string().nullable(),
  open: z.string(),
  unapplied: z.string(),
  rate: z.string().nullable(),
});

const rankingRow = managerRankingRow.extend({ own: z.boolean() });

export type RankingRow = z.infer<typeof rankingRow>;
export type StageRow = z.infer<typeof stageRow>;
export type HistoryRow = z.infer<typeof historyRow>;
export type HandlingRow = z.infer<typeof handlingRow>;
export type TotalRow = z.infer<typeof totalRow>;
export type VerdictRow = z.infer<typeof verdictRow>;
export type CrossingRow = z.infer<typeof crossingRow>;
type MovementRow = z.infer<typeof movementRow>;
export type WorthRow = z.infer<typeof worthRow>;

/** The answers from which report.json and the pages are written; for one as-of date. */
export interface Figures {
  perCurrency: boolean;
  stages: StageRow[];
  history: HistoryRow[];
  handling: HandlingRow[];
  totals: TotalRow[];
  verdicts: VerdictRow[];
  crossings: CrossingRow[];
  rankings: RankingRow[];
  movements: MovementRow[];
  /** Empty where no other currency is converted. */
  worths: WorthRow[];
  speed: SpeedFigures;
  moved: MovementFigures;
  forecast: ForecastFigures;
  managers: Map<string, string>;
  customersActive: number;
  currencies: string[];
  /** Those of the documents, `none` for what names none; empty where there is but one. */
  entities: string[];
}

/** None where lists of open items tell the history: they do not say what was billed or paid between them. */
const MOVEMENTS = `
  SELECT * EXCLUDE (manager) FROM figure_movement
  WHERE manager IS NULL AND closing_day = getvariable('as_of')::DATE AND rule('history') = 'documents'
  ORDER BY own, currency, entity NULLS FIRST`;

/**
 * Asks the macros for every figure of one as-of date and leaves the answers in the temporary tables `figure_*`, where the contracts check
 * them. `perCurrency`: each currency is asked by itself too; otherwise the reporting currency is the only one.
 */
export async function askFigures(
  database: Database,
  asOf: string,
  perCurrency: boolean,
  progress: Progress = silentProgress,
): Promise<Figures> {
  await database.setVariable('as_of', asOf);
  await database.setVariable('months', TREND_MONTHS);
  return {
    ...(await progress.step('Asking the stages and the risk', () => askStages(database, perCurrency))),
    speed: await progress.step('Asking the speed', () => askSpeed(database, perCurrency)),
    moved: await progress.step('Asking what moved', () => askMovement(database, perCurrency)),
    forecast: await progress.step('Asking what comes', () => askForecast(database, perCurrency)),
  };
}

/**
 * The first figures: those from which it is read how the debt is spread, and whether the company is at risk. The variables as_of and months
 * are set.
 */
async function askStages(database: Database, perCurrency: boolean): Promise<Omit<Figures, 'speed' | 'moved' | 'forecast'>> {
  const sql = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
  await database.execute(sql('figures'));
  const currencies = (await database.rows('SELECT id FROM currency ORDER BY id')).map((row) => row['id'] as string);
  if (perCurrency) await database.execute(sql('figures-per-currency'));
  const entities = (await database.rows('SELECT id FROM entity ORDER BY id')).map((row) => row['id'] as string);
  const managers = await database.rows('SELECT id, name FROM manager ORDER BY id');
  const active = await database.row('SELECT customers FROM figure_active');
  return {
    perCurrency,
    stages: await database.rows(sql('book'), undefined, stageRow),
    history: await database.rows(sql('risk-history'), undefined, historyRow),
    handling: await database.rows(sql('handling'), undefined, handlingRow),
    totals: await database.rows('SELECT * FROM figure_total ORDER BY own, currency, entity NULLS FIRST', undefined, totalRow),
    verdicts: await database.rows(
      'SELECT * FROM figure_verdict ORDER BY own, currency, entity NULLS FIRST, manager NULLS FIRST',
      undefined,
      verdictRow,
    ),
    crossings: await database.rows(
      'SELECT own, currency, entity, day, in_risk_zone FROM figure_crossing ORDER BY own, currency, entity NULLS FIRST, day',
      undefined,
      crossingRow,
    ),
    rankings: await database.rows(
      'SELECT * FROM figure_ranking ORDER BY own, currency, entity NULLS FIRST, place, manager',
      undefined,
      rankingRow,
    ),
    worths: perCurrency
      ? await database.rows(
          'SELECT currency, entity, open, unapplied, rate FROM figure_worth ORDER BY currency, entity NULLS FIRST',
          undefined,
          worthRow,
        )
      : [],
    movements: await database.rows(MOVEMENTS, undefined, movementRow),
    managers: new Map(managers.map((row) => [row['id'] as string, row['name'] as string])),
    customersActive: active['customers'] as number,
    currencies,
    entities: entities.length > 1 ? entities : [],
  };
}
