import { notAvailable, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { type Fragment, html } from '../../text/html.ts';
import { monthId } from './trend-series.ts';

/** Every month: what moved in it, and what the figures were at its end; the last first. */
export function monthsTable(book: Pick<Book, 'movements' | 'trend' | 'metrics'>, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.trendsPage;
  const figures = new Map(book.metrics.trend.map((point) => [point.asOf, point]));
  const risk = new Map(book.trend.map((point) => [point.asOf, point.risk.amountShare]));
  const effectiveness = new Map(book.metrics.cei.map(({ month, value }) => [month, value]));
  const days = (value: number | null | undefined, reason: 'paid' | 'nothing' = 'nothing'): Fragment =>
    value == null ? notAvailable(reader, reason) : format.days(value);
  const heads = [text.movement.billed, text.movement.cash, text.movement.creditNotes, text.movement.writeOffs, text.column.open].map(
    (head) => ({ head, numeric: true }),
  );
  const definitions = text.definitions;
  return {
    caption: text.column.inCurrency(words.table, currency),
    columns: [
      { head: words.month, day: true },
      ...heads,
      { head: text.column.riskShare, numeric: true },
      ...[definitions.dsoCountback, definitions.cei, definitions.daysToPay, definitions.daysBeyondTerms, definitions.paidOnTime].map(
        ({ title }) => ({ head: title, numeric: true }),
      ),
    ],
    rows: book.movements.toReversed().map((month) => {
      const point = figures.get(month.to);
      return [
        html`<span id="${monthId(month.to, currency)}">${format.dayShort(month.to)}</span>`,
        ...[month.billed, month.cash, month.creditNotes, month.writeOffs, month.closing].map((amount) => format.money(amount)),
        shareCell(risk.get(month.to) ?? null, reader),
        days(point?.dsoCountback),
        days(effectiveness.get(month.to.slice(0, 7))),
        days(point?.daysToPay, 'paid'),
        days(point?.daysBeyondTerms, 'paid'),
        point?.paidOnTime == null ? notAvailable(reader, 'paid') : format.share(point.paidOnTime),
      ];
    }),
  };
}

/** What of the last complete month's collectible money was collected, by stage. */
export function collectedTable(month: Book['metrics']['collected'][number], currency: string, { looks, reader }: Site): Table {
  const { text, format } = reader;
  const words = text.trendsPage;
  return {
    caption: text.column.inCurrency(words.collected, currency),
    columns: [
      { head: text.column.stage },
      { head: words.collectible, numeric: true },
      { head: words.cash, numeric: true },
      { head: words.share, numeric: true },
    ],
    rows: month.stages.map((stage) => [
      looks.find(({ id }) => id === stage.id)?.name ?? stage.id,
      stage.collectible === null ? notAvailable(reader, 'currency') : format.money(stage.collectible),
      stage.collected === null ? notAvailable(reader, 'currency') : format.money(stage.collected),
      shareCell(stage.share, reader),
    ]),
  };
}

/** What becomes of money that is so late already. */
export function recoveryTable(book: Pick<Book, 'metrics'>, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.trendsPage;
  return {
    caption: text.column.inCurrency(words.recovery, currency),
    columns: [
      { head: words.age, numeric: true },
      { head: text.column.open, numeric: true },
      { head: words.cash, numeric: true },
      { head: words.share, numeric: true },
    ],
    rows: book.metrics.recovery.map(({ age, open, collected, share }) => [
      format.count(age),
      open === null ? notAvailable(reader, 'currency') : format.money(open),
      collected === null ? notAvailable(reader, 'currency') : format.money(collected),
      shareCell(share, reader),
    ]),
  };
}

/** On how few the money hangs, open and past due. */
export function concentrationTable({ open, overdue }: NonNullable<Book['concentration']>, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.trendsPage;
  const number = (value: number | null): Fragment => (value === null ? notAvailable(reader) : format.days(value));
  return {
    caption: text.column.inCurrency(text.definitions.concentration.title, currency),
    columns: [
      { head: '' },
      { head: words.groups, numeric: true },
      { head: words.top1, numeric: true },
      { head: words.top5, numeric: true },
      { head: words.top10, numeric: true },
      { head: words.hhi, numeric: true },
      { head: words.effective, numeric: true },
    ],
    rows: (
      [
        ['open', open],
        ['overdue', overdue],
      ] as const
    ).map(([measure, one]) => [
      words.measures[measure] ?? measure,
      format.count(one.groups),
      shareCell(one.top1, reader),
      shareCell(one.top5, reader),
      shareCell(one.top10, reader),
      one.hhi === null ? notAvailable(reader) : format.count(Math.round(one.hhi)),
      number(one.effectiveNumber),
    ]),
  };
}
