import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Asked, WORKED_QUESTIONS, type WorkedQuestion, questionsOf, workedQuery } from '../../src/explorer/sql/worked-questions.ts';
import { publishMetrics } from '../../src/metrics/define-metrics.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';

/** Answers of a ledger case to questions, each value as the engine writes it. */
async function answersOf(name: string, asked: readonly (Asked & { question: WorkedQuestion })[]): Promise<(string | null)[][][]> {
  const ledger = await openLedger({ dataDir: join(import.meta.dirname, '..', 'cases', name) });
  try {
    await publishMetrics(ledger);
    const answers: (string | null)[][][] = [];
    for (const { question, ...about } of asked) {
      const rows = await ledger.database.rows(`SELECT CAST(COLUMNS(*) AS VARCHAR) FROM (${workedQuery(question, about)})`);
      answers.push(rows.map((row) => Object.values(row) as (string | null)[]));
    }
    return answers;
  } finally {
    await ledger.close();
  }
}

describe('without a common currency', () => {
  const about = { asOf: '2026-03-31', since: '2026-02-28', several: true } as const;

  test('amounts of two currencies are not added', async () => {
    const questions = ['late-by-manager', 'grew', 'stages-by-month'] as const;
    const [late, grew, months] = await answersOf(
      'two-currencies-without-rates',
      questions.map((question) => ({ ...about, question, currency: 'EUR' })),
    );
    expect(late).toEqual([['anna', '100.000', '1']]);
    expect(grew).toEqual([['Alfa', '100.000', '100.000', '0.000']]);
    // Of the stages, which stand in the order of their names: critical, current, hopeless, overdue.
    expect(months!.at(-1)).toEqual(['2026-03-31', '100.000', '0.000', '0.000', '0.000']);
    const [dollars] = await answersOf('two-currencies-without-rates', [{ ...about, question: 'grew', currency: 'USD' }]);
    expect(dollars).toEqual([['Beta', '0.000', '200.000', '200.000']]);
  });

  test('every answer is of one currency, or names that of each row', async () => {
    for (const question of WORKED_QUESTIONS) {
      // One item has one currency.
      if (question !== 'story')
        expect(workedQuery(question, { ...about, currency: 'EUR' }), question).toMatch(/^SELECT \*|currency = 'EUR'/);
    }
    expect(
      await answersOf(
        'two-currencies-without-rates',
        WORKED_QUESTIONS.map((question) => ({ ...about, question, currency: 'EUR' })),
      ),
    ).toHaveLength(WORKED_QUESTIONS.length);
  });
});

test('payments of several currencies stand in the order of their worth', async () => {
  const [payments] = await answersOf('entities-and-currencies', [
    { question: 'payments', asOf: '2026-03-31', since: '2026-02-28', currency: null, several: true },
  ]);
  expect(payments!.map(([, , ...amount]) => amount)).toEqual([
    ['200.000', 'USD'],
    ['500.000', 'SEK'],
  ]);
});

test('the payments of thirty days are those of the day itself and of the 29 before it', async () => {
  const asked = ['2026-03-11', '2026-03-12'].map(
    (asOf) => ({ question: 'payments', asOf, since: '2026-02-28', currency: null, several: true }) as const,
  );
  const answers = await answersOf('entities-and-currencies', asked);
  expect(answers.map((rows) => rows.map(([day]) => day))).toEqual([
    ['2026-02-10', '2026-03-05'],
    ['2026-03-05', '2026-03-12'],
  ]);
});

test.each([
  ['due-soon', 'from seven days before the due date to the day itself', ['2026-01-23', '2026-01-24', '2026-01-31', '2026-02-01']],
  ['late-by-manager', 'from day 31 past due on', ['2026-03-02', '2026-03-03', '2030-01-01', '2025-12-31']],
  ['nearly-worst', 'in the week before the last stage begins', ['2026-04-24', '2026-04-25', '2026-05-01', '2026-05-02']],
] as const)('an item is an answer to %s %s', async (question, _, days) => {
  const answers = await answersOf(
    'stage-limits',
    days.map((asOf) => ({ question, asOf, since: asOf, currency: null, several: false })),
  );
  expect(answers.map((rows) => rows.length)).toEqual([0, 1, 1, 0]);
});

test('what was collected is told of the last three months that are over', async () => {
  const [collected] = await answersOf('movement-of-a-month', [
    { question: 'collected', asOf: '2026-04-15', since: '2026-02-28', currency: null, several: false },
  ]);
  expect([...new Set(collected!.map(([month]) => month))]).toEqual(['2026-03-31', '2026-02-28', '2026-01-31']);
});

test('what grew between two days is the same, whichever of them is looked at', async () => {
  const days = { asOf: '2026-02-28', since: '2026-03-31' };
  const asked = { question: 'grew', currency: 'USD', several: true } as const;
  const [one, other] = await answersOf('two-currencies-without-rates', [
    { ...asked, ...days },
    { ...asked, asOf: days.since, since: days.asOf },
  ]);
  expect(one).toEqual(other);
});

test.each([
  ['open-items-three-lists', true],
  ['open-items-buckets-of-three-lists', false],
])('lists of open items are asked nothing that they do not tell: %s', async (folder, itemsFollowed) => {
  const questions = questionsOf({ lists: true, itemsFollowed });
  expect(questions).not.toContain('payments');
  expect(questions).toContain('owing-most');
  expect(questions.includes('moved')).toBe(itemsFollowed);
  const answers = await answersOf(
    folder,
    questions.map((question) => ({ question, asOf: '2026-10-31', since: '2026-09-30', currency: null, several: false })),
  );
  expect(answers).toHaveLength(questions.length);
  expect(questionsOf({ lists: false, itemsFollowed: true })).toEqual(WORKED_QUESTIONS);
});
