import { iso } from './calendar.ts';
import { strike } from './crisis.ts';
import { makeCustomers } from './customers.ts';
import type { Books, Credit, Invoice } from './documents.ts';
import { makeInvoices } from './invoices.ts';
import { addOddities } from './oddities.ts';
import { makeCredits } from './payments.ts';

/** Each country numbers its invoices anew each year: LV2400017. */
function numberInvoices(invoices: Invoice[]): void {
  const last = new Map<string, number>();
  for (const invoice of invoices) {
    const series = `${invoice.customer.country}${iso(invoice.issued).slice(2, 4)}`;
    const next = (last.get(series) ?? 0) + 1;
    last.set(series, next);
    invoice.id = `${series}${String(next).padStart(5, '0')}`;
  }
}

function numberCredits(credits: Credit[], prefix: string, digits: number): void {
  for (const [index, credit] of credits.entries()) credit.id = `${prefix}${String(index + 1).padStart(digits, '0')}`;
}

function byDate(credits: Credit[]): Credit[] {
  const order = (credit: Credit) => `${iso(credit.date)} ${credit.invoice?.id ?? '~'} ${credit.customer.id}`;
  return credits
    .map((credit) => [order(credit), credit] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([, credit]) => credit);
}

/** The whole ledger, in order of date, every document with its number. */
export function makeBooks(): Books {
  const customers = makeCustomers();
  const ordinary = makeInvoices(customers);
  const { invoices, credits } = addOddities(strike({ customers, invoices: ordinary, credits: makeCredits(ordinary) }));
  invoices.sort((a, b) => a.issued - b.issued);
  numberInvoices(invoices);
  const ordered = byDate(credits);
  numberCredits(
    ordered.filter((credit) => credit.kind === 'payment'),
    '',
    7,
  );
  numberCredits(
    ordered.filter((credit) => credit.kind === 'credit-note'),
    'CN-',
    4,
  );
  numberCredits(
    ordered.filter((credit) => credit.kind === 'write-off'),
    'WO-',
    4,
  );
  return { customers, invoices, credits: ordered };
}
