import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linkOf, readLink } from '../../src/explorer/state/link.ts';
import { canHold } from '../../src/explorer/state/ranges.ts';
import { EVERYTHING, type Selection, type State } from '../../src/explorer/state/state.ts';

const STAGES = ['current', 'overdue', 'critical', 'hopeless'];
const VIEWS = ['items', 'customers'];
const FIRST: State = {
  asOf: '2026-10-31',
  against: null,
  selection: EVERYTHING,
  beside: null,
  view: 'items',
  sort: null,
  columns: null,
  query: null,
  whatIf: null,
};
const KNOWN = {
  day: (day: string) => day >= '2023-01-01',
  stage: (id: string) => STAGES.includes(id),
  currency: (id: string) => id.length !== 3,
  view: (id: string) => VIEWS.includes(id),
  column: (name: string) => /^[a-z_]{1,12}$/.test(name),
  stages: 4,
  ends: null,
  allocation: 'explicit',
} as const;

const day = fc
  .date({ min: new Date('2023-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const ends = <Value>(value: fc.Arbitrary<Value>): fc.Arbitrary<[Value | null, Value | null]> =>
  fc.tuple(fc.option(value), fc.option(value));
const texts = fc.uniqueArray(fc.string({ unit: 'grapheme', maxLength: 12 }), { maxLength: 3 });
const column = fc.stringMatching(/^[a-z_]{1,12}$/);
const selection: fc.Arbitrary<Selection> = fc.record({
  stages: fc.subarray(STAGES),
  managers: texts,
  customers: texts,
  entities: texts,
  currencies: texts.map((some) => some.filter(KNOWN.currency)),
  amount: ends(fc.stringMatching(/^-?\d{1,12}(\.\d{1,3})?$/)).filter((range) => canHold('amount', range)),
  days: ends(fc.integer({ min: -9999, max: 9999 })).filter((range) => canHold('days', range)),
  months: ends(day.map((text) => text.slice(0, 7))).filter((range) => canHold('months', range)),
  disputed: fc.option(fc.boolean()),
});
const state: fc.Arbitrary<State> = fc.record({
  asOf: day,
  against: fc.option(day),
  selection,
  beside: fc.option(selection),
  view: fc.constantFrom(...VIEWS),
  sort: fc.option(fc.record({ column, down: fc.boolean() })),
  columns: fc.option(fc.array(column, { minLength: 1, maxLength: 5 })),
  query: fc.option(fc.string({ unit: 'grapheme' })),
  whatIf: fc.option(
    fc.record({
      limits: fc
        .uniqueArray(fc.integer({ min: -99, max: 999 }), { minLength: 3, maxLength: 3 })
        .map((days) => days.toSorted((a, b) => a - b)),
      threshold: fc.integer({ min: 1, max: 1e12 - 1 }).map((part) => Number((part / 1e12).toFixed(12))),
      riskStages: fc.subarray(STAGES),
      allocation: fc.constantFrom('explicit', 'oldest-first'),
    }),
  ),
});

test('a link carries the whole state', () => {
  fc.assert(
    fc.property(state, (one) => {
      expect(readLink(`#${linkOf(one, FIRST)}`, FIRST, KNOWN)).toEqual({ state: one, unread: [], otherVersion: false });
    }),
  );
});

test('the first state is the bare address', () => {
  expect(linkOf(FIRST, FIRST)).toBe('');
  expect(readLink('', FIRST, KNOWN)).toEqual({ state: FIRST, unread: [], otherVersion: false });
});

test('any other state names its day: tomorrow the report begins with another', () => {
  const link = linkOf({ ...FIRST, view: 'trend' }, FIRST);
  expect(readLink(`#${link}`, { ...FIRST, asOf: '2026-01-31' }, KNOWN).state.asOf).toBe(FIRST.asOf);
});

describe('a link that cannot be read whole', () => {
  test.each([
    'as-of=2026-02-30',
    'as-of=yesterday',
    'as-of=1999-01-01',
    'stage=dubious',
    'view=nothing',
    'amount=12',
    'amount=a..b',
    'days=1.5..2',
    'months=2026-13..',
    'disputed=perhaps',
    'amount=100..100',
    'amount=1000..20',
    'days=10..2',
    'months=2026-05..2026-04',
    'beside-days=10..2',
    'colour=red',
    'beside=perhaps',
    'beside-stage=dubious',
    'beside-view=items',
    'sort=a b',
    'sort=open-',
    'columns=',
    'columns=open,no such column',
    'currency=ZZZ',
    'beside-currency=ZZZ',
    'limits=5,3,9',
    'limits=1,2&threshold=0.5',
    'limits=0,30,90&threshold=1',
    'limits=0,30,90&threshold=0',
    'allocation=newest-first',
    'allocation=oldest-first',
    'threshold=2',
    'limits=0,30,90&threshold=0.3333333333333',
    'limits=0,30,36501&threshold=0.5',
  ])('opens what it can and names the rest: %s', (part) => {
    const read = readLink(`#v=1&manager=07&${part}`, FIRST, KNOWN);
    expect(read.state).toEqual({ ...FIRST, selection: { ...EVERYTHING, managers: ['07'] } });
    expect(read.unread).toEqual(part.split('&'));
  });

  test('with limits on which no stage of this ledger can end names its rules', () => {
    const ends = { ...KNOWN, ends: [0, 30, 60, 90] };
    expect(readLink('#v=1&limits=0,30,60&threshold=0.5', FIRST, ends).state.whatIf?.limits).toEqual([0, 30, 60]);
    const read = readLink('#v=1&limits=0,20,60&threshold=0.5', FIRST, ends);
    expect([read.state.whatIf, read.unread]).toEqual([null, ['limits=0,20,60', 'threshold=0.5']]);
  });

  test('takes what it says twice once', () => {
    const link = 'stage=current&stage=current&limits=0,30,90&threshold=0.5&risk=hopeless&risk=critical&risk=hopeless';
    const { state, unread } = readLink(`#v=1&${link}`, FIRST, KNOWN);
    expect([state.selection.stages, state.whatIf?.riskStages, unread]).toEqual([['current'], ['hopeless', 'critical'], []]);
  });

  test('of another version says so', () => {
    const read = readLink('#v=9&manager=07&shape=round', FIRST, KNOWN);
    expect(read).toEqual({
      state: { ...FIRST, selection: { ...EVERYTHING, managers: ['07'] } },
      unread: ['shape=round'],
      otherVersion: true,
    });
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (fragment) => {
        expect(readLink(`#${fragment}`, FIRST, KNOWN).state.view).toMatch(/items|customers/);
      }),
    );
  });
});
