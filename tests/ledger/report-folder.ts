import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decimal, type Documents, type Rules } from './slow-documents.ts';

type Row = Record<string, string | null>;

/** Writes documents as the canonical files of a report folder; the rows stand in the order in which they are given. */
export function writeReportFolder(folder: string, documents: Documents, rules: Rules): void {
  const { invoices, credits, customers, ownerships } = documents;
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
      parent: one.parent,
      settled: one.settled,
    })),
  );
  const creditRows = credits.map((one) => ({
    id: one.id,
    customer: one.customer,
    date: one.date,
    amount: decimal(one.amount, one.currency),
    currency: one.currency,
    invoice: one.invoice,
    kind: one.kind as string,
  }));
  writeCsv(folder, 'payments.csv', creditRows.filter((one) => one.kind === 'payment').map(({ kind: _, ...row }) => row));
  writeCsv(folder, 'credits.csv', creditRows.filter((one) => one.kind !== 'payment'));
  writeCsv(
    folder,
    'customers.csv',
    (customers ?? []).map((one) => ({ id: one.id, manager: one.manager, terms: one.terms?.toString() ?? null, active: one.active ? 'yes' : 'no' })),
  );
  writeCsv(folder, 'managers.csv', ownerships.map((one) => ({ manager: one.manager, customer: one.customer, from: one.from, to: one.to })));
  const { threshold, stages } = rules.risk;
  writeFileSync(join(folder, 'report.yaml'), JSON.stringify({ ...rules, stages: rules.stages.map(limits), risk: { stages, threshold: Number(threshold) } }, null, 2));
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
