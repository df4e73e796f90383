import fc from 'fast-check';
import { plusDays, type Day } from './calendar.ts';
import { minorDigits, type Credit, type Customer, type Documents, type Invoice, type Ownership, type Rules } from './slow-documents.ts';

export interface Ledger {
  documents: Documents;
  rules: Rules;
}

// Few days, amounts and customers, so that ties (one day, one sum, exactly a half) happen often.
const FIRST_DAY = '2026-01-24';
const SPREAD = 24;
const CUSTOMERS = ['c2', 'C1', '0003', 'Ēriks & Co'];
const MANAGERS = ['anna', 'Boris', 'Жанна'];
const SIZES = [1, 2, 3, 5, 5, 10, 10, 10, 20, 33];
/** Identifiers are text: these differ from the order of numbers, and by a leading zero alone. */
const MARKS = ['9', '10', '007', '7', 'b', 'B', 'a1', 'A-2', '2026/1', '100', '08', 'z', 'É', 'x y', '11', '12', '13', '14', '15', '16'];

const day = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 0, max: SPREAD }) }, { weight: 2, arbitrary: fc.constantFrom(3, 9, 10) });
const customer = fc.constantFrom(0, 0, 0, 1, 2, 3);
const size = fc.nat({ max: SIZES.length - 1 }).map((index) => SIZES[index] ?? 1);
const manager = fc.option(fc.constantFrom(...MANAGERS), { freq: 2 });
const which = fc.nat({ max: 99 });

const invoices = fc.array(
  fc.record({
    customer,
    currency: which,
    issued: day,
    due: fc.option(fc.integer({ min: -2, max: 10 }), { freq: 5 }),
    size: fc.oneof(
      { weight: 10, arbitrary: size },
      { weight: 1, arbitrary: fc.constant(0) },
      { weight: 1, arbitrary: size.map((one) => -one) },
    ),
    entity: which,
    manager,
    settled: rarely(day, 6),
  }),
  { minLength: 2, maxLength: 12 },
);

/** Instalments of one parent have one customer and, mostly, one currency and one day of issue. */
const instalments = fc.array(
  fc.record({
    customer,
    currency: which,
    entity: which,
    issued: day,
    parts: fc.array(
      fc.record({
        later: fc.constantFrom(0, 0, 0, 0, 3),
        foreign: rarely(which, 6),
        due: fc.integer({ min: 0, max: 10 }),
        size,
        settled: rarely(day, 6),
      }),
      { minLength: 2, maxLength: 3 },
    ),
    /** The parent's name is now and then that of another item: a credit that bears it means the item. */
    borrowed: rarely(which, 3),
  }),
  { maxLength: 2 },
);

const credits = fc.array(
  fc.record({
    customer,
    currency: which,
    date: day,
    size: fc.oneof(
      { weight: 8, arbitrary: size },
      { weight: 3, arbitrary: size.map((one) => -one) },
      { weight: 1, arbitrary: fc.constant(0) },
    ),
    kind: fc.constantFrom<Credit['kind']>('payment', 'payment', 'payment', 'credit-note', 'write-off'),
    /** Half of the credits do not say whose they are. */
    entity: fc.option(which, { freq: 2 }),
    target: fc.option(which, { freq: 3 }),
    /** Somebody else pays. */
    stranger: fc.constantFrom(false, false, false, true),
  }),
  { maxLength: 10 },
);

const customers = fc.option(
  fc.array(fc.record({ manager, terms: fc.option(fc.constantFrom(0, 3, 30)), active: fc.boolean() }), {
    minLength: 2,
    maxLength: CUSTOMERS.length,
  }),
);

const handovers = fc.array(fc.record({ before: fc.constantFrom(...MANAGERS), after: fc.constantFrom(...MANAGERS), on: day }), {
  maxLength: 2,
});

const stages = fc.constantFrom<Pick<Rules, 'stages' | 'risk'>>(
  { stages: withLimits([0, 30, 90]), risk: { stages: ['s3', 's4'], threshold: '0.5' } },
  { stages: withLimits([0, 3, 8]), risk: { stages: ['s3', 's4'], threshold: '0.5' } },
  { stages: withLimits([0, 3, 8]), risk: { stages: ['s2', 's3', 's4'], threshold: '0.25' } },
  { stages: withLimits([-5, 0, 7, 20, 60]), risk: { stages: ['s4', 's5', 's6'], threshold: '0.5' } },
);

const rules = fc
  .record({
    stages,
    customerStage: fc.constantFrom<Rules['customerStage']>('worst', 'most-money'),
    owner: fc.constantFrom<Rules['owner']>('at-issue', 'at-issue', 'current'),
    allocation: fc.constantFrom<Rules['allocation']>('explicit', 'oldest-first', 'oldest-first'),
  })
  .map(({ stages: given, ...rest }): Rules => ({ ...given, ...rest }));

/** Whole report folders, as documents: every rule of rule 13 can meet every other one in them. */
export const ledgers: fc.Arbitrary<Ledger> = fc
  .record({
    step: fc.constantFrom(1, 5),
    currencies: fc.constantFrom(['EUR'], ['EUR'], ['JPY'], ['KWD'], ['EUR', 'USD'], ['JPY', 'KWD']),
    entities: fc.constantFrom<(string | null)[]>([null], [null], ['LV'], ['LV', 'EE'], ['LV', 'EE', null]),
    invoices,
    instalments,
    credits,
    customers,
    handovers,
    rules,
  })
  // The most money of a customer who owes in two currencies is not defined without a rate.
  .map((drawn) => (drawn.currencies.length === 1 ? drawn : { ...drawn, rules: { ...drawn.rules, customerStage: 'worst' as const } }))
  .map((drawn) => {
    const on = (offset: number): Day => plusDays(FIRST_DAY, offset * drawn.step);
    const currency = (index: number): string => pick(drawn.currencies, index);
    const plain = drawn.invoices.map((one, index): Invoice => ({
      id: `I${pick(MARKS, index)}`,
      customer: pick(CUSTOMERS, one.customer),
      issued: on(one.issued),
      due: one.due === null ? null : on(one.issued + one.due),
      amount: units(one.size, currency(one.currency)),
      currency: currency(one.currency),
      manager: one.manager,
      entity: pick(drawn.entities, one.entity),
      parent: null,
      settled: one.settled === null || one.size <= 0 ? null : on(one.settled),
    }));
    const parts = drawn.instalments.flatMap((one, index): Invoice[] => {
      const parent = one.borrowed === null ? `P${index}` : pick(plain, one.borrowed).id;
      return one.parts.map((part, at) => ({
        id: `P${index}/${pick(MARKS, at)}`,
        customer: pick(CUSTOMERS, one.customer),
        issued: on(one.issued + part.later),
        due: on(one.issued + part.later + part.due),
        amount: units(part.size, currency(part.foreign ?? one.currency)),
        currency: currency(part.foreign ?? one.currency),
        manager: null,
        entity: pick(drawn.entities, one.entity),
        // The marks of two instalment plans may borrow one item's name; a second plan then keeps its own.
        parent: index > 0 && one.borrowed !== null ? `P${index}` : parent,
        settled: part.settled === null ? null : on(part.settled),
      }));
    });
    const items = [...plain, ...parts].filter((one) => one.amount >= 0n);
    const names = new Map(items.flatMap((one) => [[one.id, one], ...(one.parent === null ? [] : [[one.parent, one] as const])] as const));
    const written = drawn.credits.map((one, index): Credit => {
      const target = one.target === null || names.size === 0 ? null : pick([...names], one.target);
      // A name that is an item's own and a parent's means the item: its currency decides.
      const meant = target === null ? null : (items.find((item) => item.id === target[0]) ?? target[1]);
      const inCurrency = meant?.currency ?? currency(one.currency);
      return {
        id: `${one.kind === 'payment' ? 'R' : 'N'}${pick(MARKS, index)}`,
        customer: meant === null || one.stranger ? pick(CUSTOMERS, one.customer) : meant.customer,
        kind: one.kind,
        date: on(one.date),
        amount: units(one.size, inCurrency),
        currency: inCurrency,
        entity: one.entity === null ? null : pick(drawn.entities, one.entity),
        invoice: target === null ? null : target[0],
      };
    });
    const known = drawn.customers?.map((one, index): Customer => ({ id: pick(CUSTOMERS, index), ...one })) ?? null;
    const ownerships = drawn.handovers.flatMap((one, index): Ownership[] => [
      { manager: one.before, customer: pick(CUSTOMERS, index), from: null, to: on(one.on) },
      { manager: one.after, customer: pick(CUSTOMERS, index), from: plusDays(on(one.on), 1), to: null },
    ]);
    const documents = { invoices: [...plain, ...parts], credits: written, customers: known, ownerships };
    return drawn.rules.owner === 'current'
      ? { documents: withoutOwnManagers(documents), rules: drawn.rules }
      : { documents, rules: drawn.rules };
  });

/** Days at which to compare: any day of the ledger's life, a little before and well after. */
export const days: fc.Arbitrary<Day> = fc.integer({ min: -1, max: SPREAD * 6 }).map((offset) => plusDays(FIRST_DAY, offset));

/** Today's owner is the customer's. Whether an item's own manager counts where the customer has none, the rules do not say. */
function withoutOwnManagers(documents: Documents): Documents {
  const owned = new Set([
    ...documents.ownerships.map((one) => one.customer),
    ...(documents.customers ?? []).filter((one) => one.manager !== null).map((one) => one.id),
  ]);
  return { ...documents, invoices: documents.invoices.map((one) => (owned.has(one.customer) ? one : { ...one, manager: null })) };
}

/** Null but for one time in `times`. */
function rarely<T>(arbitrary: fc.Arbitrary<T>, times: number): fc.Arbitrary<T | null> {
  return fc.oneof({ weight: times - 1, arbitrary: fc.constant(null) }, { weight: 1, arbitrary });
}

function withLimits(limits: number[]): Rules['stages'] {
  return [...limits, null].map((upTo, index) => ({ id: `s${index + 1}`, upTo }));
}

/** Sizes are tenths of a unit where the currency has decimals, so that the last decimal is met too. */
function units(size: number, currency: string): bigint {
  return BigInt(size) * (minorDigits(currency) === 0 ? 1n : size % 2 === 0 ? 10n ** BigInt(minorDigits(currency)) : 1n);
}

function pick<T>(from: readonly T[], index: number): T {
  const one = from[index % from.length];
  if (one === undefined) throw new Error('Nothing to pick from.');
  return one;
}
