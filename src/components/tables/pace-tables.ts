import { notAvailable } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import { heatCell } from '../../figures/heat.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import type { Reader } from '../../text/reader.ts';

const daysText = (days: number | null, reader: Reader) => (days === null ? notAvailable(reader, 'left') : reader.format.days(days));

/** How long money and items stay in each stage. */
export function dwellTable(book: Pick<Book, 'dwell'>, currency: string, { looks, reader }: Site): Table {
  const { text, format } = reader;
  const words = text.stagesPage;
  return {
    caption: text.column.inCurrency(words.dwell, currency),
    columns: [
      { head: text.column.stage },
      { head: text.column.inCurrency(words.left, currency), numeric: true },
      { head: words.leftDays, numeric: true },
      { head: words.itemsLeft, numeric: true },
      { head: words.median, numeric: true },
      { head: text.column.inCurrency(words.there, currency), numeric: true },
      { head: words.thereDays, numeric: true },
    ],
    rows: book.dwell.map((stage) => [
      looks.find(({ id }) => id === stage.id)?.name ?? stage.id,
      format.money(stage.amountLeft),
      daysText(stage.moneyDays, reader),
      format.count(stage.itemsLeft),
      daysText(stage.itemDaysMedian, reader),
      format.money(stage.amountThere),
      daysText(stage.daysThere, reader),
    ]),
  };
}

/** What share of each month's billing had come in at each age, the latest month last. */
export function vintageTable(book: Pick<Book, 'vintages'>, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.stagesPage;
  const months = book.vintages;
  const ages = (months[0]?.ages ?? [])
    .map(({ age }) => age)
    .filter((age) => months.some((month) => month.ages.some((one) => one.age === age && one.share !== null)));
  return {
    caption: text.column.inCurrency(words.vintage, currency),
    columns: [
      { head: words.month, day: true },
      { head: text.column.inCurrency(words.billed, currency), numeric: true },
      ...ages.map((age) => ({ head: words.age(age), numeric: true })),
      { head: words.soFar, numeric: true },
    ],
    rows: months.map((month) => [
      format.monthShort(`${month.month}-01`),
      format.money(month.billed),
      ...ages.map((age) => {
        const share = month.ages.find((one) => one.age === age)?.share ?? null;
        return heatCell(share, share === null ? '' : format.share(share));
      }),
      month.share === null ? notAvailable(reader) : format.share(month.share),
    ]),
  };
}
