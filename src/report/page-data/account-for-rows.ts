import { z } from 'zod';
import type { Ledger } from '../ledger.ts';
import { moneyAsWritten, moneyText } from '../money.ts';
import type { CodeCount, FileAccount, PageData } from './page-data.ts';

/** Refused rows shown on the data-quality page; all stand in rejects.csv. */
const REJECTED_LISTED = 50;
/** Examples shown for each finding; all stand in findings.csv. */
const EXAMPLES = 5;

const accountRow = z.object({
  source: z.number(),
  outcome: z.enum(['used', 'set-aside', 'refused']),
  code: z.string().nullable(),
  currency: z.string().nullable(),
  rows: z.number(),
  amount: z.string().nullable(),
});

/**
 * Per file, and where a file is read as two kinds, per reading: rows read = used + set aside + refused, and the same in money (rule 12).
 */
export async function fileAccounts({ database, decimals }: Ledger): Promise<FileAccount[]> {
  const files = await database.rows(
    'SELECT source, path, kind, profile, encoding, sha256, rows_read FROM read_file ORDER BY path, source',
    undefined,
    z.object({
      source: z.number(),
      path: z.string(),
      kind: z.string(),
      profile: z.string().nullable(),
      encoding: z.string(),
      sha256: z.string(),
      rows_read: z.number(),
    }),
  );
  const rows = await database.rows(
    `
    SELECT source, outcome, code, currency, rows, amount::DECIMAL(38, 3) AS amount
    FROM row_account ORDER BY source, outcome, code, currency`,
    undefined,
    accountRow,
  );
  const sums = await database.rows(
    `
    SELECT source, currency,
      coalesce(sum(amount), 0)::DECIMAL(38, 3) AS read,
      coalesce(sum(amount) FILTER (outcome = 'used'), 0)::DECIMAL(38, 3) AS used,
      coalesce(sum(amount) FILTER (outcome = 'set-aside'), 0)::DECIMAL(38, 3) AS aside,
      coalesce(sum(amount) FILTER (outcome = 'refused'), 0)::DECIMAL(38, 3) AS refused
    FROM row_account
    WHERE currency IS NOT NULL AND amount IS NOT NULL
    GROUP BY source, currency ORDER BY source, currency`,
    undefined,
    z.object({
      source: z.number(),
      currency: z.string(),
      read: z.string(),
      used: z.string(),
      aside: z.string(),
      refused: z.string(),
    }),
  );
  return files.map((file) => {
    const own = rows.filter((row) => row.source === file.source);
    const byCode = (outcome: string): CodeCount[] =>
      [
        ...Map.groupBy(
          own.filter((row) => row.outcome === outcome),
          (row) => row.code ?? '',
        ),
      ].map(([code, list]) => ({
        code,
        rows: list.reduce((count, row) => count + row.rows, 0),
        money: list.flatMap(({ currency, amount }) =>
          currency === null || amount === null ? [] : [{ currency, amount: moneyAsWritten(amount, decimals(currency)) }],
        ),
      }));
    return {
      path: file.path,
      kind: file.kind,
      profile: file.profile,
      encoding: file.encoding,
      sha256: file.sha256,
      rowsRead: file.rows_read,
      rowsUsed: own.filter((row) => row.outcome === 'used').reduce((count, row) => count + row.rows, 0),
      setAside: byCode('set-aside'),
      refused: byCode('refused'),
      money: sums
        .filter((row) => row.source === file.source)
        .map((row) => {
          const money = (amount: string): string => moneyAsWritten(amount, decimals(row.currency));
          return {
            currency: row.currency,
            read: money(row.read),
            used: money(row.used),
            setAside: money(row.aside),
            refused: money(row.refused),
          };
        }),
    };
  });
}

/** The refused rows that the page shows, and how many more there are. */
export async function rejectedRows({ database }: Ledger): Promise<Pick<PageData, 'rejected' | 'rejectedLeftOut'>> {
  const { count } = await database.row('SELECT count(*) AS count FROM reject');
  const rows = await database.rows(
    `
    SELECT path, line, coalesce(column_name, '') AS "column", coalesce(value, '') AS value, code, reason
    FROM reject ORDER BY path, line, column_name, code LIMIT ${REJECTED_LISTED}`,
    undefined,
    z.object({
      path: z.string(),
      line: z.number(),
      column: z.string(),
      value: z.string(),
      code: z.string(),
      reason: z.string(),
    }),
  );
  return { rejected: rows, rejectedLeftOut: (count as number) - rows.length };
}

/**
 * Findings by code with their money, what is at risk behind them, and their first rows; the worst first. Asked after the report, which
 * finds what is at risk.
 */
export async function findingExamples({ database, decimals }: Ledger): Promise<PageData['findings']> {
  const codes = await database.rows(
    `
    SELECT finding.code, count(*) AS rows
    FROM finding
    LEFT JOIN (SELECT code, sum(at_risk) AS at_risk FROM code_risk GROUP BY code HAVING getvariable('own') = 'no') AS risk ON risk.code = finding.code
    GROUP BY finding.code, risk.at_risk
    ORDER BY coalesce(risk.at_risk, 0) DESC, rows DESC, finding.code`,
    undefined,
    z.object({ code: z.string(), rows: z.number() }),
  );
  const amountRow = z.object({ code: z.string(), currency: z.string(), amount: z.string() });
  const money = await database.rows(
    `
    SELECT code, currency, sum(amount)::DECIMAL(38, 3) AS amount FROM finding
    WHERE amount IS NOT NULL AND currency IS NOT NULL GROUP BY code, currency ORDER BY code, currency`,
    undefined,
    amountRow,
  );
  const atRisk = await database.rows(
    'SELECT code, currency, at_risk AS amount FROM code_risk ORDER BY code, currency',
    undefined,
    amountRow,
  );
  const examples = await database.rows(
    `
    SELECT code, coalesce(path, '') AS path, line, document, customer, amount, currency
    FROM finding
    LEFT JOIN read_file USING (source)
    LEFT JOIN finding_line USING (source, record)
    QUALIFY row_number() OVER (PARTITION BY code ORDER BY abs(amount) DESC NULLS LAST, path, line, document, customer) <= ${EXAMPLES}
    ORDER BY code, abs(amount) DESC NULLS LAST, path, line, document, customer`,
    undefined,
    z.object({
      code: z.string(),
      path: z.string(),
      line: z.number().nullable(),
      document: z.string().nullable(),
      customer: z.string().nullable(),
      amount: z.string().nullable(),
      currency: z.string().nullable(),
    }),
  );
  const inCurrency = (rows: typeof money, code: string): CodeCount['money'] =>
    rows.filter((row) => row.code === code).map(({ currency, amount }) => ({ currency, amount: moneyText(amount, decimals(currency)) }));
  return codes.map(({ code, rows }) => ({
    code,
    rows,
    money: inCurrency(money, code),
    atRisk: inCurrency(atRisk, code),
    examples: examples
      .filter((row) => row.code === code)
      .map(({ code: _, ...row }) => ({
        ...row,
        amount: row.amount === null || row.currency === null ? null : moneyText(row.amount, decimals(row.currency)),
      })),
  }));
}
