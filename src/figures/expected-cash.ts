import * as Plot from '@observablehq/plot';
import type { ExpectedCash } from '../report/schema/forecast-schema.ts';
import { html } from '../text/html.ts';
import type { Reader } from '../text/reader.ts';
import { part, picture, pixel, stretched, tellingPoints } from './drawing.ts';
import { compareExact } from './exact.ts';
import type { Figure } from './figure.ts';

const HEIGHT = 200;
/** Of a week's room, how much its bar takes, and how much the mark of its interval. */
const BAR = 0.72;
const INTERVAL = 0.1;

/** What will come in week by week, with the interval in which it lies four times of five. */
export function expectedCashFigure(cash: ExpectedCash, currency: string, reader: Reader): Figure {
  const { text, format } = reader;
  const words = text.forecastPage;
  const [first, last] = [cash.weeks[0], cash.weeks.at(-1)];
  const title =
    compareExact(cash.total.high, '0') === 0
      ? words.cashNothing
      : words.cashTitle(
          format.moneyIn(cash.total.expected, currency),
          format.moneyIn(cash.total.low, currency),
          format.moneyIn(cash.total.high, currency),
        );
  const summary = words.cashSummary(
    cash.weeks.map((week) => `${format.dayShort(week.to)} ${format.moneyIn(week.expected, currency)}`).join('; '),
  );
  return {
    title,
    subtitle: words.cashSub(currency, format.day(first?.from ?? ''), format.day(last?.to ?? '')),
    svg: drawing(cash, currency, summary, reader),
    summary,
    table: {
      caption: text.column.inCurrency(words.cashTable, currency),
      columns: [{ head: words.week }, ...[words.expected, words.low, words.high].map((head) => ({ head, numeric: true }))],
      rows: cash.weeks.map((week) => [
        words.fromTo(format.dayShort(week.from), format.dayShort(week.to)),
        format.money(week.expected),
        format.money(week.low),
        format.money(week.high),
      ]),
      closing: [words.allWeeks, format.money(cash.total.expected), format.money(cash.total.low), format.money(cash.total.high)],
    },
    definition: text.definitions.expectedCash.definition,
    rows: 'report.json',
  };
}

function drawing({ weeks }: ExpectedCash, currency: string, summary: string, { text, format }: Reader) {
  const most = Math.max(...weeks.map(({ high }) => Number(high))) || 1;
  const middle = (index: number): number => (index + 0.5) / weeks.length;
  const bars = (
    width: number,
    from: (week: ExpectedCash['weeks'][number]) => number,
    to: (week: ExpectedCash['weeks'][number]) => number,
    fill: string,
    fillOpacity: number,
  ) =>
    Plot.rect(
      weeks.map((week, index) => ({
        x1: middle(index) - width / 2 / weeks.length,
        x2: middle(index) + width / 2 / weeks.length,
        y1: from(week),
        y2: to(week),
      })),
      { x1: 'x1', x2: 'x2', y1: 'y1', y2: 'y2', fill, fillOpacity },
    );
  const { svg } = stretched(
    HEIGHT,
    [
      bars(
        BAR,
        () => 0,
        ({ expected }) => Number(expected),
        'var(--dim)',
        0.4,
      ),
      bars(
        INTERVAL,
        ({ low }) => Number(low),
        ({ high }) => Number(high),
        'var(--ink)',
        1,
      ),
    ],
    { x: { domain: [0, 1] }, y: { domain: [0, most] } },
  );
  const y = (value: number): number => pixel(HEIGHT - (value / most) * HEIGHT);
  const half = most / 2;
  const grid = [0, half, most].map((value) => html`<line class="grid" x1="0" x2="100%" y1="${y(value)}" y2="${y(value)}"/>`);
  const scale = [half, most].map(
    (value) =>
      html`<text class="axis" x="100%" dx="8" y="${y(value)}" dy=".35em">${format.moneyIn(value < 100 ? value.toFixed(2) : String(Math.round(value)), currency)}</text>`,
  );
  const marks = tellingPoints(
    weeks.map((_, index) => middle(index)),
    [0, HEIGHT],
    (index) => {
      const { from, to, expected, low, high } = weeks[index]!;
      const exact = (amount: string): string => `${format.money(amount)} ${currency}`;
      return [text.forecastPage.weekMark(format.dayShort(from), format.dayShort(to), exact(expected), exact(low), exact(high))];
    },
  );
  const days = weeks.flatMap((week, index) =>
    index % 6 === 0
      ? [
          html`<text class="axis" x="${part(index === 0 ? 0 : index === weeks.length - 1 ? 1 : middle(index))}" y="${HEIGHT + 18}" text-anchor="${index === 0 ? 'start' : index === weeks.length - 1 ? 'end' : 'middle'}">${format.dayShort(week.to)}</text>`,
        ]
      : [],
  );
  return picture(summary, 'trend', HEIGHT + 44, html`<g transform="translate(0,18)">${grid}${svg}${scale}${days}${marks}</g>`);
}
