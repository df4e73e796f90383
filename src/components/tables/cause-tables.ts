import type { Table } from '../../figures/figure.ts';
import { compareExact } from '../../figures/exact.ts';
import type { Site } from '../../layouts/site.ts';
import type { FigureCauses } from '../../report/schema/movement-schema.ts';
import { type Fragment, html, named } from '../../text/html.ts';
import { managerName } from './manager-name.ts';

type Value = FigureCauses['change'];

const isNothing = (value: Value): boolean => value === null || (typeof value === 'string' ? compareExact(value, '0') === 0 : value === 0);

/** Whether anything happened to a figure. */
export const isExplained = (figure: Pick<FigureCauses, 'causes'> | undefined): boolean =>
  figure?.causes.some(({ value }) => !isNothing(value)) ?? false;

/** Why the money at risk is another than on a day, or why it is not. */
export function whyTitle({ opening, closing }: Pick<FigureCauses, 'opening' | 'closing'>, from: string, { reader, risk }: Site): string {
  return reader.text.stagesPage[opening === closing ? 'whySame' : 'why'](risk.within, reader.format.day(from));
}

/** Why a figure changed: what it was, each cause, what it is. Money in full, a share in points. */
export function causesTable(
  figure: Pick<FigureCauses, 'figure' | 'opening' | 'closing' | 'causes'>,
  caption: string,
  head: string,
  { reader: { text, format }, data: { report } }: Site,
): Table {
  const words = text.stagesPage;
  const share = figure.figure === 'at-risk-share';
  const level = (value: Value): string =>
    typeof value === 'string' ? format.money(value) : value === null ? text.na.mark : share ? format.shareFull(value) : format.count(value);
  const change = (value: Value): string =>
    typeof value === 'string' ? format.moneySigned(value) : value === null ? text.na.mark : format.pointsSigned(value);
  const name = ({ cause, part }: FigureCauses['causes'][number]): string => {
    const word = words.cause[cause] ?? cause;
    // What grew into the risk stages, or out of them, says so by itself.
    return part === null || cause.startsWith('rolled') ? word : (words.part[part]?.(word) ?? word);
  };
  const from = report.transitions?.from ?? report.movement?.from;
  const on = (day: string): string => (figure.figure === 'open' ? words.openOn(day) : day);
  return {
    caption,
    columns: [{ head: '' }, { head, numeric: true }],
    rows: [
      [from === undefined ? words.opening : on(format.day(from)), level(figure.opening)],
      ...figure.causes.filter(({ value }) => !isNothing(value)).map((one) => [name(one), change(one.value)]),
    ],
    closing: [on(format.day(report.asOf)), level(figure.closing)],
  };
}

/** Whose books changed the money at risk, and by how many points the share. */
export function causesByManagerTable(money: FigureCauses, share: FigureCauses | undefined, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.stagesPage;
  const points = (id: string): string => {
    const value = share?.managers.find((one) => one.id === id)?.change;
    return typeof value === 'number' ? format.pointsSigned(value) : '';
  };
  // What happened to other money of a book changes the share, though its own money at risk stays as it was.
  const others = (share?.managers ?? [])
    .filter(({ id, change }) => !isNothing(change) && !money.managers.some((one) => one.id === id))
    .map((one) => ({ ...one, change: '0' }));
  return {
    caption: text.column.inCurrency(words.byManager, currency),
    columns: [
      { head: text.column.manager },
      { head: text.column.inCurrency(words.change, currency), numeric: true },
      { head: words.points, numeric: true },
    ],
    rows: [...money.managers, ...others].map(({ id, name, change }): Fragment[] => [
      named(managerName({ id, name }, reader)),
      typeof change === 'string' ? format.moneySigned(change) : '',
      points(id),
    ]),
    closing: [
      words.total,
      typeof money.change === 'string' ? format.moneySigned(money.change) : '',
      typeof share?.change === 'number' ? format.pointsSigned(share.change) : '',
    ],
  };
}

/** The customers who changed the money at risk most. */
export function causesByCustomerTable(money: FigureCauses, currency: string, { reader: { text, format }, data, to }: Site): Table {
  const words = text.stagesPage;
  const slugs = new Map(data.customers.map(({ id, slug }) => [id, slug]));
  return {
    caption: text.column.inCurrency(words.byCustomer, currency),
    columns: [{ head: text.column.customer }, { head: text.column.inCurrency(words.change, currency), numeric: true }],
    rows: money.customers.map(({ id, name, change }) => [
      linked(name, slugs.get(id), to),
      typeof change === 'string' ? format.moneySigned(change) : '',
    ]),
    closing: [words.others, typeof money.otherCustomers === 'string' ? format.moneySigned(money.otherCustomers) : ''],
  };
}

function linked(name: string, slug: string | null | undefined, to: Site['to']): Fragment {
  return slug == null ? named(name) : html`<a href="${to(`/customers/${slug}/`)}">${named(name)}</a>`;
}
