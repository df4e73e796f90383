import { moneyCell, shareCell } from '../../figures/cells.ts';
import { compareExact } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { html, joined, named } from '../../text/html.ts';
import { customersIn } from './customer-table.ts';
import { type ForemostCustomer, reasonsOf } from './foremost-customers.ts';
import { managerName } from './manager-name.ts';

/** As many books as leave room for the rest on one sheet. */
const MOST_MANAGERS = 6;

/** The stages with their days, money and customers; counts alone where there is no currency. */
export function summaryStages(book: Book, currency: string | null, { data: { config }, looks, reader }: Site): Table {
  const { text, format } = reader;
  const money = currency !== null;
  return {
    caption: money ? text.column.inCurrency(text.summary.stages, currency) : text.summary.stages,
    columns: [
      { head: text.column.stage },
      { head: text.column.days },
      ...(money
        ? [
            { head: text.column.inCurrency(text.column.open, currency), numeric: true },
            { head: text.column.share, numeric: true },
          ]
        : []),
      { head: text.column.customers, numeric: true },
      { head: text.column.customersShare, numeric: true },
    ],
    rows: book.stages.map((stage, index) => [
      // A letter in the stage's colour: mail programs draw no figure.
      html`<span style="color:${config.stages[index]?.colour.light ?? 'inherit'}" aria-hidden="true">■</span> ${looks[index]?.name ?? stage.id}`,
      looks[index]?.range ?? '',
      ...(money ? [moneyCell(stage.amount, reader), shareCell(stage.amountShare, reader)] : []),
      format.count(stage.customers),
      shareCell(stage.customersShare, reader),
    ]),
    closing: [
      text.column.total,
      '',
      ...(money ? [moneyCell(book.totals.open, reader), ''] : []),
      format.count(book.totals.customersOwing),
      '',
    ],
  };
}

/** The managers with most to lose first: what their customers owe, and how much of it is at risk. */
export function summaryManagers(book: Book, currency: string | null, { reader }: Site): Table {
  const { text } = reader;
  const money = currency !== null;
  const worst = book.managers.toSorted((a, b) => compareExact(b.escalated.amount ?? '0', a.escalated.amount ?? '0'));
  const left = worst.length - MOST_MANAGERS;
  return {
    caption: money ? text.column.inCurrency(text.site.managers, currency) : text.site.managers,
    columns: [
      { head: text.column.manager },
      { head: text.column.risk },
      ...(money
        ? [
            { head: text.column.inCurrency(text.column.open, currency), numeric: true },
            { head: text.column.inCurrency(text.column.escalated, currency), numeric: true },
            { head: text.column.riskShare, numeric: true },
          ]
        : []),
      { head: text.column.riskCustomers, numeric: true },
    ],
    rows: worst
      .slice(0, MOST_MANAGERS)
      .map((manager) => [
        named(managerName(manager, reader)),
        manager.risk.inRiskZone === null
          ? text.verdict.none
          : manager.risk.inRiskZone
            ? html`<b>${text.verdict.mark}</b>`
            : text.verdict.outsideMark,
        ...(money
          ? [moneyCell(manager.open, reader), moneyCell(manager.escalated.amount, reader), shareCell(manager.risk.amountShare, reader)]
          : []),
        shareCell(manager.risk.customersShare, reader),
      ]),
    ...(left > 0 ? { closing: [text.summary.more(left), '', ...(money ? ['', '', ''] : []), ''] } : {}),
  };
}

/** Those to look at first. */
export function summaryCustomers(foremost: readonly ForemostCustomer[], { data: { report }, reader }: Site): Table {
  const { text, format } = reader;
  return {
    caption: text.customers.top(customersIn(foremost.map(({ customer }) => customer))),
    columns: [
      { head: text.column.customer },
      { head: report.currency === null ? text.column.open : text.column.inCurrency(text.column.open, report.currency), numeric: true },
      { head: text.column.oldest, numeric: true },
      { head: text.customers.why, prose: true },
      { head: text.column.manager },
    ],
    rows: foremost.map(({ customer, ...why }) => [
      named(customer.name),
      report.currency === null ? html`${format.money(customer.open)} ${customer.currency}` : format.money(customer.open),
      text.customers.late(customer.daysPastDue),
      reasonsOf(why).join('; '),
      joined(
        customer.managers.map((manager) => named(managerName(manager, reader))),
        ', ',
      ),
    ]),
  };
}
