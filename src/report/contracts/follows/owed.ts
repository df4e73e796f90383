import { decimalOf, roundedMoney, shareOf, thousandths } from '../../money.ts';
import type { BookProvision, Concentration, ManagerProvision } from '../../schema/metrics-schema.ts';
import { type Comparison, compareMoney, compareQuotient, compareTruth, smallestOf } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';

/** Concentration and provision of a book and of each of its managers. */
export function owedFollows({ slice, book, companyConverts }: FollowedBook): Comparison[] {
  const { totals, stages, concentration, provision } = book;
  const overdue = { open: totals.open, overdue: totals.overdue };
  return [
    ...concentrationFollows(`${slice}, the company`, concentration, overdue),
    ...provisionFollows(`${slice}, the company`, provision, totals.open, totals.items),
    ...(provision === null ? [] : evidenceFollows(`${slice}, the company`, provision, companyConverts)),
    ...book.managers.flatMap((manager) => [
      ...concentrationFollows(`${slice}, ${manager.id}`, manager.concentration, { open: manager.open, overdue: null }),
      ...provisionFollows(`${slice}, ${manager.id}`, manager.provision, manager.open, manager.items),
    ]),
    ...bandsOfStages(`${slice}, the company`, provision, stages),
  ];
}

/**
 * Shares of the largest stand in their order, and are all where no more than so many owe. The index of squares lies between what the largest
 * alone makes and what all would make if they were as large.
 */
function concentrationFollows(
  slice: string,
  concentration: Concentration | null,
  owed: Record<keyof Concentration, string | null>,
): Comparison[] {
  if (concentration === null) return [];
  return (['open', 'overdue'] as const).flatMap((measure) => {
    const name = `${slice}, concentration of ${measure === 'open' ? 'what is open' : 'what is past due'}`;
    const { groups, amount, top1, top5, top10, hhi, effectiveNumber } = concentration[measure];
    const whole = owed[measure];
    const found = [
      ...(whole === null ? [] : [compareMoney(`${name}, money`, thousandths(whole), amount)]),
      compareTruth(`${name}, of those who owe`, groups > 0 === thousandths(amount ?? '0') > 0n),
    ];
    if (top1 === null || top5 === null || top10 === null || hhi === null)
      return [
        ...found,
        compareTruth(`${name}, of nobody`, groups === 0 && [top1, top5, top10, hhi, effectiveNumber].every((one) => one === null)),
      ];
    const all = (most: number, share: number): boolean => groups > most || Math.abs(share - 1) < NEAR;
    return [
      ...found,
      compareTruth(`${name}, shares of the largest in order`, top1 > 0 && top1 <= top5 + NEAR && top5 <= top10 + NEAR && top10 <= 1 + NEAR),
      compareTruth(
        `${name}, no share smaller than of equals`,
        [top1, top5, top10].every((share, index) => share >= Math.min(1, [1, 5, 10][index]! / groups) - NEAR),
      ),
      compareTruth(`${name}, all of few`, all(1, top1) && all(5, top5) && all(10, top10)),
      compareTruth(
        `${name}, index of squares from ${(10_000 * Math.max(1 / groups, top1 * top1)).toFixed(6)} to ${(10_000 * top1).toFixed(6)}`,
        hhi >= 10_000 * Math.max(1 / groups, top1 * top1) * (1 - NEAR) && hhi <= 10_000 * top1 * (1 + NEAR),
      ),
      compareQuotient(`${name}, effective number`, 10_000 / hhi, effectiveNumber),
    ];
  });
}

/** Each band's amount is its open money at its rate, and all of them are the book's. */
function provisionFollows(slice: string, provision: ManagerProvision | null, open: string | null, items: number): Comparison[] {
  if (provision === null) return [];
  const { bands, amount } = provision;
  const name = `${slice}, provision`;
  return [
    compareMoney(`${name}, open money`, thousandths(open ?? '0'), decimalOf(sumOf(bands.map((band) => band.open)))),
    { slice: `${name}, items`, expected: String(items), found: String(bands.reduce((all, band) => all + band.items, 0)) },
    ...bands.map((band, index) => compareProvided(`${name} of band ${index + 1}`, band.open, band.rate, band.amount)),
    compareWhole(name, bands, amount),
  ];
}

/** The estimated rate is what was lost of what reached the band, to a millionth. Of an item whose money is worth next to nothing, nothing is told. */
function evidenceFollows(slice: string, { bands, estimatedAmount }: BookProvision, converts: boolean): Comparison[] {
  return [
    ...bands.flatMap(({ open, rate, source, estimatedRate, estimatedAmount: amount, evidence }, index) => {
      const name = `${slice}, evidence of band ${index + 1}`;
      const [reached, lost] = [thousandths(evidence.reached ?? '0'), thousandths(evidence.lost ?? '0')];
      return [
        compareQuotient(
          `${name}, rate`,
          shareOf(lost, reached),
          estimatedRate === null ? null : Number(estimatedRate),
          0.500_001 * MILLIONTH,
        ),
        compareTruth(`${name}, no more lost than reached it`, lost >= 0n && lost <= reached),
        compareTruth(
          `${name}, of items of which something was open`,
          evidence.items > 0 === reached > 0n || (converts && evidence.items > 0),
        ),
        compareTruth(`${name}, source`, (source === null) === (rate === null) && (source !== 'estimated' || rate === estimatedRate)),
        compareProvided(`${name}, amount by it`, open, estimatedRate, amount),
      ];
    }),
    compareWhole(
      `${slice}, provision by the evidence alone`,
      bands.map((band) => ({ open: band.open, rate: band.estimatedRate, amount: band.estimatedAmount })),
      estimatedAmount,
    ),
  ];
}

/** Bands that are stages hold what the stages do. */
function bandsOfStages(slice: string, provision: BookProvision | null, stages: FollowedBook['book']['stages']): Comparison[] {
  return (provision?.bands ?? []).flatMap(({ stage: id, open, items }) => {
    const stage = stages.find((one) => one.id === id);
    return stage === undefined
      ? []
      : [
          compareMoney(`${slice}, provision of ${id}, open money`, thousandths(stage.amount ?? '0'), open),
          { slice: `${slice}, provision of ${id}, items`, expected: String(stage.items), found: String(items) },
        ];
  });
}

interface Provided {
  open: string | null;
  rate: string | null;
  amount: string | null;
}

function compareProvided(slice: string, open: string | null, rate: string | null, amount: string | null): Comparison {
  const digits = (thousandths(open ?? '0') * BigInt(Math.round(Number(rate ?? '0') / MILLIONTH))).toString().padStart(10, '0');
  const expected = rate === null ? null : roundedMoney(`${digits.slice(0, -9)}.${digits.slice(-9)}`, decimalsOf(open));
  return { slice, expected: expected ?? 'n/a', found: amount ?? 'n/a' };
}

/** Every amount is rounded by itself; there is none where money is open in a band without a rate. */
function compareWhole(slice: string, bands: readonly Provided[], amount: string | null): Comparison {
  if (bands.some(({ open, rate }) => rate === null && thousandths(open ?? '0') > 0n))
    return { slice, expected: 'n/a', found: amount ?? 'n/a' };
  return compareMoney(slice, sumOf(bands.map((band) => band.amount)), amount, smallestOf(amount) * BigInt(bands.length + 1));
}

/** What a share may differ by, as floats do. */
const NEAR = 1e-9;
const MILLIONTH = 1e-6;

const decimalsOf = (money: string | null): number => money?.split('.')[1]?.length ?? 0;
const sumOf = (amounts: readonly (string | null)[]): bigint => amounts.reduce((all, amount) => all + thousandths(amount ?? '0'), 0n);
