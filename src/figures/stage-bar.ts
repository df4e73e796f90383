import * as Plot from '@observablehq/plot';
import { type Fragment, type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import type { Book, StageFigure } from '../report/schema/report-schema.ts';
import { HATCH, fluidBars, part, picture, telling, textWidth, thresholdLine } from './drawing.ts';
import { compareExact } from './exact.ts';
import type { Figure } from './figure.ts';
import { fitting } from './labels.ts';
import { shareCell, moneyCell } from './cells.ts';
import type { StageLook } from './stage-look.ts';

/** Widths from which labels stand at the bars, placed so that they fit there; narrower pages show the key below instead. */
const LABELLED_WIDTHS = { medium: 700, wide: 1000 };
const MONEY_BAR = { top: 46, height: 48 };
const CUSTOMER_BAR = { top: 130, height: 20 };

export interface StageBarJob {
  book: Pick<Book, 'totals' | 'stages' | 'risk'>;
  looks: readonly StageLook[];
  /** The currency of the money; null: only customers can be shown. */
  currency: string | null;
  asOf: string;
  customerStage: 'worst' | 'most-money';
  /** Whether much of the money has no due date, so that nobody can say that none of it is late. */
  dueMissing?: boolean;
}

/** Where the money stands, thick, and where the customers stand, thin, with the threshold across both. */
export function stageBar(job: StageBarJob, reader: Reader): Figure {
  const { book, looks, currency, asOf } = job;
  const { text, format } = reader;
  const money = currency !== null && book.stages.some((stage) => stage.amountShare !== null);
  const shares = (key: 'amountShare' | 'customersShare') =>
    format.both(looks.map((look, index) => text.bar.part(look.name, shareText(book.stages[index]?.[key] ?? null, reader))));
  const summary = [money ? text.bar.summary(shares('amountShare')) : '', text.bar.summaryCustomers(shares('customersShare'))]
    .filter(Boolean)
    .join(' ');
  return {
    title: finding(job, money, reader),
    subtitle: currency === null ? text.bar.inCustomers(format.day(asOf)) : text.bar.inCurrency(currency, format.day(asOf)),
    svg: drawing(job, money, summary, reader),
    summary,
    table: {
      caption: currency === null ? text.bar.table : text.column.inCurrency(text.bar.table, currency),
      columns: [
        { head: text.column.stage },
        { head: text.column.days },
        ...(money
          ? [
              { head: text.column.inCurrency(text.column.amount, currency), numeric: true },
              { head: text.column.share, numeric: true },
            ]
          : []),
        { head: text.column.items, numeric: true },
        { head: text.column.customers, numeric: true },
        { head: text.column.customersShare, numeric: true },
        { head: text.column.activeShare, numeric: true },
      ],
      rows: looks.map((look, index) => stageRow(look, book.stages[index]!, money, reader)),
      closing: [
        text.column.total,
        '',
        ...(money ? [moneyCell(book.totals.open, reader), ''] : []),
        format.count(book.totals.items),
        format.count(book.totals.customersOwing),
        '',
        '',
      ],
    },
    definition: job.customerStage === 'worst' ? text.bar.definition : text.bar.definitionMost,
    rows: 'stages.csv',
  };
}

function finding({ book: { totals }, currency, dueMissing = false }: StageBarJob, money: boolean, { text, format }: Reader): string {
  if (!money || currency === null || totals.open === null) return text.bar.titleCustomers(totals.customersOwing);
  const open = format.moneyIn(totals.open, currency);
  if (totals.overdue === null) return text.bar.title(open);
  if (compareExact(totals.overdue, '0') === 0) return dueMissing ? text.bar.title(open) : text.bar.titleTimely(open);
  if (compareExact(totals.overdue, totals.open) === 0) return text.bar.titleLate(open);
  return text.bar.titleOverdue(open, format.moneyIn(totals.overdue, currency));
}

function stageRow(look: StageLook, stage: StageFigure, money: boolean, reader: Reader): Fragment[] {
  const { format } = reader;
  return [
    stageName(look),
    look.range,
    ...(money ? [moneyCell(stage.amount, reader), shareCell(stage.amountShare, reader)] : []),
    format.count(stage.items),
    format.count(stage.customers),
    shareCell(stage.customersShare, reader),
    shareCell(stage.customersActiveShare, reader),
  ];
}

/** A stage's name after a small square of its colour and hatching; however narrow its place is, the square stays beside the name. */
export function stageName(look: StageLook): Html {
  return html`<span class="stage"><svg class="swatch" width="12" height="12" aria-hidden="true"><rect width="12" height="12" fill="${look.fill}"/>${look.hatched ? html`<rect width="12" height="12" fill="${HATCH}"/>` : null}</svg> ${look.name}</span>`;
}

function shareText(share: number | null, { format, text }: Reader): string {
  return share === null ? text.na.mark : format.share(share);
}

interface Segment {
  look: StageLook;
  from: number;
  to: number;
}

/** Segments of one bar from 0 to 1, in the order of the stages. */
export function segments(looks: readonly StageLook[], shares: readonly (number | null)[], length = 1): Segment[] {
  let at = 0;
  return looks.map((look, index) => {
    const from = at;
    at += (shares[index] ?? 0) * length;
    return { look, from, to: at };
  });
}

/** The marks of one stacked bar, the last stage hatched. */
export function barMarks(list: readonly Segment[]): Plot.Markish[] {
  const seen = list.filter((segment) => segment.to > segment.from);
  return [
    Plot.barX(seen, { x1: 'from', x2: 'to', fill: (segment: Segment) => segment.look.fill }),
    Plot.barX(
      seen.filter((segment) => segment.look.hatched),
      { x1: 'from', x2: 'to', fill: HATCH },
    ),
  ];
}

/** What a segment says to whoever points at it. */
function stageInWords(look: StageLook, stage: StageFigure, currency: string | null, reader: Reader): string[] {
  const { text, format } = reader;
  const full = (share: number | null): string => (share === null ? text.na.mark : format.shareFull(share));
  return [
    `${look.name}: ${look.range}`,
    ...(currency === null || stage.amount === null ? [] : [`${format.money(stage.amount)} ${currency} (${full(stage.amountShare)})`]),
    `${text.bar.customers(stage.customers)} (${full(stage.customersShare)})`,
    text.manager.items(stage.items),
  ];
}

function drawing({ book, looks, currency }: StageBarJob, money: boolean, summary: string, reader: Reader): Html {
  const { text } = reader;
  const lift = money ? 0 : CUSTOMER_BAR.top - 30;
  const top = CUSTOMER_BAR.top - lift;
  const bottom = top + CUSTOMER_BAR.height;
  const at = part(book.risk.threshold);
  const bar = (key: 'amountShare' | 'customersShare', { height }: typeof MONEY_BAR, y: number) => {
    const parts = segments(
      looks,
      book.stages.map((stage) => stage[key]),
    );
    const values = parts.map(({ from, to }, index) =>
      to > from ? telling([from, to], [0, height], stageInWords(looks[index]!, book.stages[index]!, currency, reader)) : null,
    );
    return html`<g transform="translate(0,${y})">${fluidBars(height, barMarks(parts))}${values}</g>`;
  };
  const bars = html`${money ? bar('amountShare', MONEY_BAR, MONEY_BAR.top) : null}${bar('customersShare', CUSTOMER_BAR, top)}`;
  const threshold = thresholdLine([at, at], [money ? MONEY_BAR.top - 5 : top - 5, bottom + 5]);
  const half = money ? html`<text class="halo note" x="${at}" dx="7" y="${top - 13}">${text.bar.half(book.risk.threshold)}</text>` : null;
  const customers = html`<text class="note" x="0" y="${top - 13}">${text.bar.customers(book.totals.customersOwing)}</text>`;
  const labels = Object.entries(LABELLED_WIDTHS).map(
    ([name, width]) =>
      html`<g class="${name}">${money ? moneyLabels(looks, book.stages, width, reader) : null}${customerLabels(looks, book.stages, bottom, width, reader)}</g>`,
  );
  return picture(
    summary,
    money ? 'stage-bar' : 'stage-bar counts',
    bottom + 24,
    html`<g class="bars">${bars}${customers}${threshold}${half}</g>${labels}`,
  );
}

/** Segments that can be seen, each with its stage's figures: what stands at 0 needs no label, the table has it. */
function labelled(
  looks: readonly StageLook[],
  stages: readonly StageFigure[],
  key: 'amountShare' | 'customersShare',
): (Segment & { stage: StageFigure })[] {
  return segments(
    looks,
    stages.map((stage) => stage[key]),
  )
    .map((segment, index) => ({ ...segment, stage: stages[index]! }))
    .filter(({ from, to }) => to > from);
}

/**
 * Name, money and share above each segment; a leader where a label had to leave its segment. Where not all can stand side by side, the
 * smallest segments have none.
 */
function moneyLabels(looks: readonly StageLook[], stages: readonly StageFigure[], length: number, reader: Reader): Html {
  const list = labelled(looks, stages, 'amountShare').map(({ look, from, to, stage }) => {
    const amount = stage.amount === null ? '' : reader.format.moneyShort(stage.amount);
    const share = shareText(stage.amountShare, reader);
    return {
      look,
      from,
      to,
      amount,
      share,
      at: from * length,
      width: Math.max(textWidth(look.name), textWidth(`${amount} ${share}`)) * 1.05,
    };
  });
  return html`${fitting(list, length, 16, ({ from, to }) => to - from).map(({ label: { look, from, to, amount, share, at }, place }) => {
    const x = part(place / length);
    const above = place > at - 6 && place < to * length;
    const leader = !above
      ? html`<line class="leader" x1="${x}" x2="${part(Math.min(to, from + 4 / length))}" y1="38" y2="${MONEY_BAR.top}"/>`
      : null;
    return html`<text class="name" x="${x}" y="14">${look.name}</text><text x="${x}" y="33">${amount} <tspan class="dim">${share}</tspan></text>${leader}`;
  })}`;
}

/** Count, name and share under each segment of the customers' bar. */
function customerLabels(looks: readonly StageLook[], stages: readonly StageFigure[], top: number, length: number, reader: Reader): Html {
  const list = labelled(looks, stages, 'customersShare').map(({ look, from, to, stage }) => {
    const count = reader.format.count(stage.customers);
    const rest = `${look.name} ${shareText(stage.customersShare, reader)}`;
    return { count, rest, from, to, at: from * length, width: textWidth(`${count} ${rest}`) };
  });
  return html`${fitting(list, length, 14, ({ from, to }) => to - from).map(({ label: { count, rest }, place }) => html`<text x="${part(place / length)}" y="${top + 19}"><tspan class="name">${count}</tspan> <tspan class="dim">${rest}</tspan></text>`)}`;
}
