import { FIRST_DAY, LAST_WORKDAY, monthOf, workday } from './calendar.ts';
import { SEED } from './documents.ts';
import type { Customer, Invoice } from './documents.ts';
import { Random } from './random.ts';

/** Orders of each month against the year's mean: quiet after New Year and in July, busy in autumn. */
const SEASON = [0.82, 0.85, 0.96, 1.02, 1.0, 0.95, 0.86, 0.97, 1.12, 1.15, 1.14, 1.0];

/** One invoice against the customer's middling one. */
const SPREAD = [0.08, 0.25, 0.45, 0.65, 0.9, 1.25, 1.75, 2.5, 4];

const SMALLEST = 300_00;
const LARGEST = 60_000_00;

function invoicesOf(customer: Customer): Invoice[] {
  const random = new Random(SEED, `invoices of ${customer.id}`);
  const invoices: Invoice[] = [];
  let date = customer.from + random.integer(0, customer.interval);
  while (date <= Math.min(customer.to, LAST_WORKDAY)) {
    const issued = Math.min(workday(date), LAST_WORKDAY);
    const cents = Math.round(customer.size * random.quantile(SPREAD));
    invoices.push({
      id: '',
      customer,
      issued,
      due: issued + customer.terms,
      cents: Math.min(Math.max(cents, SMALLEST + random.integer(0, 90_00)), LARGEST - random.integer(0, 4_000_00)),
    });
    const growth = 0.8 + ((date - FIRST_DAY) / 1095) * 0.44;
    const gap = (customer.interval * (0.6 + random.next() * 0.8)) / ((SEASON[monthOf(date) - 1] ?? 1) * growth);
    date += Math.max(1, Math.round(gap));
  }
  return invoices;
}

/** What the company bills in ordinary times, by date. */
export function makeInvoices(customers: readonly Customer[]): Invoice[] {
  return customers.flatMap(invoicesOf).sort((a, b) => a.issued - b.issued);
}
