import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { openWithMacros } from './open-with-macros.ts';
import { inFolder, writeReportFolder } from './report-folder.ts';
import { DEFAULT_RULES, decimal, minor, type Documents, type Rules } from './slow-documents.ts';

const money = z.string().regex(/^-?\d+\.\d\d$/);
const expectation = z.strictObject({
  open: money.optional(),
  unapplied: money.optional(),
  net: money,
  overdue: money.optional(),
  count: z.int().optional(),
  stages: z.partialRecord(z.enum(['current', 'd1-30', 'd31-60', 'd61-90', 'd91']), money).optional(),
  items: z.record(z.string(), money).optional(),
});
const peerCase = z.strictObject({
  id: z.string(),
  source: z.string(),
  rule: z.enum(['same', 'net', 'fifo', 'fx']),
  note: z.string(),
  currency: z.string().default('EUR'),
  allocation: z.enum(['explicit', 'oldest-first']).default('explicit'),
  invoices: z.array(
    z.strictObject({ id: z.string(), issued: z.iso.date(), due: z.iso.date(), amount: money, parent: z.string().optional() }),
  ),
  payments: z.array(z.strictObject({ date: z.iso.date(), amount: money, invoice: z.string().optional() })),
  expect: z.record(z.iso.date(), expectation),
});
type PeerCase = z.infer<typeof peerCase>;

const file = new URL('peer-cases.json', import.meta.url);
const { cases } = z.strictObject({ about: z.string(), cases: z.array(peerCase) }).parse(JSON.parse(readFileSync(file, 'utf8')));

const STAGES: Rules['stages'] = [
  { id: 'current', upTo: 0 },
  { id: 'd1-30', upTo: 30 },
  { id: 'd31-60', upTo: 60 },
  { id: 'd61-90', upTo: 90 },
  { id: 'd91', upTo: null },
];

describe('cases of other systems', () => {
  test.each(cases)('$id ($rule): $note', async (peer) => {
    await inFolder(async (dataDir) => {
      const risk = { stages: ['d61-90', 'd91'], threshold: '0.5' };
      writeReportFolder(dataDir, documentsOf(peer), { ...DEFAULT_RULES, stages: STAGES, risk, allocation: peer.allocation });
      const ledger = await openWithMacros({ dataDir });
      try {
        for (const [day, { stages = {}, items, count, ...totals }] of Object.entries(peer.expect)) {
          const report = await ledger.report(day);
          expect(report.totals, day).toMatchObject(totals);
          if (count !== undefined) expect(report.totals.items, day).toBe(count);
          expect(Object.fromEntries(report.stages.map((one) => [one.id, one.amount])), day).toMatchObject(stages);
          if (items === undefined) continue;
          const rows = await ledger.database.rows(`select item, open from open_items(date '${day}') order by item`);
          const expected = Object.entries(items).map(([item, open]) => ({
            item,
            open: decimal(minor(open, peer.currency), peer.currency, 3),
          }));
          expect(rows, day).toEqual(expected);
        }
      } finally {
        await ledger.close();
      }
    });
  });
});

function documentsOf({ currency, invoices, payments }: PeerCase): Documents {
  const shared = { customer: 'C', currency };
  return {
    invoices: invoices.map((one) => ({
      ...one,
      ...shared,
      amount: minor(one.amount, currency),
      parent: one.parent ?? null,
      manager: null,
      entity: null,
      settled: null,
    })),
    credits: payments.map((one, index) => ({
      id: `R${index + 1}`,
      entity: null,
      kind: 'payment',
      date: one.date,
      invoice: one.invoice ?? null,
      ...shared,
      amount: minor(one.amount, currency),
    })),
    customers: null,
    ownerships: [],
  };
}
