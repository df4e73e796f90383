import { expect, test } from 'vitest';
import { machineFault } from '../../src/config/machine-fault.ts';

test.each([
  ['IO Error: Cannot open file "payments.csv": Too many open files', 'too many files are open'],
  ['Build failed with 31 errors: Could not load a.ts: Too many open files (os error 24)', 'too many files are open'],
  ['IO Error: Could not write all bytes to file "ledger.tmp": No space left on device', 'the disk is full'],
])('what the machine lacks is told by who met it: %s', (message, what) => {
  const problem = machineFault(new Error(message));
  expect(problem?.status).toBe(1);
  expect(problem?.message).toContain(what);
});

test('another error is none of the machine', () => {
  expect(machineFault(new Error('Binder Error: no such column'))).toBeNull();
});
