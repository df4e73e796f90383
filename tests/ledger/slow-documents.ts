import type { Day } from './calendar.ts';

/** A row of `invoices.csv`; money in minor units of its currency. */
export interface Invoice {
  id: string;
  customer: string;
  issued: Day;
  due: Day | null;
  amount: bigint;
  currency: string;
  manager: string | null;
  entity: string | null;
  parent: string | null;
  settled: Day | null;
  /** The opening balance of a customer ledger; its id is `opening:` and the customer. Then all documents are lines of one. */
  opening?: boolean;
}

/** A row of `payments.csv` (kind `payment`) or of `credits.csv`; money in minor units of its currency. */
export interface Credit {
  id: string;
  customer: string;
  kind: 'payment' | 'credit-note' | 'write-off';
  date: Day;
  amount: bigint;
  currency: string;
  entity: string | null;
  /** Names an item, or the parent of instalments; null: on account. */
  invoice: string | null;
}

export interface Customer {
  id: string;
  manager: string | null;
  terms: number | null;
  active: boolean;
  parent?: string | null;
}

/** A row of `managers.csv`: from and to are both days of ownership; null has no end. */
export interface Ownership {
  manager: string;
  customer: string;
  from: Day | null;
  to: Day | null;
}

/** A row of `rates.csv`: what one unit of the currency is worth in the reporting one, as a decimal. */
export interface Rate {
  date: Day;
  currency: string;
  rate: string;
}

/** What a report folder holds. `customers` is null where there is no such file. */
export interface Documents {
  invoices: Invoice[];
  credits: Credit[];
  customers: Customer[] | null;
  ownerships: Ownership[];
  rates?: Rate[];
}

/** The part of `report.yaml` that decides figures. */
export interface Rules {
  stages: { id: string; upTo: number | null }[];
  risk: { stages: string[]; threshold: string };
  customerStage: 'worst' | 'most-money';
  owner: 'at-issue' | 'current';
  allocation: 'explicit' | 'oldest-first';
  currency?: string;
  valuation?: 'as-of' | 'document';
  provision?: Provision;
}

/** Loss rates: by stage, or by age; what has none is estimated. */
export interface Provision {
  byStage?: Record<string, number>;
  byAge?: { upTo?: number; rate?: number }[];
  closedAfterDays: number;
}

export const DEFAULT_RULES: Rules = {
  stages: [
    { id: 'current', upTo: 0 },
    { id: 'overdue', upTo: 30 },
    { id: 'critical', upTo: 90 },
    { id: 'hopeless', upTo: null },
  ],
  risk: { stages: ['critical', 'hopeless'], threshold: '0.5' },
  customerStage: 'worst',
  owner: 'at-issue',
  allocation: 'explicit',
};

/** Decimals of the currencies that the tests use. */
export const MINOR_DIGITS: Record<string, number> = { EUR: 2, USD: 2, JPY: 0, KWD: 3 };

/** Minor units as a decimal string of the currency's own decimals, or of as many as asked for. */
export function decimal(minor: bigint, currency: string, places = minorDigits(currency)): string {
  const own = minorDigits(currency);
  const digits = (minor < 0n ? -minor : minor).toString().padStart(own + 1, '0') + '0'.repeat(places - own);
  const whole = digits.slice(0, digits.length - places);
  const sign = minor < 0n ? '-' : '';
  return places === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(digits.length - places)}`;
}

export function minorDigits(currency: string): number {
  const digits = MINOR_DIGITS[currency];
  if (digits === undefined) throw new Error(`The tests do not know the decimals of ${currency}.`);
  return digits;
}

/** The reverse of `decimal`. */
export function minor(text: string, currency: string): bigint {
  const [whole = '', fraction = ''] = text.replace('-', '').split('.');
  const digits = minorDigits(currency);
  if (fraction.length > digits) throw new Error(`${text} has more decimals than ${currency}.`);
  const size = BigInt(whole + fraction.padEnd(digits, '0'));
  return text.startsWith('-') ? -size : size;
}
