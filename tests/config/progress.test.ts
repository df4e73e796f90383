import { expect, test } from 'vitest';
import { type ProgressEvent, progressTo, silentProgress } from '../../src/config/progress.ts';

function watched() {
  const events: ProgressEvent[] = [];
  let now = 0;
  return {
    events,
    progress: progressTo(
      (event) => events.push(event),
      () => now,
    ),
    pass: (seconds: number) => (now += seconds),
  };
}

test('a step tells its beginning, how far it is, and its end with rows, bytes and seconds', async () => {
  const { events, progress, pass } = watched();
  const result = await progress.step('Reading invoices.csv', async (moved) => {
    moved({ rows: 10 });
    pass(2);
    return { rows: 20, bytes: 3000, sha256: 'x' };
  });
  expect(result).toEqual({ rows: 20, bytes: 3000, sha256: 'x' });
  expect(events).toEqual([
    { event: 'started', step: 'Reading invoices.csv' },
    { event: 'moved', step: 'Reading invoices.csv', rows: 10 },
    { event: 'ended', step: 'Reading invoices.csv', seconds: 2, rows: 20, bytes: 3000 },
  ]);
});

test('what a step throws passes through', async () => {
  const { events, progress, pass } = watched();
  const failing = progress.step('Checking', () => {
    pass(1);
    throw new RangeError('no');
  });
  await expect(failing).rejects.toThrow(RangeError);
  expect(events.at(-1)).toEqual({ event: 'failed', step: 'Checking', seconds: 1 });
});

test('work that returns nothing, and nobody who listens', async () => {
  const { events, progress } = watched();
  await progress.step('Making', () => undefined);
  progress.note('A word.');
  expect(events.slice(1)).toEqual([
    { event: 'ended', step: 'Making', seconds: 0 },
    { event: 'note', message: 'A word.' },
  ]);
  expect(await silentProgress.step('Making', () => 7)).toBe(7);
});
