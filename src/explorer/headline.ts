import { exactShare, exactSum } from '../figures/exact.ts';
import { element } from './parts/element.ts';
import type { Context } from './parts/context.ts';
import { moneyOf } from './state/money.ts';
import type { Shown } from './parts/shown.ts';
import { stageSums } from './sql/sql-of-selection.ts';
import { stackedBar, swatch } from './parts/stacked-bar.ts';

/** The selection in one line, and the stages it stands in. */
export function headline(context: Context): Shown {
  const { ledger, seen, state, texts, format, facts } = context;
  const line = element('p', { class: 'sum', 'aria-live': 'polite' });
  const bar = element('div', { class: 'stage-strip' });
  const stages = element('table', { class: 'stage-table' });
  const made = element(
    'section',
    { class: 'headline', 'aria-label': texts.headline.label },
    line,
    bar,
    element('div', { class: 'wide-table' }, stages),
  );
  return {
    element: made,
    async show() {
      const now = state.get();
      const rows = await ledger.rows(stageSums(await seen.on(now.asOf), now.selection, facts));
      const sum = (column: number, some = rows): string => exactSum(some.map((row) => row[column] ?? '0'));
      const open = sum(2);
      const atRisk = sum(
        2,
        rows.filter((_, index) => facts.stages[index]?.atRisk),
      );
      const money = moneyOf(now, facts, format);
      const share = (part: string): string => {
        const exact = exactShare(part, open);
        return exact === null ? texts.na : format.share(exact);
      };
      line.replaceChildren(
        element('b', { class: 'big' }, money.full(open)),
        ` ${money.currency} `,
        element('span', { class: 'dim' }, texts.headline.counts(Number(sum(1)), Number(sum(3)), format.day(now.asOf))),
        ' ',
        element('span', { class: 'legs' }, texts.headline.late(share(sum(4))), ' · ', texts.headline.risk(share(atRisk))),
      );
      bar.replaceChildren(
        stackedBar(
          rows.map(([, , amount]) => amount ?? '0'),
          open,
          facts.stages,
        ),
      );
      stages.replaceChildren(
        element('caption', { class: 'unseen' }, texts.headline.table(money.currency)),
        element(
          'thead',
          {},
          element(
            'tr',
            {},
            ...[
              texts.column.stage,
              texts.column.amount(money.currency),
              texts.column.share,
              texts.column.items,
              texts.column.customers,
            ].map((head, index) => element('th', { scope: 'col', class: index > 0 ? 'n' : null }, head)),
          ),
        ),
        element(
          'tbody',
          {},
          ...facts.stages.map((stage, index) => {
            const [, count, amount, held] = rows[index] ?? [];
            return element(
              'tr',
              {},
              element('th', { scope: 'row' }, swatch(stage), ` ${stage.name} `, element('span', { class: 'dim' }, stage.range)),
              element('td', { class: 'n' }, money.full(amount ?? '0')),
              element('td', { class: 'n' }, share(amount ?? '0')),
              element('td', { class: 'n' }, format.count(Number(count))),
              element('td', { class: 'n' }, format.count(Number(held))),
            );
          }),
        ),
      );
    },
  };
}
