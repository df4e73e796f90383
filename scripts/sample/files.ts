import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeBooks } from './books.ts';
import { AS_OF, FIRST_DAY, iso } from './calendar.ts';
import { decimal } from './documents.ts';
import type { Books, Credit, Customer, Invoice, Typo } from './documents.ts';
import { HANDOVER, MANAGERS } from './managers.ts';

type Row = Record<string, string>;

const CURRENCY = 'EUR';

function quoted(cell: string): string {
  return /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function csv(columns: readonly string[], rows: readonly Row[]): string {
  const lines = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  return `${[columns.join(','), ...lines].join('\n')}\n`;
}

function asWritten(row: Row, document: { typo?: Typo; twice?: boolean }): Row[] {
  const written = document.typo ? { ...row, [document.typo.column]: document.typo.text } : row;
  return document.twice ? [written, written] : [written];
}

/** The customers who passed to a colleague. */
function handedOver(customers: readonly Customer[]): Customer[] {
  return customers
    .filter((customer) => customer.manager === HANDOVER.from && customer.from === FIRST_DAY && customer.to === AS_OF)
    .slice(0, HANDOVER.customers);
}

function invoiceRows(books: Books): Row[] {
  const moved = new Set(handedOver(books.customers));
  return books.invoices.flatMap((invoice: Invoice) =>
    asWritten(
      {
        id: invoice.id,
        customer: invoice.customer.id,
        issued: iso(invoice.issued),
        due: invoice.due === null ? '' : iso(invoice.due),
        amount: decimal(invoice.cents),
        currency: CURRENCY,
        // Blank where managers.csv says who owned the customer on the day of issue.
        manager: moved.has(invoice.customer) ? '' : invoice.customer.manager,
        disputed: invoice.disputed ? 'yes' : '',
      },
      invoice,
    ),
  );
}

function creditRows(credits: readonly Credit[]): Row[] {
  return credits.flatMap((credit) =>
    asWritten(
      {
        id: credit.id,
        customer: credit.customer.id,
        date: iso(credit.date),
        amount: decimal(credit.cents),
        currency: CURRENCY,
        invoice: credit.invoice?.id ?? '',
        kind: credit.kind,
      },
      credit,
    ),
  );
}

function customerRows(books: Books): Row[] {
  const moved = new Set(handedOver(books.customers));
  const monthly = (customer: Customer) => (customer.size * 30) / customer.interval;
  return books.customers.map((customer) => ({
    id: customer.id,
    name: customer.name,
    manager: moved.has(customer) ? HANDOVER.to : customer.manager,
    parent: customer.parent ?? '',
    terms: String(customer.terms),
    limit: decimal(Math.max(5, Math.ceil((monthly(customer) * 3) / 500_000)) * 500_000),
    active: customer.to < AS_OF ? 'no' : 'yes',
  }));
}

function managerRows(books: Books): Row[] {
  const moved = handedOver(books.customers);
  return [
    ...MANAGERS.map(({ id, name }) => ({ manager: id, name })),
    ...moved.map((customer) => ({ manager: HANDOVER.from, customer: customer.id, from: iso(FIRST_DAY), to: iso(HANDOVER.day - 1) })),
    ...moved.map((customer) => ({ manager: HANDOVER.to, customer: customer.id, from: iso(HANDOVER.day) })),
  ];
}

/** The general ledger's balance of receivables: all invoices less all credits that can be used, so it ties to the cent. */
function controlBalance(books: Books): number {
  const sum = (documents: readonly { cents: number; typo?: Typo }[]) =>
    documents.reduce((total, one) => (one.typo ? total : total + one.cents), 0);
  return sum(books.invoices) - sum(books.credits);
}

function reportYaml(books: Books): string {
  const unusable = [...books.invoices, ...books.credits].filter((document) => document.typo).length;
  return `# The sample report: a wholesaler that does not exist, its customers and debts invented by scripts/sample.ts.
company: Baltika Wholesale
title: Receivables
asOf: ${iso(AS_OF)}            # the end of this day; without it, the latest date in the files
currency: ${CURRENCY}
locales: [en, ru, lv]       # the first is served at the root
tolerance:
  rejectedRows: ${unusable}           # ${unusable} rows of these files cannot be used, on purpose; one more and the run refuses
  control: 0.00             # open minus unapplied ties to control.csv to the cent
`;
}

const CREDIT_COLUMNS = ['id', 'customer', 'date', 'amount', 'currency', 'invoice'] as const;

/**
 * Writes the sample report folder: the same bytes each time, on every machine.
 * Returns the number of rows of each CSV file, its header not counted.
 */
export function writeSample(dir: string): Record<string, number> {
  const books = makeBooks();
  const payments = books.credits.filter((credit) => credit.kind === 'payment');
  const others = books.credits.filter((credit) => credit.kind !== 'payment');
  const tables: Record<string, { columns: readonly string[]; rows: Row[] }> = {
    'invoices.csv': { columns: ['id', 'customer', 'issued', 'due', 'amount', 'currency', 'manager', 'disputed'], rows: invoiceRows(books) },
    'payments.csv': { columns: CREDIT_COLUMNS, rows: creditRows(payments) },
    'credits.csv': { columns: [...CREDIT_COLUMNS, 'kind'], rows: creditRows(others) },
    'customers.csv': { columns: ['id', 'name', 'manager', 'parent', 'terms', 'limit', 'active'], rows: customerRows(books) },
    'managers.csv': { columns: ['manager', 'customer', 'from', 'to', 'name'], rows: managerRows(books) },
    'control.csv': {
      columns: ['date', 'balance', 'currency'],
      rows: [{ date: iso(AS_OF), balance: decimal(controlBalance(books)), currency: CURRENCY }],
    },
  };
  mkdirSync(dir, { recursive: true });
  for (const [file, { columns, rows }] of Object.entries(tables)) writeFileSync(join(dir, file), csv(columns, rows));
  writeFileSync(join(dir, 'report.yaml'), reportYaml(books));
  return Object.fromEntries(Object.entries(tables).map(([file, { rows }]) => [file, rows.length]));
}
