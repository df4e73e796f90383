import type { StageDays } from '../../../config/stages.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { Report } from '../../schema/report-schema.ts';
import { type Comparison, compareMoney, compareQuotient, same, smallestOf } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';
import { bookRiskFollows } from './book-risk.ts';
import { forecastFollows } from './forecast.ts';
import { movementFollows } from './movement.ts';
import { owedFollows } from './owed.ts';
import { speedFollows } from './speed.ts';

/**
 * Holds what is a function of other figures of report.json to them: shares, rates, ranges, and what is said in two places. Asks nothing of
 * the ledger: that the figures themselves are right is for the other contracts to say.
 */
export function followDifferences(
  report: Report,
  { stages, risk }: { stages: readonly StageDays[]; risk: { stages: readonly string[]; threshold: number } },
): { checked: number; broken: Comparison[] } {
  const rules = { asOf: report.asOf, stages, atRisk: new Set(risk.stages), threshold: risk.threshold };
  const isOther = ({ currency }: { currency: string }): boolean => currency !== report.currency;
  const companyConverts = report.currencies.some(isOther);
  const comparisons = [{ entity: null, ...report }, ...report.entities].flatMap(({ entity, ...book }) => {
    const name = (currency: string): string => (entity === null ? currency : `${currency}, ${entity}`);
    const converts = book.currencies.some(isOther);
    return [
      ...follows({ slice: name(report.currency ?? 'all currencies'), book, converts, companyConverts, ...rules }),
      ...book.currencies.flatMap((one) =>
        follows({ slice: `${name(one.currency)} by itself`, book: one, converts: false, companyConverts: false, ...rules }),
      ),
      ...worthsFollow(book, name, report.currency),
    ];
  });
  return { checked: comparisons.length, broken: comparisons.filter(({ expected, found }) => !same(expected, found)) };
}

function follows(followed: FollowedBook): Comparison[] {
  return [
    ...trendFollows(followed),
    ...speedFollows(followed),
    ...bookRiskFollows(followed),
    ...owedFollows(followed),
    ...movementFollows(followed),
    ...forecastFollows(followed),
  ];
}

/** The trend ends with the figures of the as-of date. */
function trendFollows({ slice, book }: FollowedBook): Comparison[] {
  const last = book.trend.at(-1);
  if (last === undefined) return [];
  const [amounts, counts] = [
    (stages: typeof last.stages) => stages.map(({ id, amount }) => `${id} ${amount}`).join(', '),
    (stages: typeof last.stages) => stages.map(({ id, items, customers }) => `${id} ${items} ${customers}`).join(', '),
  ];
  return [
    { slice: `${slice}, open at the end of the trend`, expected: book.totals.open ?? 'n/a', found: last.open ?? 'n/a' },
    { slice: `${slice}, unapplied at the end of the trend`, expected: book.totals.unapplied ?? 'n/a', found: last.unapplied ?? 'n/a' },
    { slice: `${slice}, money of the stages at the end of the trend`, expected: amounts(book.stages), found: amounts(last.stages) },
    { slice: `${slice}, items and customers at the end of the trend`, expected: counts(book.stages), found: counts(last.stages) },
  ];
}

/**
 * What a currency is worth in the reporting one: its money at the rate, but for the rounding of each item, and its share of all. Where every
 * document has a rate of its own, that of the reporting currency alone is told.
 */
function worthsFollow(
  { totals, currencies }: Pick<Report, 'totals' | 'currencies'>,
  name: (currency: string) => string,
  reporting: string | null,
): Comparison[] {
  return currencies.flatMap(({ currency, totals: own, reporting: worth }) => {
    if (worth === null) return [];
    const slice = `${name(currency)} in ${reporting}`;
    const [open, whole] = [thousandths(worth.open ?? '0'), thousandths(totals.open ?? '0')];
    const told = [
      compareMoney(`${slice}, net`, open - thousandths(worth.unapplied ?? '0'), worth.net),
      compareQuotient(`${slice}, share of what is open`, shareOf(open, whole), worth.openShare),
    ];
    if (currency === reporting)
      return [
        ...told,
        compareMoney(`${slice}, open`, thousandths(own.open ?? '0'), worth.open),
        compareMoney(`${slice}, unapplied`, thousandths(own.unapplied ?? '0'), worth.unapplied),
      ];
    if (worth.rate === null) return told;
    const [units = '0', fraction = ''] = worth.rate.split('.');
    const expected = (thousandths(own.open ?? '0') * BigInt(units + fraction)) / 10n ** BigInt(fraction.length);
    // Half of the smallest amount for each item, and what the two divisions leave out.
    const rounded = (BigInt(own.items) * smallestOf(worth.open)) / 2n + 2n;
    return [...told, compareMoney(`${slice}, open`, expected, worth.open, rounded)];
  });
}
