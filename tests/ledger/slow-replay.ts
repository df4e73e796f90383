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
  /** The rows of the credit files, the negative invoices, and the payments implied by `settled`. */
  credits: Credit[];
  applications: Application[];
}

/** Rules 1, 4 and 13, row by row: slow and obvious, so that the ledger's models have something to be held against. */
export function slowReplay(documents: Documents, rules: Rules): SlowLedger {
  const items = documents.invoices.filter((invoice) => invoice.amount >= 0n).map((invoice) => ({ ...invoice, due: dueOf(invoice, documents) }));
  const negative = documents.invoices.filter((invoice) => invoice.amount < 0n).map(creditNoteOf);
  const written = [...documents.credits, ...negative];
  const credits = [...written, ...impliedPayments(items, applyNamed(items, written))];
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
  const { id, customer, issued, currency } = invoice;
  return { id, customer, kind: 'credit-note', date: issued, amount: -invoice.amount, currency, invoice: null };
}

/** `settled` says that an item was paid in full that day: what no named credit accounts for was paid then. */
function impliedPayments(items: Item[], applications: Application[]): Credit[] {
  const payments: Credit[] = [];
  for (const item of items) {
    const left = leftOf(item, applications);
    if (item.settled === null || left <= 0n) continue;
    const { customer, currency } = item;
    payments.push({ id: `settled:${item.id}`, customer, kind: 'payment', date: item.settled, amount: left, currency, invoice: item.id });
  }
  return payments;
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

/** The item that a credit names, else the instalments whose parent it names, by due date and id. */
function named(items: Item[], credit: Credit): Item[] {
  const itself = items.filter((item) => item.id === credit.invoice);
  const found = itself.length > 0 ? itself : items.filter((item) => item.parent === credit.invoice);
  if (found.length === 0) throw new Error(`${credit.id} names an unknown item: ${credit.invoice}`);
  return found.sort((one, other) => inOrder([one.due, one.id], [other.due, other.id]));
}

function applyOldestFirst(items: Item[], credits: Credit[], applications: Application[]): void {
  const queue = items.toSorted((one, other) => inOrder([one.issued, one.id], [other.issued, other.id]));
  const lastRefund = new Map<Item, Day>();
  for (const { item, amount, effective } of applications) {
    if (amount < 0n) lastRefund.set(item, latest([effective, lastRefund.get(item) ?? effective]));
  }
  for (const credit of credits.toSorted((one, other) => inOrder([one.date, one.id], [other.date, other.id]))) {
    let rest = credit.amount - sum(applications.filter((one) => one.credit === credit));
    for (const item of queue) {
      if (item.customer !== credit.customer || item.currency !== credit.currency) continue;
      const amount = smaller(rest, leftOf(item, applications));
      if (amount <= 0n) continue;
      applications.push({ item, credit, amount, effective: latest([credit.date, item.issued, lastRefund.get(item) ?? item.issued]) });
      rest -= amount;
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
