import fc from 'fast-check';
import { latest, plusDays, type Day } from './calendar.ts';
import type { Credit, Documents, Invoice, Rules } from './slow-documents.ts';
import type { Ledger } from './ledgers.ts';

// A year and more, so that there is a history to learn from; few customers, so that each has one.
const CUSTOMERS = ['c2', 'C1', '0003', 'Ēriks & Co'];
const MANAGERS = ['anna', 'Boris'];
const SIZES = [1, 2, 5, 10, 10, 33, 100, 250, 999, 1000, 12_345];
const DELAYS = [-5, 0, 1, 14, 20, 30, 31, 44, 60, 75, 95, 121, 180, 300];

const which = fc.nat({ max: 99 });
const size = fc.constantFrom(...SIZES);
const span = fc.constantFrom(80, 400, 400, 500);
/** A place in the ledger's life. Small numbers are no likelier, as they are where nothing is said: all would happen in the first days. */
const when = fc.noBias(fc.integer({ min: 0, max: 1000 }));

const money = fc.constantFrom<{ currencies: string[]; reporting: string | null }>(
  { currencies: ['EUR'], reporting: null },
  { currencies: ['KWD'], reporting: null },
  { currencies: ['EUR', 'USD'], reporting: 'EUR' },
  { currencies: ['EUR', 'USD'], reporting: 'EUR' },
  { currencies: ['JPY', 'KWD'], reporting: 'JPY' },
  { currencies: ['USD', 'JPY'], reporting: 'KWD' },
  { currencies: ['EUR', 'USD'], reporting: null },
);

const invoices = fc.array(
  fc.record({
    customer: which,
    currency: which,
    when,
    terms: fc.option(fc.constantFrom(-3, 0, 7, 14, 30, 45), { freq: 8 }),
    size: fc.oneof(
      { weight: 15, arbitrary: size },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: size.map((one) => -one) },
    ),
    entity: which,
    manager: fc.option(fc.constantFrom(...MANAGERS), { freq: 2 }),
  }),
  { minLength: 6, maxLength: 24, size: 'max' },
);

const credits = fc.array(
  fc.record({
    customer: which,
    currency: which,
    when,
    delay: fc.constantFrom(...DELAYS),
    /** Half of an item, all of it, or more. */
    halves: fc.constantFrom(1, 2, 2, 2, 3),
    size,
    kind: fc.constantFrom<Credit['kind']>('payment', 'payment', 'payment', 'payment', 'credit-note', 'write-off'),
    target: fc.option(which, { freq: 6 }),
    /** Some of it goes back so many days later. */
    back: fc.constantFrom(null, null, null, null, null, 0, 25, 60),
  }),
  { minLength: 8, maxLength: 36, size: 'max' },
);

const rates = fc.array(fc.record({ currency: which, when, hundredths: fc.integer({ min: 5, max: 300 }) }), { maxLength: 10, size: 'max' });

const stages = fc.constantFrom<Pick<Rules, 'stages' | 'risk'>>(
  { stages: withLimits([0, 30, 90]), risk: { stages: ['s3', 's4'], threshold: '0.5' } },
  { stages: withLimits([0, 30, 90]), risk: { stages: ['s3', 's4'], threshold: '0.5' } },
  { stages: withLimits([-8, 0, 14, 60]), risk: { stages: ['s4', 's5'], threshold: '0.25' } },
  { stages: withLimits([5]), risk: { stages: ['s2'], threshold: '0.333333' } },
);

const rules = fc
  .record({
    stages,
    customerStage: fc.constantFrom<Rules['customerStage']>('worst', 'most-money'),
    owner: fc.constant<Rules['owner']>('at-issue'),
    allocation: fc.constantFrom<Rules['allocation']>('explicit', 'oldest-first'),
    valuation: fc.constantFrom<NonNullable<Rules['valuation']>>('as-of', 'as-of', 'document'),
    provision: fc.constantFrom<NonNullable<Rules['provision']>>(
      { closedAfterDays: 60 },
      { byStage: { s1: 0.005, s2: 0.123456 }, closedAfterDays: 90 },
      { byAge: [{ upTo: 0, rate: 0.005 }, { upTo: 30 }, { rate: 1 }], closedAfterDays: 30 },
    ),
  })
  .map(({ stages: given, ...rest }): Rules => ({ ...given, ...rest }));

/** Whole report folders of a year and more, with rates, things taken back, parents, entities, and the opening balances of customer ledgers. */
export const longLedgers: fc.Arbitrary<Ledger & { first: Day; span: number }> = fc
  .record({
    first: fc.constantFrom<Day>('2023-02-10', '2023-12-20', '2024-01-31', '2022-11-15'),
    span,
    money,
    entities: fc.constantFrom<(string | null)[]>([null], [null], ['LV', 'EE'], ['LV', null]),
    invoices,
    credits,
    rates,
    parents: fc.option(fc.tuple(which, which)),
    openings: fc.oneof({ weight: 2, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: size }),
    rules,
  })
  .map(({ first, span, money: { currencies, reporting }, entities, rules: drawn, ...rest }) => {
    const on = (place: number): Day => plusDays(first, Math.round((place * span) / 1000));
    const currency = (index: number): string => pick(currencies, index);
    const issued = rest.invoices.map((one, index): Invoice => ({
      id: `I${index}`,
      customer: pick(CUSTOMERS, one.customer),
      issued: on(one.when),
      due: one.terms === null ? null : plusDays(on(one.when), one.terms),
      amount: BigInt(one.size),
      currency: currency(one.currency),
      manager: one.manager,
      entity: pick(entities, one.entity),
      parent: null,
      settled: null,
    }));
    const opening =
      rest.openings === null
        ? []
        : CUSTOMERS.slice(0, 2).map((customer) => openingOf(customer, first, BigInt(rest.openings ?? 0), currency(0)));
    const items = [...opening, ...issued].filter(({ amount }) => amount >= 0n);
    const written = rest.credits.flatMap((one, index): Credit[] => {
      const target = one.target === null || items.length === 0 ? null : pick(items, one.target);
      const date = target === null ? on(one.when) : plusDays(target.issued, one.delay);
      const credit: Credit = {
        id: `R${index}`,
        customer: target?.customer ?? pick(CUSTOMERS, one.customer),
        kind: one.kind,
        // A line before the opening balance would be part of it.
        date: opening.length > 0 ? latest([date, first]) : date,
        amount: target === null ? BigInt(one.size) : (target.amount * BigInt(one.halves) + 1n) / 2n,
        currency: target?.currency ?? currency(one.currency),
        entity: null,
        // The lines of a customer ledger name nothing.
        invoice: opening.length > 0 ? null : (target?.id ?? null),
      };
      return one.back === null
        ? [credit]
        : [
            credit,
            { ...credit, id: `B${index}`, kind: 'payment', date: plusDays(credit.date, one.back), amount: -(credit.amount + 1n) / 2n },
          ];
    });
    const [child, parent] = rest.parents ?? [];
    const documents: Documents = {
      invoices: [...opening, ...issued],
      credits: written,
      customers:
        child === undefined || parent === undefined
          ? null
          : CUSTOMERS.slice(0, 3).map((id, index) => ({
              id,
              manager: index === 1 ? 'anna' : null,
              terms: index === 0 ? 14 : null,
              active: true,
              parent: id === pick(CUSTOMERS, child) ? pick(CUSTOMERS, parent) : null,
            })),
      ownerships: [],
      rates: reporting === null ? [] : ratesOf(rest.rates, currencies, reporting, first, on),
    };
    // The most money of a customer who owes in two currencies is not defined without a rate.
    const customerStage = currencies.length > 1 && reporting === null ? 'worst' : drawn.customerStage;
    const allocation = opening.length > 0 ? 'oldest-first' : drawn.allocation;
    return {
      documents,
      rules: { ...drawn, customerStage, allocation, ...(reporting === null ? {} : { currency: reporting }) },
      first,
      span,
    };
  });

/** A day of the ledger's life, a little before and well after it: often the end of a month. */
export function dayOf({ first, span }: { first: Day; span: number }): fc.Arbitrary<Day> {
  const any = fc.noBias(fc.integer({ min: -3, max: span + 150 })).map((offset) => plusDays(first, offset));
  return fc.oneof(
    { weight: 3, arbitrary: any },
    { weight: 2, arbitrary: any.map((day) => plusDays(`${plusDays(`${day.slice(0, 7)}-01`, 31).slice(0, 7)}-01`, -1)) },
    { weight: 1, arbitrary: fc.constant('2024-02-29') },
  );
}

function openingOf(customer: string, first: Day, amount: bigint, currency: string): Invoice {
  const day = plusDays(first, -8);
  return {
    id: `opening:${customer}`,
    customer,
    issued: day,
    due: plusDays(day, -10),
    amount,
    currency,
    manager: null,
    entity: null,
    parent: null,
    settled: null,
    opening: true,
  };
}

/** One before the first document, and some on other days. */
function ratesOf(
  drawn: readonly { currency: number; when: number; hundredths: number }[],
  currencies: readonly string[],
  reporting: string,
  first: Day,
  on: (place: number) => Day,
): NonNullable<Documents['rates']> {
  const others = currencies.filter((one) => one !== reporting);
  const begin = others.map((currency, index) => ({ date: plusDays(first, -70), currency, rate: `1.${index + 1}7` }));
  const later = drawn.map(({ currency, when: place, hundredths }) => ({
    date: on(place),
    currency: pick(others, currency),
    rate: (hundredths / 100).toFixed(2),
  }));
  return [...Map.groupBy([...begin, ...later], ({ date, currency }) => `${date} ${currency}`).values()].flatMap((same) => same.slice(0, 1));
}

function withLimits(limits: number[]): Rules['stages'] {
  return [...limits, null].map((upTo, index) => ({ id: `s${index + 1}`, upTo }));
}

function pick<T>(from: readonly T[], index: number): T {
  const one = from[index % from.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
}
