import { sqlFile, type Database } from '../../engine/database.ts';
import { collectedRow, type CollectedRow } from '../../metrics/speed/collected-by-stage.ts';
import { effectivenessRow, type EffectivenessRow } from '../../metrics/speed/collection-effectiveness.ts';
import { concentrationRow, type ConcentrationRow } from '../../metrics/owed/concentration.ts';
import { provisionRow, type ProvisionRow } from '../../metrics/owed/provision.ts';
import { recoveryRow, type RecoveryRow } from '../../metrics/speed/recovery-by-age.ts';
import { speedRow, type SpeedRow } from '../../metrics/speed/speed.ts';

/** Speed, effectiveness, concentration and provision of one as-of date; nothing where money cannot be added. */
export interface SpeedFigures {
  /** Of the company, each manager and each entity, on every day of the trend. */
  speed: SpeedRow[];
  effectiveness: EffectivenessRow[];
  /** Of the company and each entity. */
  collected: CollectedRow[];
  recovery: RecoveryRow[];
  concentration: ConcentrationRow[];
  provision: ProvisionRow[];
}

const SLICE = 'own, currency, entity NULLS FIRST, manager NULLS FIRST';

/**
 * Asks the macros and leaves the answers in the temporary tables `figure_*`, as `askFigures` does. The variables as_of and months are set.
 */
export async function askSpeed(database: Database, perCurrency: boolean): Promise<SpeedFigures> {
  const sql = (name: string): string => sqlFile(import.meta.url, `./${name}.sql`);
  await database.execute(sql('speed-figures'));
  if (perCurrency) await database.execute(sql('speed-figures-per-currency'));
  return {
    speed: await database.rows(`SELECT * FROM figure_speed ORDER BY ${SLICE}, as_of_day`, undefined, speedRow),
    effectiveness: await database.rows(`SELECT * FROM figure_effectiveness ORDER BY ${SLICE}, month_end`, undefined, effectivenessRow),
    collected: await database.rows(
      `SELECT * FROM figure_collected WHERE manager IS NULL ORDER BY ${SLICE}, month_end, position`,
      undefined,
      collectedRow,
    ),
    recovery: await database.rows(`SELECT * FROM figure_recovery WHERE manager IS NULL ORDER BY ${SLICE}, age`, undefined, recoveryRow),
    concentration: await database.rows(`SELECT * FROM figure_concentration ORDER BY ${SLICE}, measure`, undefined, concentrationRow),
    provision: await database.rows(sql('provision-totals'), undefined, provisionRow),
  };
}
