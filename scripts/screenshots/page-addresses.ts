import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report/schema/report-schema.ts';
import { addresses } from '../../src/report/page-data/addresses.ts';
import type { SampleSite } from './sample-site.ts';

/** Every type of page that is read without its engine: the explorer is not, and from a folder it only says so. */
const TYPES = [
  'overview',
  'stages',
  'trends',
  'forecast',
  'managers',
  'manager',
  'customers',
  'customer',
  'changes',
  'quality',
  'method',
  'summary',
] as const;

/** The address of one page of each type, by the type's name; of the managers the one whose book stands worst. */
export function pageAddresses({ folder }: SampleSite): Record<(typeof TYPES)[number], string> {
  const { managers } = JSON.parse(readFileSync(join(folder, 'data', 'report.json'), 'utf8')) as Report;
  const worst = managers.toSorted((one, other) => (other.risk.amountShare ?? 0) - (one.risk.amountShare ?? 0))[0];
  if (worst === undefined) throw new Error('The sample has no managers.');
  return {
    overview: '/',
    stages: '/stages/',
    trends: '/trends/',
    forecast: '/forecast/',
    managers: '/managers/',
    manager: `/managers/${addresses(managers).get(worst.id)}/`,
    customers: '/customers/',
    customer: `/customers/${firstFolder(join(folder, 'customers'))}/`,
    changes: '/changes/',
    quality: '/quality/',
    method: '/method/',
    summary: '/summary.html',
  };
}

function firstFolder(parent: string): string {
  const first = readdirSync(parent, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()[0];
  if (first === undefined) throw new Error(`No page was made in ${parent}.`);
  return first;
}
