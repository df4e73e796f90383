import { exactSum } from '../../figures/exact.ts';
import { element, redraw, shape } from '../parts/element.ts';
import { numberOf } from '../state/days.ts';
import { moneyOf } from '../state/money.ts';
import type { Context, Mounted } from '../parts/context.ts';
import { trend } from '../sql/sql-of-course.ts';
import { bandOf, stacksOf } from '../state/stacks.ts';
import { ticksUpTo } from '../state/ticks.ts';
import { swatch } from '../parts/stacked-bar.ts';
import { tableOf } from '../parts/table.ts';
import { viewHead } from '../parts/view-head.ts';

const MONTHS = 36;
const SIZE = { width: 1000, height: 260 };

/** The selection's stages at every month-end up to the day. */
export function mount(body: HTMLElement, context: Context): Mounted {
  const { ledger, state, texts, format, facts } = context;
  const table = element('div', {});
  // Once opened it stays so from one day to the next.
  const numbers = element('details', {}, element('summary', { 'data-key': 'numbers' }, texts.trend.table), table);
  return {
    async show() {
      const now = state.get();
      const sql = trend(now.asOf, MONTHS, now.selection, facts);
      const rows = await ledger.rows(sql);
      if (state.get() !== now) return;
      const money = moneyOf(now, facts, format);
      const days = [...new Set(rows.map(([day]) => day!))];
      const amounts = days.map((day) =>
        facts.stages.map((_, index) => rows.find((row) => row[0] === day && Number(row[1]) === index + 1)?.[2] ?? '0'),
      );
      const sums = amounts.map(exactSum);
      redraw(
        table,
        tableOf(
          texts.views['trend']!,
          [
            { head: texts.column.day },
            { head: texts.column.open(money.currency), numeric: true },
            ...facts.stages.map(({ name }) => ({ head: name, numeric: true })),
          ],
          days.map((day, index) => [format.dayShort(day), money.full(sums[index]!), ...amounts[index]!.map((part) => money.full(part))]),
        ),
      );
      redraw(
        body,
        viewHead(context, texts.trend.title, texts.trend[facts.lists ? 'subOfLists' : 'sub'](money.currency, format.day(now.asOf)), sql),
        days.length < 2 || sums.every((sum) => Number(sum) === 0)
          ? element('p', {}, days.length < 2 ? texts.trend.none : texts.trend.empty)
          : drawing(
              days,
              amounts.map((parts) => parts.map(Number)),
              context,
              (value) => money.short(String(value)),
            ),
        element(
          'p',
          { class: 'key' },
          ...facts.stages.flatMap((stage) => [element('span', { class: 'stage' }, swatch(stage), ` ${stage.name}`), ' ']),
        ),
        numbers,
      );
    },
  };
}

/** Stacked areas, the worst stage lowest, with a quiet scale. */
function drawing(
  days: readonly string[],
  amounts: readonly number[][],
  { facts, format, texts }: Context,
  short: (value: number) => string,
): HTMLElement {
  const { width, height } = SIZE;
  const stacks = stacksOf(amounts);
  const highest = Math.max(1, ...stacks.map((stack) => stack.at(-1)!));
  const [first, last] = [numberOf(days[0]!), numberOf(days.at(-1)!)];
  const y = (value: number): number => height - (value / highest) * (height - 8);
  const bands = facts.stages.toReversed().flatMap((stage, index) => {
    const points = bandOf(stacks, index, (at) => ((numberOf(days[at]!) - first) / (last - first)) * width, y);
    // The pattern is the layout's own, as in the figures of the pages.
    return [shape('polygon', { points, fill: stage.fill }), ...(stage.hatched ? [shape('polygon', { points, fill: 'url(#hatch)' })] : [])];
  });
  const ticks = ticksUpTo(highest);
  return element(
    'div',
    { class: 'trend-figure', role: 'img', 'aria-label': texts.trend.title },
    shape(
      'svg',
      { viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: 'none', 'aria-hidden': 'true' },
      ...bands,
      ...ticks.map((tick) => shape('line', { class: 'grid-line', x1: 0, x2: width, y1: y(tick), y2: y(tick) })),
    ),
    ...ticks.map((tick) => element('span', { class: 'tick-label', style: `top:${(100 * y(tick)) / height}%` }, short(tick))),
    element(
      'div',
      { class: 'life-ends dim' },
      element('span', {}, format.monthShort(days[0]!)),
      element('span', {}, format.monthShort(days.at(-1)!)),
    ),
  );
}
