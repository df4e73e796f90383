import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { checkCommand } from '../../src/report/command/check-command.ts';
import { CONTRACTS } from '../../src/report/contracts/check-contracts.ts';
import { type Files, withFolder } from '../ingest/folder.ts';

const INVOICES =
  'id,customer,issued,due,amount,currency\n1,Alfa,2026-06-03,2026-07-03,1250.00,EUR\n2,Beta,2026-07-15,2026-08-14,980.50,EUR\n';

/** Checks a folder of these files; what the command says stands in `out` and `err`. */
function checked(files: Files, words: readonly string[], named: (dataDir: string) => string = (dataDir) => dataDir) {
  return withFolder(files, async (dataDir) => {
    const said = { out: '', err: '' };
    const status = await checkCommand({
      arguments: ['--data', named(dataDir), ...words],
      streams: { out: { write: (text) => (said.out += text) }, err: { write: (text) => (said.err += text) } },
      terminal: false,
      debug: false,
      seconds: () => 0,
    });
    return { status, ...said, published: existsSync(join(dataDir, 'dist')) };
  });
}

test('every contract is named with what was compared, and nothing is published', async () => {
  const { status, out, err, published } = await checked({ 'invoices.csv': INVOICES }, ['--as-of', '2026-07-31']);
  expect([status, out, published]).toEqual([0, '', false]);
  for (const code of Object.keys(CONTRACTS)) expect(err).toMatch(new RegExp(`^${code} holds  [\\d,]+ compared$`, 'm'));
  expect(err).toMatch(/As of 2026-07-31: outside the risk zone; all \d+ contracts hold\.\n$/);
});

test('for programs: the last line has the verdict and every contract', async () => {
  const { status, out, err } = await checked({ 'invoices.csv': INVOICES }, ['--as-of', '2026-12-31', '--json']);
  expect([status, err]).toEqual([0, '']);
  const last = JSON.parse(out.trim().split('\n').at(-1) ?? '') as {
    status: number;
    verdict: { inRiskZone: boolean };
    contracts: { code: string; checked: number }[];
  };
  expect(last).toMatchObject({ event: 'finished', status: 0, asOf: '2026-12-31', verdict: { inRiskZone: true } });
  expect(last.contracts.map(({ code }) => code)).toEqual(Object.keys(CONTRACTS));
  expect(last.contracts.find(({ code }) => code === 'stages-partition')?.checked).toBeGreaterThan(3);
});

test('a control account that disagrees is a broken contract: status 4, with the difference', async () => {
  const { status, err } = await checked({ 'invoices.csv': INVOICES, 'control.csv': 'date,balance\n2026-08-31,2230.00\n' }, [
    '--as-of',
    '2026-08-31',
    '--quiet',
  ]);
  expect(status).toBe(4);
  expect(err).toMatch(/contract control-agrees is broken: .*expected 2230\.000, found 2230\.500, difference 0\.500/);
});

test('refused input is 3, wrong usage 2', async () => {
  expect((await checked({ 'invoices.csv': INVOICES.replace('1250.00', 'much') }, [])).status).toBe(3);
  const { status, err } = await checked({ 'invoices.csv': INVOICES }, ['--out', 'dist']);
  expect(status).toBe(2);
  expect(err).toContain("unknown option '--out'");
});

test.each(['.', './', '..'])('the folder may be told from where one stands: %s', async (place) => {
  const stood = process.cwd();
  const files: Files = place === '..' ? { 'invoices.csv': INVOICES, 'within/readme.txt': '' } : { 'invoices.csv': INVOICES };
  try {
    const { status, err } = await checked(files, [], (dataDir) => {
      process.chdir(place === '..' ? join(dataDir, 'within') : dataDir);
      return place;
    });
    expect([status, err]).toEqual([0, expect.stringContaining('all 23 contracts hold')]);
  } finally {
    process.chdir(stood);
  }
});
