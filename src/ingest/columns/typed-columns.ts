import type { SourceKind } from '../../config/columns.ts';

/** The column into which the buckets of an ageing list are joined (see shape.ts). */
export const BUCKETS = 'buckets';

/** Columns that hold days, of each kind. */
export const DAYS: Record<SourceKind, string[]> = {
  invoices: ['issued', 'due', 'settled'],
  payments: ['date'],
  credits: ['date'],
  'open-items': ['issued', 'due', 'listed'],
  'customer-ledger': ['date', 'due'],
  customers: [],
  managers: ['from', 'to'],
  rates: ['date'],
  control: ['date'],
};

/** Columns that hold numbers, of each kind. */
export const NUMBERS: Record<SourceKind, string[]> = {
  invoices: ['amount'],
  payments: ['amount'],
  credits: ['amount'],
  'open-items': ['open', 'amount', BUCKETS],
  'customer-ledger': ['debit', 'credit', 'amount', 'balance'],
  customers: ['limit'],
  managers: [],
  rates: ['rate'],
  control: ['balance'],
};
