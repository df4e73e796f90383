import { element, redraw } from './element.ts';
import { moneyOf } from './money.ts';
import type { Context } from './context.ts';
import type { Shown } from './shown.ts';
import { topCustomers } from './sql-of-selection.ts';

const SHOWN = 8;

/** The customers with the most money, and a box to look for others. */
export function customerFacet({ ledger, seen, state, texts, format, facts }: Context): Shown {
  const list = element('ul', { class: 'values' });
  const search = element('input', { type: 'search', 'aria-label': texts.facet.find, placeholder: texts.facet.find, oninput: () => void show() });
  const made = element('fieldset', { class: 'facet' }, element('legend', {}, texts.facet.customers), search, list);

  async function show(): Promise<void> {
    const now = state.get();
    const wanted = search.value;
    const rows = await ledger.rows(topCustomers(await seen.on(now.asOf), now.selection, wanted, SHOWN + now.selection.customers.length));
    if (search.value !== wanted) return;
    const money = moneyOf(now, facts, format);
    const chosen = now.selection.customers;
    const most = Math.max(1, ...rows.map((row) => Number(row[3])));
    const gone = chosen.filter((id) => !rows.some(([customer]) => customer === id));
    redraw(list, ...[...rows, ...gone.map((id) => [id, id, '0', '0'])].map(([customer, name, items, amount]) => {
      const box = element('input', { type: 'checkbox', value: customer!, 'data-key': customer!, onchange: () => choose(customer!) });
      box.checked = chosen.includes(customer!);
      return element('li', { class: chosen.length > 0 && !box.checked ? 'off' : null },
        element('label', { title: `${name} (${customer}): ${money.full(amount!)} ${money.currency} · ${texts.items(Number(items))}` },
          box, element('span', { class: 'value' }, element('bdi', {}, name!)), element('span', { class: 'n' }, money.short(amount!)),
          element('span', { class: 'bar', 'aria-hidden': 'true' }, element('span', { class: 'plain', style: `width:${(100 * Number(amount)) / most}%` }))));
    }));
    if (list.childElementCount === 0) list.append(element('li', { class: 'dim' }, texts.facet.nobody));
  }

  function choose(customer: string): void {
    const { customers } = state.get().selection;
    state.select({ customers: customers.includes(customer) ? customers.filter((other) => other !== customer) : [...customers, customer] });
  }

  return { element: made, show };
}
