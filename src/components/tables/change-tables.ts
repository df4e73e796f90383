import { notAvailable } from '../../figures/cells.ts';
import { compareExact } from '../../figures/exact.ts';
import type { Table } from '../../figures/figure.ts';
import type { Site } from '../../layouts/site.ts';
import type { PastRun, SinceRecord } from '../../report/schema/history-schema.ts';
import { type Fragment, html, named } from '../../text/html.ts';
import { managerName } from './manager-name.ts';

type Moneys = SinceRecord['open'];

/** The name of a stage, also of one that only a past run had. */
const stageName = (id: string, { looks, reader }: Site): string =>
  looks.find((look) => look.id === id)?.name ?? reader.text.stages[id] ?? id;

/** The headline figures before and now. */
export function headlineTable(since: SinceRecord, currency: string, { reader }: Site): Table {
  const { text, format } = reader;
  const words = text.changesPage;
  const none = (): Fragment => notAvailable(reader, 'currency');
  const share = (value: number | null): Fragment => (value === null ? notAvailable(reader) : format.shareFull(value));
  const days = (value: number | null): Fragment => (value === null ? notAvailable(reader) : format.days(value));
  const money = ({ before, now, change }: Moneys): Fragment[] => [
    before === null ? none() : format.money(before),
    now === null ? none() : format.money(now),
    change === null ? none() : format.moneySigned(change),
  ];
  return {
    caption: text.column.inCurrency(words.since(format.day(since.asOf)), currency),
    columns: [{ head: words.figure }, ...[words.before, words.now, words.change].map((head) => ({ head, numeric: true }))],
    rows: [
      [text.column.inCurrency(words.figures.open, currency), ...money(since.open)],
      [text.column.inCurrency(words.figures.overdue, currency), ...money(since.overdue)],
      [
        words.figures.atRisk,
        share(since.atRiskShare.before),
        share(since.atRiskShare.now),
        since.atRiskShare.change === null ? notAvailable(reader) : format.pointsSigned(since.atRiskShare.change),
      ],
      [
        words.figures.customersAtRisk,
        share(since.customersAtRiskShare.before),
        share(since.customersAtRiskShare.now),
        since.customersAtRiskShare.change === null ? notAvailable(reader) : format.pointsSigned(since.customersAtRiskShare.change),
      ],
      [
        words.figures.dso,
        days(since.dsoCountback.before),
        days(since.dsoCountback.now),
        since.dsoCountback.change === null ? notAvailable(reader) : format.daysSigned(since.dsoCountback.change),
      ],
    ],
  };
}

function moneyCells({ before, now, change }: Moneys, { reader }: Site): Fragment[] {
  return [before, now]
    .map((amount): Fragment => (amount === null ? notAvailable(reader, 'currency') : reader.format.money(amount)))
    .concat([change === null ? notAvailable(reader, 'currency') : reader.format.moneySigned(change)]);
}

export function stageChangesTable(since: SinceRecord, currency: string, site: Site): Table {
  const {
    text: { column, changesPage: words },
  } = site.reader;
  return {
    caption: column.inCurrency(words.stages, currency),
    columns: [{ head: column.stage }, ...[words.before, words.now, words.change].map((head) => ({ head, numeric: true }))],
    rows: since.stages.map((stage) => [stageName(stage.id, site), ...moneyCells(stage, site)]),
  };
}

export function managerChangesTable(since: SinceRecord, currency: string, site: Site): Table {
  const {
    text: { column, changesPage: words },
  } = site.reader;
  return {
    caption: column.inCurrency(words.managers, currency),
    columns: [
      { head: column.manager },
      ...[words.before, words.now, words.change].map((head) => ({ head: `${column.open}: ${head}`, numeric: true })),
      { head: `${column.atRisk}: ${words.change}`, numeric: true },
    ],
    rows: since.managers.map((manager) => [
      named(managerName(manager, site.reader)),
      ...moneyCells(manager, site),
      moneyCells(manager.atRisk, site)[2] ?? '',
    ]),
  };
}

const isNothing = (difference: string | null): boolean => difference === null || compareExact(difference, '0') === 0;

/** Whether the ledger says of the day of a past run what that run published. */
export function agrees(run: PastRun): boolean {
  return (
    [run.open, run.overdue, run.unapplied, ...run.stages].every(({ difference }) => isNothing(difference)) &&
    [run.items, run.customersOwing].every(({ difference }) => difference === null || difference === 0)
  );
}

/** Whether the money of a past run's day can be told now; of several currencies without a rate nothing but counts ever was. */
export function isCompared({ open }: PastRun): boolean {
  return open.difference !== null || open.published === null;
}

/** What came into the ledger since a past run, by stage and in all; stages to which nothing happened are left out. */
export function historyCausesTable(run: PastRun, site: Site): Table {
  const { reader } = site;
  const { text, format } = reader;
  const words = text.changesPage;
  const causes = run.causes ?? [];
  const stages = run.stages.map(({ id }) => id).filter((id) => causes.some((cause) => cause.stages.some((stage) => stage.id === id)));
  return {
    caption: words.why(format.day(run.asOf)),
    columns: [
      { head: words.cause },
      { head: words.items, numeric: true },
      ...stages.map((id) => ({ head: stageName(id, site), numeric: true })),
      { head: words.difference, numeric: true },
    ],
    rows: causes.map((cause) => [
      words.causes[cause.cause],
      format.count(cause.items),
      ...stages.map((id): Fragment => {
        const amount = cause.stages.find((stage) => stage.id === id)?.amount;
        return amount === undefined ? '' : format.moneySigned(amount);
      }),
      format.moneySigned(cause.amount),
    ]),
  };
}

/** Each past run: what it published, what the ledger says now, and the difference; behind what is open whatever else differs. */
export function pastRunsTable(runs: readonly PastRun[], site: Site): Table {
  const { reader } = site;
  const { text, format } = reader;
  const words = text.changesPage;
  const untold = html`<abbr title="${words.untold}">${text.na.mark}</abbr>`;
  const cells = ({ published, replayed, difference }: PastRun['open']): Fragment[] => [
    published === null ? notAvailable(reader, 'currency') : format.money(published),
    replayed === null ? untold : format.money(replayed),
    difference === null ? '' : format.moneySigned(difference),
  ];
  return {
    caption: words.twice,
    columns: [
      { head: text.column.day },
      { head: words.figure },
      ...[words.published, words.replayed, words.difference].map((head) => ({ head, numeric: true })),
    ],
    rows: runs.toReversed().flatMap((run) => {
      const day = run.currency === null ? format.dayShort(run.asOf) : text.column.inCurrency(format.dayShort(run.asOf), run.currency);
      const counts = ({ published, replayed, difference }: PastRun['items']): Fragment[] => [
        format.count(published),
        replayed === null ? untold : format.count(replayed),
        difference === null ? '' : format.countSigned(difference),
      ];
      const moneys = [
        ...([
          [words.figures.overdue, run.overdue],
          [text.column.unapplied, run.unapplied],
        ] as const),
        ...run.stages.map((stage) => [stageName(stage.id, site), stage] as const),
      ];
      return [
        [day, words.figures.open, ...cells(run.open)],
        ...moneys.filter(([, two]) => !isNothing(two.difference)).map(([name, two]): Fragment[] => [day, name, ...cells(two)]),
        ...(
          [
            [text.column.items, run.items],
            [words.figures.customersOwing, run.customersOwing],
          ] as const
        )
          .filter(([, two]) => (two.difference ?? 0) !== 0)
          .map(([name, two]): Fragment[] => [day, name, ...counts(two)]),
      ];
    }),
  };
}
