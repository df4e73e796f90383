import type { Ledger } from '../../ledger.ts';
import type { Report } from '../../schema/report-schema.ts';
import type { Comparison } from '../comparison.ts';
import { compareCourses } from './course.ts';
import { type CountedBook, recountPlaces } from './places.ts';
import { compareSpeeds } from './speed.ts';
import { countedTrends } from './trend.ts';

/**
 * Holds what a book tells of its past, day by day, to what items and applications say. Lists of open items do not tell it.
 */
export async function compareFlows(ledger: Ledger, report: Report, books: readonly CountedBook[]): Promise<Comparison[]> {
  if (ledger.history !== 'documents') return [];
  await ledger.database.setVariable('as_of', report.asOf);
  const places = await recountPlaces(
    ledger.database,
    report.trend.map(({ asOf }) => asOf),
  );
  const trends = await countedTrends(ledger.database, report, places);
  return [...(await compareSpeeds(ledger, report, books, trends)), ...(await compareCourses(ledger, report, books, places))];
}
