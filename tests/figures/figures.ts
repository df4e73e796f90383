import type { ManagerHistory } from '../../src/report/page-data/page-data.ts';
import type { Book, ManagerBook, StageFigure, TrendPoint } from '../../src/report/schema/report-schema.ts';
import { bridgeBars, bridgeLines } from '../../src/figures/bridge.ts';
import { flowPicture } from '../../src/figures/flow.ts';
import { handlingBar } from '../../src/figures/handling-bar.ts';
import { historyFigure } from '../../src/figures/history.ts';
import { intervalCell } from '../../src/figures/interval-cell.ts';
import { managerBar } from '../../src/figures/manager-bar.ts';
import { managerLine } from '../../src/figures/manager-line.ts';
import { seriesPicture } from '../../src/figures/series.ts';
import { stageBar } from '../../src/figures/stage-bar.ts';
import { stageLooks } from '../../src/figures/stage-look.ts';
import { trendFigure } from '../../src/figures/trend.ts';
import { type Html, html } from '../../src/text/html.ts';
import type { Locale } from '../../src/text/locale.ts';
import { readerOf } from '../../src/text/reader.ts';

const IDS = ['current', 'overdue', 'critical', 'hopeless'];
const colour = { light: '#000000', dark: '#ffffff' };
const config = {
  stages: IDS.map((id, index) => ({ id, from: [null, 1, 31, 91][index]!, upTo: [0, 30, 90, null][index]!, name: null, colour })),
  risk: { stages: ['critical', 'hopeless'], threshold: 0.5 },
};

function stageFigures(amounts: number[] | null, customers: number[]): StageFigure[] {
  const open = amounts?.reduce((sum, amount) => sum + amount, 0) ?? 0;
  const owing = customers.reduce((sum, count) => sum + count, 0);
  return IDS.map((id, index) => ({
    id,
    amount: amounts === null ? null : `${amounts[index]}.00`,
    amountShare: amounts === null || open === 0 ? null : amounts[index]! / open,
    items: customers[index]! * 2,
    customers: customers[index]!,
    customersShare: owing === 0 ? null : customers[index]! / owing,
    customersActiveShare: customers[index]! / 400,
  }));
}

function bookOf(amounts: number[] | null, customers: number[]): Pick<Book, 'totals' | 'stages' | 'risk'> {
  const open = amounts === null ? null : `${amounts.reduce((sum, amount) => sum + amount, 0)}.00`;
  const owing = customers.reduce((sum, count) => sum + count, 0);
  return {
    totals: { open, overdue: null, unapplied: null, net: null, items: owing * 2, customersOwing: owing, customersActive: 400 },
    stages: stageFigures(amounts, customers),
    risk: { inRiskZone: false, leg: null, amountShare: 0.4, customersShare: 0.3, threshold: 0.5, distance: -0.1, since: '2026-01-01' },
  };
}

const DAYS = ['2025-10-31', '2025-11-30', '2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31'];
const RISK = [0.2, 0.3, 0.45, 0.58, 0.52, 0.4];

const trend: TrendPoint[] = DAYS.map((asOf, index) => {
  const risk = RISK[index]!;
  const amounts = [(1 - risk) * 700, (1 - risk) * 300, risk * 600, risk * 400].map(Math.round);
  const open = amounts.reduce((sum, amount) => sum + amount, 0);
  return {
    asOf,
    open: `${open}.00`,
    unapplied: '0.00',
    stages: IDS.map((id, stage) => ({ id, amount: `${amounts[stage]}.00`, items: 4, customers: [10, 5, 3, 2][stage]! })),
    risk: { inRiskZone: risk > 0.5, amountShare: risk, customersShare: 0.25 },
  };
});

const history: ManagerHistory['points'] = DAYS.map((asOf, index) => ({
  asOf,
  open: '1000.00',
  atRisk: `${RISK[index]! * 1000}.00`,
  amountShare: RISK[index]!,
  customersShare: 0.25,
}));
const risk = bookOf([1, 1, 1, 1], [1, 1, 1, 1]).risk;

function barIn(locale: Locale, amounts: number[] | null, customers: number[]): Html {
  const reader = readerOf(locale);
  return stageBar(
    {
      book: bookOf(amounts, customers),
      looks: stageLooks(config, reader),
      currency: amounts === null ? null : 'EUR',
      asOf: '2026-03-31',
      customerStage: 'worst',
    },
    reader,
  ).svg;
}

function trendIn(locale: Locale, currency: string | null, points: TrendPoint[], lists = false): Html {
  const reader = readerOf(locale);
  return trendFigure(
    { trend: points, looks: stageLooks(config, reader), threshold: 0.5, currency, id: 'trend', since: '2026-03-10', lists },
    reader,
  ).svg;
}

/** The last day of the month that so many come before since April 2024. */
function monthEnd(months: number): string {
  return new Date(Date.UTC(2024, 4 + months, 0)).toISOString().slice(0, 10);
}

// One picture a function: its name is the snapshot's name.
export const stageBarOfSample = (): Html => barIn('en', [1830000, 943000, 1570000, 960000], [137, 45, 75, 47]);
export const stageBarInRussian = (): Html => barIn('ru', [1830000, 943000, 1570000, 960000], [137, 45, 75, 47]);
export const stageBarAllHopeless = (): Html => barIn('lv', [0, 0, 0, 5000], [0, 0, 0, 3]);
export const stageBarCrowded = (): Html => barIn('en', [10, 20, 30, 90000], [1, 1, 1, 60]);
export const stageBarOfCustomersAlone = (): Html => barIn('en', null, [137, 45, 75, 47]);
export const trendOfMoney = (): Html => trendIn('en', 'EUR', trend);
export const trendOfCustomers = (): Html => trendIn('lv', null, trend);
/** Of more than a year and a half the years are marked, not its ends. */
export const trendOfYears = (): Html =>
  trendIn(
    'en',
    'EUR',
    Array.from({ length: 24 }, (_, index) => ({ ...trend[index % trend.length]!, asOf: monthEnd(index) })),
  );
/** Lists may be of any days: those of its ends are said. */
export const trendOfLists = (): Html => trendIn('en', 'EUR', trend.slice(0, 3), true);
export const trendWithEmptyMonth = (): Html =>
  trendIn(
    'en',
    'EUR',
    trend.map((point, index) =>
      index === 2 ? { ...point, open: '0.00', risk: { inRiskZone: null, amountShare: null, customersShare: null } } : point,
    ),
  );
/** A month between empty ones is a column, not a line without width. */
export const trendOfMonthAlone = (): Html =>
  trendIn(
    'en',
    'EUR',
    trend.map((point, index) =>
      index === 1 || index > 3 ? point : { ...point, open: '0.00', risk: { inRiskZone: null, amountShare: null, customersShare: null } },
    ),
  );
export const managerLineWithPeak = (): Html =>
  managerLine({ name: 'A', points: history, threshold: 0.5, money: true, top: 0.7, lists: false }, readerOf('en'))!;
export const managerBarHalfLength = (): Html => {
  const reader = readerOf('en');
  return managerBar({ name: 'A & B', stages: stageFigures([4, 3, 2, 1], [1, 1, 1, 1]) }, stageLooks(config, reader), 0.5, 0.5, reader);
};
export const managerHistoryOfLists = (): Html =>
  historyFigure(
    { name: 'A', points: history.slice(0, 3), threshold: 0.5, currency: 'EUR', risk, stages: 'critical and hopeless', lists: true },
    readerOf('en'),
  ).svg;
export const managerLineOfLists = (): Html =>
  managerLine({ name: 'A', points: history, threshold: 0.5, money: true, top: 0.7, lists: true }, readerOf('en'))!;
export const managerHistory = (): Html =>
  historyFigure(
    { name: 'A', points: history, threshold: 0.5, currency: 'EUR', risk, stages: 'critical and hopeless', lists: false },
    readerOf('en'),
  ).svg;
export const handlingOfBook = (): Html => {
  const part = (amount: string, amountShare: number): ManagerBook['escalated'] => ({ amount, amountShare, items: 3 });
  return handlingBar(
    { theirsToActOn: part('700.00', 0.7), escalated: part('300.00', 0.3), items: 6 },
    'EUR',
    { theirs: 'current and overdue', escalated: 'critical and hopeless', within: 'critical and hopeless' },
    readerOf('en'),
  ).svg;
};
/** Grown by what was billed, less what was paid, with a currency line: the balances stand on the ground, the movements hang. */
export const bridgeOfMonth = (): Html => {
  const lines = bridgeLines(
    {
      from: '2026-02-28',
      to: '2026-03-31',
      opening: '600.00',
      billed: '300.00',
      cash: '250.00',
      creditNotes: '0.00',
      writeOffs: '10.00',
      refunds: '0.00',
      settlements: '0.00',
      currencyDifference: '-5.00',
      closing: '635.00',
    },
    { converts: true, opening: 'before', closing: 'after' },
    readerOf('en'),
  );
  return html`<svg width="300" height="120">${bridgeBars(lines).map((bar, index) => html`<g transform="translate(0,${index * 20})">${bar}</g>`)}</svg>`;
};
/** Two stages and what was billed since; what is lower than its label has none, and what holds nothing is not drawn. */
export const flowOfMonth = (): Html => {
  const row = (id: string, ways: Record<string, string>) => ({
    origin: 'open' as const,
    stage: id,
    amount: '0.00',
    rolled: null,
    rollRate: null,
    cured: null,
    cureRate: null,
    outcomes: Object.entries(ways).map(([stage, amount]) => ({
      outcome: 'open' as const,
      stage,
      amount,
      share: null,
      items: 1,
      dueMoved: '0.00',
    })),
  });
  const place = (id: string, fill: string | null) => ({ id, name: `${id} & co`, fill, hatched: id === 'hopeless' });
  const places = [place('current', 'var(--stage-0)'), place('hopeless', 'var(--stage-3)'), place('new', null), place('paid', null)];
  return flowPicture({
    rows: [
      row('current', { current: '500.00', hopeless: '200.00', paid: '3.00' }),
      row('hopeless', { hopeless: '100.00', paid: '0.00' }),
      row('new', { current: '400.00' }),
    ],
    from: places,
    to: places,
    idOfRow: ({ stage }) => stage ?? '',
    idOfOutcome: ({ stage }) => stage ?? '',
    label: ({ name }, amount) => `${name} ${amount}`,
    told: (from, to, amount) => `${from.name} → ${to.name} ${amount}`,
    summary: 'where it "went"',
  });
};
export const intervalOfBook = (): Html => intervalCell({ expected: 0.456, own: 0.5, low: 0.299, high: 0.701, all: 0.357 }, 'Anna & co');
export const intervalAtTheEdge = (): Html => intervalCell({ expected: 0, own: 0, low: 0, high: 0.16, all: 0 }, 'none');
/** A month without a figure is a gap; each point that has a month leads there. */
export const seriesWithGap = (): Html =>
  seriesPicture({
    summary: 'DSO & co',
    points: DAYS.map((asOf, index) => ({ asOf, value: index === 2 ? null : 40 + index * 3.5, beside: 20 })),
    least: 0,
    most: 30,
    written: (value) => `${value} days`,
    day: (asOf) => asOf,
    href: (asOf) => (asOf === DAYS[0] ? null : `#month-${asOf}`),
  })!;
export const seriesBelowZero = (): Html =>
  seriesPicture({
    summary: 'early',
    points: DAYS.map((asOf, index) => ({ asOf, value: index - 3 })),
    least: 0,
    most: 10,
    written: String,
    day: (asOf) => asOf,
    href: () => null,
  })!;
