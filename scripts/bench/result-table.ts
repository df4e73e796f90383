import { markdownTable } from './markdown-table.ts';
import type { Measurement } from './measure.ts';
import { filesToFigures, filesToFirstFigures, ledgerAndFigures } from './report-run.ts';

interface Row {
  name: string;
  of: (measured: Measurement) => number | null;
  digits: number;
  /** Whether it says something to ask how it grows with the number of items. */
  grows: boolean;
}

const MEGABYTE = 1_000_000;
/** Below this a step is too short for its growth to mean anything, in seconds or megabytes. */
const TOO_LITTLE = 0.05;

/** The measurements as a Markdown table: a column for each size, and between two sizes the exponent of growth. */
export function resultTable(measurements: readonly Measurement[]): string {
  const pairs = measurements.slice(1).map((larger, index) => [measurements[index] as Measurement, larger] as const);
  const head = [
    '',
    ...measurements.map(({ size }) => size.name),
    ...pairs.map(([smaller, larger]) => `growth ${smaller.size.name} to ${larger.size.name}`),
  ];
  const body = rowsFor(measurements).map(({ name, of, digits, grows }) => [
    name,
    ...measurements.map((measured) => shown(of(measured), digits)),
    ...pairs.map(([smaller, larger]) => (grows ? shown(exponent(smaller, larger, of), 2) : '')),
  ]);
  return markdownTable(head, body);
}

function rowsFor(measurements: readonly Measurement[]): Row[] {
  const names = [...new Set(measurements.flatMap(({ run }) => run.steps.map(({ name }) => name)))];
  const secondsOf = ({ run }: Measurement, step: string): number | null => run.steps.find(({ name }) => name === step)?.seconds ?? null;
  const time = (name: string, of: Row['of']): Row => ({ name: `${name}, s`, of, digits: 2, grows: true });
  const ratio = (name: string, of: Row['of']): Row => ({ name, of, digits: 2, grows: false });
  return [
    { name: 'items', of: ({ ledger }) => ledger.items, digits: 0, grows: false },
    { name: 'payments', of: ({ ledger }) => ledger.payments, digits: 0, grows: false },
    { name: 'files, MB', of: ({ ledger }) => ledger.bytes / MEGABYTE, digits: 1, grows: false },
    time('**bare load** into memory', ({ bareLoad }) => bareLoad),
    time('**bare load** into a database file', ({ filedLoad }) => filedLoad),
    ...names.map((name) => time(name, (measured) => secondsOf(measured, name))),
    time('start, and what is in no step', ({ run }) => run.seconds - run.steps.reduce((sum, { seconds }) => sum + seconds, 0)),
    time('**ledger and figures**', ({ run }) => ledgerAndFigures(run)),
    time('**from the files to the figures** of the trend of 36 months', ({ run }) => filesToFigures(run)),
    ratio('the same / up to **the first figures**, the stages and the risk', ({ run }) => filesToFigures(run) / filesToFirstFigures(run)),
    time('**whole run**', ({ run }) => run.seconds),
    ratio('**ledger and figures / bare load** into memory', ({ run, bareLoad }) => ledgerAndFigures(run) / bareLoad),
    ratio('**whole run / bare load** into memory', ({ run, bareLoad }) => run.seconds / bareLoad),
    ratio('**ledger and figures / bare load** into a file', ({ run, filedLoad }) => ledgerAndFigures(run) / filedLoad),
    ratio('**whole run / bare load** into a file', ({ run, filedLoad }) => run.seconds / filedLoad),
    { name: 'peak memory, MB', of: ({ run }) => run.peakMemory / MEGABYTE, digits: 0, grows: true },
    { name: 'ledger.duckdb, MB', of: ({ run }) => run.ledgerFile.raw / MEGABYTE, digits: 1, grows: true },
    { name: 'ledger.duckdb gzipped, MB', of: ({ run }) => run.ledgerFile.gzipped / MEGABYTE, digits: 1, grows: true },
  ];
}

/** The slope between two sizes on logarithmic axes: 1 is linear. */
function exponent(smaller: Measurement, larger: Measurement, of: Row['of']): number | null {
  const [from, to] = [of(smaller), of(larger)];
  if (from === null || to === null || from < TOO_LITTLE || to < TOO_LITTLE) return null;
  return Math.log(to / from) / Math.log(larger.ledger.items / smaller.ledger.items);
}

function shown(value: number | null, digits: number): string {
  if (value === null) return '–';
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}
