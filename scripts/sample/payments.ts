import { LAST_WORKDAY, workday } from './calendar.ts';
import type { Day } from './calendar.ts';
import { SEED, dueDay } from './documents.ts';
import type { Credit, Customer, Invoice } from './documents.ts';
import { Random } from './random.ts';

/** Days around the customer's usual lateness, by habit. */
const WOBBLE = { prompt: 2, week: 4, slow: 9, 'very-slow': 12 } as const;

function payment(invoice: Invoice, date: Day, cents: number): Credit {
  return { id: '', kind: 'payment', customer: invoice.customer, date: workday(Math.max(date, invoice.issued + 1)), cents, invoice };
}

/** Goods that came back a few days after delivery. */
function creditNote(invoice: Invoice, random: Random): Credit {
  const cents = Math.round((invoice.cents * random.integer(4, 15)) / 100);
  return { ...payment(invoice, invoice.issued + random.integer(3, 11), cents), kind: 'credit-note' };
}

function creditsOf(invoice: Invoice, customer: Customer, random: Random): Credit[] {
  const credits: Credit[] = [];
  let left = invoice.cents;
  if (random.chance(0.022)) {
    const note = creditNote(invoice, random);
    credits.push(note);
    left -= note.cents;
  }
  const wobble = WOBBLE[customer.habit];
  let date = dueDay(invoice) + customer.lateness + random.integer(-wobble, wobble);
  const inParts = random.chance(customer.habit === 'prompt' ? 0.04 : 0.12);
  if (inParts) {
    const part = Math.round((left * random.integer(35, 70)) / 100);
    credits.push(payment(invoice, date, part));
    left -= part;
    date += random.integer(10, 25);
  }
  credits.push(payment(invoice, date, left));
  return credits;
}

/** What customers pay by their habits, and what they are credited, up to the last working day. */
export function makeCredits(invoices: readonly Invoice[]): Credit[] {
  const random = new Random(SEED, 'payments');
  return invoices.flatMap((invoice) => creditsOf(invoice, invoice.customer, random)).filter((credit) => credit.date <= LAST_WORKDAY);
}
