import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { runReport } from './run-report.ts';
import { LEDGER, writeFiles } from './contract-ledgers.ts';

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-closing-')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('a customer ledger that does not close', () => {
  const run = async (files: Record<string, string>): Promise<string> => {
    const dataDir = mkdtempSync(join(root, 'not-closing-'));
    writeFiles(dataDir, files);
    const { status, err } = await runReport({ words: ['--data', dataDir, '--out', join(root, 'not-closing-site')] });
    expect(status).toBe(4);
    return err.slice(err.indexOf('contract '));
  };

  test('leaves with 4, and says whose balance it is, both balances and the difference', async () => {
    expect(await run({ ...LEDGER, 'january.csv': LEDGER['january.csv'].replace('31,150.00', '31,150.10') })).toMatchInlineSnapshot(`
      "contract closing-agrees is broken: january.csv, Alfa, EUR, closing balance of 2026-01-31: expected 150.100, found 150.000, difference -0.100
        Look for lines that the export leaves out, or for a period between two files that none of them holds; or raise tolerance.control in report.yaml. Nothing was published.
      "
    `);
  });

  test('for want of a month between two files too', async () => {
    expect(
      await run({
        ...LEDGER,
        'february.csv': LEDGER['february.csv'].replace('02-01,150.00', '02-01,900.00').replace('28,30.00', '28,780.00'),
      }),
    ).toMatchInlineSnapshot(`
      "contract closing-agrees is broken: february.csv, Alfa, EUR, opening balance of 2026-02-01: expected 900.000, found 150.000, difference -750.000
        Look for lines that the export leaves out, or for a period between two files that none of them holds; or raise tolerance.control in report.yaml. Nothing was published.
      "
    `);
  });

  test('and where a file states no opening balance, for what the files of the days before it say', async () => {
    const february = LEDGER['february.csv'].replace(',Alfa,2026-02-01,150.00,,opening\n', '');
    expect(await run({ ...LEDGER, 'february.csv': february.replace('28,30.00', '28,180.00') })).toMatchInlineSnapshot(`
      "contract closing-agrees is broken: february.csv, Alfa, EUR, closing balance of 2026-02-28: expected 180.000, found 30.000, difference -150.000
        Look for lines that the export leaves out, or for a period between two files that none of them holds; or raise tolerance.control in report.yaml. Nothing was published.
      "
    `);
  });

  test('within tolerance.control it is published', async () => {
    const dataDir = mkdtempSync(join(root, 'closing-within-'));
    writeFiles(dataDir, {
      ...LEDGER,
      'january.csv': LEDGER['january.csv'].replace('31,150.00', '31,150.10'),
      'report.yaml': `${LEDGER['report.yaml']}tolerance: { control: 0.10 }\n`,
    });
    expect((await runReport({ words: ['--data', dataDir, '--out', join(root, 'closing-within-site')] })).status).toBe(0);
  });
});
