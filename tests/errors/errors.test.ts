import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { outcomeOf } from './outcome.ts';

/** One folder a case: the files of a report folder, and in `expected.txt` what a run says of them, to the letter. */
const cases = readdirSync(import.meta.dirname, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .toSorted();

test.for(cases)('%s', async (name) => {
  const folder = join(import.meta.dirname, name);
  const expected = join(folder, 'expected.txt');
  const outcome = await outcomeOf(folder, ['expected.txt']);
  if (!existsSync(expected) && process.env['CI'] === undefined) {
    writeFileSync(expected, outcome);
    expect.fail(`${expected} was missing and is written now: look whether it is what a run should say.`);
  }
  expect(outcome).toBe(readFileSync(expected, 'utf8'));
});
