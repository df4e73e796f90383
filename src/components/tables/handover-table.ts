import { notAvailable } from '../../figures/cells.ts';
import { exactSum } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Handover } from '../../report/page-data/page-data.ts';
import { type Html, html, joined } from '../../text/html.ts';
import { customerLink, managerLinks } from './customer-table.ts';

/** So many stand on a manager's page, those first of whose older debt most is left; the others are summed. */
const LISTED = 20;

/** The customers that a manager took over: from whom, since when, and what has become of their debt since. */
export function handoverTable(handovers: readonly Handover[], site: Site): Table {
  const {
    reader,
    data: { report },
  } = site;
  const { text, format } = reader;
  const words = text.manager;
  const head = (name: string): string => (report.currency === null ? name : text.column.inCurrency(name, report.currency));
  const amount = (value: string | null, currency: string | null): Html =>
    value === null
      ? notAvailable(reader, 'currency')
      : report.currency === null
        ? html`${format.money(value)} ${currency}`
        : html`${format.money(value)}`;
  const rest = handovers.slice(LISTED);
  const sums = (pick: (one: Handover) => string | null): Html =>
    joined(
      [...Map.groupBy(rest, ({ currency }) => currency)].map(([currency, some]) =>
        amount(exactSum(some.flatMap((one) => pick(one) ?? [])), currency),
      ),
      '; ',
    );
  const picks = [
    (one: Handover) => one.openThen,
    (one: Handover) => one.lateThen,
    (one: Handover) => one.open,
    (one: Handover) => one.leftOver,
  ];
  return {
    caption: words.handovers(handovers.length),
    columns: [
      { head: text.column.customer },
      { head: words.former },
      { head: text.column.since, day: true },
      ...[words.openThen, words.lateThen, words.openNow, words.leftOver].map((name) => ({ head: head(name), numeric: true })),
    ],
    rows: handovers
      .slice(0, LISTED)
      .map((one) => [
        customerLink(one.customer, site),
        managerLinks([one.former], site),
        format.dayShort(one.since),
        ...picks.map((pick) => amount(pick(one), one.currency)),
      ]),
    ...(rest.length > 0 ? { closing: [words.handoversRest(rest.length), '', '', ...picks.map(sums)] } : {}),
  };
}
