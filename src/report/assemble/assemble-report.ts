import { sqlFile } from '../../engine/database.ts';
import { assembleBook } from './assemble-book.ts';
import type { Figures } from '../ask/ask-figures.ts';
import { twoHistories } from '../history/two-histories.ts';
import type { Ledger } from '../ledger.ts';
import { type Input, absentFigures } from './possible-figures.ts';
import { decimalOf, moneyText, shareOf, thousandths } from '../money.ts';
import { type Book, type CurrencyBook, reportSchema, type Report } from '../schema/report-schema.ts';

/** report.json for the as-of date for which the figures were asked; checked against its schema. */
export async function assembleReport(ledger: Ledger, figures: Figures): Promise<Report> {
  const { config, asOf, currency, history } = ledger;
  const threshold = config.risk.threshold;
  const provisionBands = config.provision.bands;
  const inReporting = (entity: string | null): Book =>
    assembleBook(figures, {
      own: false,
      currency,
      entity,
      asOf,
      decimals: currency === null ? 0 : ledger.decimals(currency),
      threshold,
      history,
      provisionBands,
    });
  const inEach = (entity: string | null, reporting: Book): CurrencyBook[] => {
    if (!figures.perCurrency) return figures.currencies.map((code) => ({ currency: code, ...reporting, reporting: null }));
    const present = figures.currencies.filter((code) =>
      figures.totals.some((row) => row.own && row.currency === code && row.entity === entity),
    );
    return present.map((code) => ({
      currency: code,
      ...assembleBook(figures, {
        own: true,
        currency: code,
        entity,
        asOf,
        decimals: ledger.decimals(code),
        threshold,
        history,
        provisionBands,
      }),
      reporting: worth(figures, code, entity, ledger),
    }));
  };
  const company = inReporting(null);
  return reportSchema.parse({
    schema: 'arrears/report@1',
    company: config.company,
    title: config.title,
    asOf,
    latest: ledger.latest,
    currency,
    ...company,
    currencies: inEach(null, company),
    entities: figures.entities.map((entity) => {
      const book = inReporting(entity);
      return { entity, ...book, currencies: inEach(entity, book) };
    }),
    history: await twoHistories(ledger, company),
    quality: await quality(ledger),
    absent: await absentPanels(ledger, figures.moved.itemsFollowed),
  } satisfies Report);
}

/** What a currency's money is worth in the reporting currency. */
function worth(figures: Figures, code: string, entity: string | null, { currency, decimals }: Ledger): CurrencyBook['reporting'] {
  if (currency === null) return null;
  const row = figures.worths.find((one) => one.currency === code && one.entity === entity);
  const whole = figures.totals.find((one) => !one.own && one.currency === currency && one.entity === entity)?.open ?? '0';
  const open = thousandths(row?.open ?? '0');
  const money = (amount: string): string => moneyText(amount, decimals(currency));
  return {
    open: money(row?.open ?? '0.000'),
    unapplied: money(row?.unapplied ?? '0.000'),
    net: money(decimalOf(open - thousandths(row?.unapplied ?? '0'))),
    openShare: shareOf(open, thousandths(whole)),
    rate: row?.rate?.replace(/\.?0+$/, '') ?? null,
  };
}

async function quality({ database, currency, decimals, asOf }: Ledger): Promise<Report['quality']> {
  await database.setVariable('as_of', asOf);
  await database.setVariable('own', currency === null ? 'yes' : 'no');
  await database.execute(sqlFile(import.meta.url, './finding-risk.sql'));
  const rows = await database.row(`
    SELECT coalesce(sum(rows), 0)::BIGINT AS read,
      coalesce(sum(rows) FILTER (outcome = 'used'), 0)::BIGINT AS used,
      coalesce(sum(rows) FILTER (outcome = 'set-aside'), 0)::BIGINT AS set_aside,
      coalesce(sum(rows) FILTER (outcome = 'refused'), 0)::BIGINT AS refused
    FROM row_account`);
  const findings = await database.rows(
    `
    SELECT code, count(*) AS rows, sum(amount)::DECIMAL(38, 3) AS amount, bool_and(currency IS NOT DISTINCT FROM $currency) AS in_reporting,
      coalesce((SELECT sum(at_risk) FROM code_risk WHERE code_risk.code = finding.code), 0)::DECIMAL(38, 3) AS at_risk
    FROM finding GROUP BY code ORDER BY code`,
    { currency },
  );
  return {
    rowsRead: rows['read'] as number,
    rowsUsed: rows['used'] as number,
    rowsSetAside: rows['set_aside'] as number,
    rowsRejected: rows['refused'] as number,
    findings: findings.map((row) => ({
      code: row['code'] as string,
      rows: row['rows'] as number,
      amount:
        currency !== null && row['in_reporting'] === true && row['amount'] !== null
          ? moneyText(row['amount'] as string, decimals(currency))
          : null,
      atRisk: currency === null ? null : moneyText(row['at_risk'] as string, decimals(currency)),
    })),
  };
}

/**
 * Panels that the inputs cannot fill, and the input each one needs. An input without a row is none, and payments are such wherever they
 * were read.
 */
async function absentPanels({ database, kinds }: Ledger, itemsFollowed: boolean): Promise<Report['absent']> {
  const { payments, ...others } = await database.row(`
    SELECT (SELECT count(*) FROM credit WHERE kind = 'payment') AS payments, (SELECT count(*) FROM credit) AS credits,
      (SELECT count(*) FROM read_customer) AS customers, (SELECT count(*) FROM read_control) AS control`);
  const rows: Partial<Record<Input, unknown>> = { payments, ...others };
  const given = kinds.filter((kind) => rows[kind] !== 0);
  return absentFigures((payments as number) > 0 ? [...given, 'payments'] : given, itemsFollowed);
}
