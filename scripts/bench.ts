import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { explorerTable } from './bench/explorer-table.ts';
import { generateLedger } from './bench/generate-ledger.ts';
import { ledgerSizes, type LedgerSize } from './bench/ledger-size.ts';
import { machine } from './bench/machine.ts';
import { measure, type Measurement } from './bench/measure.ts';
import { type ExplorerMeasure, measureExplorer } from './bench/measure-explorer.ts';
import { measurePages } from './bench/measure-pages.ts';
import { measureReading } from './bench/measure-reading.ts';
import { pagesTable } from './bench/pages-table.ts';
import { readingTable } from './bench/reading-table.ts';
import { resultTable } from './bench/result-table.ts';
import { randomUseTable, useAtRandom } from './bench/use-at-random.ts';

const PARTS = ['report', 'reading', 'explorer', 'pages'] as const;
/** Asked for by name alone, as it takes its minutes whatever the machine. */
const RANDOM_USE = 'random-use';
type Part = (typeof PARTS)[number] | typeof RANDOM_USE;

const program = new Command('npm run bench --')
  .description(
    'Measures the command report on generated ledgers, how files are read and what readers of the pages and of the explorer wait for, and prints Markdown tables. It judges nothing.',
  )
  .addOption(
    new Option('--sizes <list>', 'numbers of items, or back-dated: 1.7 million lines with 286 thousand applications')
      .argParser(sizes)
      .default(sizes('100k,1m,5m,back-dated'), '100k,1m,5m,back-dated'),
  )
  .addOption(new Option('--reading <rows>', 'rows of the files whose reading is measured').argParser(sizes).default(sizes('10m'), '10m'))
  .addOption(
    new Option('--explorer <list>', 'numbers of items that the explorer is measured with').argParser(sizes).default(sizes('1m'), '1m'),
  )
  .addOption(new Option('--only <part>', 'measure this part alone').choices([...PARTS, RANDOM_USE]))
  .option('--minutes <number>', 'how long the explorer is used at random', times, 10)
  .option('--repeat <times>', 'whole runs of each size, of which the fastest is shown', times, 1)
  .showHelpAfterError()
  .exitOverride((error) => process.exit(error.exitCode === 0 ? 0 : 2))
  .parse();
const options = program.opts<{
  sizes: LedgerSize[];
  reading: LedgerSize[];
  explorer: LedgerSize[];
  only?: Part;
  minutes: number;
  repeat: number;
}>();

const measures = (part: Part): boolean => (options.only === undefined ? part !== RANDOM_USE : options.only === part);

const scratch = mkdtempSync(join(tmpdir(), 'arrears-bench-'));
const stop = new AbortController();
process.once('exit', () => rmSync(scratch, { recursive: true, force: true, maxRetries: 3 }));
for (const [name, status] of [
  ['SIGINT', 130],
  ['SIGTERM', 143],
] as const) {
  process.once(name, () => {
    stop.abort();
    process.exit(status);
  });
}

const say = (text: string): unknown => process.stderr.write(`${text}\n`);
try {
  const measurements: Measurement[] = [];
  for (const size of measures('report') ? options.sizes : []) {
    say(`${size.name}: making the files`);
    const ledger = await generateLedger(join(scratch, String(size.items)), size);
    measurements.push(await measure(size, ledger, options.repeat, stop.signal, say));
    rmSync(ledger.folder, { recursive: true, force: true });
  }
  process.stdout.write(`${await machine()}\n`);
  // A ledger of another shape does not belong in a row of growing sizes.
  for (const alike of [
    measurements.filter(({ size }) => size.applications === null),
    measurements.filter(({ size }) => size.applications !== null),
  ]) {
    if (alike.length > 0) process.stdout.write(`\n${resultTable(alike)}\n`);
  }
  for (const { items: rows } of measures('reading') ? options.reading : [])
    process.stdout.write(`\n${readingTable(await measureReading(scratch, rows, stop.signal, say))}\n`);
  const explored: ExplorerMeasure[] = [];
  for (const size of measures('explorer') ? options.explorer : []) explored.push(await measureExplorer(scratch, size, stop.signal, say));
  if (explored.length > 0) process.stdout.write(`\n${explorerTable(explored)}\n`);
  if (measures('pages')) process.stdout.write(`\n${pagesTable(await measurePages(scratch, stop.signal, say))}\n`);
  for (const size of measures(RANDOM_USE) ? options.explorer : [])
    process.stdout.write(`\n${randomUseTable(await useAtRandom(scratch, size, options.minutes, stop.signal, say))}\n`);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

function sizes(text: string): LedgerSize[] {
  try {
    return ledgerSizes(text);
  } catch (error) {
    throw new InvalidArgumentError((error as Error).message);
  }
}

function times(text: string): number {
  if (!/^[1-9]\d{0,2}$/.test(text)) throw new InvalidArgumentError('It must be a whole number from 1 up.');
  return Number(text);
}
