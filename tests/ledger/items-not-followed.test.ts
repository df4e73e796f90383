import { expect, test } from 'vitest';
import { openWithMacros } from './open-with-macros.ts';

test('of lists by ranges of days past due nothing is asked that follows an item', async () => {
  const dataDir = new URL('../cases/open-items-buckets-of-three-lists', import.meta.url).pathname;
  await using closing = new AsyncDisposableStack();
  const ledger = await openWithMacros({ dataDir });
  closing.defer(() => ledger.close());
  for (const macro of ['transition_matrix', 'manager_transition_matrix', 'roll_rates'])
    await expect(ledger.database.rows(`FROM ${macro}(DATE '2026-09-30', DATE '2026-10-31')`), macro).rejects.toThrow(
      /which money of one is that of another/,
    );
  expect(await ledger.database.rows("FROM customer_transition_matrix(DATE '2026-09-30', DATE '2026-10-31')")).toHaveLength(3);
});
