import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { codes } from '../../src/ingest/refusals/codes.ts';
import { minorUnits } from '../../src/config/minor-units.ts';
import { allProfiles } from '../../src/ingest/profiles/profile.ts';
import { withRead } from './folder.ts';

const errors = join(import.meta.dirname, '..', 'errors');
const expectations = readdirSync(errors, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => readFileSync(join(errors, entry.name, 'expected.txt'), 'utf8'))
  .join('\n');

// Its case needs a row of 64 megabytes, which is no file to keep: it is made in hostile.test.ts.
test.for(Object.keys(codes).filter((code) => code !== 'line-too-long'))('%s has a case among the errors', (code) => {
  expect(expectations).toMatch(
    new RegExp(
      ` ${code} |${'reason' in codes[code as keyof typeof codes] ? (codes[code as keyof typeof codes] as { reason: string }).reason.replace(/[()]/g, '\\$&') : code}`,
    ),
  );
});

test('codes are words with hyphens', () => {
  for (const code of Object.keys(codes)) expect(code).toMatch(/^[a-z]+(-[a-z]+)*$/);
});

test('minor units are those of ISO 4217, not of a display', () => {
  expect(['EUR', 'JPY', 'KWD', 'IQD', 'CLF', 'ISK', 'HUF'].map((code) => minorUnits.get(code))).toEqual([2, 0, 3, 3, 4, 0, 2]);
  expect([...minorUnits.keys()].every((code) => /^[A-Z]{3}$/.test(code))).toBe(true);
  const unknown = Intl.supportedValuesOf('currency').filter(
    (code) => ['EUR', 'USD', 'GBP', 'SEK', 'NOK', 'PLN', 'UAH', 'RUB', 'CHF', 'JPY'].includes(code) && !minorUnits.has(code),
  );
  expect(unknown).toEqual([]);
});

test('every profile that ships is well formed, and says where it is known from', () => {
  for (const { name, source } of allProfiles()) expect(source.length, name).toBeGreaterThan(100);
  for (const { name, kinds } of allProfiles()) {
    for (const rule of Object.values(kinds).flatMap(({ setAside, further }) => [...setAside, ...further.flatMap((one) => one.setAside)]))
      expect(rule.code, name).toMatch(/^[a-z]+(-[a-z]+)*$/);
  }
});

test('the real export of Xero: payables and deleted rows are set aside and counted, two currencies are used', async () => {
  const data = readFileSync(join(import.meta.dirname, '..', 'cases', 'xero-export', 'xero_invoice_data.csv'));
  await withRead(
    { 'xero.csv': data, 'report.yaml': 'sources: [{ files: xero.csv, kind: invoices, profile: xero }]\n' },
    async (database) => {
      expect(await database.rows('SELECT outcome, code, currency, rows, amount FROM row_account')).toEqual([
        { outcome: 'set-aside', code: 'deleted', currency: 'USD', rows: 1, amount: '6000.000' },
        { outcome: 'set-aside', code: 'payable', currency: 'CAD', rows: 232, amount: '40350.090' },
        { outcome: 'set-aside', code: 'payable', currency: 'GBP', rows: 35, amount: '682.490' },
        { outcome: 'set-aside', code: 'payable', currency: 'USD', rows: 217, amount: '14258.770' },
        { outcome: 'used', code: null, currency: 'GBP', rows: 30, amount: '92057.500' },
        { outcome: 'used', code: null, currency: 'USD', rows: 86, amount: '308484.090' },
      ]);
      expect(
        await database.rows(
          'SELECT currency, count(*) AS rows, sum(amount)::DECIMAL(18,3) AS paid FROM read_invoice WHERE settled IS NOT NULL GROUP BY currency ORDER BY currency',
        ),
      ).toEqual([
        { currency: 'GBP', rows: 24, paid: '79322.500' },
        { currency: 'USD', rows: 79, paid: '278378.090' },
      ]);
    },
  );
});
