import { dayBefore } from '../../days.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { Report, RiskVerdict, StageFigure } from '../../schema/report-schema.ts';
import { type Comparison, DECIMALS, compareQuotient } from '../comparison.ts';

/** What one stage of a slice was counted to be. */
export interface CountedStage {
  position: number;
  amount: string;
  customers: number;
}

/** Which stages are the risk zone's, in their order, and the share above which a slice is inside. */
export interface RiskRule {
  atRisk: readonly boolean[];
  threshold: number;
}

const LEGS = { both: 'both', money: 'money', customers: 'customers' } as const;

/** The shares of every stage, and of all active customers; `active` null: they were not counted. */
export function compareStageShares(
  slice: string,
  stages: readonly StageFigure[],
  rows: readonly CountedStage[],
  active: number | null,
): Comparison[] {
  const { open, customers } = wholeOf(rows);
  return stages.flatMap((stage, index) => {
    const row = rows.find(({ position }) => position === index + 1);
    return [
      compareQuotient(`${slice}, ${stage.id}, share of the money`, shareOf(thousandths(row?.amount ?? '0'), open), stage.amountShare),
      compareQuotient(
        `${slice}, ${stage.id}, share of the customers`,
        shareOf(BigInt(row?.customers ?? 0), customers),
        stage.customersShare,
      ),
      ...(active === null
        ? []
        : [
            compareQuotient(
              `${slice}, ${stage.id}, share of the active customers`,
              shareOf(BigInt(row?.customers ?? 0), BigInt(active)),
              stage.customersActiveShare,
            ),
          ]),
    ];
  });
}

/** The verdict on a slice (rule 7), but for the day since which it holds. */
export function compareVerdict(slice: string, risk: RiskVerdict, rows: readonly CountedStage[], rule: RiskRule): Comparison[] {
  const { open, customers, atRisk, customersAtRisk, inside, leg } = verdictOf(rows, rule);
  const shares = [shareOf(atRisk, open), shareOf(customersAtRisk, customers)];
  const larger = shares.reduce((one, other) => (one === null || other === null ? (one ?? other) : Math.max(one, other)), null);
  return [
    { slice: `${slice}, inside the risk zone`, expected: told(inside), found: told(risk.inRiskZone) },
    { slice: `${slice}, over the threshold by`, expected: leg ?? 'none', found: risk.leg ?? 'none' },
    compareQuotient(`${slice}, threshold`, rule.threshold, risk.threshold),
    compareQuotient(`${slice}, share of the money at risk`, shares[0] ?? null, risk.amountShare),
    compareQuotient(`${slice}, share of the customers at risk`, shares[1] ?? null, risk.customersShare),
    compareQuotient(`${slice}, distance to the threshold`, larger === null ? null : larger - rule.threshold, risk.distance),
  ];
}

/**
 * The first day of the present verdict: as it is on that day, another on the day before it, and none but it in the trend since. `rowsOf`:
 * what was counted of a day.
 */
export function compareSince(
  slice: string,
  book: Pick<Report, 'risk' | 'trend'>,
  rowsOf: (day: string) => readonly CountedStage[],
  rule: RiskRule,
): Comparison[] {
  const { since, inRiskZone } = book.risk;
  if (since === null) return [];
  const before = verdictOf(rowsOf(dayBefore(since)), rule).inside;
  return [
    { slice: `${slice}, inside the risk zone on ${since}`, expected: told(verdictOf(rowsOf(since), rule).inside), found: told(inRiskZone) },
    { slice: `${slice}, another verdict on the day before ${since}`, expected: 'yes', found: before === inRiskZone ? 'no' : 'yes' },
    ...book.trend
      .filter(({ asOf }) => asOf >= since)
      .map(({ asOf, risk }) => ({
        slice: `${slice}, inside the risk zone on ${asOf}`,
        expected: told(inRiskZone),
        found: told(risk.inRiskZone),
      })),
  ];
}

function wholeOf(rows: readonly CountedStage[]): { open: bigint; customers: bigint } {
  return {
    open: rows.reduce((all, { amount }) => all + thousandths(amount), 0n),
    customers: rows.reduce((all, row) => all + BigInt(row.customers), 0n),
  };
}

function verdictOf(rows: readonly CountedStage[], { atRisk, threshold }: RiskRule) {
  const whole = wholeOf(rows);
  const part = wholeOf(rows.filter(({ position }) => atRisk[position - 1]));
  const least = BigInt(threshold.toFixed(DECIMALS).replace('.', ''));
  const over = (some: bigint, all: bigint): boolean => some * 10n ** BigInt(DECIMALS) > all * least;
  const byMoney = over(part.open, whole.open);
  const byCustomers = over(part.customers, whole.customers);
  const leg = byMoney && byCustomers ? LEGS.both : byMoney ? LEGS.money : byCustomers ? LEGS.customers : null;
  return { ...whole, atRisk: part.open, customersAtRisk: part.customers, inside: whole.customers > 0n ? leg !== null : null, leg };
}

function told(inside: boolean | null): string {
  return inside === null ? 'no verdict' : inside ? 'yes' : 'no';
}
