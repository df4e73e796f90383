import fc from 'fast-check';
import { expect, test } from 'vitest';
import { askFigures } from '../../src/report/ask/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble/assemble-report.ts';
import { checkContracts } from '../../src/report/contracts/check-contracts.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { withFolder } from '../ingest/folder.ts';

const MINUTE = 60_000;
const TIMES = Number(process.env['FAST_CHECK_TIMES'] ?? 1);
const SEED = process.env['FAST_CHECK_SEED'];
const CUSTOMERS = ['Alfa', 'Beta'];
const LAST = '2026-03-31';

interface Line {
  customer: string;
  date: string;
  id: string;
  /** In cents; a debit is above 0. */
  net: number;
  group: string;
}

const cents = (value: number): string => (value / 100).toFixed(2);
const day = fc.integer({ min: 0, max: 80 }).map((days) => new Date(Date.UTC(2026, 0, 5 + days)).toISOString().slice(0, 10));
const line = fc.record({
  customer: fc.constantFrom(...CUSTOMERS),
  date: day,
  id: fc.option(
    fc.integer({ min: 1, max: 9 }).map((number) => `N-${number}`),
    { nil: '', freq: 3 },
  ),
  net: fc.integer({ min: -9_000, max: 9_000 }).filter((net) => net !== 0),
  group: fc.constantFrom('', '', 'G1', 'G2'),
});

const sum = (lines: readonly Line[]): number => lines.reduce((total, { net }) => total + net, 0);

/** A file of the lines of some days, each customer's between its balances. */
function fileOf(all: readonly Line[], opening: Record<string, number>, from: string, to: string): string {
  const rows = CUSTOMERS.flatMap((customer) => {
    const own = all.filter((one) => one.customer === customer);
    const before = (opening[customer] ?? 0) + sum(own.filter(({ date }) => date < from));
    const within = own.filter(({ date }) => date >= from && date <= to);
    return [
      `,${customer},${from},,,opening,,${cents(before)}`,
      ...within.map(
        ({ id, date, net, group }) => `${id},${customer},${date},${net > 0 ? cents(net) : ''},${net < 0 ? cents(-net) : ''},,${group},`,
      ),
      `,${customer},${to},,,closing,,${cents(before + sum(within))}`,
    ];
  });
  return `id,customer,date,debit,credit,type,match,balance\n${rows.join('\n')}\n`;
}

async function reportOf(files: Record<string, string>) {
  return withFolder(
    { ...files, 'report.yaml': `currency: EUR\nasOf: ${LAST}\nsources: [{ files: "*.csv", kind: customer-ledger }]\n` },
    async (dataDir) => {
      const ledger = await openLedger({ dataDir });
      try {
        const report = await assembleReport(ledger, await askFigures(ledger.database, ledger.asOf, ledger.perCurrency));
        const held = await checkContracts(ledger, report);
        const applications = await ledger.database.rows('SELECT item, credit, amount, effective FROM application ORDER BY ALL');
        const net = await ledger.database.rows(
          'SELECT customer, sum(amount)::VARCHAR AS net FROM (SELECT customer, amount FROM item UNION ALL SELECT customer, -amount FROM credit) GROUP BY customer ORDER BY customer',
        );
        const { quality: _, ...figures } = report;
        return { figures, applications, net, controls: held.find(({ code }) => code === 'closing-agrees')?.checked };
      } finally {
        await ledger.close();
      }
    },
  );
}

test('one file, or two that overlap, give one ledger, and every customer closes', { timeout: 3 * MINUTE * TIMES }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { minLength: 1, maxLength: 25 }),
      fc.integer({ min: -9_000, max: 9_000 }),
      fc.tuple(day, day),
      async (lines, opening, days) => {
        const openings = { Alfa: opening };
        const [from, to] = days.toSorted() as [string, string];
        const whole = await reportOf({ 'ledger.csv': fileOf(lines, openings, '2026-01-01', LAST) });
        const parts = await reportOf({
          'a.csv': fileOf(lines, openings, '2026-01-01', to),
          'b.csv': fileOf(lines.toReversed(), openings, from, LAST),
        });
        expect(parts.figures).toEqual(whole.figures);
        expect(parts.applications).toEqual(whole.applications);
        const expected = CUSTOMERS.map((customer) => ({ customer, net: (openings as Record<string, number>)[customer] ?? 0 }))
          .map(({ customer, net }) => ({ customer, lines: lines.filter((one) => one.customer === customer), net }))
          .filter((one) => one.lines.length > 0 || one.net !== 0)
          .map(({ customer, lines: own, net }) => ({ customer, net: `${cents(net + sum(own))}0` }));
        expect(whole.net).toEqual(expected);
        expect(whole.controls).toBe(CUSTOMERS.length);
      },
    ),
    { numRuns: 8 * TIMES, interruptAfterTimeLimit: MINUTE * TIMES, ...(SEED === undefined ? {} : { seed: Number(SEED) }) },
  );
});
