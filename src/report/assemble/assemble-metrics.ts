import type { ProvisionBand } from '../../config/provision.ts';
import type { ConcentrationRow } from '../../metrics/owed/concentration.ts';
import type { ProvisionRow } from '../../metrics/owed/provision.ts';
import type { SpeedRow } from '../../metrics/speed/speed.ts';
import type { MovementFigures } from '../ask/ask-movement.ts';
import type { SpeedFigures } from '../ask/ask-speed.ts';
import type { BookKey } from './book-key.ts';
import type { BookMetrics, BookProvision, Concentration, ManagerMetrics, ManagerProvision } from '../schema/metrics-schema.ts';
import { moneyText, roundedMoney } from '../money.ts';

/** Speed, concentration and provision of one set of figures: of the company of the book, and of each of its managers. */
export interface MetricsOf {
  book: { metrics: BookMetrics; concentration: Concentration | null; provision: BookProvision | null };
  manager(id: string): { metrics: ManagerMetrics; concentration: Concentration | null; provision: ManagerProvision | null };
}

type Sliced = { own: boolean; currency: string; manager: string | null; entity: string | null };

/** Out of the answers of a run; `bands` are those of the configuration, in the order of their positions. */
export function assembleMetrics(
  figures: SpeedFigures,
  { rollTrend }: Pick<MovementFigures, 'rollTrend'>,
  key: BookKey,
  bands: readonly ProvisionBand[],
): MetricsOf {
  const speed = byManager(figures.speed, key);
  const effectiveness = byManager(figures.effectiveness, key);
  const concentration = byManager(figures.concentration, key);
  const provision = byManager(figures.provision, key);
  const rolled = byManager(rollTrend, key).get(null) ?? [];
  const money = (amount: string | null): string | null =>
    amount === null || key.currency === null ? null : moneyText(amount, key.decimals);
  const rounded = (amount: string | null): string | null => (amount === null ? null : roundedMoney(amount, key.decimals));

  const core = (manager: string | null): ManagerMetrics => {
    const today = (speed.get(manager) ?? []).find((row) => row.as_of_day === key.asOf);
    return {
      ...speedOf(today),
      // Lists of open items tell neither.
      billed: key.history === 'snapshots' ? null : money(today?.billed ?? null),
      paid: key.history === 'snapshots' ? null : money(today?.paid ?? null),
      cei: (effectiveness.get(manager) ?? []).map((row) => ({ month: row.month_end.slice(0, 7), value: row.value })),
    };
  };
  const band = (row: ProvisionRow): ManagerProvision['bands'][number] => ({
    stage: row.band,
    from: bands[row.position - 1]?.from ?? null,
    upTo: bands[row.position - 1]?.upTo ?? null,
    open: money(row.open),
    items: row.open_items,
    rate: row.rate,
    source: row.source,
    amount: rounded(row.amount),
  });
  const shares = (manager: string | null): Concentration | null => {
    const rows = concentration.get(manager);
    const of = (measure: ConcentrationRow['measure']) =>
      topShares(
        rows?.find((row) => row.measure === measure),
        money,
      );
    return rows === undefined ? null : { open: of('open'), overdue: of('overdue') };
  };
  const provided = provision.get(null);
  const collected = Map.groupBy(byManager(figures.collected, key).get(null) ?? [], (row) => row.month_end);
  return {
    book: {
      metrics: {
        ...core(null),
        trend: (speed.get(null) ?? []).map((row) => {
          const rates = rolled.find(({ closing_day: day }) => day === row.as_of_day);
          return { asOf: row.as_of_day, ...speedOf(row), rollRate: rates?.roll_rate ?? null, cureRate: rates?.cure_rate ?? null };
        }),
        collected: [...collected].map(([month, rows]) => ({
          month: month.slice(0, 7),
          stages: rows.map((row) => ({
            id: row.stage,
            collectible: money(row.collectible),
            collected: money(row.collected),
            share: row.share,
          })),
        })),
        recovery: (byManager(figures.recovery, key).get(null) ?? []).map((row) => ({
          age: row.age,
          open: money(row.open),
          collected: money(row.collected),
          items: row.items,
          share: row.share,
        })),
      },
      concentration: shares(null),
      provision:
        provided === undefined
          ? null
          : {
              amount: rounded(provided[0]?.total ?? null),
              estimatedAmount: rounded(provided[0]?.estimated_total ?? null),
              bands: provided.map((row) => ({
                ...band(row),
                estimatedRate: row.estimated_rate,
                estimatedAmount: rounded(row.estimated_amount),
                evidence: { items: row.items, reached: money(row.reached), lost: money(row.lost) },
              })),
            },
    },
    manager: (id) => {
      const rows = provision.get(id);
      return {
        metrics: core(id),
        concentration: shares(id),
        provision: rows === undefined ? null : { amount: rounded(rows[0]?.total ?? null), bands: rows.map(band) },
      };
    },
  };
}

/** The rows of one set of figures; null: those of the company of the book. */
function byManager<Row extends Sliced>(rows: readonly Row[], key: BookKey): Map<string | null, Row[]> {
  return Map.groupBy(
    rows.filter((row) => row.own === key.own && row.currency === key.currency && row.entity === key.entity),
    (row) => row.manager,
  );
}

/** The figures of one day of one slice in the names of report.json; without a row each is null. */
export function speedOf(row: SpeedRow | undefined): Omit<BookMetrics['trend'][number], 'asOf' | 'rollRate' | 'cureRate'> {
  return {
    dsoCountback: row?.dso_countback ?? null,
    dsoCountbackAtLeast: row?.dso_countback_at_least ?? null,
    dsoSimple: row?.dso_simple ?? null,
    bestPossibleDso: row?.best_possible_dso ?? null,
    averageDaysDelinquent: row?.average_days_delinquent ?? null,
    daysToPay: row?.days_to_pay ?? null,
    daysBeyondTerms: row?.days_beyond_terms ?? null,
    daysBeyondTermsLate: row?.days_beyond_terms_late ?? null,
    paidOnTime: row?.paid_on_time ?? null,
    meanDaysPastDue: row?.mean_days_past_due ?? null,
    meanDaysPastDueLate: row?.mean_days_past_due_late ?? null,
    termsGiven: row?.terms_given ?? null,
  };
}

function topShares(row: ConcentrationRow | undefined, money: (amount: string | null) => string | null): Concentration['open'] {
  return {
    groups: row?.groups ?? 0,
    amount: money(row?.amount ?? '0'),
    top1: row?.top_1_share ?? null,
    top5: row?.top_5_share ?? null,
    top10: row?.top_10_share ?? null,
    hhi: row?.hhi ?? null,
    effectiveNumber: row?.effective_number ?? null,
  };
}
