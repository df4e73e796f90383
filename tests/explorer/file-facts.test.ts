import { expect, test } from 'vitest';
import type { Facts } from '../../src/explorer/state/facts.ts';
import { factsOfFile } from '../../src/explorer/engine/file-facts.ts';
import type { Cell, Ledger } from '../../src/explorer/engine/ledger.ts';

/** A ledger of so many stages, which knows nothing else. */
function ledgerOf(stages: number): Ledger {
  const rows = Array.from({ length: stages }, (_, index): Cell[] => [
    `stage-${index}`,
    String(10 * index),
    String(10 * index + 9),
    'false',
    String(index === stages - 1),
  ]);
  return { rows: async (sql: string) => (sql.includes('FROM stage') ? rows : []) } as unknown as Ledger;
}

const stage = { id: 'current', name: 'Current', range: '', fill: 'var(--stage-0)', hatched: false, atRisk: false, upTo: 0 };
const page = { stages: [stage, { ...stage, id: 'late' }] } as Facts;

test.each([2, 5])('each of %i stages of a file has a colour of its own', async (count) => {
  const { stages } = await factsOfFile(ledgerOf(count), page, { texts: { unassigned: '' } as never });
  expect(new Set(stages.map(({ fill }) => fill)).size).toBe(count);
});
