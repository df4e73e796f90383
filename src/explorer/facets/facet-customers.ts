import { exactShare } from '../../figures/exact.ts';
import { element } from '../parts/element.ts';
import { moneyOf } from '../state/money.ts';
import type { Context } from '../parts/context.ts';
import type { Shown } from '../parts/shown.ts';
import { customerNames, topCustomers } from '../sql/sql-of-selection.ts';
import { largestOf } from '../parts/stacked-bar.ts';
import { valueList } from '../parts/value-list.ts';

const SHOWN = 8;

/** The customers with the most money, and a box to look for others. */
export function customerFacet({ ledger, seen, state, texts, format, facts }: Context): Shown {
  const list = valueList('facet-customers', 'checkbox', choose);
  const nobody = element('p', { class: 'dim' }, texts.facet.nobody);
  const search = element('input', {
    type: 'search',
    'aria-label': texts.facet.find,
    placeholder: texts.facet.find,
    oninput: () => void show(),
  });
  const made = element('fieldset', { class: 'facet' }, element('legend', {}, texts.facet.customers), search, list.element, nobody);

  async function show(): Promise<void> {
    const now = state.get();
    const wanted = search.value;
    const rows = await ledger.rows(topCustomers(await seen.on(now.asOf), now.selection, wanted, SHOWN + now.selection.customers.length));
    if (search.value !== wanted) return;
    const money = moneyOf(now, facts, format);
    const chosen = now.selection.customers;
    const most = largestOf(rows.map((row) => row[3] ?? '0'));
    const gone = chosen.filter((id) => !rows.some(([customer]) => customer === id));
    const names = new Map(gone.length === 0 ? [] : (await ledger.rows(customerNames(gone))).map(([id, name]) => [id!, name!]));
    if (search.value !== wanted) return;
    const shown = [...rows, ...gone.map((id) => [id, names.get(id) ?? id, '0', '0'])];
    list.draw(
      shown.map(([customer, name, items, amount]) => ({
        value: customer!,
        label: name!,
        said: money.short(amount!),
        title: `${name} (${customer}): ${money.full(amount!)} ${money.currency} · ${texts.items(Number(items))}`,
        chosen: chosen.includes(customer!),
        bar: element(
          'span',
          { class: 'bar', 'aria-hidden': 'true' },
          element('span', { class: 'plain', style: `width:${100 * (exactShare(amount!, most) ?? 0)}%` }),
        ),
      })),
    );
    nobody.hidden = shown.length > 0;
  }

  function choose(customer: string): void {
    const { customers } = state.get().selection;
    state.select({ customers: customers.includes(customer) ? customers.filter((other) => other !== customer) : [...customers, customer] });
  }

  return { element: made, show };
}
