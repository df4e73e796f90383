import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CellMapping } from '../../src/config/mapping.ts';
import { resolvedSource } from '../../src/config/sources.ts';
import { headersOf } from '../../src/ingest/columns/cell.ts';
import { plain } from '../../src/ingest/columns/columns.ts';
import { readHead } from '../../src/ingest/rows/head.ts';
import { allProfiles, profileNames } from '../../src/ingest/profiles/profile.ts';
import { recogniseFile } from '../../src/ingest/columns/recognise.ts';
import { type Opened, openWithMacros } from '../ledger/open-with-macros.ts';
import { only, rounded } from '../cases/compare-figures.ts';
import { readExpected, type ExpectedFigures } from '../cases/expected.ts';
import { named } from '../cases/named-report.ts';

// A folder beside this file is a profile's: an export as the system writes it, and expected.yaml with figures worked out by hand.
const folders = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();
const exportsOf = (name: string): string[] => readdirSync(join(import.meta.dirname, name)).filter((file) => !/\.ya?ml$/.test(file));

test('every profile has a folder, and every folder a profile', () => {
  expect(folders).toEqual(profileNames());
  expect(folders.filter((name) => !existsSync(join(import.meta.dirname, name, 'expected.yaml')))).toEqual([]);
});

describe.each(folders)('%s', (name) => {
  const folder = join(import.meta.dirname, name);
  const expected = readExpected(join(folder, 'expected.yaml'));
  let ledger: Opened;

  beforeAll(async () => {
    ledger = await openWithMacros({ dataDir: folder });
  });
  afterAll(async () => {
    await ledger?.close();
  });

  test('its file is known by the header, and fits no other profile', async () => {
    const known: string[] = [];
    for (const path of exportsOf(name)) {
      const source = resolvedSource({ files: path, kind: 'invoices' });
      const file = { path, location: join(folder, path), source, configured: false };
      const { readings } = await recogniseFile((wanted) => readHead(file, wanted));
      expect(readings, path).toHaveLength(1);
      known.push(readings[0]?.profile ?? '');
    }
    expect(known).toContain(name);
  });

  test('its file has a header of each kind that the profile looks for', async () => {
    const kinds = allProfiles().find((profile) => profile.name === name)?.kinds ?? {};
    for (const [kind, { columns }] of Object.entries(kinds)) {
      const headers = await Promise.all(exportsOf(name).map(async (path) => headerOf(join(folder, path), path, columns)));
      const sought = Object.values(columns).flatMap((mapping) => headersOf(mapping));
      const best = headers.map((header) => sought.filter((names) => !names.some((one) => header.has(plain(one)))));
      expect(best.toSorted((a, b) => a.length - b.length)[0], kind).toEqual([]);
    }
  });

  test.each(Object.entries(expected.dates))(`%s: ${expected.about}`, async (day, { openItems, unappliedCredits, ...figures }) => {
    expect(only(figures, named(await ledger.report(day)), name)).toEqual(rounded(figures));
    if (openItems)
      expect(await amountsOf(ledger, `select item as id, open as amount from open_items(date '${day}')`)).toEqual(threePlaces(openItems));
    if (unappliedCredits) expect(await amountsOf(ledger, unappliedAt(day))).toEqual(threePlaces(unappliedCredits));
  });
});

async function headerOf(location: string, path: string, columns: Readonly<Record<string, CellMapping>>): Promise<Set<string>> {
  const source = resolvedSource({ files: path, kind: 'invoices' });
  const sought = Object.values(columns).flatMap((mapping) => headersOf(mapping));
  const { header } = await readHead(
    { path, location, source, configured: false },
    (cells) => sought.filter((names) => names.some((one) => cells.some((cell) => plain(cell) === plain(one)))).length,
  );
  return new Set(header.map(plain));
}

async function amountsOf(ledger: Opened, sql: string): Promise<unknown> {
  return Object.fromEntries((await ledger.database.rows(sql)).map((row) => [row['id'], row['amount']]));
}

const unappliedAt = (day: string): string => `
  select credit.id as id, (credit.amount - coalesce(sum(application.amount), 0))::decimal(18, 3) as amount
  from credit left join application on application.credit = credit.id and application.effective <= date '${day}'
  where credit.date <= date '${day}'
  group by credit.id, credit.amount
  having credit.amount <> coalesce(sum(application.amount), 0)`;

/** DECIMALs of the ledger's tables have three places, whatever the currency. */
function threePlaces(amounts: NonNullable<ExpectedFigures['openItems']>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(amounts).map(([id, amount]) => {
      const [units, fraction = ''] = (amount ?? 'null').split('.');
      return [id, `${units}.${fraction.padEnd(3, '0')}`];
    }),
  );
}
