import { notAvailable } from '../../figures/cells.ts';
import type { Table } from '../../figures/figure.ts';
import { compareExact, exactSum } from '../../figures/exact.ts';
import { type FlowPlace, flowPicture } from '../../figures/flow.ts';
import { heatCell } from '../../figures/heat.ts';
import type { Site } from '../../layouts/site.ts';
import type { Transitions } from '../../report/schema/movement-schema.ts';
import type { Book } from '../../report/schema/report-schema.ts';
import { type Html, html } from '../../text/html.ts';

type Row = Transitions['rows'][number];
type Outcome = Row['outcomes'][number];

const EXITS = ['paid', 'credited', 'written-off', 'settled'] as const;
const ARRIVALS = ['new', 'reopened'] as const;
const idOfOutcome = ({ outcome, stage }: Outcome): string => (outcome === 'open' ? `stage ${stage ?? ''}` : outcome);
const idOfRow = ({ origin, stage }: Row): string => (origin === 'open' ? `stage ${stage ?? ''}` : origin);

/** The stages, and behind them what is in no stage. */
function places({ looks }: Site, others: readonly string[], names: Record<string, string>): FlowPlace[] {
  return [
    ...looks.map(({ id, name, fill, hatched }) => ({ id: `stage ${id}`, name, fill, hatched })),
    ...others.map((id) => ({ id, name: names[id] ?? id, fill: null, hatched: false })),
  ];
}

/** Where the money of each stage has gone, as bands. */
export function transitionPicture({ rows }: Transitions, currency: string, site: Site): Html {
  const {
    text: { stagesPage: words },
    format,
  } = site.reader;
  const [from, to] = [places(site, ARRIVALS, words.origin), places(site, EXITS, words.outcome)];
  const named = new Map(to.map(({ id, name }) => [id, name]));
  const sources = new Map(from.map(({ id, name }) => [id, name]));
  const summary = rows
    .filter(({ origin }) => origin !== 'rates')
    .map((row) =>
      words.flowSummary(
        sources.get(idOfRow(row)) ?? '',
        format.both(
          row.outcomes
            .filter(({ share }) => share !== null && share > 0)
            .map((outcome) => words.way(named.get(idOfOutcome(outcome)) ?? '', format.share(outcome.share ?? 0))),
        ),
      ),
    );
  return flowPicture({
    rows,
    from,
    to,
    idOfRow,
    idOfOutcome,
    label: ({ name }, amount) => `${name} ${format.moneyIn(amount, currency)}`,
    told: (source, target, amount) => `${source.name} → ${target.name}\n${format.money(amount)} ${currency}`,
    summary: summary.join(' '),
  });
}

/** The transition matrix: each row is where money stood, each column where it stands, with the rates that follow. */
export function matrixTable({ rows, from }: Transitions, currency: string, site: Site): Table {
  const { looks, reader, lists } = site;
  const { text, format } = reader;
  const words = text.stagesPage;
  const exits = EXITS.filter((exit) =>
    rows.some((row) => row.outcomes.some(({ outcome, amount }) => outcome === exit && compareExact(amount, '0') !== 0)),
  );
  const columns = [
    ...looks.map(({ id, name }) => ({ id: `stage ${id}`, name })),
    ...exits.map((id) => ({ id: id as string, name: words.outcome[id] ?? id })),
  ];
  const rate = (value: number | null): Html | string => (value === null ? notAvailable(reader) : format.shareFull(value));
  return {
    caption: text.column.inCurrency(words.openOn(format.day(from)), currency),
    columns: [
      { head: words.openOn(format.day(from)) },
      { head: text.column.amount, numeric: true },
      ...columns.map(({ name }) => ({ head: name, numeric: true })),
      { head: words.rolled, numeric: true },
      ...(lists ? [] : [{ head: words.cured, numeric: true }]),
    ],
    rows: rows.map((row) => [
      row.origin === 'open'
        ? (looks.find(({ id }) => id === row.stage)?.name ?? row.stage ?? '')
        : (words.origin[row.origin] ?? row.origin),
      format.money(row.amount),
      ...columns.map(({ id }) => {
        const outcome = row.outcomes.find((one) => idOfOutcome(one) === id);
        if (outcome === undefined || compareExact(outcome.amount, '0') === 0) return heatCell(null, '–');
        return heatCell(
          outcome.share,
          html`${outcome.share === null ? '' : format.share(outcome.share)}<span class="dim one">${format.money(outcome.amount)}</span>`,
        );
      }),
      row.origin === 'open' ? rate(row.rollRate) : '',
      // Lists of open items do not tell what was paid.
      ...(lists ? [] : [row.origin === 'open' ? rate(row.cureRate) : '']),
    ]),
  };
}

/** The same in customers; null is who owed or owes nothing. */
export function customerMatrixTable(book: Pick<Book, 'customerTransitions'>, currency: string | null, site: Site): Table {
  const {
    looks,
    reader: { text, format },
  } = site;
  const words = text.stagesPage;
  const stages = looks.map(({ id, name }) => ({ id: id as string | null, name }));
  const count = (from: string | null, to: string | null): number =>
    book.customerTransitions.find((one) => one.from === from && one.to === to)?.customers ?? 0;
  const rows = [...stages, { id: null, name: words.fresh }];
  const columns = [...stages, { id: null, name: words.clear }];
  return {
    caption: currency === null ? words.customers : text.column.inCurrency(words.customers, currency),
    columns: [{ head: '' }, ...columns.map(({ name }) => ({ head: name, numeric: true })), { head: words.total, numeric: true }],
    rows: rows.map((row) => {
      const counts = columns.map((column) => count(row.id, column.id));
      const all = counts.reduce((sum, one) => sum + one, 0);
      return [
        row.name,
        ...counts.map((one) => (one === 0 ? heatCell(null, '–') : heatCell(row.id === null ? null : one / all, format.count(one)))),
        format.count(all),
      ];
    }),
  };
}

/** Whether anything can be said of how money passed between the two days. */
export function hasMoved({ rows }: Transitions): boolean {
  return compareExact(exactSum(rows.map(({ amount }) => amount)), '0') > 0;
}
