import { exactDifference, exactSum } from '../../figures/exact.ts';
import { againstControl, otherDay } from '../against.ts';
import { element, redraw } from '../element.ts';
import type { Cell } from '../ledger.ts';
import { moneyOf, ownDecimals } from '../money.ts';
import type { Context, Mounted } from '../context.ts';
import { byItself, managersByStage, stageSums } from '../sql-of-selection.ts';
import { largestOf, stackedBar, swatch } from '../stacked-bar.ts';
import { tableOf } from '../table.ts';
import { viewHead } from '../view-head.ts';

/** The same selection on two days, side by side. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, seen, state, texts, format, facts, life } = context;
  return {
    async show() {
      const now = state.get();
      const days = [otherDay(now, { life }), now.asOf] as const;
      const [then, today] = await sides(days, async (day) => ledger.rows(stageSums(await seen.on(day), now.selection, facts)));
      const [managersThen, managersNow] = await sides(days, async (day) => ledger.rows(managersByStage(await seen.on(day), now.selection, facts)));
      if (state.get() !== now) return;
      const money = moneyOf(now, facts, format);
      const decimals = facts.decimals[money.currency] ?? 2;
      const change = (one: Cell | undefined, other: Cell | undefined): string => format.moneySigned(ownDecimals(exactDifference(other ?? '0', one ?? '0'), decimals));
      const sum = (rows: readonly Cell[][]): string => exactSum(rows.map((row) => row[2] ?? '0'));
      const longest = largestOf([sum(then), sum(today)]);
      const heads = [...days.map((day) => ({ head: format.dayShort(day), numeric: true })), { head: texts.column.change, numeric: true }];
      const ids = [...new Set([...managersNow, ...managersThen].map(([id]) => id!))];
      const name = (id: string): string => facts.managers.find((manager) => manager.id === id)?.name ?? (id === 'unassigned' ? texts.unassigned : id);
      const openOf = (rows: readonly Cell[][], id: string): string => rows.find(([manager]) => manager === id)?.[1] ?? '0';
      redraw(body, 
        againstControl(context),
        viewHead(context, texts.compare.title(format.day(days[0]), format.day(days[1])), texts.compare.sub(money.currency), stageSums(byItself(days[0]), now.selection, facts)),
        ...days.map((day, index) => element('div', { class: 'side' }, element('span', { class: 'dim' }, format.dayShort(day)), stackedBar([then, today][index]!.map((row) => row[2] ?? '0'), longest, facts.stages))),
        tableOf(texts.compare.stages, [{ head: texts.column.stage }, ...heads, { head: texts.compare.customers(format.dayShort(days[0])), numeric: true }, { head: texts.compare.customers(format.dayShort(days[1])), numeric: true }],
          facts.stages.map((stage, index) => [element('span', {}, swatch(stage), ` ${stage.name}`), money.full(then[index]![2]!), money.full(today[index]![2]!), change(then[index]![2], today[index]![2]), format.count(Number(then[index]![3])), format.count(Number(today[index]![3]))]),
          [texts.total, money.full(sum(then)), money.full(sum(today)), change(sum(then), sum(today)), '', '']),
        tableOf(texts.compare.managers, [{ head: texts.column.manager }, ...heads], ids.map((id) => [name(id), money.full(openOf(managersThen, id)), money.full(openOf(managersNow, id)), change(openOf(managersThen, id), openOf(managersNow, id))])),
      );
    },
  };
}

/** One after another: the engine has one pair of hands. */
async function sides<Result>([one, other]: readonly [string, string], ask: (day: string) => Promise<Result>): Promise<[Result, Result]> {
  const first = await ask(one);
  return [first, await ask(other)];
}
