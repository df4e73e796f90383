import { AS_OF, LAST_WORKDAY, day, workday } from './calendar.ts';
import type { Day } from './calendar.ts';
import { SEED, openCents } from './documents.ts';
import type { Books, Credit, CreditKind, Customer, Invoice } from './documents.ts';
import { BUILDERS_MANAGER, MANAGERS } from './managers.ts';
import { Random } from './random.ts';

/** What every ledger of three years holds beside orders and payments, each a few times. */
class Desk {
  readonly books: Books;
  readonly #random = new Random(SEED, 'oddities');
  readonly #used = new Set<Invoice>();

  constructor(books: Books) {
    this.books = books;
  }

  /** Some invoices that nothing odd has happened to yet, from outside the builders' book, issued between two days. */
  choose(count: number, from: string, to: string, fits: (invoice: Invoice) => boolean): Invoice[] {
    const found = this.books.invoices.filter(
      (invoice) =>
        invoice.issued >= day(from) &&
        invoice.issued <= day(to) &&
        invoice.customer.manager !== BUILDERS_MANAGER &&
        !this.#used.has(invoice) &&
        fits(invoice),
    );
    const chosen = this.#random.shuffled(found).slice(0, count);
    for (const invoice of chosen) this.#used.add(invoice);
    return chosen;
  }

  creditsOf(invoice: Invoice): Credit[] {
    return this.books.credits.filter((credit) => credit.invoice === invoice);
  }

  paidInFull(invoice: Invoice): boolean {
    const credits = this.creditsOf(invoice);
    return credits.length === 1 && credits[0]?.kind === 'payment' && credits[0].cents === invoice.cents;
  }

  unpay(invoice: Invoice): void {
    this.books.credits = this.books.credits.filter((credit) => credit.invoice !== invoice);
  }

  add(kind: CreditKind, customer: Customer, date: Day, cents: number, invoice: Invoice | null): void {
    this.books.credits.push({ id: '', kind, customer, date: workday(date), cents, invoice });
  }

  between(low: number, high: number): number {
    return this.#random.integer(low, high);
  }
}

const middling = (invoice: Invoice) => invoice.cents >= 2_000_00 && invoice.cents <= 14_000_00;

/** A handful of invoices in each healthy book that nobody pays, or whose rest is disputed. */
function leaveStragglers(desk: Desk): void {
  for (const manager of MANAGERS) {
    const mine = (invoice: Invoice) => invoice.customer.manager === manager.id && middling(invoice);
    for (const [index, invoice] of desk.choose(5, '2025-03-01', '2026-05-29', mine).entries()) {
      desk.unpay(invoice);
      if (index < 2) continue;
      invoice.disputed = true;
      desk.add(
        'payment',
        invoice.customer,
        invoice.issued + desk.between(30, 60),
        Math.round((invoice.cents * desk.between(40, 80)) / 100),
        invoice,
      );
    }
  }
}

/** Each December the debts of customers who are gone. */
function writeOffOld(desk: Desk): void {
  for (const [from, to, on] of [
    ['2023-12-01', '2024-03-29', '2024-12-20'],
    ['2024-12-02', '2025-03-31', '2025-12-19'],
  ] as const) {
    for (const invoice of desk.choose(3, from, to, (one) => one.cents < 6_000_00)) {
      desk.unpay(invoice);
      desk.add('write-off', invoice.customer, day(on), invoice.cents, invoice);
    }
  }
}

/** Money that came without saying what for; the older, the more of it has been matched since. */
function payOnAccount(desk: Desk): void {
  for (const [count, from, to] of [
    [4, '2025-01-01', '2025-12-31'],
    [7, '2026-01-01', '2026-07-31'],
    [16, '2026-08-03', '2026-10-12'],
  ] as const) {
    for (const invoice of desk.choose(count, from, to, () => true)) {
      desk.add('payment', invoice.customer, invoice.issued + desk.between(2, 14), desk.between(8, 90) * 100_00, null);
    }
  }
}

/** Paid too much: two are sent back, two stay with us. */
function overpay(desk: Desk): void {
  for (const [index, invoice] of desk.choose(4, '2025-04-01', '2026-07-31', (one) => desk.paidInFull(one)).entries()) {
    const [credit] = desk.creditsOf(invoice);
    if (!credit) continue;
    const excess = desk.between(2, 9) * 100_00;
    credit.cents += excess;
    if (index < 2) desk.add('payment', credit.customer, credit.date + 9, -excess, null);
  }
}

/** A transfer that the bank called back: the invoice is open again until it is paid once more. */
function callBack(desk: Desk): void {
  for (const invoice of desk.choose(1, '2026-02-02', '2026-04-30', (one) => desk.paidInFull(one) && one.customer.habit === 'week')) {
    const [credit] = desk.creditsOf(invoice);
    if (!credit) continue;
    desk.add('payment', credit.customer, credit.date + 3, -credit.cents, invoice);
    desk.add('payment', credit.customer, credit.date + 24, credit.cents, invoice);
  }
}

/** Credit notes that were booked among the invoices, below zero. */
function bookNegatives(desk: Desk): void {
  for (const invoice of desk.choose(5, '2025-06-02', '2026-09-30', middling)) {
    const issued = workday(invoice.issued + 6);
    desk.books.invoices.push({ id: '', customer: invoice.customer, issued, due: issued, cents: -Math.round(invoice.cents / 12) });
  }
}

/** Rows that the report uses, with a finding each. */
function leaveFindings(desk: Desk): void {
  for (const invoice of desk.choose(4, '2026-01-05', '2026-10-16', (one) => one.customer.habit === 'week')) invoice.due = null;
  // The year before was typed: 2025 for 2026.
  for (const invoice of desk.choose(2, '2026-06-01', '2026-08-31', (one) => desk.paidInFull(one) && middling(one)))
    invoice.due = (invoice.due ?? invoice.issued) - 365;
  for (const invoice of desk.choose(2, '2025-02-03', '2026-08-31', (one) => desk.paidInFull(one) && one.customer.habit === 'prompt')) {
    const [credit] = desk.creditsOf(invoice);
    if (credit) credit.date = workday(invoice.issued - 4);
  }
  for (const invoice of desk.choose(2, '2025-02-03', '2026-08-31', (one) => desk.paidInFull(one))) {
    const [credit] = desk.creditsOf(invoice);
    const payer = desk.books.customers.find(
      (one) => one.manager === invoice.customer.manager && one.country === invoice.customer.country && one !== invoice.customer,
    );
    if (credit && payer) credit.customer = payer;
  }
  const [model] = desk.choose(1, '2026-10-12', '2026-10-23', middling);
  if (model) {
    const unlisted = { ...model.customer, id: '00999' };
    desk.books.invoices.push({ ...model, customer: unlisted, due: model.issued + 30, cents: 2_486_40 });
  }
  const bakers = desk.books.customers.filter((one) => one.country === 'LV' && one.name.endsWith('Maiznīca SIA'));
  if (bakers[0] && bakers[1]) bakers[1].name = bakers[0].name.toUpperCase();
}

/** Rows that cannot be used. How many they are stands in `tolerance.rejectedRows` of report.yaml. */
function soil(desk: Desk): void {
  const spoilt = [
    { column: 'issued', text: '2026-02-30' },
    { column: 'amount', text: '1850.O0' },
    { column: 'customer', text: '' },
  ];
  const models = desk.choose(
    spoilt.length,
    '2026-02-02',
    '2026-07-31',
    (one) => middling(one) && openCents(one, desk.books.credits, AS_OF) === 0,
  );
  for (const [index, model] of models.entries()) {
    const typo = spoilt[index];
    if (typo)
      desk.books.invoices.push({
        ...model,
        id: '',
        issued: workday(model.issued + 1),
        due: workday(model.issued + 1) + model.customer.terms,
        typo,
      });
  }
  const [paid, unknown] = desk.choose(2, '2025-03-03', '2026-08-31', (one) => desk.paidInFull(one));
  if (!paid || !unknown) throw new Error('no paid invoice is left to spoil a payment with');
  const late = (invoice: Invoice) => Math.min(workday(invoice.issued + 45), LAST_WORKDAY);
  desk.books.credits.push(
    {
      id: '',
      kind: 'payment',
      customer: paid.customer,
      date: late(paid),
      cents: 318_00,
      invoice: null,
      typo: { column: 'amount', text: '318.005' },
    },
    {
      id: '',
      kind: 'payment',
      customer: unknown.customer,
      date: late(unknown),
      cents: unknown.cents,
      invoice: null,
      typo: { column: 'invoice', text: 'LV2509999' },
    },
  );
}

/** One row of each file that the export wrote twice. */
function writeTwice(desk: Desk): void {
  const [first, second] = desk.choose(2, '2025-09-01', '2026-08-31', (one) => desk.paidInFull(one));
  if (!first || !second) throw new Error('no paid invoice is left to write twice');
  first.twice = true;
  for (const credit of desk.creditsOf(second)) credit.twice = true;
}

/** The books with all of it. */
export function addOddities(books: Books): Books {
  const desk = new Desk(books);
  leaveStragglers(desk);
  writeOffOld(desk);
  payOnAccount(desk);
  overpay(desk);
  callBack(desk);
  bookNegatives(desk);
  leaveFindings(desk);
  soil(desk);
  writeTwice(desk);
  return desk.books;
}
