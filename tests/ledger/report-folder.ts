import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decimal, type Credit, type Documents, type Rules } from './slow-documents.ts';

type Row = Record<string, string | null>;

/** Writes documents as the canonical files of a report folder; the rows stand in the order in which they are given. */
export function writeReportFolder(folder: string, documents: Documents, rules: Rules): void {
  const { invoices, credits, customers, ownerships, rates = [] } = documents;
  if (invoices.some(({ opening }) => opening))
    writeCsv(folder, 'customer-ledger.csv', [...invoices.map(debitLine), ...credits.map(creditLine)]);
  else writeDocuments(folder, documents);
  writeCsv(
    folder,
    'customers.csv',
    (customers ?? []).map((one) => ({
      id: one.id,
      manager: one.manager,
      parent: one.parent ?? null,
      terms: one.terms?.toString() ?? null,
      active: one.active ? 'yes' : 'no',
    })),
  );
  writeCsv(
    folder,
    'managers.csv',
    ownerships.map((one) => ({ manager: one.manager, customer: one.customer, from: one.from, to: one.to })),
  );
  writeCsv(
    folder,
    'rates.csv',
    rates.map(({ date, currency, rate }) => ({ date, currency, rate })),
  );
  const { threshold, stages } = rules.risk;
  writeFileSync(
    join(folder, 'report.yaml'),
    JSON.stringify({ ...rules, stages: rules.stages.map(limits), risk: { stages, threshold: Number(threshold) } }, null, 2),
  );
}

function writeDocuments(folder: string, { invoices, credits }: Documents): void {
  writeCsv(
    folder,
    'invoices.csv',
    invoices.map((one) => ({
      id: one.id,
      customer: one.customer,
      issued: one.issued,
      due: one.due,
      amount: decimal(one.amount, one.currency),
      currency: one.currency,
      manager: one.manager,
      entity: one.entity,
      parent: one.parent,
      settled: one.settled,
    })),
  );
  writeCsv(folder, 'payments.csv', credits.filter((one) => one.kind === 'payment').map(creditRow));
  writeCsv(
    folder,
    'credits.csv',
    credits.filter((one) => one.kind !== 'payment').map((one) => ({ ...creditRow(one), kind: one.kind })),
  );
}

/** Calls `use` with a folder of its own, and removes the folder afterwards. */
export async function inFolder<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'arrears-ledger-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function creditRow({ id, customer, date, amount, currency, entity, invoice }: Credit): Row {
  return { id, customer, date, amount: decimal(amount, currency), currency, entity, invoice };
}

function debitLine({ id, customer, issued, due, amount, currency, manager, entity, opening }: Documents['invoices'][number]): Row {
  const [own, type] = opening ? [null, 'opening'] : [id, 'invoice'];
  return { id: own, customer, date: issued, due, type, amount: decimal(amount, currency), currency, manager, entity };
}

/** A line names no item: what it pays is found oldest first. */
function creditLine({ id, customer, kind, date, amount, currency, entity }: Credit): Row {
  const type = kind === 'payment' && amount < 0n ? 'refund' : kind;
  return { id, customer, date, due: null, type, amount: decimal(-amount, currency), currency, manager: null, entity };
}

function limits({ id, upTo }: Rules['stages'][number]): { id: string; upTo?: number } {
  return upTo === null ? { id } : { id, upTo };
}

function writeCsv(folder: string, name: string, rows: Row[]): void {
  const [first] = rows;
  if (first === undefined) return;
  const lines = [Object.keys(first), ...rows.map((row) => Object.values(row))];
  writeFileSync(join(folder, name), lines.map((line) => `${line.map(field).join(',')}\n`).join(''));
}

function field(value: string | null): string {
  if (value === null) return '';
  return /[",\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
