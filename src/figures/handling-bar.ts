import * as Plot from '@observablehq/plot';
import type { ManagerBook } from '../report/schema/report-schema.ts';
import { html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { moneyCell, shareCell } from './cells.ts';
import { fluidBars, picture } from './drawing.ts';
import type { Figure } from './figure.ts';

const BAR = { top: 44, height: 22 };

/** What a manager can still move against what has been escalated: in ink, as the colours belong to the stages. */
export function handlingBar(
  book: Pick<ManagerBook, 'theirsToActOn' | 'escalated' | 'items'>,
  currency: string | null,
  stages: { theirs: string; escalated: string; within: string },
  { text, format, ...rest }: Reader,
): Figure {
  const reader = { text, format, ...rest };
  const { theirsToActOn, escalated } = book;
  const money = currency !== null && theirsToActOn.amountShare !== null;
  const share = money ? theirsToActOn.amountShare! : book.items > 0 ? theirsToActOn.items / book.items : 0;
  const title = text.manager.action(format.share(share));
  const amount = (part: typeof escalated) =>
    money && part.amount !== null ? format.moneyIn(part.amount, currency) : text.manager.items(part.items);
  const summary = `${text.manager.theirs}: ${format.share(share)}; ${text.manager.escalated}: ${format.share(1 - share)}.`;
  const bars = fluidBars(BAR.height, [
    Plot.barX([{ from: 0, to: share }], { x1: 'from', x2: 'to', fill: 'var(--ink)' }),
    Plot.barX([{ from: share, to: 1 }], { x1: 'from', x2: 'to', fill: 'var(--rule)' }),
  ]);
  const svg = picture(
    summary,
    'handling',
    BAR.top + BAR.height + 4,
    html`<text class="name" x="0" y="14">${text.manager.theirs}</text><text x="0" y="33">${amount(theirsToActOn)} <tspan class="dim">${format.share(share)}</tspan></text><text class="name" x="100%" y="14" text-anchor="end">${text.manager.escalated}</text><text x="100%" y="33" text-anchor="end">${amount(escalated)} <tspan class="dim">${format.share(1 - share)}</tspan></text><g transform="translate(0,${BAR.top})">${bars}</g>`,
  );
  return {
    title,
    subtitle: currency === null ? text.manager.actionSubItems : text.manager.actionSub(currency, stages.theirs, stages.escalated),
    svg,
    summary,
    table: {
      caption: currency === null ? title : text.column.inCurrency(title, currency),
      columns: [
        { head: '' },
        ...(currency === null
          ? []
          : [
              { head: text.column.inCurrency(text.column.amount, currency), numeric: true },
              { head: text.column.share, numeric: true },
            ]),
        { head: text.column.items, numeric: true },
      ],
      rows: (
        [
          [text.manager.theirs, theirsToActOn],
          [text.manager.escalated, escalated],
        ] as const
      ).map(([name, part]) => [
        name,
        ...(currency === null ? [] : [moneyCell(part.amount, reader), shareCell(part.amountShare, reader)]),
        format.count(part.items),
      ]),
    },
    definition: text.method.rule.escalation.text(stages.within),
    rows: 'managers.csv',
  };
}
