import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { writeSample } from '../../scripts/sample/files.ts';
import { HOSTILE_NAMES } from '../../scripts/sample/names.ts';

const committed = join(import.meta.dirname, '..', '..', 'data');
let written: string;
let counts: Record<string, number>;

beforeAll(() => {
  written = mkdtempSync(join(tmpdir(), 'arrears-sample-'));
  counts = writeSample(written);
});

afterAll(() => rmSync(written, { recursive: true }));

type Row = Record<string, string>;

function rows(file: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(committed, file), 'utf8'), { header: true, skipEmptyLines: true }).data;
}

/** Cents of a written amount; null where it is none. */
function cents(amount: string | undefined): bigint | null {
  return amount !== undefined && /^-?\d+\.\d\d$/.test(amount) ? BigInt(amount.replace('.', '')) : null;
}

describe('the sample report folder', () => {
  test('data/ holds what the script writes, byte for byte', () => {
    const files = readdirSync(written).sort();
    expect(files).toEqual(['control.csv', 'credits.csv', 'customers.csv', 'invoices.csv', 'managers.csv', 'payments.csv', 'report.yaml']);
    for (const file of files)
      expect(readFileSync(join(committed, file)).equals(readFileSync(join(written, file))), `data/${file}: run npm run sample`).toBe(true);
  });

  test('is as large as the README says: about 400 customers, 6,000 invoices, six managers, under a megabyte', () => {
    expect(counts['invoices.csv']).toBeGreaterThan(5800);
    expect(counts['invoices.csv']).toBeLessThan(6200);
    expect(counts['payments.csv']).toBeGreaterThan(5800);
    expect(counts['customers.csv']).toBeGreaterThan(390);
    expect(counts['customers.csv']).toBeLessThan(410);
    expect(new Set(rows('managers.csv').map((row) => row['manager'])).size).toBe(6);
    const bytes = readdirSync(committed).reduce((sum, file) => sum + readFileSync(join(committed, file)).length, 0);
    expect(bytes).toBeLessThan(1_000_000);
  });

  test('runs over 36 months, in order of date', () => {
    const invoices = rows('invoices.csv');
    const months = new Set(invoices.map((row) => row['issued']?.slice(0, 7)));
    expect(months.size).toBe(36);
    expect([...months].sort().at(0)).toBe('2023-11');
    expect([...months].sort().at(-1)).toBe('2026-10');
    for (const dates of [
      invoices.map((row) => row['issued'] ?? ''),
      rows('payments.csv').map((row) => row['date'] ?? ''),
      rows('credits.csv').map((row) => row['date'] ?? ''),
    ]) {
      const real = dates.filter((date) => date !== '2026-02-30');
      expect(real).toEqual([...real].sort());
    }
  });

  test('holds one of everything: on account, refunds, credit notes, write-offs, a handover', () => {
    const payments = rows('payments.csv');
    const credits = rows('credits.csv');
    expect(
      payments.filter((row) => row['invoice'] === '' && cents(row['amount']) !== null && !row['amount']?.startsWith('-')).length,
    ).toBeGreaterThan(20);
    expect(payments.filter((row) => row['amount']?.startsWith('-')).length).toBe(3);
    expect(rows('invoices.csv').filter((row) => row['amount']?.startsWith('-')).length).toBe(5);
    expect(credits.filter((row) => row['kind'] === 'write-off').length).toBeGreaterThan(10);
    expect(credits.filter((row) => row['kind'] === 'credit-note').length).toBeGreaterThan(100);
    expect(rows('managers.csv').filter((row) => row['from'] === '2025-09-01').length).toBe(12);
  });

  test('tolerates exactly the rows that cannot be used, and the general ledger ties to the others', () => {
    const invoices = rows('invoices.csv');
    const known = new Set(invoices.map((row) => row['id']));
    const once = (list: Row[]) => [...new Map(list.map((row) => [JSON.stringify(row), row])).values()];
    const unusable = (row: Row) =>
      cents(row['amount']) === null ||
      row['customer'] === '' ||
      row['issued'] === '2026-02-30' ||
      (row['invoice'] ? !known.has(row['invoice']) : false);
    const all = [...once(invoices), ...once(rows('payments.csv')), ...once(rows('credits.csv'))];
    const config = parseYaml(readFileSync(join(committed, 'report.yaml'), 'utf8')) as { tolerance: { rejectedRows: number } };
    expect(all.filter(unusable).length).toBe(config.tolerance.rejectedRows);

    const balance = all
      .filter((row) => !unusable(row))
      .reduce((sum, row) => sum + (row['issued'] === undefined ? -1n : 1n) * (cents(row['amount']) ?? 0n), 0n);
    expect(cents(rows('control.csv')[0]?.['balance'])).toBe(balance);
  });

  test('holds every hostile name, and no contact details', () => {
    const customers = rows('customers.csv');
    const names = customers.map((row) => row['name']);
    for (const name of Object.values(HOSTILE_NAMES).flat()) expect(names).toContain(name);
    expect(Object.keys(customers[0] ?? {})).toEqual(['id', 'name', 'manager', 'parent', 'terms', 'limit', 'active']);
  });
});
