import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report/report-schema.ts';
import { addresses } from '../../src/report/addresses.ts';
import type { SampleSite } from './sample-site.ts';

/** The address of one page of each type, by the type's name; of the managers the one whose book stands worst. */
export function pageAddresses({ folder }: SampleSite): Record<'overview' | 'managers' | 'manager' | 'customers' | 'customer' | 'quality' | 'method', string> {
  const { managers } = JSON.parse(readFileSync(join(folder, 'data', 'report.json'), 'utf8')) as Report;
  const worst = managers.toSorted((one, other) => (other.risk.amountShare ?? 0) - (one.risk.amountShare ?? 0))[0];
  if (worst === undefined) throw new Error('The sample has no managers.');
  return {
    overview: '/',
    managers: '/managers/',
    manager: `/managers/${addresses(managers).get(worst.id)}/`,
    customers: '/customers/',
    customer: `/customers/${firstFolder(join(folder, 'customers'))}/`,
    quality: '/quality/',
    method: '/method/',
  };
}

function firstFolder(parent: string): string {
  const first = readdirSync(parent, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted()[0];
  if (first === undefined) throw new Error(`No page was made in ${parent}.`);
  return first;
}
