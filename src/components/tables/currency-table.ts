import { cellBar, moneyCell, shareCell } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { Book, CurrencyBook } from '../../report/schema/report-schema.ts';

type Currencies = Book & { currencies: CurrencyBook[] };

/** The currency in which most is open, by what it is worth; null where nothing is. */
export function leadingCurrency({ currencies }: Currencies): { currency: string; share: number } | null {
  const shares = currencies.flatMap(({ currency, reporting }) =>
    reporting?.openShare == null ? [] : [{ currency, share: reporting.openShare }],
  );
  return shares.reduce<{ currency: string; share: number } | null>(
    (most, one) => (most === null || one.share > most.share ? one : most),
    null,
  );
}

/** Each currency's open money, in itself and in the reporting one, which alone is added up. */
export function currencyTable({ currencies, totals }: Currencies, reporting: string, { looks, reader, risk, data }: Site): Table {
  const { text, format } = reader;
  const rated = data.config.valuation === 'as-of';
  return {
    caption: text.byCurrency.table,
    columns: [
      { head: text.column.currency },
      { head: text.byCurrency.own, numeric: true },
      ...(rated ? [{ head: text.byCurrency.rate(reporting), numeric: true }] : []),
      { head: text.column.inCurrency(text.column.open, reporting), numeric: true },
      { head: text.column.share, numeric: true },
      { head: text.column.bar },
      { head: text.column.riskShare, numeric: true },
      { head: text.column.items, numeric: true },
      { head: text.column.customers, numeric: true },
    ],
    rows: currencies.map(({ currency, reporting: worth, ...book }) => [
      currency,
      moneyCell(book.totals.open, reader),
      ...(rated ? [currency === reporting || worth?.rate == null ? '' : format.rate(worth.rate)] : []),
      moneyCell(worth?.open ?? null, reader),
      shareCell(worth?.openShare ?? null, reader),
      cellBar(
        looks,
        book.stages.map((stage) => stage.amountShare),
        `${risk.both}: ${book.risk.amountShare === null ? text.na.mark : format.share(book.risk.amountShare)}`,
      ),
      shareCell(book.risk.amountShare, reader),
      format.count(book.totals.items),
      format.count(book.totals.customersOwing),
    ]),
    closing: [
      text.column.total,
      '',
      ...(rated ? [''] : []),
      moneyCell(totals.open, reader),
      '',
      '',
      '',
      format.count(totals.items),
      format.count(totals.customersOwing),
    ],
  };
}

/** The same of money that is not applied, and what is left of open after it. */
export function unappliedTable({ currencies, totals }: Currencies, reporting: string, { reader }: Site): Table {
  const { text } = reader;
  const inReporting = (head: string): string => text.column.inCurrency(head, reporting);
  return {
    caption: text.column.unapplied,
    columns: [
      { head: text.column.currency },
      { head: text.byCurrency.unapplied, numeric: true },
      { head: inReporting(text.column.unapplied), numeric: true },
      { head: inReporting(text.column.net), numeric: true },
    ],
    rows: currencies.map(({ currency, reporting: worth, totals: own }) => [
      currency,
      moneyCell(own.unapplied, reader),
      moneyCell(worth?.unapplied ?? null, reader),
      moneyCell(worth?.net ?? null, reader),
    ]),
    closing: [text.column.total, '', moneyCell(totals.unapplied, reader), moneyCell(totals.net, reader)],
  };
}
