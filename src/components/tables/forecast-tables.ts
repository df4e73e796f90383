import { notAvailable, shareCell } from '../../figures/cells.ts';
import { exactSum } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { ExpectedCash, StageOutlook } from '../../report/schema/forecast-schema.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { type Fragment, named } from '../../text/html.ts';
import { managerName } from './manager-name.ts';

/** What was said of the cash before, against what came. */
export function cashTestsTable({ backtests }: ExpectedCash, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.forecastPage;
  const money = (weeks: ExpectedCash['backtests'][number]['weeks'], which: 'expected' | 'came' | 'naive'): Fragment =>
    format.money(exactSum(weeks.map((week) => week[which])));
  return {
    caption: text.column.inCurrency(words.cashTests, currency),
    columns: [
      { head: words.saidOn, day: true },
      ...[words.weeks, words.said, words.came, words.naive, words.error, words.naiveError, words.inside].map((head) => ({
        head,
        numeric: true,
      })),
      { head: words.better },
    ],
    rows: backtests.map((test) => [
      format.dayShort(test.asOf),
      format.count(test.weeks.length),
      money(test.weeks, 'expected'),
      money(test.weeks, 'came'),
      money(test.weeks, 'naive'),
      shareCell(test.error, reader),
      shareCell(test.naiveError, reader),
      words.insideOf(test.inside, test.weeks.length),
      beats(test.beatsNaive, words),
    ]),
  };
}

/** The same of the stages: shares of the open money. */
export function outlookTestsTable({ backtests }: StageOutlook, currency: string, site: Site): Table {
  const { reader, looks } = site;
  const { text, format } = reader;
  const words = text.forecastPage;
  return {
    caption: text.column.inCurrency(words.outlookTests, currency),
    columns: [
      { head: words.saidOn, day: true },
      ...looks.map(({ name }) => ({ head: words.saidCame(name), numeric: true })),
      ...[words.error, words.naiveError].map((head) => ({ head, numeric: true })),
      { head: words.better },
    ],
    rows: backtests.map((test) => [
      format.dayShort(test.asOf),
      ...test.stages.map(({ said, came }): Fragment =>
        said === null || came === null ? notAvailable(reader) : words.saidThenCame(format.shareFull(said), format.shareFull(came)),
      ),
      shareCell(test.error, reader),
      shareCell(test.naiveError, reader),
      beats(test.beatsNaive, words),
    ]),
  };
}

/** The stages as they are and as they will be. */
export function outlookTable({ points }: StageOutlook, currency: string, { reader, looks }: Site): Table {
  const { text, format } = reader;
  return {
    caption: text.column.inCurrency(text.forecastPage.outlookTable, currency),
    columns: [
      { head: text.column.day, day: true },
      ...looks.map(({ name }) => ({ head: name, numeric: true })),
      { head: text.column.riskShare, numeric: true },
    ],
    rows: points.map((point) => [
      format.dayShort(point.asOf),
      ...point.stages.map(({ amount }) => format.money(amount)),
      shareCell(point.atRiskShare, reader),
    ]),
  };
}

/** Provision by band: the open money, the rate and where it comes from, and what the ledger's own history says. */
export function provisionTable(provision: NonNullable<Book['provision']>, currency: string, { reader, looks }: Site): Table {
  const { text, format } = reader;
  const words = text.forecastPage;
  const money = (amount: string | null): Fragment => (amount === null ? notAvailable(reader) : format.money(amount));
  const rate = (value: string | null): Fragment => (value === null ? notAvailable(reader) : format.shareFull(Number(value)));
  return {
    caption: text.column.inCurrency(words.provisionTable, currency),
    columns: [
      { head: words.band },
      { head: text.column.open, numeric: true },
      { head: words.rate, numeric: true },
      { head: words.source },
      ...[words.provision, words.estimatedRate, words.estimated, words.evidenceItems, words.reached, words.lost].map((head) => ({
        head,
        numeric: true,
      })),
    ],
    rows: provision.bands.map((band) => [
      looks.find(({ id }) => id === band.stage)?.name ?? text.stageRange(band.from, band.upTo),
      money(band.open),
      rate(band.rate),
      band.source === null ? '' : words.sources[band.source],
      money(band.amount),
      rate(band.estimatedRate),
      money(band.estimatedAmount),
      format.count(band.evidence.items),
      money(band.evidence.reached),
      money(band.evidence.lost),
    ]),
    closing: [words.all, '', '', '', money(provision.amount), '', money(provision.estimatedAmount), '', '', ''],
  };
}

/** Each manager's cash to come, and provision. */
export function managersAheadTable(managers: Book['managers'], currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.forecastPage;
  const money = (amount: string | null | undefined): Fragment => (amount == null ? notAvailable(reader) : format.money(amount));
  return {
    caption: text.column.inCurrency(words.managersTable, currency),
    columns: [
      { head: text.column.manager },
      ...[text.column.open, words.expected, words.low, words.high, words.provision].map((head) => ({ head, numeric: true })),
    ],
    rows: managers
      .filter(({ items }) => items > 0)
      .map((manager) => [
        named(managerName(manager, reader)),
        money(manager.open),
        money(manager.expectedCash?.expected),
        money(manager.expectedCash?.low),
        money(manager.expectedCash?.high),
        money(manager.provision?.amount),
      ]),
  };
}

function beats(value: boolean | null, words: Site['reader']['text']['forecastPage']): string {
  return value === null ? '' : value ? words.yes : words.no;
}
