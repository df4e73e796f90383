import { cellBar, moneyCell, shareCell } from '../../figures/cells.ts';
import { exactSum } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { html, named } from '../../text/html.ts';
import { managerName, slugOf } from './manager-name.ts';

/** Every manager's book in one table: money of one currency, or counts alone where there is none. */
export function managerTable(
  book: Pick<Book, 'managers' | 'totals'>,
  currency: string | null,
  { data, looks, reader, risk, to }: Site,
): Table {
  const { text, format } = reader;
  const money = currency !== null;
  const sum = (amounts: (string | null)[]) => (amounts.some((amount) => amount === null) ? null : exactSum(amounts as string[]));
  return {
    caption: money ? text.column.inCurrency(text.managers.table, currency) : text.managers.table,
    columns: [
      { head: text.column.manager },
      { head: text.column.risk },
      ...(money
        ? [
            { head: text.column.inCurrency(text.column.open, currency), numeric: true },
            { head: text.column.bar },
            { head: text.column.riskShare, numeric: true },
          ]
        : []),
      { head: text.column.riskCustomers, numeric: true },
      { head: money ? text.column.inCurrency(text.column.theirs, currency) : text.column.theirs, numeric: true },
      { head: money ? text.column.inCurrency(text.column.escalated, currency) : text.column.escalated, numeric: true },
      { head: text.column.customers, numeric: true },
      { head: text.column.since, day: true },
    ],
    rows: book.managers.map((manager) => {
      const name = managerName(manager, reader);
      const slug = slugOf(manager.id, data);
      const shares = manager.stages.map((stage) => stage.amountShare);
      const words = `${risk.both}: ${manager.risk.amountShare === null ? text.na.mark : format.share(manager.risk.amountShare)}`;
      return [
        slug === null ? named(name) : html`<a href="${to(`/managers/${slug}/`)}">${named(name)}</a>`,
        manager.risk.inRiskZone === null
          ? html`<span class="dim">${text.verdict.none}</span>`
          : manager.risk.inRiskZone
            ? html`<span class="mark">${text.verdict.mark}</span>`
            : html`<span class="dim">${text.verdict.outsideMark}</span>`,
        ...(money ? [moneyCell(manager.open, reader), cellBar(looks, shares, words), shareCell(manager.risk.amountShare, reader)] : []),
        shareCell(manager.risk.customersShare, reader),
        money ? moneyCell(manager.theirsToActOn.amount, reader) : format.count(manager.theirsToActOn.items),
        money ? moneyCell(manager.escalated.amount, reader) : format.count(manager.escalated.items),
        format.count(manager.customers),
        manager.risk.since === null ? '' : format.dayShort(manager.risk.since),
      ];
    }),
    closing: [
      text.managers.adds,
      '',
      ...(money ? [moneyCell(book.totals.open, reader), '', ''] : []),
      '',
      money
        ? moneyCell(sum(book.managers.map((manager) => manager.theirsToActOn.amount)), reader)
        : format.count(book.managers.reduce((total, manager) => total + manager.theirsToActOn.items, 0)),
      money
        ? moneyCell(sum(book.managers.map((manager) => manager.escalated.amount)), reader)
        : format.count(book.managers.reduce((total, manager) => total + manager.escalated.items, 0)),
      format.count(book.totals.customersOwing),
      '',
    ],
  };
}
