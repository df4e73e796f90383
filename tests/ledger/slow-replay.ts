import { earliest, latest, plusDays, type Day } from './calendar.ts';
import type { Credit, Documents, Invoice, Rules } from './slow-documents.ts';

/** An invoice that is not a credit note, with the due date in force (rule 4) in the place of a missing one. */
export interface Item extends Invoice {
  due: Day;
}

/** An amount of one credit applied to one item from a day on; negative where a refund re-opens the item. */
export interface Application {
  item: Item;
  credit: Credit;
  amount: bigint;
  effective: Day;
}

export interface SlowLedger {
  documents: Documents;
  rules: Rules;
  items: Item[];
  /**
   * The rows of the credit files, the negative invoices, and the payments implied by `settled`; each with the entity that it belongs to, as
   * far as one can tell.
   */
  credits: Credit[];
  applications: Application[];
}

/** Rules 1, 4 and 13, row by row: slow and obvious, so that the ledger's models have something to be held against. */
export function slowReplay(documents: Documents, rules: Rules): SlowLedger {
  const items = documents.invoices
    .filter((invoice) => invoice.amount >= 0n)
    .map((invoice) => ({ ...invoice, due: dueOf(invoice, documents) }));
  const negative = documents.invoices.filter((invoice) => invoice.amount < 0n).map(creditNoteOf);
  const written = [...documents.credits, ...negative];
  const credits = [...written, ...impliedPayments(items, applyNamed(items, written))].map((credit) => ({
    ...credit,
    entity: entityOf(credit, items),
  }));
  const applications = applyNamed(items, credits);
  if (rules.allocation === 'oldest-first') applyOldestFirst(items, credits, applications);
  return { documents, rules, items, credits, applications };
}

/** What is open of an item at the end of a day; null before it is issued. */
export function openOf(ledger: SlowLedger, item: Item, day: Day): bigint | null {
  return item.issued > day ? null : item.amount - sum(ledger.applications.filter((one) => one.item === item && one.effective <= day));
}

/** What is left of a credit at the end of a day; null before its date. */
export function unappliedOf(ledger: SlowLedger, credit: Credit, day: Day): bigint | null {
  return credit.date > day ? null : credit.amount - sum(ledger.applications.filter((one) => one.credit === credit && one.effective <= day));
}

function dueOf(invoice: Invoice, documents: Documents): Day {
  if (invoice.due !== null) return invoice.due;
  const terms = documents.customers?.find((customer) => customer.id === invoice.customer)?.terms ?? 0;
  return plusDays(invoice.issued, terms);
}

function creditNoteOf(invoice: Invoice): Credit {
  const { id, customer, issued, currency, entity } = invoice;
  return { id, customer, kind: 'credit-note', date: issued, amount: -invoice.amount, currency, entity, invoice: null };
}

/** `settled` says that an item was paid in full that day: what no named credit accounts for was paid then. */
function impliedPayments(items: Item[], applications: Application[]): Credit[] {
  const payments: Credit[] = [];
  for (const item of items) {
    if (item.settled === null) continue;
    const from = latest([item.settled, item.issued]);
    const own = applications.filter((one) => one.item === item);
    const later = own.map(({ effective }) => effective).filter((day) => day > from);
    const lacking = [from, ...later].map((day) =>
      leftOf(
        item,
        own.filter(({ effective }) => effective <= day),
      ),
    );
    const left = lacking.reduce(smaller);
    if (left <= 0n) continue;
    const { customer, currency, entity } = item;
    payments.push({
      id: `settled:${item.id}`,
      customer,
      kind: 'payment',
      date: item.settled,
      amount: left,
      currency,
      entity,
      invoice: item.id,
    });
  }
  return payments;
}

/**
 * Whose a credit is that does not say: of the items it names, else of the only entity that had billed its customer by then, or, where none
 * had, anybody.
 */
function entityOf(credit: Credit, items: Item[]): string | null {
  if (credit.entity !== null) return credit.entity;
  if (credit.invoice !== null) return only(named(items, credit));
  const billed = items.filter((item) => item.issued <= credit.date);
  const theirs = billed.filter((item) => item.customer === credit.customer);
  return only(theirs.length > 0 ? theirs : billed);
}

/** The entity that all of the items have; null where they have none or several. */
function only(items: Item[]): string | null {
  const [first, ...others] = new Set(items.map((item) => item.entity));
  return others.length === 0 ? (first ?? null) : null;
}

function applyNamed(items: Item[], credits: Credit[]): Application[] {
  const meetings = credits
    .filter((credit) => credit.invoice !== null)
    .map((credit) => {
      const targets = named(items, credit);
      return { credit, targets, day: latest([credit.date, earliest(targets.map((item) => item.issued))]) };
    })
    .sort((one, other) => inOrder([one.day, one.credit.date, one.credit.id], [other.day, other.credit.date, other.credit.id]));
  const applications: Application[] = [];
  for (const { credit, targets } of meetings) {
    let rest = credit.amount;
    for (const item of targets) {
      const left = leftOf(item, applications);
      const applied = item.amount - left;
      const amount = rest >= 0n ? smaller(rest, left) : -smaller(-rest, applied);
      if (amount === 0n) continue;
      applications.push({ item, credit, amount, effective: latest([credit.date, item.issued]) });
      rest -= amount;
    }
  }
  return applications;
}

/** The item that a credit names, else the instalments in its currency whose parent it names, by due date and id. */
function named(items: Item[], credit: Credit): Item[] {
  const itself = items.filter((item) => item.id === credit.invoice);
  const found = itself.length > 0 ? itself : items.filter((item) => item.parent === credit.invoice);
  if (found.length === 0) throw new Error(`${credit.id} names an unknown item: ${credit.invoice}`);
  return found.filter((item) => item.currency === credit.currency).sort((one, other) => inOrder([one.due, one.id], [other.due, other.id]));
}

/**
 * Which entity's credits may meet which entity's items: first those of one entity, then credits of none, then items of none; never those of
 * two.
 */
const TURNS: ((credit: string | null, item: string | null) => boolean)[] = [
  (credit, item) => credit !== null && credit === item,
  (credit) => credit === null,
  (_, item) => item === null,
];

function applyOldestFirst(items: Item[], credits: Credit[], applications: Application[]): void {
  const queue = items.toSorted((one, other) => inOrder([one.issued, one.id], [other.issued, other.id]));
  const lastRefund = new Map<Item, Day>();
  for (const { item, amount, effective } of applications) {
    if (amount < 0n) lastRefund.set(item, latest([effective, lastRefund.get(item) ?? effective]));
  }
  for (const mayMeet of TURNS) {
    for (const credit of credits.toSorted((one, other) => inOrder([one.date, one.id], [other.date, other.id]))) {
      let rest = credit.amount - sum(applications.filter((one) => one.credit === credit));
      for (const item of queue) {
        if (item.customer !== credit.customer || item.currency !== credit.currency || !mayMeet(credit.entity, item.entity)) continue;
        const amount = smaller(rest, leftOf(item, applications));
        if (amount <= 0n) continue;
        applications.push({ item, credit, amount, effective: latest([credit.date, item.issued, lastRefund.get(item) ?? item.issued]) });
        rest -= amount;
      }
    }
  }
}

function leftOf(item: Item, applications: Application[]): bigint {
  return item.amount - sum(applications.filter((one) => one.item === item));
}

function sum(applications: Application[]): bigint {
  return applications.reduce((total, one) => total + one.amount, 0n);
}

function smaller(one: bigint, other: bigint): bigint {
  return one < other ? one : other;
}

function inOrder(one: string[], other: string[]): number {
  for (const [index, text] of one.entries()) {
    const against = other[index] ?? '';
    if (text !== against) return text < against ? -1 : 1;
  }
  return 0;
}
