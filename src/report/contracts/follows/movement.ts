import { dayBefore } from '../../days.ts';
import { shareOf, thousandths } from '../../money.ts';
import type { Transitions } from '../../schema/movement-schema.ts';
import { type Comparison, compareMoney, compareQuotient, compareTruth } from '../comparison.ts';
import type { FollowedBook } from './followed-book.ts';

/** Rates of the transition matrix, vintages, and how long money stays in a stage. */
export function movementFollows(followed: FollowedBook): Comparison[] {
  const { slice, book, stages } = followed;
  const order = stages.map(({ id }) => id);
  return [
    ...matrixFollows(`${slice}, the company`, book.transitions, order),
    ...book.managers.flatMap(({ id, transitions }) => matrixFollows(`${slice}, ${id}`, transitions, order)),
    ...sinceFollows(followed),
    ...vintagesFollow(followed),
    ...dwellFollows(followed),
  ];
}

/** Rates are what the matrix says: rolled is what is in a later stage, cured what was paid or is in the first stage again. */
function matrixFollows(slice: string, transitions: Transitions | null, order: readonly string[]): Comparison[] {
  if (transitions === null) return [];
  const told = transitions.rows.map(({ origin, stage, amount, outcomes, ...rates }) => {
    const place = stage === null ? -1 : order.indexOf(stage);
    const sum = (of: (outcome: (typeof outcomes)[number]) => boolean): bigint =>
      outcomes.filter(of).reduce((all, outcome) => all + thousandths(outcome.amount), 0n);
    return {
      origin,
      stage,
      place,
      outcomes,
      rates,
      amount,
      whole: sum(() => true),
      rolled: sum((one) => one.stage !== null && order.indexOf(one.stage) > place),
      cured: sum((one) => one.outcome === 'paid' || (one.stage === order[0] && place > 0)),
    };
  });
  const open = told.filter(({ origin }) => origin === 'open');
  const rate = (rows: typeof told, of: 'rolled' | 'cured'): number | null =>
    shareOf(
      rows.reduce((all, row) => all + row[of], 0n),
      rows.reduce((all, row) => all + row.whole, 0n),
    );
  // Between lists of open items nobody knows what was paid.
  const curesTold = open.some(({ rates }) => rates.cured !== null);
  return [
    ...told.flatMap(({ origin, stage, amount, whole, outcomes }) => [
      compareMoney(`${slice}, ${stage ?? origin}, money of the row`, whole, amount),
      ...outcomes.map((one) =>
        compareQuotient(
          `${slice}, ${stage ?? origin}, share ${one.stage ?? one.outcome}`,
          origin === 'rates' ? null : shareOf(thousandths(one.amount), whole),
          one.share,
        ),
      ),
    ]),
    ...open.flatMap((row) => [
      compareMoney(`${slice}, ${row.stage}, rolled`, row.rolled, row.rates.rolled),
      compareQuotient(`${slice}, ${row.stage}, roll rate`, rate([row], 'rolled'), row.rates.rollRate),
      ...(curesTold ? [compareMoney(`${slice}, ${row.stage}, cured`, row.cured, row.rates.cured)] : []),
      compareQuotient(`${slice}, ${row.stage}, cure rate`, curesTold ? rate([row], 'cured') : null, row.rates.cureRate),
    ]),
    compareQuotient(
      `${slice}, roll rate`,
      rate(
        open.filter(({ place }) => place < order.length - 1),
        'rolled',
      ),
      transitions.rollRate,
    ),
    compareQuotient(
      `${slice}, cure rate`,
      curesTold
        ? rate(
            open.filter(({ place }) => place > 0),
            'cured',
          )
        : null,
      transitions.cureRate,
    ),
  ];
}

/** What moved since the last month-end is told by itself, and as the last of the months. */
function sinceFollows({ slice, book }: FollowedBook): Comparison[] {
  const last = book.movements.at(-1);
  if (book.movement === null || last === undefined) return [];
  const { stages: _, ...terms } = last;
  return Object.entries(terms).map(([term, expected]) => ({
    slice: `${slice}, ${term} of the last stretch`,
    expected,
    found: book.movement?.[term as keyof typeof terms] ?? null,
  }));
}

/**
 * What was billed in a month is what the movements say of it, shares are of it, and a cell is blank while not every day of its month is that
 * old. Where nothing was refunded since, no more was collected at an age than at a later one.
 */
function vintagesFollow({ slice, book, asOf }: FollowedBook): Comparison[] {
  const months = new Map(book.movements.map(({ from, to, billed }) => [`${from} ${to.slice(0, 7)}`, billed]));
  const [{ from: since } = { from: asOf }] = book.movements;
  const refunded = book.movements.some(({ refunds }) => thousandths(refunds) !== 0n);
  return book.vintages.flatMap(({ month, billed, collected, share, ages }) => {
    const name = `${slice}, ${month}`;
    const before = dayBefore(`${month}-01`);
    const whole = months.get(`${before} ${month}`);
    const lastDay = dayBefore(nextMonth(month));
    const cells = ages.flatMap((cell) => (cell.collected === null ? [] : [thousandths(cell.collected)]));
    const grows = [...cells, thousandths(collected)].every((cell, index, all) => index === 0 || cell >= (all[index - 1] ?? 0n));
    return [
      ...(whole === undefined ? [] : [compareMoney(`${name}, billed`, thousandths(whole), billed)]),
      compareQuotient(`${name}, share collected`, shareOf(thousandths(collected), thousandths(billed)), share),
      ...ages.flatMap((cell) => [
        compareTruth(`${name}, observed at ${cell.age} days`, (cell.collected !== null) === dayBefore(lastDay, -cell.age) <= asOf),
        compareQuotient(
          `${name}, share collected at ${cell.age} days`,
          cell.collected === null ? null : shareOf(thousandths(cell.collected), thousandths(billed)),
          cell.share,
        ),
      ]),
      ...(refunded || before < since ? [] : [compareTruth(`${name}, no less collected at a later age`, grows)]),
    ];
  });
}

/** On the as-of date there is what the stages hold; nothing stays in a stage for longer than the stage lasts. */
function dwellFollows({ slice, book, stages }: FollowedBook): Comparison[] {
  if (book.movements.length === 0 && book.dwell.length === 0) return [];
  return stages.flatMap(({ id, from, upTo }) => {
    const name = `${slice}, ${id}`;
    const stage = book.stages.find((one) => one.id === id);
    const stay = book.dwell.find((one) => one.id === id);
    const longest = from === null || upTo === null ? Number.POSITIVE_INFINITY : upTo - from + 1;
    const days = [stay?.itemDays, stay?.itemDaysMedian, stay?.moneyDays, stay?.daysThere].map((mean) => mean ?? null);
    const [items, median, money, there] = days.map((mean) => mean !== null);
    return [
      compareMoney(`${name}, money there`, thousandths(stage?.amount ?? '0'), stay?.amountThere ?? '0'),
      { slice: `${name}, items there`, expected: String(stage?.items ?? 0), found: String(stay?.itemsThere ?? 0) },
      compareTruth(
        `${name}, days in the stage`,
        days.every((mean) => mean === null || (mean >= 0 && mean <= longest + 1e-9)),
      ),
      compareTruth(
        `${name}, days of what left or is there alone`,
        items === (stay?.itemsLeft ?? 0) > 0 &&
          median === items &&
          money === thousandths(stay?.amountLeft ?? '0') > 0n &&
          there === thousandths(stay?.amountThere ?? '0') > 0n,
      ),
    ];
  });
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01-01` : `${year}-${String(number + 1).padStart(2, '0')}-01`;
}
