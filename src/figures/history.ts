import * as Plot from '@observablehq/plot';
import type { ManagerHistory } from '../report/page-data/page-data.ts';
import type { RiskVerdict } from '../report/schema/report-schema.ts';
import { type Html, html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { moneyCell, shareCell } from './cells.ts';
import { picture, pixel, stretched, tellingPoints, thresholdLine } from './drawing.ts';
import type { Figure } from './figure.ts';
import { apart } from './labels.ts';
import { timeAxis } from './time-axis.ts';

type Point = ManagerHistory['points'][number];

const HEIGHT = 220;
/** Room above the field, for the scale's end and what the dashed line is. */
const TOP = 30;

export interface HistoryJob {
  name: string;
  /** At least two points, one of them with a share. */
  points: ManagerHistory['points'];
  threshold: number;
  currency: string;
  risk: RiskVerdict;
  /** The risk stages in words. */
  stages: string;
  /** Whether the points are the days of lists of open items, not month-ends. */
  lists: boolean;
}

/** One book's shares at risk through time, both legs, against the threshold. */
export function historyFigure(job: HistoryJob, reader: Reader): Figure {
  const { name, points, threshold, currency, stages, lists } = job;
  const { text, format } = reader;
  const share = (value: number | null) => (value === null ? text.na.mark : format.share(value, threshold));
  const first = points[0]!;
  const last = points.at(-1)!;
  const peak = points.reduce((best, point) => ((point.amountShare ?? -1) > (best.amountShare ?? -1) ? point : best));
  const summary = text.managers.lineSummary(
    name,
    share(first.amountShare),
    share(last.amountShare),
    share(peak.amountShare),
    lists ? format.day(peak.asOf) : format.month(peak.asOf),
  );
  const title = finding(job, peak, reader);
  return {
    title,
    subtitle: lists
      ? text.manager.historySubLists(stages, format.day(first.asOf), format.day(last.asOf))
      : text.manager.historySub(stages, format.month(first.asOf), format.month(last.asOf)),
    svg: drawing(points, job, summary, reader),
    summary,
    table: {
      caption: text.column.inCurrency(title, currency),
      columns: [
        { head: text.column.day, day: true },
        { head: text.column.inCurrency(text.column.open, currency), numeric: true },
        { head: text.column.inCurrency(text.column.atRisk, currency), numeric: true },
        { head: text.column.riskShare, numeric: true },
        { head: text.column.riskCustomers, numeric: true },
      ],
      rows: points
        .map((point) => [
          format.dayShort(point.asOf),
          moneyCell(point.open, reader),
          moneyCell(point.atRisk, reader),
          shareCell(point.amountShare, reader),
          shareCell(point.customersShare, reader),
        ])
        .reverse(),
    },
    definition: lists ? text.trend.lists.definition : text.trend.definition,
    rows: null,
  };
}

/** What the share is now, and what it was when there first was one; of a book in which nothing is open now, what it was at most. */
function finding({ points, threshold, lists }: HistoryJob, peak: Point, { text: { manager: words }, format }: Reader): string {
  const share = ({ amountShare }: Point) => format.share(amountShare ?? 0, threshold);
  const last = points.at(-1)!;
  if (last.amountShare === null) return words.historyEmpty(share(peak), lists ? format.day(peak.asOf) : format.month(peak.asOf));
  const first = points.find(({ amountShare }) => amountShare !== null)!;
  if (first === last) return words.historyNew(share(last));
  return lists
    ? words.historyLists(share(first), share(last), format.day(first.asOf))
    : words.history(share(first), share(last), format.month(first.asOf));
}

function drawing(points: ManagerHistory['points'], { threshold, lists }: HistoryJob, summary: string, reader: Reader): Html {
  const { text, format } = reader;
  const at = (index: number) => index / (points.length - 1);
  const line = (key: 'amountShare' | 'customersShare') =>
    points.map((point, index) => ({ at: at(index), value: point[key] ?? Number.NaN }));
  const field = stretched(
    HEIGHT,
    [
      Plot.lineY(line('customersShare'), { x: 'at', y: 'value', stroke: 'var(--dim)', strokeWidth: 1.5 }),
      Plot.lineY(line('amountShare'), { x: 'at', y: 'value', stroke: 'var(--ink)', strokeWidth: 2.5 }),
    ],
    { x: { domain: [0, 1] }, y: { domain: [0, 1] } },
  );
  const y = (value: number): number => pixel((1 - value) * HEIGHT);
  const grid = [0, 0.25, 0.5, 0.75, 1].map((value) => html`<line class="grid" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>`);
  const scale = [0.25, 0.75, 1].map((value) => html`<text class="axis halo" x="0" y="${y(value) - 4}">${format.threshold(value)}</text>`);
  const last = points.at(-1)!;
  const ends = (
    [
      ['amountShare', text.manager.byMoney],
      ['customersShare', text.manager.byCustomers],
    ] as const
  )
    .flatMap(([key, name]) => (last[key] === null ? [] : [{ name, value: last[key], strong: key === 'amountShare' }]))
    .sort((a, b) => b.value - a.value);
  const places =
    apart(
      ends.map(({ value }) => ({ at: y(value) - 17, width: 34 })),
      HEIGHT,
      2,
    ) ?? ends.map(({ value }) => y(value));
  const labels = ends.map(
    ({ name, value, strong }, index) =>
      html`<circle class="${strong ? 'ink' : 'dim'}" cx="100%" cy="${y(value)}" r="3.2"/><text class="${strong ? 'name' : 'dim'}" x="100%" dx="10" y="${places[index]! + 14}">${name}</text><text class="${strong ? 'note' : 'dim note'}" x="100%" dx="10" y="${places[index]! + 30}">${format.share(value, threshold)}</text>`,
  );
  const values = tellingPoints(
    points.map((_, index) => at(index)),
    [0, HEIGHT],
    (index) => {
      const { asOf, amountShare, customersShare } = points[index]!;
      return [
        format.day(asOf),
        ...(
          [
            [text.manager.byMoney, amountShare],
            [text.manager.byCustomers, customersShare],
          ] as const
        ).flatMap(([name, value]) => (value === null ? [] : [text.bar.part(name, format.shareFull(value))])),
      ];
    },
  );
  const axis = timeAxis(
    points.map(({ asOf }, index) => ({ asOf, at: at(index) })),
    { lists, top: HEIGHT, tick: 5, words: 18 },
    reader,
  );
  const rim = y(threshold);
  return picture(
    summary,
    'trend',
    HEIGHT + TOP + 20,
    html`<g transform="translate(0,${TOP})">${grid}${field.svg}${thresholdLine(['0', '100%'], [rim, rim])}${thresholdKey(text.trend.threshold(threshold))}${scale}${labels}${axis}${values}</g>`,
  );
}

/** What the dashed line is, above the field at its end: beside the line itself the words would lie on the book's own lines. */
function thresholdKey(words: string): Html {
  return html`<svg x="100%" y="-20">${thresholdLine(['-22', '0'], [-4, -4])}<text class="note" x="-28" text-anchor="end">${words}</text></svg>`;
}
