import { expect, test } from 'vitest';
import { type FileFault, OwnProblem, ownProblemText } from '../../src/explorer/own/own-problem.ts';
import { codes } from '../../src/ingest/refusals/codes.ts';
import { EXPLORER_TEXTS } from '../../src/text/explorer.ts';
import { LOCALES, type Locale } from '../../src/text/locale.ts';

const FAULTS: FileFault[] = ['no-header', 'not-utf-8', 'unknown-columns', 'fields-count', 'no-documents'];
const say = (problem: OwnProblem, locale: Locale): Promise<string> => ownProblemText(problem, EXPLORER_TEXTS[locale].ownTables, locale);

test('a file that makes no ledger is told by its rows, each with its place and why', async () => {
  const rows = [
    { file: 'a.csv', fault: { code: 'amount-unreadable', row: 2, column: 'amount' } },
    { file: 'b.csv', fault: { code: 'duplicate-id', row: 5, column: '' } },
  ];
  const problem = new OwnProblem(rows, 3);
  expect(await say(problem, 'ru')).toMatch(
    /^a\.csv, строка 2, amount: Сумма не является числом[^\n]*\nb\.csv, строка 5: [^\n]*\nи ещё 3.строки$/,
  );
  expect(await say(problem, 'lv')).toMatch(
    /^a\.csv, 2\. rinda, amount: Summa nav skaitlis[^\n]*\nb\.csv, 5\. rinda: [^\n]*\nun vēl 3.rindas$/,
  );
});

test.each(LOCALES)('whatever a row is refused for, and whatever a file lacks, has words of its own: %s', async (locale) => {
  const refused = Object.entries(codes)
    .filter(([, { kind }]) => kind === 'refused')
    .map(([code]) => code);
  expect(refused.length).toBeGreaterThan(10);
  const said = await Promise.all([
    ...refused.map((code) => say(new OwnProblem([{ file: null, fault: { code, row: 1, column: '' } }]), locale)),
    ...FAULTS.map((fault) => say(new OwnProblem([{ file: null, fault, detail: '2' }]), locale)),
  ]);
  expect(new Set(said).size).toBe(said.length);
  for (const code of [...refused, ...FAULTS]) expect(said).not.toContain(code);
});
