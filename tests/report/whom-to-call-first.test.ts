import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, test } from 'vitest';
import { csv, placeOfSites } from './place-of-sites.ts';

const { root, publish, textOf } = placeOfSites('call');

describe('whom to call first', () => {
  const firstNames = (site: string, page: string): string[] => {
    const { document } = parseHTML(readFileSync(join(root, site, page), 'utf8'));
    return [...[...document.querySelectorAll('table')].at(-1)!.querySelectorAll('tbody th')].map(({ textContent }) => textContent.trim());
  };

  test('who owes nothing late is not called before it is due, where others are late', async () => {
    const owed = [
      '1,Alfa,2026-01-01,2026-09-20,100.00,EUR',
      '2,Beta,2026-01-01,2026-10-30,9000.00,EUR',
      '3,Gamma,2026-01-01,2026-03-31,50.00,EUR',
    ];
    await publish('late', { 'invoices.csv': csv('id,customer,issued,due,amount,currency', owed) }, '--as-of', '2026-09-30');
    expect(firstNames('late-site', 'index.html')).toEqual(['Gamma', 'Alfa']);
    expect(textOf('late-site', 'index.html')).toContain('2 customers to call first');
  });

  test('of two currencies without rates, it is the latest of the worst stage, not the one with the larger number', async () => {
    const owed = [
      '1,Alfa,2026-01-01,2026-02-10,90000,JPY',
      '2,Beta,2026-01-01,2026-01-10,500.00,EUR',
      '3,Gamma,2026-01-01,2026-03-10,80000,JPY',
      '4,Delta,2026-01-01,2026-02-20,700.00,EUR',
    ];
    await publish('yen', { 'invoices.csv': csv('id,customer,issued,due,amount,currency', owed) }, '--as-of', '2026-09-30');
    for (const page of ['index.html', 'customers/index.html'])
      expect(firstNames('yen-site', page)).toEqual(['Beta', 'Alfa', 'Delta', 'Gamma']);
  });

  test.each([
    ['30.00', 'Most at risk: together €70.00, 53.8% of all that is open'],
    ['0.00', 'Who owes latest and most: together €40.00, 40.0% of all that is open'],
  ])('nothing is called newly past due by a single list of open items, where %s is at risk', async (atRisk, said) => {
    const name = `list-${atRisk}`;
    const listed = [
      `1,Alfa,2026-06-01,2026-07-01,${atRisk},EUR,2026-10-31`,
      '2,Beta,2026-09-15,2026-10-15,40.00,EUR,2026-10-31',
      '3,Gamma,2026-10-01,2026-11-15,60.00,EUR,2026-10-31',
    ];
    await publish(name, { 'open-items.csv': csv('id,customer,issued,due,open,currency,listed', listed) });
    expect(textOf(`${name}-site`, 'index.html')).toContain(said);
  });
});
