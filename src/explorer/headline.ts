import { exactShare } from '../figures/exact.ts';
import { element } from './element.ts';
import type { Context } from './context.ts';
import { moneyOf } from './money.ts';
import type { Shown } from './shown.ts';
import { stageSums, totals } from './sql-of-selection.ts';
import { stackedBar, swatch } from './stacked-bar.ts';

/** The selection in one line, and the stages it stands in. */
export function headline(context: Context): Shown {
  const { ledger, seen, state, texts, format, facts } = context;
  const line = element('p', { class: 'sum', 'aria-live': 'polite' });
  const bar = element('div', { class: 'stage-strip' });
  const stages = element('table', { class: 'stage-table' });
  const made = element('section', { class: 'headline', 'aria-label': texts.headline.label }, line, bar, element('div', { class: 'wide-table' }, stages));
  return {
    element: made,
    async show() {
      const now = state.get();
      const table = await seen.on(now.asOf);
      const [[open, overdue, items, customers, atRisk] = []] = await ledger.rows(totals(table, now.selection));
      const rows = await ledger.rows(stageSums(table, now.selection, facts));
      const money = moneyOf(now, facts, format);
      const share = (part: string | null | undefined, whole: string | null | undefined): string => {
        const exact = exactShare(part ?? '0', whole ?? '0');
        return exact === null ? texts.na : format.share(exact);
      };
      line.replaceChildren(
        element('b', { class: 'big' }, money.full(open ?? '0')), ` ${money.currency} `,
        element('span', { class: 'dim' }, texts.headline.counts(Number(items), Number(customers), format.day(now.asOf))),
        element('span', { class: 'legs' }, texts.headline.late(share(overdue, open)), ' · ', texts.headline.risk(share(atRisk, open))),
      );
      bar.replaceChildren(stackedBar(rows.map(([, , amount]) => amount ?? '0'), open ?? '0', facts.stages));
      stages.replaceChildren(
        element('caption', { class: 'unseen' }, texts.headline.table(money.currency)),
        element('thead', {}, element('tr', {}, ...[texts.column.stage, texts.column.amount(money.currency), texts.column.share, texts.column.items, texts.column.customers].map((head, index) => element('th', { scope: 'col', class: index > 0 ? 'n' : null }, head)))),
        element('tbody', {}, ...facts.stages.map((stage, index) => {
          const [, count, amount, held] = rows[index] ?? [];
          return element('tr', {},
            element('th', { scope: 'row' }, swatch(stage), ` ${stage.name} `, element('span', { class: 'dim' }, stage.range)),
            element('td', { class: 'n' }, money.full(amount ?? '0')),
            element('td', { class: 'n' }, share(amount, open)),
            element('td', { class: 'n' }, format.count(Number(count))),
            element('td', { class: 'n' }, format.count(Number(held))));
        })),
      );
    },
  };
}
