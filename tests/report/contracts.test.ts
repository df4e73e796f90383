import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Problem } from '../../src/config/problem.ts';
import { silentProgress } from '../../src/config/progress.ts';
import { askFigures } from '../../src/report/ask/ask-figures.ts';
import { assembleReport } from '../../src/report/assemble/assemble-report.ts';
import { CONTRACTS, type ContractCode, checkContracts } from '../../src/report/contracts/check-contracts.ts';
import type { Ledger } from '../../src/report/ledger.ts';
import { openLedger } from '../../src/report/assemble/open-ledger.ts';
import { produceSite } from '../../src/report/publishing/produce-site.ts';
import { type ReportCommand, reportCommand } from '../../src/report/command/report-command.ts';
import { hashesOf } from './hashes-of.ts';
import { publishReport, runReport } from './run-report.ts';
import { ALTERATIONS, type Alteration } from './contract-alterations.ts';
import { LEDGER, LISTS, LONG, OF_ENTITIES, recordedFolder, writeFiles, writeFolder } from './contract-ledgers.ts';

const CODES = Object.keys(CONTRACTS) as ContractCode[];

const root = realpathSync.native(mkdtempSync(join(tmpdir(), 'arrears-contracts-')));
beforeAll(async () => {
  writeFolder(join(root, 'data'));
  writeFolder(join(root, 'entities'), OF_ENTITIES);
  writeFiles(join(root, 'ledger'), LEDGER);
  writeFiles(join(root, 'lists'), LISTS);
  writeFolder(join(root, 'long'), LONG);
  await recordedFolder(join(root, 'history'));
});
afterAll(async () => {
  for (const { ledger } of await Promise.all(asked.values())) await ledger.close();
  rmSync(root, { recursive: true, force: true });
});

/** The ledgers of the folders and their figures, asked once. */
const asked = new Map<string, Promise<Asked>>();
interface Asked {
  ledger: Ledger;
  figures: Awaited<ReturnType<typeof askFigures>>;
}

function askedOf(folder: string): Promise<Asked> {
  const known = asked.get(folder);
  if (known !== undefined) return known;
  const asking = openLedger({ dataDir: join(root, folder) }).then(async (ledger) => ({
    ledger,
    figures: await askFigures(ledger.database, ledger.asOf, ledger.perCurrency),
  }));
  asked.set(folder, asking);
  return asking;
}

/** Alters, writes the report and checks, as a run does behind its figures; then the alteration is taken back. */
async function checked(alteration?: Alteration, folder = 'data') {
  const { ledger, figures } = await askedOf(folder);
  await ledger.database.execute('BEGIN');
  try {
    if (typeof alteration === 'string') await ledger.database.execute(alteration);
    const report = await assembleReport(ledger, figures);
    if (typeof alteration === 'function') alteration(report);
    return await checkContracts(ledger, report);
  } finally {
    await ledger.database.execute('ROLLBACK');
  }
}

/** The command as it is, but for what it publishes. */
async function commandOn(folder: string, out: string, produce: ReportCommand['produceSite']): Promise<{ status: number; told: string }> {
  let told = '';
  const said = { write: (text: string) => void (told += text) };
  const status = await reportCommand({
    arguments: ['--data', join(root, folder), '--out', out, '--quiet'],
    streams: { out: said, err: said },
    terminal: false,
    debug: false,
    seconds: () => 0,
    produceSite: produce,
  });
  return { status, told };
}

const refusals = new Map<Alteration, Promise<Problem>>();

/** The refusal that follows an alteration; found once. */
function broken(alteration: Alteration, folder?: string): Promise<Problem> {
  const known =
    refusals.get(alteration) ??
    checked(alteration, folder).then(
      () => Promise.reject(new Error('Every contract held.')),
      (reason: unknown) => (reason instanceof Problem ? reason : Promise.reject(reason)),
    );
  refusals.set(alteration, known);
  return known;
}

test('each contract holds where nothing was altered, and compared something', async () => {
  const idle = async (folder?: string) => {
    const held = await checked(undefined, folder);
    expect(held.map(({ code }) => code)).toEqual(CODES);
    return held.filter(({ checked: comparisons }) => comparisons === 0).map(({ code }) => code);
  };
  expect(await idle('entities')).toEqual(['forecast-covers-open', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle()).toEqual(['entities-add-up', 'forecast-covers-open', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle('history')).toEqual(['entities-add-up', 'forecast-covers-open', 'closing-agrees', 'lists-agree']);
  expect(await idle('long')).toEqual(['entities-add-up', 'histories-add-up', 'closing-agrees', 'lists-agree']);
  expect(await idle('ledger')).toEqual([
    'ranking-covers-managers',
    'entities-add-up',
    'forecast-covers-open',
    'histories-add-up',
    'control-agrees',
    'lists-agree',
  ]);
  expect(await idle('lists')).toEqual([
    'ranking-covers-managers',
    'entities-add-up',
    'forecast-covers-open',
    'histories-add-up',
    'control-agrees',
    'closing-agrees',
  ]);
});

test('every contract is broken by an alteration of its own', () => {
  expect([...new Set(ALTERATIONS.map(([code]) => code))]).toEqual(CODES);
});

test.each(ALTERATIONS)('%s alone is broken, with status 4, where %s', async (code, _, alteration, folder) => {
  const { status, lines } = await broken(alteration, folder);
  expect(status).toBe(4);
  expect([...new Set(lines.map(({ what }) => /^contract ([a-z-]+) is broken/.exec(what)?.[1]))]).toEqual([code]);
});

test('the message names the slices and the differences', async () => {
  const told: Record<string, string[]> = {};
  for (const [, why, alteration, folder] of ALTERATIONS)
    told[why] = (await broken(alteration, folder)).lines.map(({ what }) => what).slice(0, 3);
  await expect(`${JSON.stringify(told, null, 2)}\n`).toMatchFileSnapshot('./contract-messages.json');
});

describe('through the whole command', () => {
  const dataDir = join(root, 'whole-data');
  const out = join(root, 'whole-site');
  const words = ['--data', dataDir, '--out', out];
  let before: Record<string, string>;
  beforeAll(async () => {
    writeFolder(dataDir);
    await publishReport({ words });
    before = hashesOf(out);
  });

  test('a broken contract leaves with 4, and the old site stands byte for byte', async () => {
    writeFolder(dataDir, { 'control.csv': 'date,balance\n2026-03-31,850.01\n' });
    const { status, err } = await runReport({ words });
    expect(status).toBe(4);
    expect(err.slice(err.indexOf('contract '))).toMatchInlineSnapshot(`
      "contract control-agrees is broken: EUR, 2026-03-31: expected 850.010, found 850.000, difference -0.010
        Look for documents that one of the two does not have, or raise tolerance.control in report.yaml. Nothing was published.
      "
    `);
    expect(hashesOf(out)).toEqual(before);
    writeFolder(dataDir);
    const altered = await commandOn('data', out, (run) =>
      produceSite({
        ...run,
        progress: silentProgress,
        beforeChecks: ({ database }: Ledger) => database.execute('UPDATE balance SET open = -open'),
      }),
    );
    expect(altered.status).toBe(4);
    expect(hashesOf(out)).toEqual(before);
  });

  test.each(CODES)(
    '%s leaves with 4 when it is broken, names the slice and the difference, and the old site stands byte for byte',
    async (code) => {
      const [, , alteration = '', folder = 'data'] = ALTERATIONS.find(([one]) => one === code) ?? [];
      // Without the pages, which each other run builds: what they are made from is asked, altered and checked as in every run.
      const { status, told } = await commandOn(folder, out, async () => {
        throw await broken(alteration, folder);
      });
      expect(status).toBe(4);
      expect(told).toMatch(new RegExp(`^contract ${code} is broken: .+: expected .+, found .+, difference (-?[0-9.]+|not a number)$`, 'm'));
      expect(hashesOf(out)).toEqual(before);
    },
  );
});
