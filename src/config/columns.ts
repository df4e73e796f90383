/** The kinds of input that a source can be. */
export const sourceKinds = [
  'invoices',
  'payments',
  'credits',
  'open-items',
  'customer-ledger',
  'customers',
  'managers',
  'rates',
  'control',
] as const;
export type SourceKind = (typeof sourceKinds)[number];

interface Columns {
  required: readonly string[];
  optional: readonly string[];
}

/** The canonical columns of each kind: the headers of canonical files, and the left side of a mapping. */
export const canonicalColumns: Record<SourceKind, Columns> = {
  invoices: {
    required: ['id', 'customer', 'issued', 'amount'],
    optional: ['due', 'currency', 'manager', 'entity', 'parent', 'disputed', 'settled'],
  },
  payments: { required: ['id', 'customer', 'date', 'amount'], optional: ['currency', 'invoice', 'entity'] },
  credits: { required: ['id', 'customer', 'date', 'amount'], optional: ['currency', 'invoice', 'entity', 'kind'] },
  'open-items': {
    required: ['customer', 'open'],
    optional: ['id', 'issued', 'due', 'overdue', 'amount', 'currency', 'manager', 'entity', 'name', 'listed', 'disputed', 'buckets'],
  },
  'customer-ledger': {
    required: ['customer'],
    optional: [
      'id',
      'document',
      'date',
      'due',
      'debit',
      'credit',
      'amount',
      'type',
      'currency',
      'manager',
      'entity',
      'name',
      'match',
      'balance',
    ],
  },
  customers: { required: ['id'], optional: ['name', 'manager', 'parent', 'terms', 'limit', 'active'] },
  managers: { required: ['manager'], optional: ['customer', 'from', 'to', 'name'] },
  rates: { required: ['date', 'currency', 'rate'], optional: [] },
  control: { required: ['date', 'balance'], optional: ['entity', 'currency'] },
};
