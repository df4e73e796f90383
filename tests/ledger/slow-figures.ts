import { daysFrom, earliest, plusDays, type Day } from './calendar.ts';
import { openOf, unappliedOf, type Item, type SlowLedger } from './slow-replay.ts';

export interface OpenItem {
  item: Item;
  open: bigint;
  daysPastDue: number;
  /** Place in the configured order: a larger one is worse. */
  stage: number;
  manager: string;
}

export interface StageFigures {
  amount: bigint;
  items: number;
  customers: number;
}

export interface Verdict {
  inRiskZone: boolean | null;
  leg: 'money' | 'customers' | 'both' | null;
  amountShare: number | null;
  customersShare: number | null;
}

/** A part of the open items: a currency, a manager, an entity, several of them, or everything. */
export interface Slice {
  currency?: string;
  manager?: string;
  entity?: string;
}

export const UNASSIGNED = 'unassigned';
/** Of what names no entity. */
const NONE = 'none';

/** The currencies of the data, whatever is open: with more than one, and no rates, no sum goes over all of them. */
export function currenciesOf(ledger: SlowLedger): string[] {
  return [...new Set([...ledger.items, ...ledger.credits].map((one) => one.currency))].sort();
}

/** The entities of the documents; nothing where there is one alone. */
export function entitiesOf(ledger: SlowLedger): string[] {
  const found = [...new Set([...ledger.items, ...ledger.credits].map((one) => one.entity ?? NONE))].sort();
  return found.length > 1 ? found : [];
}

export function currenciesOfEntity(ledger: SlowLedger, entity: string): string[] {
  return [
    ...new Set([...ledger.items, ...ledger.credits].filter((one) => (one.entity ?? NONE) === entity).map((one) => one.currency)),
  ].sort();
}

/** Open items at the end of a day (rules 1, 3, 6): an item of which 0 is open is not one. */
export function openItems(ledger: SlowLedger, day: Day, today: Day, slice: Slice = {}): OpenItem[] {
  const open: OpenItem[] = [];
  for (const item of ledger.items) {
    const amount = openOf(ledger, item, day);
    if (amount === null || amount === 0n) continue;
    const manager = ownerOf(ledger, item, today);
    if (slice.currency !== undefined && slice.currency !== item.currency) continue;
    if (slice.manager !== undefined && slice.manager !== manager) continue;
    if (slice.entity !== undefined && slice.entity !== (item.entity ?? NONE)) continue;
    const daysPastDue = daysFrom(item.due, day);
    const stage = ledger.rules.stages.findIndex(({ upTo }) => upTo === null || daysPastDue <= upTo);
    open.push({ item, open: amount, daysPastDue, stage, manager });
  }
  return open;
}

/** Credits of which something is left (or overdrawn) at the end of a day, by id (rule 5). */
export function unapplied(ledger: SlowLedger, day: Day, currency?: string, entity?: string): Map<string, bigint> {
  const left = new Map<string, bigint>();
  for (const credit of ledger.credits) {
    const amount = unappliedOf(ledger, credit, day);
    if (amount === null || amount === 0n || (currency !== undefined && currency !== credit.currency)) continue;
    if (entity === undefined || entity === (credit.entity ?? NONE)) left.set(credit.id, amount);
  }
  return left;
}

/** Rules 2 and 6: money, items and customers of each stage, in the configured order. */
export function stageFigures(ledger: SlowLedger, open: OpenItem[]): StageFigures[] {
  const customers = customerStages(ledger, open);
  return ledger.rules.stages.map((_, stage) => {
    const inStage = open.filter((one) => one.stage === stage);
    return {
      amount: inStage.reduce((total, one) => total + one.open, 0n),
      items: inStage.length,
      customers: [...customers.values()].filter((one) => one === stage).length,
    };
  });
}

/** The stage in which each customer of the open items stands (rule 6), as its place in the configured order. */
export function customerStages(ledger: SlowLedger, open: OpenItem[]): Map<string, number> {
  const stages = new Map<string, number>();
  for (const customer of new Set(open.map((one) => one.item.customer))) {
    const theirs = open.filter((one) => one.item.customer === customer);
    const worst = Math.max(...theirs.map((one) => one.stage));
    if (ledger.rules.customerStage === 'worst') {
      stages.set(customer, worst);
      continue;
    }
    let most = { stage: worst, money: 0n };
    for (let stage = worst; stage >= 0; stage -= 1) {
      const money = theirs.filter((one) => one.stage === stage).reduce((total, one) => total + one.open, 0n);
      if (money > most.money) most = { stage, money };
    }
    stages.set(customer, most.stage);
  }
  return stages;
}

/** Rule 7: strictly over the threshold on either leg; no debt, no verdict. Without a common currency the customers' leg alone decides. */
export function verdict(ledger: SlowLedger, open: OpenItem[], slice: Slice = {}): Verdict {
  if (open.length === 0) return { inRiskZone: null, leg: null, amountShare: null, customersShare: null };
  const figures = stageFigures(ledger, open);
  const risky = figures.filter((_, stage) => ledger.rules.risk.stages.includes(ledger.rules.stages[stage]?.id ?? ''));
  const money = {
    part: risky.reduce((total, one) => total + one.amount, 0n),
    whole: figures.reduce((total, one) => total + one.amount, 0n),
  };
  const customers = {
    part: risky.reduce((total, one) => total + one.customers, 0),
    whole: figures.reduce((total, one) => total + one.customers, 0),
  };
  const common = slice.currency !== undefined || currenciesOf(ledger).length === 1;
  const byMoney = common && isOver(money.part, money.whole, ledger.rules.risk.threshold);
  const byCustomers = isOver(BigInt(customers.part), BigInt(customers.whole), ledger.rules.risk.threshold);
  return {
    inRiskZone: byMoney || byCustomers,
    leg: byMoney && byCustomers ? 'both' : byMoney ? 'money' : byCustomers ? 'customers' : null,
    amountShare: common ? Number(money.part) / Number(money.whole) : null,
    customersShare: customers.part / customers.whole,
  };
}

function isOver(part: bigint, whole: bigint, threshold: string): boolean {
  const [units = '0', fraction = ''] = threshold.split('.');
  return part * 10n ** BigInt(fraction.length) > BigInt(units + fraction) * whole;
}

/** The first day of the unbroken run of days with the verdict of `day`, found by walking back one day at a time; null without a verdict. */
export function since(ledger: SlowLedger, day: Day, today: Day, slice: Slice = {}): Day | null {
  const judged = (on: Day): boolean | null => verdict(ledger, openItems(ledger, on, today, slice), slice).inRiskZone;
  const present = judged(day);
  if (present === null) return null;
  const firstIssue = earliest(ledger.items.map((item) => item.issued));
  let first = day;
  while (first > firstIssue && judged(plusDays(first, -1)) === present) first = plusDays(first, -1);
  return first;
}

/** Rules 8 and 14: at issue, the item's own manager comes first; otherwise today's owner of the customer. */
export function ownerOf(ledger: SlowLedger, item: Item, today: Day): string {
  const { ownerships, customers } = ledger.documents;
  const on = ledger.rules.owner === 'current' ? today : item.issued;
  const given = ownerships.find(
    (one) => one.customer === item.customer && (one.from === null || one.from <= on) && (one.to === null || on <= one.to),
  );
  const own = ledger.rules.owner === 'current' ? null : item.manager;
  return own ?? given?.manager ?? customers?.find((one) => one.id === item.customer)?.manager ?? UNASSIGNED;
}

/** Rule 15. */
export function activeCustomers(ledger: SlowLedger, day: Day): Set<string> {
  const { customers } = ledger.documents;
  if (customers === null) {
    return new Set(
      [...ledger.items.filter((one) => one.issued <= day), ...ledger.credits.filter((one) => one.date <= day)].map((one) => one.customer),
    );
  }
  const active = new Set(customers.filter((one) => one.active).map((one) => one.id));
  for (const { item } of openItems(ledger, day, day)) active.add(item.customer);
  for (const credit of ledger.credits) {
    const left = unappliedOf(ledger, credit, day);
    if (left !== null && left !== 0n) active.add(credit.customer);
  }
  return active;
}
