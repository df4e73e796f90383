import { sqlFile, type Database } from '../../engine/database.ts';
import { cashCameRow, type CashCameRow, expectedCashRow, type ExpectedCashRow } from '../../metrics/forecast/expected-cash.ts';
import { stageOutlookRow, type StageOutlookRow } from '../../metrics/forecast/stage-outlook.ts';

/** What happens next, and what would have been said before; nothing where money cannot be added or the history is too short. */
export interface ForecastFigures {
  /** Of the company, each entity and each manager, said today and 28, 56 and 91 days before. */
  expected: ExpectedCashRow[];
  /** Of the company and each entity, behind those days and the days 91 before them. */
  came: CashCameRow[];
  /** Of the company and each entity, said today and 30, 60 and 90 days before. */
  outlook: StageOutlookRow[];
}

/** Asks the macros and leaves the answers in the temporary tables `figure_*`, as `askFigures` does. The variable as_of is set. */
export async function askForecast(database: Database, perCurrency: boolean): Promise<ForecastFigures> {
  await database.execute(sqlFile(import.meta.url, './forecast-figures.sql'));
  if (perCurrency) await database.execute(sqlFile(import.meta.url, './forecast-figures-per-currency.sql'));
  const order = 'own, currency, entity NULLS FIRST, manager NULLS FIRST';
  return {
    expected: await database.rows(
      `SELECT * FROM figure_expected_cash WHERE manager IS NULL OR (days_back = 0 AND week IS NULL) ORDER BY ${order}, days_back, week NULLS FIRST`,
      undefined,
      expectedCashRow,
    ),
    came: await database.rows(
      `SELECT * FROM figure_cash_came WHERE manager IS NULL ORDER BY ${order}, days_back, week`,
      undefined,
      cashCameRow,
    ),
    outlook: await database.rows(
      `SELECT * FROM figure_outlook WHERE manager IS NULL ORDER BY ${order}, as_of_day DESC, days, position`,
      undefined,
      stageOutlookRow,
    ),
  };
}
