import { compareExact, exactDifference } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import { stageName } from '../../figures/stage-bar.ts';
import type { Site } from '../../layouts/site.ts';
import type { CustomerMovement, CustomerOwing, CustomerStatement } from '../../report/page-data/page-data.ts';
import { type Html, html, joined, named } from '../../text/html.ts';
import { entityName } from './entity-name.ts';

/** Money of a statement: the currency stands in the head where there is one, else with every amount. */
function amounts(balances: readonly CustomerOwing[], { reader: { format, text } }: Site) {
  const single = balances.length === 1 ? balances[0]!.currency : null;
  return {
    head: (name: string) => (single === null ? name : text.column.inCurrency(name, single)),
    cell: (amount: string, currency: string): Html =>
      single === currency ? html`${format.money(amount)}` : html`${format.money(amount)} ${currency}`,
  };
}

/** A customer's open items as the run ordered them: worst first. */
export function itemTable({ items }: CustomerStatement, balances: readonly CustomerOwing[], site: Site): Table {
  const {
    reader: { text, format },
    looks,
  } = site;
  const { head, cell } = amounts(balances, site);
  const converted = items.some(({ own }) => own !== null);
  const several = items.some(({ entity }) => entity !== null);
  return {
    caption: text.customer.items,
    columns: [
      { head: text.column.item },
      { head: text.column.issued, day: true },
      { head: text.column.due, day: true },
      { head: text.column.late, numeric: true },
      { head: text.column.stage },
      ...(several ? [{ head: text.column.entity }] : []),
      { head: converted ? text.column.of : head(text.column.of), numeric: true },
      ...(converted ? [{ head: text.byCurrency.own, numeric: true }] : []),
      { head: head(text.column.open), numeric: true },
    ],
    rows: items.map((item) => {
      const look = looks.find(({ id }) => id === item.stage);
      return [
        item.disputed ? html`${named(item.id)} <span class="dim">${text.customer.disputed}</span>` : named(item.id),
        format.dayShort(item.issued),
        format.dayShort(item.due),
        text.customers.late(item.daysPastDue),
        look ? stageName(look) : item.stage,
        ...(several ? [item.entity === null ? '' : named(entityName(item.entity, site.reader))] : []),
        item.own !== null
          ? html`${format.money(item.own.amount)} ${item.own.currency}`
          : converted
            ? html`${format.money(item.amount)} ${item.currency}`
            : cell(item.amount, item.currency),
        ...(converted ? [item.own === null ? '' : html`${format.money(item.own.open)} ${item.own.currency}`] : []),
        cell(item.open, item.currency),
      ];
    }),
    closing: [
      text.column.total,
      '',
      '',
      '',
      '',
      '',
      ...(several ? [''] : []),
      ...(converted ? [''] : []),
      joined(
        balances.map(({ open, currency }) => cell(open, currency)),
        '; ',
      ),
    ],
  };
}

/** What a customer has paid or been credited and what of it is not applied. */
export function creditTable({ credits }: CustomerStatement, balances: readonly CustomerOwing[], site: Site): Table {
  const {
    reader: { text, format },
  } = site;
  const { head, cell } = amounts(balances, site);
  const reporting = site.data.report.currency;
  const converted = reporting !== null && credits.some(({ worth }) => worth !== null);
  return {
    caption: text.customer.credits,
    columns: [
      { head: text.column.credit },
      { head: text.column.kind },
      { head: text.column.day, day: true },
      { head: converted ? text.column.of : head(text.column.of), numeric: true },
      { head: converted ? text.byCurrency.unapplied : head(text.column.unapplied), numeric: true },
      ...(converted ? [{ head: head(text.column.unapplied), numeric: true }] : []),
    ],
    rows: credits.map((credit) => [
      named(credit.id),
      text.customer.kinds[credit.kind] ?? credit.kind,
      format.dayShort(credit.date),
      ...[credit.amount, credit.unapplied].map((amount) =>
        converted ? html`${format.money(amount)} ${credit.currency}` : cell(amount, credit.currency),
      ),
      ...(converted ? [format.money(credit.worth ?? credit.unapplied)] : []),
    ]),
  };
}

/** What happened between the company and a customer in one currency, in order, with the balance after each movement. */
export function movementTable(movements: readonly CustomerMovement[], currency: string, { reader: { text, format } }: Site): Table {
  const words = text.customer;
  const [first] = movements;
  const brought = first === undefined ? '0' : exactDifference(first.balance, first.amount);
  const kind = (name: string): string =>
    name === 'invoice' ? words.invoice : name === 'transfer' ? words.transfer : (words.kinds[name] ?? name);
  return {
    caption: text.column.inCurrency(words.statement, currency),
    columns: [
      { head: text.column.day, day: true },
      { head: text.column.item },
      { head: text.column.kind },
      { head: text.column.inCurrency(text.column.of, currency), numeric: true },
      { head: text.column.inCurrency(words.balance, currency), numeric: true },
    ],
    rows: [
      ...(compareExact(brought, '0') === 0 ? [] : [[words.brought, '', '', '', format.money(brought)]]),
      ...movements.map((one) => [
        format.dayShort(one.day),
        named(one.document),
        kind(one.kind),
        format.moneySigned(one.amount),
        format.money(one.balance),
      ]),
    ],
  };
}
