import type { Figures, RankingRow } from '../ask/ask-figures.ts';
import type { BookKey } from './book-key.ts';
import type { BookRisk } from '../schema/book-risk-schema.ts';
import { daysBetween } from '../days.ts';
import { shareOf, thousandths } from '../money.ts';

/** Days of the window of payments: an earlier one that ends so long before has no payment in common with it. */
const WINDOW = 90;

type Slice = { own: boolean; currency: string | null; entity: string | null; manager: string | null };

/** The components of the risk of one manager's book, out of the answers of a run. */
export function assembleBookRisk(figures: Figures, key: BookKey, manager: string): BookRisk {
  const ofBook = (row: Slice, of: string | null): boolean =>
    row.own === key.own && row.currency === key.currency && row.entity === key.entity && row.manager === of;
  const speed = figures.speed.speed.filter((row) => ofBook(row, manager));
  const today = speed.find((row) => row.as_of_day === key.asOf);
  const before = speed.findLast((row) => daysBetween(row.as_of_day, key.asOf) >= WINDOW);
  const rollRate = (of: string | null): number | null =>
    figures.moved.rollRates.find((row) => row.position === null && ofBook(row, of))?.roll_rate ?? null;
  const open = thousandths(today?.open ?? '0');
  return {
    overdueShare: today === undefined ? null : shareOf(open - thousandths(today.not_due), open),
    standing: standing(figures.rankings.find((row) => ofBook(row, manager))),
    rollRate: rollRate(manager),
    companyRollRate: rollRate(null),
    daysBeyondTerms: today?.days_beyond_terms ?? null,
    earlier: before === undefined ? null : { asOf: before.as_of_day, daysBeyondTerms: before.days_beyond_terms },
    largestCustomerShare: figures.speed.concentration.find((row) => row.measure === 'open' && ofBook(row, manager))?.top_1_share ?? null,
  };
}

function standing(row: RankingRow | undefined): BookRisk['standing'] {
  return row === undefined
    ? null
    : {
        customers: row.customers,
        customersAtRisk: row.customers_at_risk,
        share: row.share,
        low: row.share_low,
        high: row.share_high,
        ownWeight: row.own_weight,
        expectedShare: row.expected_share,
        allShare: row.all_share,
        place: row.place,
      };
}
