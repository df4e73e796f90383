import { exactSum } from '../../figures/exact.ts';
import { element, redraw } from '../parts/element.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { byItself } from '../sql/sql-of-day.ts';
import { managersByStage } from '../sql/sql-of-selection.ts';
import { largestOf, stackedBar, swatch } from '../parts/stacked-bar.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

/** Whose the selection is, by stage; a click on a name narrows to it. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts } = context;
  return {
    async show() {
      const now = state.get();
      const rows = await ledger.rows(managersByStage(await seen.on(now.asOf), now.selection, facts));
      const money = moneyOf(now, facts, format);
      const most = largestOf(rows.map((row) => row[1] ?? '0'));
      const name = (id: string): string =>
        facts.managers.find((manager) => manager.id === id)?.name ?? (id === 'unassigned' ? texts.unassigned : id);
      const sum = (index: number): string => exactSum(rows.map((row) => row[index] ?? '0'));
      redraw(
        body,
        viewHead(
          context,
          texts.managers.title(rows.length),
          texts.managers.sub(money.currency, format.day(now.asOf)),
          managersByStage(byItself(now.asOf), now.selection, facts),
        ),
        tableOf(
          texts.views['managers']!,
          [
            { head: texts.column.manager },
            { head: '' },
            ...facts.stages.map((stage) => ({ head: element('span', {}, swatch(stage), ` ${stage.name}`), numeric: true })),
            { head: texts.column.open(money.currency), numeric: true },
            { head: texts.column.items, numeric: true },
            { head: texts.column.customers, numeric: true },
          ],
          rows.map(([id, open, items, customers, ...parts]) => [
            element(
              'button',
              { type: 'button', class: 'name', 'data-key': id!, onclick: () => state.select({ managers: [id!] }) },
              name(id!),
            ),
            stackedBar(
              parts.map((part) => part ?? '0'),
              most,
              facts.stages,
            ),
            ...parts.map((part) => money.full(part)),
            money.full(open!),
            format.count(Number(items)),
            format.count(Number(customers)),
          ]),
          rows.length > 1
            ? [
                texts.total,
                '',
                ...facts.stages.map((_, index) => money.full(sum(4 + index))),
                money.full(sum(1)),
                format.count(rows.reduce((total, row) => total + Number(row[2]), 0)),
                '',
              ]
            : undefined,
        ),
      );
    },
  };
}
