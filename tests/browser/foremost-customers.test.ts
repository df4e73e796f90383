import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import Papa from 'papaparse';
import { expect, inject, test } from 'vitest';
import { compareExact, exactSum } from '../../src/figures/exact.ts';
import { reportOf } from './site-files.ts';

interface OpenItem {
  customer: string;
  due: string;
  days_past_due: string;
  open: string;
  stage: string;
}

const site = inject('sites').sample;
const report = reportOf(site);
const { data: items } = Papa.parse<OpenItem>(readFileSync(join(site, 'data', 'open-items.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const { data: customers } = Papa.parse<{ customer: string; name: string }>(readFileSync(join(site, 'data', 'customers.csv'), 'utf8'), {
  header: true,
  skipEmptyLines: true,
});
const nameOf = new Map(customers.map(({ customer, name }) => [customer, name]));

/** Customers by what is summed of their items, the most first. */
function ranked(counts: (item: OpenItem) => boolean): { name: string; amount: string }[] {
  const amounts = new Map<string, string[]>();
  for (const item of items.filter(counts)) amounts.set(item.customer, [...(amounts.get(item.customer) ?? []), item.open]);
  return [...amounts]
    .map(([customer, some]) => ({ name: nameOf.get(customer)!, amount: exactSum(some) }))
    .toSorted((a, b) => compareExact(b.amount, a.amount));
}

test('the overview names the three with most at risk, then those with most newly past due, and says why', () => {
  const from = report.transitions!.from;
  const atRisk = ranked(({ stage }) => stage === 'critical' || stage === 'hopeless');
  const newly = ranked(({ due, days_past_due: days }) => Number(days) > 0 && due >= from);
  const first = atRisk.slice(0, 3).map(({ name }) => name);
  const expected = [
    ...first,
    ...newly
      .map(({ name }) => name)
      .filter((name) => !first.includes(name))
      .slice(0, 2),
  ];
  const { document } = parseHTML(readFileSync(join(site, 'index.html'), 'utf8'));
  const rows = [...[...document.querySelectorAll('table')].at(-1)!.querySelectorAll('tbody tr')].map((row) =>
    [...row.children].map(({ textContent }) => textContent.trim()),
  );
  expect(rows.map(([name]) => name)).toEqual(expected);
  const has = (list: { name: string }[], name: string) => list.some((one) => one.name === name);
  for (const [name = '', , , , , why = ''] of rows) {
    expect(why.includes('in critical and hopeless')).toBe(has(atRisk, name));
    expect(why.includes('newly past due since 30 Sept 2026')).toBe(has(newly, name));
  }
});

test('without a common currency each customer is compared in the currency of the debt', () => {
  const page = readFileSync(join(inject('sites').currencies, 'index.html'), 'utf8');
  // Of the British customer's five documents one fell due on the day that March is compared with.
  expect(page).toContain('£6.75k in “d31-60”, “d61-90” and “d91”; £2.25k newly past due since 28 Feb 2021');
});
