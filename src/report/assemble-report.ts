import { assembleBook } from './assemble-book.ts';
import type { Figures } from './ask-figures.ts';
import type { Ledger } from './ledger.ts';
import { moneyText } from './money.ts';
import { reportSchema, type Report } from './report-schema.ts';

/** report.json for the as-of date for which the figures were asked; checked against its schema. */
export async function assembleReport(ledger: Ledger, figures: Figures): Promise<Report> {
  const { config, asOf, currency } = ledger;
  const threshold = config.risk.threshold;
  const reporting = assembleBook(figures, { own: false, currency, asOf, decimals: currency === null ? 0 : ledger.decimals(currency), threshold });
  const currencies = figures.currencies.map((code) => ({
    currency: code,
    ...(figures.perCurrency ? assembleBook(figures, { own: true, currency: code, asOf, decimals: ledger.decimals(code), threshold }) : reporting),
  }));
  return reportSchema.parse({
    schema: 'arrears/report@1',
    company: config.company,
    title: config.title,
    asOf,
    latest: ledger.latest,
    currency,
    ...reporting,
    currencies,
    quality: await quality(ledger),
    absent: await absentPanels(ledger),
  } satisfies Report);
}

async function quality({ database, currency, decimals }: Ledger): Promise<Report['quality']> {
  const rows = await database.row(`
    SELECT coalesce(sum(rows), 0)::BIGINT AS read,
      coalesce(sum(rows) FILTER (outcome = 'used'), 0)::BIGINT AS used,
      coalesce(sum(rows) FILTER (outcome = 'set-aside'), 0)::BIGINT AS set_aside,
      coalesce(sum(rows) FILTER (outcome = 'refused'), 0)::BIGINT AS refused
    FROM row_account`);
  const findings = await database.rows(`
    SELECT code, count(*) AS rows, sum(amount)::DECIMAL(38, 3) AS amount, bool_and(currency IS NOT DISTINCT FROM $currency) AS in_reporting
    FROM finding GROUP BY code ORDER BY code`, { currency });
  return {
    rowsRead: rows['read'] as number,
    rowsUsed: rows['used'] as number,
    rowsSetAside: rows['set_aside'] as number,
    rowsRejected: rows['refused'] as number,
    findings: findings.map((row) => ({
      code: row['code'] as string,
      rows: row['rows'] as number,
      amount: currency !== null && row['in_reporting'] === true && row['amount'] !== null ? moneyText(row['amount'] as string, decimals(currency)) : null,
    })),
  };
}

/** Panels that the inputs cannot fill, and the input each one needs. */
async function absentPanels({ database }: Ledger): Promise<Report['absent']> {
  const { payments, customers, control } = await database.row(`
    SELECT (SELECT count(*) FROM credit) AS payments, (SELECT count(*) FROM read_customer) AS customers, (SELECT count(*) FROM read_control) AS control`);
  return [
    ...(payments === 0 ? [{ panel: 'payments', needs: 'payments' }] : []),
    ...(customers === 0 ? [{ panel: 'active-base', needs: 'customers' }] : []),
    ...(control === 0 ? [{ panel: 'control-account', needs: 'control' }] : []),
  ];
}
