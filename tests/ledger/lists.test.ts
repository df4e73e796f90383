import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askFigures } from '../../src/report/ask/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble/assemble-report.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { ledgerFingerprint } from '../../src/report/publishing/manifest.ts';
import { type Opened, openWithMacros } from './open-with-macros.ts';
import { withFolder } from '../ingest/folder.ts';

const DAYS = ['2026-08-31', '2026-09-30', '2026-10-31'];
const MINUTE = 60_000;
const TIMES = Number(process.env['FAST_CHECK_TIMES'] ?? 1);
const SEED = process.env['FAST_CHECK_SEED'];
const TIMEOUT = 3 * MINUTE * TIMES;

interface Row {
  listed: string;
  id: string;
  customer: string;
  issued: string;
  due: string;
  overdue: string;
  open: string;
  amount: string;
  manager: string;
}
const HEADER: (keyof Row)[] = ['listed', 'id', 'customer', 'issued', 'due', 'overdue', 'open', 'amount', 'manager'];

const cents = (value: number): string => (value / 100).toFixed(2);
const day = fc.constantFrom('2026-05-10', '2026-07-31', '2026-08-31', '2026-09-15', '2026-10-05', '2026-11-30');
const blankable = (arbitrary: fc.Arbitrary<string>): fc.Arbitrary<string> => fc.option(arbitrary, { nil: '', freq: 4 });

/** One document on up to three lists; its money, dates and manager may be told otherwise on each. */
const document = fc.record({
  id: blankable(fc.constantFrom('1', '2', '3', '4')),
  customer: fc.constantFrom('Alfa', 'Beta', 'Gamma'),
  amount: blankable(fc.integer({ min: 1, max: 20_000 }).map(cents)),
  states: fc.tuple(
    ...DAYS.map(() =>
      fc.option(
        fc.record({
          issued: blankable(day),
          due: blankable(day),
          overdue: blankable(fc.integer({ min: -40, max: 200 }).map(String)),
          open: fc.integer({ min: -5_000, max: 20_000 }),
          manager: fc.constantFrom('', 'anna', 'boris'),
        }),
        { nil: null, freq: 3 },
      ),
    ),
  ),
  /** Most documents are told alike on every list. */
  steady: fc.boolean(),
});

function rowsOf(
  documents: readonly {
    id: string;
    customer: string;
    amount: string;
    states: readonly ({ issued: string; due: string; overdue: string; open: number; manager: string } | null)[];
    steady: boolean;
  }[],
): Row[] {
  const taken = new Set<string>();
  return documents.flatMap(({ id, customer, amount, states, steady }) => {
    const first = states.find((state) => state !== null);
    return states.flatMap((state, index): Row[] => {
      if (!state || !first) return [];
      const key = `${index} ${customer} ${id}`;
      if (id !== '' && taken.has(key)) return [];
      taken.add(key);
      const { issued, due, overdue, manager } = steady ? first : state;
      return [{ listed: DAYS[index]!, id, customer, issued, due, overdue, open: cents(state.open), amount, manager }];
    });
  });
}

async function opened<Result>(rows: readonly Row[], ask: (ledger: Opened) => Promise<Result>): Promise<Result> {
  const csv = `${HEADER.join(',')}\n${rows.map((row) => HEADER.map((column) => row[column]).join(',')).join('\n')}\n`;
  return withFolder({ 'open-items.csv': csv, 'report.yaml': 'currency: EUR\n' }, async (dataDir) => {
    const ledger = await openWithMacros({ dataDir });
    try {
      return await ask(ledger);
    } finally {
      await ledger.close();
    }
  });
}

async function reportsOf(ledger: Opened, days: readonly string[]) {
  const reports = [];
  for (const asOf of days) {
    const report = await assembleReport({ ...ledger, asOf }, await askFigures(ledger.database, asOf, ledger.perCurrency));
    await checkContracts({ ...ledger, asOf }, report);
    const items = await ledger.database.rows('SELECT customer, manager, due, open FROM open_items($day::DATE) ORDER BY ALL', { day: asOf });
    reports.push({ ...report, items });
  }
  return reports;
}

/** The ledger itself and the account of its rows: two that are alike here say the same of everything. */
async function contentOf({ database }: Opened): Promise<unknown> {
  return {
    fingerprint: await ledgerFingerprint(database),
    rows: await database.rows('SELECT * FROM row_account ORDER BY ALL'),
    findings: await database.rows('SELECT code, count(*) AS rows FROM finding GROUP BY code ORDER BY code'),
  };
}

/** What a list says by itself: neither which customers are active ones, nor where its money stood on the list before. */
function ofTheDay({ totals, stages, managers, risk, items }: Awaited<ReturnType<typeof reportsOf>>[number]) {
  const { customersActive: _, ...sums } = totals;
  const ofList = (all: typeof stages) => all.map(({ customersActiveShare: __, ...stage }) => stage);
  const books = managers
    .filter((manager) => manager.items > 0)
    .map(({ transitions: __, stages: own, bookRisk, ...manager }) => {
      const { rollRate: ___, companyRollRate: ____, earlier: _____, ...alone } = bookRisk;
      return { ...manager, stages: ofList(own), bookRisk: alone };
    });
  return { sums, risk, items, stages: ofList(stages), managers: books };
}

test('on the day of each list the history says what that list says alone, whatever the order of rows', { timeout: TIMEOUT }, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(document, { minLength: 1, maxLength: 12 }), fc.nat(), async (documents, seed) => {
      const rows = rowsOf(documents);
      const days = DAYS.filter((listed) => rows.some((row) => row.listed === listed && Number(row.open) !== 0));
      fc.pre(days.length > 1);
      const used = rows.filter(({ listed }) => days.includes(listed));
      const [history, content] = await opened(used, async (ledger) => [await reportsOf(ledger, days), await contentOf(ledger)] as const);
      expect(
        await opened(
          used.toSorted((a, b) => order(a, seed) - order(b, seed)),
          contentOf,
        ),
      ).toEqual(content);
      for (const [index, listed] of days.entries()) {
        const [alone] = await opened(
          used.filter((row) => row.listed === listed),
          (ledger) => reportsOf(ledger, [listed]),
        );
        expect(ofTheDay(history[index]!)).toEqual(ofTheDay(alone!));
      }
    }),
    { numRuns: 4 * TIMES, interruptAfterTimeLimit: MINUTE * TIMES, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  );
});

test('an item is worth what its list says it was at first, and where that is not said or is less, the most that was ever open of it', async () => {
  const told = { issued: '2026-05-10', due: '2026-07-31', overdue: '', customer: 'Alfa', manager: '' };
  const rows: Row[] = [
    { ...told, listed: DAYS[0]!, id: 'part paid', amount: '100.00', open: '40.00' },
    { ...told, listed: DAYS[0]!, id: 'less', amount: '50.00', open: '80.00' },
    { ...told, listed: DAYS[0]!, id: 'not said', amount: '', open: '70.00' },
    { ...told, listed: DAYS[1]!, id: 'not said', amount: '', open: '30.00' },
  ];
  const items = await opened(rows, ({ database }) => database.rows('SELECT id, amount FROM item ORDER BY id'));
  expect(items).toEqual([
    { id: 'less', amount: '80.000' },
    { id: 'not said', amount: '70.000' },
    { id: 'part paid', amount: '100.000' },
  ]);
});

function order(row: Row, seed: number): number {
  return [...Object.values(row).join(' ')].reduce((hash, letter) => (hash * 31 + letter.charCodeAt(0) + seed) % 1_000_003, seed % 997);
}
