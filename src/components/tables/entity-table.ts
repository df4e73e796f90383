import { cellBar, moneyCell, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { type Fragment, html, named } from '../../text/html.ts';
import { entityAddress, entityName } from './entity-name.ts';

/** Every entity's totals in one table, and the company's below: money of one currency, or counts alone where there is none. */
export function entityTable(
  books: readonly { entity: string; book: Book }[],
  whole: Book,
  currency: string | null,
  { data, looks, reader, risk, to }: Site,
): Table {
  const { text, format } = reader;
  const money = currency !== null;
  const inCurrency = (head: string): string => (currency === null ? head : text.column.inCurrency(head, currency));
  const figures = ({ totals, stages, risk: verdict }: Book): Fragment[] => [
    verdict.inRiskZone === null
      ? html`<span class="dim">${text.verdict.none}</span>`
      : verdict.inRiskZone
        ? html`<span class="mark">${text.verdict.mark}</span>`
        : html`<span class="dim">${text.verdict.outsideMark}</span>`,
    ...(money
      ? [
          moneyCell(totals.open, reader),
          cellBar(
            looks,
            stages.map((stage) => stage.amountShare),
            `${risk.both}: ${verdict.amountShare === null ? text.na.mark : format.share(verdict.amountShare)}`,
          ),
          shareCell(verdict.amountShare, reader),
        ]
      : []),
    shareCell(verdict.customersShare, reader),
    ...(money ? [moneyCell(totals.unapplied, reader), moneyCell(totals.net, reader)] : []),
    format.count(totals.items),
    format.count(totals.customersOwing),
  ];
  return {
    caption: inCurrency(text.entities.table),
    columns: [
      { head: text.column.entity },
      { head: text.column.risk },
      ...(money
        ? [{ head: inCurrency(text.column.open), numeric: true }, { head: text.column.bar }, { head: text.column.riskShare, numeric: true }]
        : []),
      { head: text.column.riskCustomers, numeric: true },
      ...(money
        ? [
            { head: inCurrency(text.column.unapplied), numeric: true },
            { head: inCurrency(text.column.net), numeric: true },
          ]
        : []),
      { head: text.column.items, numeric: true },
      { head: text.column.customers, numeric: true },
    ],
    rows: books.map(({ entity, book }) => [
      html`<a href="${to(entityAddress(entity, data))}">${named(entityName(entity, reader))}</a>`,
      ...figures(book),
    ]),
    closing: [text.entities.adds, ...figures(whole)],
  };
}
