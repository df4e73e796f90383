import { beforeAll, describe, expect, test } from 'vitest';
import {
  type Language,
  combinationAt,
  days,
  fileOf,
  invoicesOf,
  latvian,
  numbers,
  paymentsOf,
  reportYaml,
  russian,
} from './dialect-files.ts';
import { withRead } from './folder.ts';

// One ledger as some forty programs might write it, and none of them says how: what each encoding, separator, number and day looks like is
// found out. The rows are the same to the letter; only the account of them differs, as preambles and sums are counted there.

/** What was read, row by row, and the account of the rows: from these on nothing knows any more how a file was written. */
interface Told {
  invoices: unknown[];
  credits: unknown[];
  owners: unknown[];
  findings: unknown[];
  rows: Record<'read' | 'used' | 'set-aside' | 'rejected', number>;
}

async function told(files: Record<string, string | Buffer>): Promise<Told> {
  return withRead(files, async (database) => ({
    invoices: await database.rows('SELECT * EXCLUDE (source, record) FROM read_invoice ORDER BY ALL'),
    credits: await database.rows('SELECT * EXCLUDE (source, record) FROM read_credit ORDER BY ALL'),
    owners: await database.rows('SELECT * FROM read_owner ORDER BY ALL'),
    findings: await database.rows('SELECT code, count(*) AS rows FROM finding GROUP BY code ORDER BY code'),
    rows: (await database.row(`
      SELECT (SELECT sum(rows_read) FROM read_file)::INTEGER AS read, sum(rows) FILTER (outcome = 'used')::INTEGER AS used,
        coalesce(sum(rows) FILTER (outcome = 'set-aside'), 0)::INTEGER AS "set-aside", coalesce(sum(rows) FILTER (outcome = 'rejected'), 0)::INTEGER AS rejected
      FROM row_account`)) as Told['rows'],
  }));
}

/** The same ledger in canonical files: what all the others must come to. */
function canonical(language: Language): Promise<Told> {
  const cents = (text = ''): string =>
    `${text.startsWith('-') ? '-' : ''}${Math.trunc(Math.abs(Number(text)) / 100)}.${String(Math.abs(Number(text)) % 100).padStart(2, '0')}`;
  const quoted = (cells: readonly (string | undefined)[]): string => cells.map((text = '') => `"${text.replaceAll('"', '""')}"`).join(',');
  const invoices = invoicesOf(language).map((row) =>
    quoted([row['Номер'], row['Кто'], row['Дата'], row['Срок'], cents(row['Сумма']), row['Чей']]),
  );
  const payments = paymentsOf(language).map((row) => quoted([row['Номер'], row['Кто'], row['Дата'], cents(row['Сумма']), row['За']]));
  return told({
    'invoices.csv': ['id,customer,issued,due,amount,manager', ...invoices, ''].join('\n'),
    'payments.csv': ['id,customer,date,amount,invoice', ...payments, ''].join('\n'),
    'report.yaml': 'currency: EUR\nasOf: 2026-10-31\n',
  });
}

describe('one ledger, however it is written, gives the same rows', () => {
  const expected = new Map<Language, Told>();
  beforeAll(async () => {
    for (const language of [russian, latvian]) expected.set(language, await canonical(language));
  });

  const combinations = Array.from({ length: 56 }, (_, index) => combinationAt(index));

  test('the combinations are many, and no two are alike', () => {
    expect(new Set(combinations.map(({ name }) => name)).size).toBe(combinations.length);
    expect(new Set(combinations.map(({ number }) => number.name)).size).toBe(numbers.length);
    expect(new Set(combinations.map(({ day }) => day.name)).size).toBe(days.length);
  });

  test.for(combinations.map((how) => [how.name, how] as const))('%s', async ([, how]) => {
    const { language, totals } = how;
    const { rows, ...found } = await told({
      'invoices.txt': fileOf(how, language.invoices, invoicesOf(language)),
      'payments.txt': fileOf(how, language.payments, paymentsOf(language)),
      'report.yaml': reportYaml(language),
    });
    const { rows: plain, ...same } = expected.get(language)!;
    expect(found).toEqual(same);
    expect(rows.used).toBe(plain.used);
    expect([rows.read, rows.rejected]).toEqual([rows.used + rows['set-aside'], 0]);
    expect(rows['set-aside']).toBe(totals ? 2 * (how.twoLines ? 5 : 4) : 0);
  });
});
