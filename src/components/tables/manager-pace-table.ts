import { notAvailable, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import { type Site, companyOf } from '../../layouts/site.ts';
import type { Book, ManagerBook } from '../../report/schema/report-schema.ts';
import { type Fragment, html } from '../../text/html.ts';

/** How fast a manager's money comes in, beside the company's; null where nothing of it is known. */
export function managerPaceTable(
  manager: ManagerBook,
  company: Pick<Book, 'metrics' | 'forecast'>,
  name: string,
  currency: string,
  { reader, data }: Site,
): Table | null {
  const { text, format } = reader;
  const [own, all] = [manager.metrics, company.metrics];
  const names = text.definitions;
  const days = (value: number | null): Fragment => (value === null ? notAvailable(reader) : format.days(value));
  const money = (value: { expected: string; low: string; high: string } | null | undefined): Fragment =>
    value == null
      ? notAvailable(reader)
      : html`${format.money(value.expected)} <span class="one dim">${format.money(value.low)} – ${format.money(value.high)}</span>`;
  if (own.dsoCountback === null && own.daysToPay === null && manager.expectedCash === null) return null;
  return {
    caption: text.column.inCurrency(text.comparison.pace, currency),
    columns: [
      { head: text.comparison.figure },
      ...[name, companyOf(data, reader)].map((whose) => ({ head: html`<bdi>${whose}</bdi>`, numeric: true })),
    ],
    rows: [
      [text.comparison.inDays(names.dsoCountback.title), days(own.dsoCountback), days(all.dsoCountback)],
      ...(['daysToPay', 'daysBeyondTerms'] as const).map((key): Fragment[] => [names[key].title, days(own[key]), days(all[key])]),
      [names.paidOnTime.title, shareCell(own.paidOnTime, reader), shareCell(all.paidOnTime, reader)],
      [names.cei.title, days(own.cei.at(-1)?.value ?? null), days(all.cei.at(-1)?.value ?? null)],
      [text.column.inCurrency(text.comparison.expected, currency), money(manager.expectedCash), money(company.forecast.cash?.total)],
    ],
  };
}
