import type { CrossingRow, Figures, StageRow, VerdictRow } from '../ask/ask-figures.ts';
import { assembleBookRisk } from './assemble-book-risk.ts';
import { assembleForecast, assembleManagerForecast } from './assemble-forecast.ts';
import { assembleMetrics, type MetricsOf } from './assemble-metrics.ts';
import type { BookKey } from './book-key.ts';
import { bookMovement, managerMovement, movementSince } from './assemble-movement.ts';
import { moneyText } from '../money.ts';
import type { Book, ManagerBook, RiskVerdict, StageFigure } from '../schema/report-schema.ts';

/** One set of figures of report.json out of the answers of a run. */
export function assembleBook(figures: Figures, asked: Omit<BookKey, 'isOpen'>): Book {
  const inBook: InBook = (row) => row.own === asked.own && row.currency === asked.currency && row.entity === asked.entity;
  const stages = figures.stages.filter(inBook);
  const verdicts = new Map(figures.verdicts.filter(inBook).map((row) => [row.manager, row]));
  const company = stages.filter((row) => row.manager === null);
  const today = company.filter((row) => row.as_of_day === asked.asOf);
  const total = figures.totals.find(inBook);
  if (!total) throw new Error(`No totals for ${asked.entity ?? asked.currency ?? 'the company'} on ${asked.asOf}`);
  const key: BookKey = { ...asked, isOpen: total.items > 0 };
  const metrics = assembleMetrics(figures.speed, figures.moved, key, key.provisionBands);
  return {
    totals: {
      open: money(total.open, key),
      overdue: money(total.overdue, key),
      unapplied: money(total.unapplied, key),
      net: money(total.net, key),
      items: total.items,
      customersOwing: total.customers_owing,
      customersActive: figures.customersActive,
    },
    stages: today.map((row) => stageFigure(row, key)),
    risk: verdict(verdicts.get(null), key),
    trend: trend(figures, company, inBook, key),
    crossings: crossings(figures.crossings.filter(inBook), company),
    managers: managerBooks(figures, stages, verdicts, inBook, key, metrics),
    movement: movementSince(figures.movements.find(inBook), key),
    ...metrics.book,
    forecast: assembleForecast(figures.forecast, key),
    ...bookMovement(figures.moved, key, figures.managers),
  };
}

function money(value: string | null, key: BookKey): string | null {
  return value === null || key.currency === null ? null : moneyText(value, key.decimals);
}

function stageFigure(row: StageRow, key: BookKey): StageFigure {
  return {
    id: row.stage,
    amount: money(row.amount, key),
    amountShare: row.amount_share,
    items: row.items,
    customers: row.customers,
    customersShare: row.customers_share,
    customersActiveShare: row.active_share,
  };
}

/** A slice in which nothing was ever open has no row of its own: no verdict. */
function verdict(row: VerdictRow | undefined, key: BookKey): RiskVerdict {
  return {
    inRiskZone: row?.in_risk_zone ?? null,
    leg: row?.leg ?? null,
    amountShare: row?.amount_share ?? null,
    customersShare: row?.customers_share ?? null,
    threshold: key.threshold,
    distance: row?.distance ?? null,
    since: row?.since ?? null,
  };
}

type InBook = (row: { own: boolean; currency: string | null; entity: string | null }) => boolean;

function trend(figures: Figures, company: StageRow[], inBook: InBook, key: BookKey): Book['trend'] {
  const byDay = Map.groupBy(company, (row) => row.as_of_day);
  return figures.history
    .filter((row) => inBook(row) && row.manager === null)
    .map((row) => ({
      asOf: row.as_of_day,
      open: money(row.open, key),
      unapplied: money(row.unapplied, key),
      stages: (byDay.get(row.as_of_day) ?? []).map(({ stage, amount, items, customers }) => ({
        id: stage,
        amount: money(amount, key),
        items,
        customers,
      })),
      risk: { inRiskZone: row.inside, amountShare: row.amount_share, customersShare: row.customers_share },
    }));
}

/** Those of the trend's time: after its first day, which states itself where it stood. */
function crossings(rows: readonly CrossingRow[], company: readonly StageRow[]): Book['crossings'] {
  const first = company.reduce<string | null>((least, { as_of_day }) => (least === null || as_of_day < least ? as_of_day : least), null);
  return rows.filter(({ day }) => first !== null && day > first).map(({ day, in_risk_zone }) => ({ day, inRiskZone: in_risk_zone }));
}

function managerBooks(
  figures: Figures,
  stages: StageRow[],
  verdicts: Map<string | null, VerdictRow>,
  inBook: InBook,
  key: BookKey,
  metrics: MetricsOf,
): ManagerBook[] {
  const today = stages.filter((row) => row.manager !== null && row.as_of_day === key.asOf);
  const handling = Map.groupBy(figures.handling.filter(inBook), (row) => row.manager);
  return [...Map.groupBy(today, (row) => row.manager as string)].map(([manager, rows]) => {
    const side = (atRisk: boolean): ManagerBook['escalated'] => {
      const row = handling.get(manager)?.find((candidate) => candidate.at_risk === atRisk);
      return { amount: money(row?.amount ?? '0', key), amountShare: row?.amount_share ?? null, items: row?.items ?? 0 };
    };
    return {
      id: manager,
      name: figures.managers.get(manager) ?? manager,
      open: money(rows[0]?.open ?? null, key),
      items: rows[0]?.slice_items ?? 0,
      customers: rows[0]?.slice_customers ?? 0,
      stages: rows.map((row) => stageFigure(row, key)),
      risk: verdict(verdicts.get(manager), key),
      theirsToActOn: side(false),
      escalated: side(true),
      bookRisk: assembleBookRisk(figures, key, manager),
      ...metrics.manager(manager),
      expectedCash: assembleManagerForecast(figures.forecast, key, manager),
      ...managerMovement(figures.moved, key, manager),
    };
  });
}
