import fc from 'fast-check';
import { canHold } from '../../src/explorer/state/ranges.ts';
import type { Selection } from '../../src/explorer/state/state.ts';

/** What a ledger has to choose from. */
export interface Choices {
  stages: readonly string[];
  managers: readonly string[];
  customers: readonly string[];
  days: { first: string; last: string };
}

const ends = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<[Value | null, Value | null]> => {
  const end = fc.option(value, { freq: 1 });
  return fc.oneof(
    { weight: 3, arbitrary: fc.constant<[Value | null, Value | null]>([null, null]) },
    { weight: 1, arbitrary: fc.tuple(end, end) },
  );
};
const some = (values: readonly string[], most: number): fc.Arbitrary<string[]> =>
  fc.oneof(
    { weight: 3, arbitrary: fc.constant<string[]>([]) },
    { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...values), { maxLength: most }) },
  );

/** Any day of the ledger. */
export function anyDay({ days }: Pick<Choices, 'days'>): fc.Arbitrary<string> {
  return fc
    .date({ min: new Date(days.first), max: new Date(days.last), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
}

/** Any selection, of which most have something left. */
export function anySelection(choices: Choices): fc.Arbitrary<Selection> {
  return fc.record({
    stages: some(choices.stages, 3),
    managers: some(choices.managers, 3),
    customers: fc.oneof(
      { weight: 5, arbitrary: fc.constant<string[]>([]) },
      { weight: 1, arbitrary: fc.uniqueArray(fc.constantFrom(...choices.customers), { maxLength: 40 }) },
    ),
    entities: fc.constant([]),
    currencies: fc.constant([]),
    amount: ends(fc.constantFrom('100', '1000.50', '5000', '20000')).filter((range) => canHold('amount', range)),
    days: ends(fc.integer({ min: -40, max: 200 })).filter((range) => canHold('days', range)),
    months: ends(anyDay(choices).map((day) => day.slice(0, 7))).filter((range) => canHold('months', range)),
    disputed: fc.oneof({ weight: 5, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.boolean() }),
  });
}
