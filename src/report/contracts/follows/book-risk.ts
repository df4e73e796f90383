import { shareOf, thousandths } from '../../money.ts';
import type { ManagerBook } from '../../schema/report-schema.ts';
import { type Comparison, compareQuotient, compareTruth } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';

/** What the risk of each manager's book says again, and how it stands beside the others. */
export function bookRiskFollows({ slice, book }: FollowedBook): Comparison[] {
  const standings = book.managers.flatMap(({ bookRisk }) => bookRisk.standing ?? []);
  const of = (part: 'customers' | 'customersAtRisk'): bigint => BigInt(standings.reduce((all, standing) => all + standing[part], 0));
  const allShare = shareOf(of('customersAtRisk'), of('customers'));
  return book.managers.flatMap((manager) => {
    const { id, bookRisk, concentration, metrics, transitions } = manager;
    const name = `${slice}, ${id}, risk of the book`;
    return [
      compareQuotient(`${name}, days beyond terms`, metrics.daysBeyondTerms, bookRisk.daysBeyondTerms),
      compareQuotient(`${name}, roll rate`, transitions?.rollRate ?? null, bookRisk.rollRate),
      compareQuotient(`${name}, roll rate of all books`, book.transitions?.rollRate ?? null, bookRisk.companyRollRate),
      ...(concentration === null
        ? []
        : [
            compareQuotient(`${name}, largest customer`, concentration.open.top1, bookRisk.largestCustomerShare),
            compareQuotient(
              `${name}, share past due`,
              shareOf(thousandths(concentration.overdue.amount ?? '0'), thousandths(concentration.open.amount ?? '0')),
              bookRisk.overdueShare,
            ),
          ]),
      ...standingFollows(name, manager, allShare),
    ];
  });
}

function standingFollows(name: string, { customers, bookRisk: { standing } }: ManagerBook, allShare: number | null): Comparison[] {
  if (standing === null) return [];
  const { customersAtRisk, ownWeight, expectedShare } = standing;
  const share = shareOf(BigInt(customersAtRisk), BigInt(customers));
  const expected = share === null || allShare === null || ownWeight === null ? null : ownWeight * share + (1 - ownWeight) * allShare;
  return [
    { slice: `${name}, customers`, expected: String(customers), found: String(standing.customers) },
    compareQuotient(`${name}, share of customers at risk`, share, standing.share),
    compareQuotient(`${name}, share of customers at risk in all books`, allShare, standing.allShare),
    compareQuotient(`${name}, share of customers at risk that is expected`, expected, expectedShare),
    compareTruth(
      `${name}, share of customers at risk between low and high`,
      (standing.low ?? 0) <= (share ?? 0) + 1e-9 && (share ?? 0) <= (standing.high ?? 1) + 1e-9,
    ),
  ];
}
