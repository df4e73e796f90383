import type { Day } from './calendar.ts';

export type Country = 'LV' | 'LT' | 'EE';
export type Sector = 'construction' | 'retail' | 'hospitality' | 'industry' | 'farming';
/** How a customer pays, always: on time, about a week late, one to three months late, more than three months late. */
export type Habit = 'prompt' | 'week' | 'slow' | 'very-slow';

export interface Customer {
  id: string;
  name: string;
  country: Country;
  sector: Sector;
  /** Who owns the customer when the ledger begins. */
  manager: string;
  parent: string | null;
  /** Days from issue to due. */
  terms: number;
  habit: Habit;
  /** Usual days past due at payment. */
  lateness: number;
  /** Days between two orders in an average month. */
  interval: number;
  /** Cents of a middling invoice. */
  size: number;
  from: Day;
  to: Day;
}

/** A cell that leaves the books other than it should: what is refused, and why, is for the report to find. */
export interface Typo {
  column: string;
  text: string;
}

export interface Invoice {
  /** Given when all documents are in order of date. */
  id: string;
  customer: Customer;
  issued: Day;
  /** null: left blank in the export. */
  due: Day | null;
  /** Below zero: a credit note booked among the invoices. */
  cents: number;
  disputed?: boolean;
  typo?: Typo;
  /** Stands in the export twice, equal in every column. */
  twice?: boolean;
}

export type CreditKind = 'payment' | 'credit-note' | 'write-off';

export interface Credit {
  id: string;
  kind: CreditKind;
  customer: Customer;
  date: Day;
  /** Below zero: a refund. */
  cents: number;
  /** null: on account. */
  invoice: Invoice | null;
  typo?: Typo;
  twice?: boolean;
}

export interface Books {
  customers: Customer[];
  invoices: Invoice[];
  credits: Credit[];
}

/** Chosen so that the company is in the risk zone for one unbroken run of days, and for no other. */
export const SEED = 169;

/** Cents as a decimal with two places. */
export function decimal(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The day on which an invoice falls due: its own, else by the customer's terms. */
export function dueDay(invoice: Invoice): Day {
  return invoice.due ?? invoice.issued + invoice.customer.terms;
}

/** Cents of an invoice that no credit dated on or before `date` has met. */
export function openCents(invoice: Invoice, credits: readonly Credit[], date: Day): number {
  return credits.reduce((left, credit) => (credit.invoice === invoice && credit.date <= date ? left - credit.cents : left), invoice.cents);
}
