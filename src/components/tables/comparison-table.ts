import { notAvailable, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import type { Fragment } from '../../text/html.ts';

/** A day with which the book is compared, and its place in the trend. */
interface Moment {
  asOf: string;
  head: string;
  index: number;
}

/** The place of the same month a year before in the trend, -1 where it is not there; lists of open items are of days, not of months. */
export function yearAgo({ trend }: Pick<Book, 'trend'>, { lists }: Site): number {
  const today = trend.at(-1)?.asOf ?? '';
  return lists ? -1 : trend.findIndex(({ asOf }) => asOf.startsWith(`${Number(today.slice(0, 4)) - 1}${today.slice(4, 7)}`));
}

/** The last point of the trend, the one before it, and that of a year before, as far as they are there; the latest first. */
function moments(book: Pick<Book, 'trend'>, site: Site): Moment[] {
  const { trend } = book;
  const { text, format } = site.reader;
  const last = trend.length - 1;
  const before = [...new Set([last - 1, yearAgo(book, site)])].filter((index) => index >= 0);
  return [
    { asOf: trend[last]?.asOf ?? '', head: text.comparison.today, index: last },
    ...before.map((index) => ({ asOf: trend[index]?.asOf ?? '', head: format.dayShort(trend[index]?.asOf ?? ''), index })),
  ];
}

/** The headline figures now, a month and a year ago, and in the last recorded report; null where there is nothing to compare with. */
export function comparisonTable(book: Book, currency: string, site: Site): Table | null {
  const {
    reader,
    data: { report },
  } = site;
  const { text, format } = reader;
  const since = book === report ? report.history.since : null;
  const days = moments(book, site);
  if (days.length < 2) return null;
  const money = (amount: string | null | undefined): Fragment => (amount == null ? notAvailable(reader) : format.money(amount));
  const number = (value: number | null | undefined): Fragment => (value == null ? notAvailable(reader) : format.days(value));
  const speed = ({ index }: Moment) => book.metrics.trend[index];
  const effectiveness = new Map(book.metrics.cei.map(({ month, value }) => [month, value]));
  const recorded = (cell: Fragment): Fragment[] => (since === null ? [] : [cell]);
  const names = text.definitions;
  return {
    caption: text.column.inCurrency(text.comparison.table, currency),
    columns: [
      { head: text.comparison.figure },
      ...days.map(({ head }) => ({ head, numeric: true })),
      ...(since === null ? [] : [{ head: text.comparison.recorded(format.dayShort(since.asOf)), numeric: true }]),
    ],
    rows: [
      [
        text.column.inCurrency(text.column.open, currency),
        ...days.map(({ index }) => money(book.trend[index]?.open)),
        ...recorded(since !== null && since.currency !== report.currency ? notAvailable(reader, 'currency') : money(since?.open.before)),
      ],
      [
        text.column.riskShare,
        ...days.map(({ index }) => shareCell(book.trend[index]?.risk.amountShare ?? null, reader)),
        ...recorded(shareCell(since?.atRiskShare.before ?? null, reader)),
      ],
      [
        text.column.riskCustomers,
        ...days.map(({ index }) => shareCell(book.trend[index]?.risk.customersShare ?? null, reader)),
        ...recorded(shareCell(since?.customersAtRiskShare.before ?? null, reader)),
      ],
      ...(site.lists
        ? []
        : [
            [
              text.comparison.inDays(names.dsoCountback.title),
              ...days.map((day) => number(speed(day)?.dsoCountback)),
              ...recorded(number(since?.dsoCountback.before)),
            ],
            [text.comparison.inDays(names.dsoSimple.title), ...days.map((day) => number(speed(day)?.dsoSimple)), ...recorded('')],
            [
              text.comparison.inDays(names.bestPossibleDso.title),
              ...days.map((day) => number(speed(day)?.bestPossibleDso)),
              ...recorded(''),
            ],
            [names.averageDaysDelinquent.title, ...days.map((day) => number(speed(day)?.averageDaysDelinquent)), ...recorded('')],
            [names.cei.title, ...days.map((day) => number(effectiveness.get(day.asOf.slice(0, 7)))), ...recorded('')],
          ]),
    ],
  };
}

/** The open money of the same month a year before; null where the trend does not go back so far, or money cannot be added. */
export function yearBefore(book: Pick<Book, 'trend'>, site: Site): { asOf: string; open: string } | null {
  const point = book.trend[yearAgo(book, site)];
  return point === undefined || point.open === null ? null : { asOf: point.asOf, open: point.open };
}
