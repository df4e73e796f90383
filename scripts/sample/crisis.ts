import { LAST_WORKDAY, day, workday } from './calendar.ts';
import type { Day } from './calendar.ts';
import { SEED, dueDay } from './documents.ts';
import type { Books, Credit, Customer, Invoice } from './documents.ts';
import { Random } from './random.ts';

/*
 * Spring 2026: the builders stop paying, one after another; deliveries stop only in May. Early in August the
 * largest debtors settle, the insolvent ones are written off, others pay by a schedule; the rest stay silent.
 */
const PAYMENTS_STOP: readonly [Day, Day] = [day('2026-02-02'), day('2026-03-13')];
const DELIVERIES_STOP: readonly [Day, Day] = [day('2026-04-20'), day('2026-05-15')];
const SETTLEMENT = day('2026-08-06');
const WRITE_OFF = day('2026-08-07');
const SCHEDULE = ['2026-08-14', '2026-08-21', '2026-09-04', '2026-09-11', '2026-09-30', '2026-10-15'].map(day);
/** From here on those who settled are supplied again, a third of what it was, on short terms that they keep. */
const SUPPLIED_AGAIN = day('2026-10-01');
const TERMS_AGAIN = 14;
const SMALLER = 3;

const SETTLING = 10;
/** The insolvent ones come some places below those who settle. */
const PLACES_BETWEEN = 4;
const INSOLVENT = 4;
const SCHEDULED = 10;
/** Each date of the schedule brings this fraction of the debt. */
const INSTALMENTS = 20;
/** A few builders go on paying as ever. */
const UNTOUCHED_SHARE = 0.1;

/** What is left of each invoice while the crisis is written into the books. */
class Ledger {
  readonly #left = new Map<Invoice, number>();

  constructor(invoices: readonly Invoice[], credits: readonly Credit[]) {
    for (const invoice of invoices) this.#left.set(invoice, invoice.cents);
    for (const credit of credits) if (credit.invoice) this.take(credit.invoice, credit.cents);
  }

  take(invoice: Invoice, cents: number): void {
    this.#left.set(invoice, this.open(invoice) - cents);
  }

  open(invoice: Invoice): number {
    return this.#left.get(invoice) ?? 0;
  }

  /** What a customer owes of invoices issued before a day, oldest due first. */
  owed(customer: Customer, before: Day): Invoice[] {
    return [...this.#left.keys()]
      .filter((invoice) => invoice.customer === customer && invoice.issued < before && this.open(invoice) > 0)
      .sort((a, b) => dueDay(a) - dueDay(b));
  }

  debt(customer: Customer, before: Day): number {
    return this.owed(customer, before).reduce((sum, invoice) => sum + this.open(invoice), 0);
  }
}

/** The books after the crisis: what was not paid and not delivered is taken out, what was agreed is put in. */
export function strike(books: Books): Books {
  const random = new Random(SEED, 'crisis');
  const stops = new Map<Customer, { paying: Day; deliveries: Day }>();
  for (const customer of books.customers) {
    if (customer.sector !== 'construction' || random.chance(UNTOUCHED_SHARE)) continue;
    stops.set(customer, { paying: random.integer(...PAYMENTS_STOP), deliveries: random.integer(...DELIVERIES_STOP) });
  }
  const delivered = (invoice: Invoice) => invoice.issued <= (stops.get(invoice.customer)?.deliveries ?? LAST_WORKDAY);
  const unpaid = (credit: Credit) => credit.kind === 'payment' && credit.date >= (stops.get(credit.customer)?.paying ?? Infinity);

  const invoices = books.invoices.filter(delivered);
  const kept = new Set(invoices);
  const credits = books.credits.filter((credit) => !unpaid(credit) && credit.invoice !== null && kept.has(credit.invoice));
  const ledger = new Ledger(invoices, credits);
  const pay = (invoice: Invoice, date: Day, cents: number, kind: Credit['kind'] = 'payment') => {
    credits.push({ id: '', kind, customer: invoice.customer, date, cents, invoice });
    ledger.take(invoice, cents);
  };

  const debtors = [...stops.keys()].sort((a, b) => ledger.debt(b, SETTLEMENT) - ledger.debt(a, SETTLEMENT));
  const settling = debtors.slice(0, SETTLING);
  const insolvent = debtors.slice(SETTLING + PLACES_BETWEEN, SETTLING + PLACES_BETWEEN + INSOLVENT);
  const others = debtors.filter((debtor) => !settling.includes(debtor) && !insolvent.includes(debtor));
  const scheduled = others.filter((_, place) => place % 2 === 0).slice(0, SCHEDULED);

  for (const debtor of settling) for (const invoice of ledger.owed(debtor, SETTLEMENT)) pay(invoice, SETTLEMENT, ledger.open(invoice));
  for (const debtor of insolvent)
    for (const invoice of ledger.owed(debtor, WRITE_OFF)) pay(invoice, WRITE_OFF, ledger.open(invoice), 'write-off');
  for (const debtor of scheduled) {
    const instalment = Math.round(ledger.debt(debtor, SETTLEMENT) / INSTALMENTS);
    for (const date of SCHEDULE) payOldest(ledger, debtor, date, instalment, pay);
  }
  for (const invoice of books.invoices) {
    if (kept.has(invoice) || invoice.issued < SUPPLIED_AGAIN || !settling.includes(invoice.customer)) continue;
    invoices.push(invoice);
    invoice.due = invoice.issued + TERMS_AGAIN;
    invoice.cents = Math.round(invoice.cents / SMALLER);
    const paid = workday(invoice.due);
    if (paid <= LAST_WORKDAY)
      credits.push({ id: '', kind: 'payment', customer: invoice.customer, date: paid, cents: invoice.cents, invoice });
  }
  return { customers: books.customers, invoices, credits };
}

/** One instalment of a schedule, on the oldest invoices first: the last one it meets is paid in part. */
function payOldest(
  ledger: Ledger,
  debtor: Customer,
  date: Day,
  instalment: number,
  pay: (invoice: Invoice, date: Day, cents: number) => void,
): void {
  let left = instalment;
  for (const invoice of ledger.owed(debtor, SETTLEMENT)) {
    const part = Math.min(left, ledger.open(invoice));
    if (part <= 0) return;
    pay(invoice, date, part);
    left -= part;
  }
}
