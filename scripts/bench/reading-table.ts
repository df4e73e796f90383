import { markdownTable } from './markdown-table.ts';
import type { Reading } from './measure-reading.ts';
import type { Writing } from './reading-files.ts';

const MEGABYTE = 1_000_000;
const WORDS: Record<Writing, string> = { canonical: 'CSV, canonical', local: 'CSV, decimal commas and local days', workbook: 'XLSX' };

/** How files were read, as a Markdown table; each ratio is to a figure of the same run. */
export function readingTable(readings: readonly Reading[]): string {
  const canonical = readings.find(({ writing }) => writing === 'canonical');
  const head = [
    'reading',
    'rows',
    'MB',
    'seconds to read',
    'with the checks of all rows together',
    'peak memory, MB',
    'DuckDB’s typed load, s: into as much memory',
    'into any',
    'into a file',
    'speed of reading to that into as much memory',
    'into any',
    'into a file',
    'with the checks, to that into as much memory',
    'time to canonical, per row',
  ];
  const loads = ['limited', 'memory', 'file'] as const;
  const body = readings.map(({ writing, rows, bytes, seconds, reading, peakMemory, bareLoad }) => [
    WORDS[writing],
    number(rows, 0),
    number(bytes / MEGABYTE, 0),
    number(reading, 2),
    number(seconds, 2),
    number(peakMemory / MEGABYTE, 0),
    ...loads.map((load) => (bareLoad === null ? '–' : number(bareLoad[load], 2))),
    ...loads.map((load) => (bareLoad === null ? '–' : number(bareLoad[load] / reading, 2))),
    bareLoad === null ? '–' : number(bareLoad.limited / seconds, 2),
    canonical === undefined ? '–' : number(seconds / rows / (canonical.seconds / canonical.rows), 2),
  ]);
  return markdownTable(head, body);
}

const number = (value: number, digits: number): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
