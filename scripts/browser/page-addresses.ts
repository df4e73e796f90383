import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/report/schema/report-schema.ts';
import { addresses } from '../../src/report/page-data/addresses.ts';

/**
 * The address of one page of each type that the site in `folder` has, by the type's name; of the managers the one whose book stands worst.
 * The explorer is none of them: it is read with its engine, and from a folder it only says so.
 */
export function pageAddresses({ folder }: { folder: string }) {
  const { managers } = JSON.parse(readFileSync(join(folder, 'data', 'report.json'), 'utf8')) as Report;
  const worst = managers.toSorted((one, other) => (other.risk.amountShare ?? 0) - (one.risk.amountShare ?? 0))[0];
  if (worst === undefined) throw new Error(`No manager stands in the report of ${folder}.`);
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
