import { itemsLink } from '../../explorer/state/link.ts';
import { cellBar } from '../../figures/cells.ts';
import { exactShare } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import { stageName } from '../../figures/stage-bar.ts';
import type { Site } from '../../layouts/site.ts';
import type { CustomerOwing, PageData } from '../../report/page-data/page-data.ts';
import { isCut } from '../../report/publishing/shown-text.ts';
import { type Html, html, joined, named } from '../../text/html.ts';
import { entityAddress, entityName } from './entity-name.ts';
import { managerName, slugOf } from './manager-name.ts';

/** Who owes, how much, how late; with `reasons`, one list for each of them, why they are looked at. */
export function customerTable(
  customers: readonly CustomerOwing[],
  caption: string,
  site: Site,
  {
    leftOut,
    reasons,
    withManager = true,
    sortable = false,
  }: { leftOut?: PageData['customersLeftOut']; reasons?: readonly string[][]; withManager?: boolean; sortable?: boolean } = {},
): Table {
  const { data, reader, looks } = site;
  const { text, format } = reader;
  const single = data.report.currency;
  const withEntity = customers.some(({ entities }) => entities.length > 0);
  const amount = (value: string, currency: string) =>
    single === null ? html`${format.money(value)} ${currency}` : html`${format.money(value)}`;
  return {
    caption,
    columns: [
      { head: text.column.customer },
      { head: single === null ? text.column.open : text.column.inCurrency(text.column.open, single), numeric: true },
      { head: text.column.oldest, numeric: true },
      { head: text.column.stage },
      { head: text.column.bar },
      ...(reasons ? [{ head: text.customers.why, prose: true }] : [{ head: text.column.items, numeric: true }]),
      ...(withEntity ? [{ head: text.column.entity }] : []),
      ...(withManager ? [{ head: text.column.manager }] : []),
    ],
    rows: customers.map((customer, index) => {
      const look = looks.find(({ id }) => id === customer.stage);
      return [
        customerLink(customer, site),
        amount(customer.open, customer.currency),
        text.customers.late(customer.daysPastDue),
        look ? stageName(look) : customer.stage,
        cellBar(
          looks,
          customer.stages.map((stage) => exactShare(stage, customer.open)),
          stagesInWords(customer, site),
        ),
        reasons ? (reasons[index] ?? []).join('; ') : format.count(customer.items),
        ...(withEntity ? [entityLinks(customer.entities, site)] : []),
        ...(withManager ? [managerLinks(customer.managers, site)] : []),
      ];
    }),
    ...(sortable
      ? {
          keys: customers.map((customer) => [
            customer.name,
            single === null ? `${customer.currency} ${customer.open}` : customer.open,
            String(customer.daysPastDue),
            String(looks.findIndex(({ id }) => id === customer.stage)),
            null,
            String(customer.items),
            ...(withEntity ? [customer.entities.map((id) => entityName(id, reader)).join(', ')] : []),
            ...(withManager ? [customer.managers.map((manager) => managerName(manager, reader)).join(', ')] : []),
          ]),
        }
      : {}),
    ...(leftOut && leftOut.customers > 0
      ? {
          closing: [
            text.customers.rest(leftOut.customers),
            joined(
              leftOut.open.map(({ amount: value, currency }) => amount(value, currency)),
              '; ',
            ),
            '',
            '',
            '',
            '',
            ...(withEntity ? [''] : []),
            ...(withManager ? [''] : []),
          ],
        }
      : {}),
  };
}

/** Whether a customer stands in several lines, one for each currency, as money of several is not added without a rate. */
export function hasSeveralLines(customers: readonly Pick<CustomerOwing, 'id'>[]): boolean {
  return customersIn(customers) < customers.length;
}

/** How many customers stand in these lines. */
export function customersIn(lines: readonly Pick<CustomerOwing, 'id'>[]): number {
  return new Set(lines.map(({ id }) => id)).size;
}

/** A customer's name, with the way to their page, or where they have none to their items in the explorer, if they can be found there. */
export function customerLink({ id, name, slug }: Pick<CustomerOwing, 'id' | 'name' | 'slug'>, { to }: Site): Html {
  if (slug === null && isCut(id)) return named(name);
  const address = slug === null ? `${to('/explore/')}#${itemsLink(id)}` : to(`/customers/${slug}/`);
  return html`<a href="${address}"${slug === null ? html` class="quiet"` : null}>${named(name)}</a>`;
}

/** The owners of a customer's items, with the way to their books. */
export function managerLinks(managers: CustomerOwing['managers'], { data, reader, to }: Site): Html {
  const links = managers.map((manager) => {
    const slug = slugOf(manager.id, data);
    const name = named(managerName(manager, reader));
    return slug === null ? name : html`<a class="quiet" href="${to(`/managers/${slug}/`)}">${name}</a>`;
  });
  return joined(links, ', ');
}

/** Whom a customer owes to, with the way to their pages. */
function entityLinks(entities: readonly string[], { data, reader, to }: Site): Html {
  return joined(
    entities.map((id) => html`<a class="quiet" href="${to(entityAddress(id, data))}">${named(entityName(id, reader))}</a>`),
    ', ',
  );
}

function stagesInWords(customer: CustomerOwing, { looks, reader: { text, format } }: Site): string {
  return format.both(
    looks.flatMap((look, index) => {
      const share = exactShare(customer.stages[index] ?? '0', customer.open);
      return share === null || share === 0 ? [] : [text.bar.part(look.name, format.share(share))];
    }),
  );
}
