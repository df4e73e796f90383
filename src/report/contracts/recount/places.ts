import { z } from 'zod';
import { type Queryable, sqlFile } from '../../../engine/database.ts';
import type { Book } from '../../schema/report-schema.ts';

/** A book whose money no rate converts, so that its course can be counted from the documents. */
export interface CountedBook {
  slice: string;
  currency: string;
  entity: string | null;
  book: Book;
}

/** Where the rows of a book are found in what was counted by place; see flow.sql. */
export interface Places {
  /** The places of the book's currency and entity; without an entity, those of all. */
  of(book: Pick<CountedBook, 'currency' | 'entity'>): ReadonlySet<number>;
  /** Whether something that was applied there was taken back: what was open then cannot be told without following each item. */
  reopened(book: Pick<CountedBook, 'currency' | 'entity'>): boolean;
}

/** Makes the tables of what was issued and applied, by place; `days`: those of the trend. Variable: as_of. */
export async function recountPlaces(database: Queryable, days: readonly string[]): Promise<Places> {
  await database.setVariable('recount_days', days);
  await database.execute(sqlFile(import.meta.url, './flow.sql'));
  const rows = await database.rows(
    `
    SELECT place, currency, entity, place IN (
      SELECT place FROM recounted_place WHERE account IN (SELECT account FROM applied WHERE amount < 0)
    ) AS reopened
    FROM (SELECT DISTINCT place, currency, entity FROM recounted_place)`,
    undefined,
    z.object({ place: z.number(), currency: z.string(), entity: z.string(), reopened: z.boolean() }),
  );
  const of = ({ currency, entity }: Pick<CountedBook, 'currency' | 'entity'>) =>
    rows.filter((row) => row.currency === currency && (entity === null || row.entity === entity));
  return {
    of: (book) => new Set(of(book).map(({ place }) => place)),
    reopened: (book) => of(book).some(({ reopened }) => reopened),
  };
}
