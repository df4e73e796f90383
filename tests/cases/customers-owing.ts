import type { Book, Report } from '../../src/report/schema/report-schema.ts';
import type { Opened } from '../ledger/open-with-macros.ts';

/** Of a book and a stage: how many customers stand in it, and what all customers owe there. */
type Standing = [own: boolean, currency: string | null, entity: string | null, stage: string, customers: number, amount: string | null];

/** What the list of customers says of the stages, added up; in every book of the figures that were asked last. */
export async function standingOfCustomers(ledger: Opened): Promise<Standing[]> {
  const rows = await ledger.database.rows(`
    SELECT own, currency, entity, stage.id AS stage, count(*) FILTER (owing.position = stage.position) AS customers, sum(owing.stages[stage.position])::VARCHAR AS amount
    FROM figure_customer AS owing CROSS JOIN stage
    GROUP BY own, currency, entity, stage.id, stage.position
    ORDER BY own, currency, entity, stage.position`);
  return rows.map(({ own, currency, entity, stage, customers, amount }) => [own, currency, entity, stage, customers, currency === null ? null : amount] as Standing);
}

/** The same as the books of a report tell it. */
export function standingOfBooks(report: Report, perCurrency: boolean): Standing[] {
  const of = (book: Book, own: boolean, currency: string | null, entity: string | null): Standing[] =>
    (book.totals.items === 0 ? [] : book.stages.map(({ id, customers, amount }) => [own, currency, entity, id, customers, amount]));
  return [
    ...of(report, false, report.currency, null),
    ...report.entities.flatMap((one) => of(one, false, report.currency, one.entity)),
    ...(perCurrency ? report.currencies.flatMap((one) => of(one, true, one.currency, null)) : []),
    ...(perCurrency ? report.entities.flatMap((one) => one.currencies.flatMap((book) => of(book, true, book.currency, one.entity))) : []),
  ];
}

/** Each customer by the columns of the macro `customers_owing`; those of a list are joined by commas. */
export async function customersOwingAt(ledger: Opened, day: string): Promise<unknown> {
  const rows = await ledger.database.rows(`
    SELECT customer, name, open::DECIMAL(18, 2)::VARCHAR AS open, unapplied::DECIMAL(18, 2)::VARCHAR AS unapplied, items, oldest_due::VARCHAR AS oldest_due, days_past_due, stage,
      array_to_string(managers, ', ') AS managers, array_to_string([amount::DECIMAL(18, 2) FOR amount IN stages], ', ') AS stages
    FROM customers_owing(DATE '${day}')`);
  return Object.fromEntries(rows.map(({ customer, ...row }) => [customer, row]));
}
