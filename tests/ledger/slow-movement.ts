import { daysFrom, plusDays, type Day } from './calendar.ts';
import { customerStages, openItems, ownerOf, type Slice } from './slow-figures.ts';
import { openOf, type Application, type Item, type SlowLedger } from './slow-replay.ts';

/** What happened to one item on one day: how much was added to (or taken off) what is open of it, and in which days past due it stood. */
interface Movement {
  term: 'billed' | 'cash' | 'credit_notes' | 'write_offs' | 'refunds';
  amount: bigint;
  daysPastDue: number;
}

/** An item that passed from one day past due to the next with something open of it. */
interface Passing {
  amount: bigint;
  before: number;
  daysPastDue: number;
}

/** The movements of all items of a slice after the end of one day up to the end of another, found by walking from day to day. */
export interface Walk {
  movements: Movement[];
  passings: Passing[];
}

export function walk(ledger: SlowLedger, from: Day, to: Day, today: Day, slice: Slice): Walk {
  const movements: Movement[] = [];
  const passings: Passing[] = [];
  for (const item of itemsOf(ledger, today, slice)) {
    for (let day = plusDays(from, 1); day <= to; day = plusDays(day, 1)) {
      const daysPastDue = daysFrom(item.due, day);
      const before = openOf(ledger, item, plusDays(day, -1));
      if (before !== null && before !== 0n) passings.push({ amount: before, before: daysPastDue - 1, daysPastDue });
      if (item.issued === day) movements.push({ term: 'billed', amount: item.amount, daysPastDue });
      for (const application of ledger.applications) {
        if (application.item === item && application.effective === day)
          movements.push({ term: termOf(application), amount: -application.amount, daysPastDue });
      }
    }
  }
  return { movements, passings };
}

/** The bridge of a part of the days past due (a stage, or what stands at risk); `inside` says which. */
export function bridge(
  { movements, passings }: Walk,
  inside: (daysPastDue: number) => boolean,
): Record<Movement['term'] | 'migration_in' | 'migration_out', bigint> {
  const within = (term: Movement['term']): bigint =>
    sum(movements.filter((one) => one.term === term && inside(one.daysPastDue)).map(({ amount }) => amount));
  return {
    billed: within('billed'),
    cash: -within('cash'),
    credit_notes: -within('credit_notes'),
    write_offs: -within('write_offs'),
    refunds: within('refunds'),
    migration_in: sum(passings.filter((one) => inside(one.daysPastDue) && !inside(one.before)).map(({ amount }) => amount)),
    migration_out: sum(passings.filter((one) => !inside(one.daysPastDue) && inside(one.before)).map(({ amount }) => amount)),
  };
}

/**
 * Money by its way from the end of one day to the end of another, as `origin>outcome`, stages by their names; ways without money are left
 * out.
 */
export function matrix(ledger: SlowLedger, from: Day, to: Day, today: Day, slice: Slice): Map<string, bigint> {
  const ways = new Map<string, bigint>();
  const add = (way: string, amount: bigint): void => void (amount !== 0n && ways.set(way, (ways.get(way) ?? 0n) + amount));
  const stageOn = (item: Item, day: Day): string =>
    ledger.rules.stages.find(({ upTo }) => upTo === null || daysFrom(item.due, day) <= upTo)?.id ?? '';
  for (const item of itemsOf(ledger, today, slice)) {
    const was = openOf(ledger, item, from) ?? 0n;
    const now = openOf(ledger, item, to) ?? 0n;
    const base = was > 0n ? was : item.issued > from && item.issued <= to ? item.amount : 0n;
    const origin = was > 0n ? stageOn(item, from) : 'new';
    const kept = now < base ? now : base;
    add(`${origin}>${stageOn(item, to)}`, kept);
    add(`reopened>${stageOn(item, to)}`, now - kept);
    let left = base - kept;
    // What re-opened the item is first set against exits of its own kind, then against the others in their order.
    const exits = exitsOf(ledger, item, from, to);
    let back = exits.reduce((total, { amount }) => (amount < 0n ? total - amount : total), 0n);
    for (const { name, amount } of exits) {
      if (amount <= 0n) continue;
      const set = amount < back ? amount : back;
      back -= set;
      const out = amount - set < left ? amount - set : left;
      add(`${origin}>${name}`, out);
      left -= out;
    }
    if (left !== 0n) throw new Error(`${item.id}: ${left} went nowhere`);
  }
  return ways;
}

/** Customers by the stage in which they stood and stand, as `stage>stage`; '-' where they owed or owe nothing. */
export function customerMatrix(ledger: SlowLedger, from: Day, to: Day, today: Day, slice: Slice): Map<string, number> {
  const [then, now] = [from, to].map((day) => customerStages(ledger, openItems(ledger, day, today, slice)));
  const counts = new Map<string, number>();
  const name = (stage: number | undefined): string => (stage === undefined ? '-' : (ledger.rules.stages[stage]?.id ?? ''));
  for (const customer of new Set([...(then?.keys() ?? []), ...(now?.keys() ?? [])])) {
    const way = `${name(then?.get(customer))}>${name(now?.get(customer))}`;
    counts.set(way, (counts.get(way) ?? 0) + 1);
  }
  return counts;
}

function itemsOf(ledger: SlowLedger, today: Day, { currency, manager, entity }: Slice): Item[] {
  return ledger.items.filter(
    (item) =>
      (currency === undefined || item.currency === currency) &&
      (manager === undefined || ownerOf(ledger, item, today) === manager) &&
      (entity === undefined || (item.entity ?? 'none') === entity),
  );
}

function termOf({ credit }: Application): Movement['term'] {
  if (credit.kind === 'payment') return credit.amount < 0n ? 'refunds' : 'cash';
  return credit.kind === 'credit-note' ? 'credit_notes' : 'write_offs';
}

/** What left an item between two days, by kind, in the order in which a re-opening is set against them; a refund is a negative payment. */
function exitsOf(ledger: SlowLedger, item: Item, from: Day, to: Day): { name: string; amount: bigint }[] {
  const applied = ledger.applications.filter((one) => one.item === item && one.effective > from && one.effective <= to);
  const kinds = [
    ['payment', 'paid'],
    ['credit-note', 'credited'],
    ['write-off', 'written-off'],
  ] as const;
  return kinds.map(([kind, name]) => ({
    name,
    amount: sum(applied.filter((one) => one.credit.kind === kind).map(({ amount }) => amount)),
  }));
}

function sum(amounts: readonly bigint[]): bigint {
  return amounts.reduce((total, amount) => total + amount, 0n);
}
