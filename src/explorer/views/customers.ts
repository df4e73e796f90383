import { element, redraw } from '../parts/element.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { byItself } from '../sql/sql-of-day.ts';
import { customers } from '../sql/sql-of-selection.ts';
import { largestOf, stackedBar } from '../parts/stacked-bar.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

const SHOWN = 100;

/** Who the selection is owed by, the most money first. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts } = context;
  let most = SHOWN;
  let of = '';
  async function show(): Promise<void> {
    const now = state.get();
    const key = JSON.stringify([now.asOf, now.selection]);
    if (key !== of) most = SHOWN;
    of = key;
    const sql = customers(await seen.on(now.asOf), now.selection, facts);
    const [[count] = []] = await ledger.rows(`SELECT count(*) FROM (${sql})`);
    const rows = await ledger.rows(`${sql}\nLIMIT ${most}`);
    const money = moneyOf(now, facts, format);
    const largest = largestOf(rows.map((row) => row[2] ?? '0'));
    redraw(
      body,
      viewHead(
        context,
        texts.customers.title(Number(count)),
        texts.customers.sub(money.currency, format.day(now.asOf)),
        customers(byItself(now.asOf), now.selection, facts),
      ),
      tableOf(
        texts.views['customers']!,
        [
          { head: texts.column.customer },
          { head: '' },
          { head: texts.column.open(money.currency), numeric: true },
          { head: texts.column.items, numeric: true },
          { head: texts.column.oldestDue, numeric: true },
          { head: texts.column.days, numeric: true },
        ],
        rows.map(([id, name, open, items, oldest, days, ...parts]) => [
          element(
            'span',
            {},
            element(
              'button',
              {
                type: 'button',
                class: 'name',
                'data-key': id!,
                onclick: () => state.set({ view: 'items', selection: { ...state.get().selection, customers: [id!] } }),
              },
              element('bdi', {}, name!),
            ),
            element('span', { class: 'dim' }, ` ${id}`),
          ),
          stackedBar(
            parts.map((part) => part ?? '0'),
            largest,
            facts.stages,
          ),
          money.full(open!),
          format.count(Number(items)),
          format.dayShort(oldest!),
          format.count(Number(days)),
        ]),
      ),
      ...(Number(count) > most
        ? [element('button', { type: 'button', 'data-key': 'more', onclick: showMore }, texts.customers.more(Number(count) - most))]
        : []),
    );
  }
  function showMore(): void {
    most += 10 * SHOWN;
    void show();
  }
  return { show };
}
