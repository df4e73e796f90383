import type { StageDays } from '../../../config/stages.ts';
import type { Book } from '../../schema/report-schema.ts';

/** One set of figures, and what they are made by. */
export interface FollowedBook {
  /** As a comparison names it. */
  slice: string;
  book: Book;
  asOf: string;
  /** Whether some of its money was converted from another currency. */
  converts: boolean;
  /** The same of the company, whose history of losses the books of its entities tell too. */
  companyConverts: boolean;
  stages: readonly StageDays[];
  /** Which of the stages are the risk zone's. */
  atRisk: ReadonlySet<string>;
  threshold: number;
}
