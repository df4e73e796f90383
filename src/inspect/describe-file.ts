import { shownValue } from '../config/problem.ts';
import type { ColumnFacts } from './column-facts.ts';
import type { FileFacts } from './examine-file.ts';

const counts = new Intl.NumberFormat('en');
const DELIMITERS: Record<string, string> = { ',': 'commas', ';': 'semicolons', '\t': 'tabs', '|': 'bars' };
const FORMS = { text: 'Text', gzip: 'Text, packed with gzip,', xlsx: 'A workbook', json: 'JSON', parquet: 'Parquet' };

/** What was found out of a file, as lines for a terminal of any width. */
export function describeFile(file: FileFacts): string[] {
  const { head, columns } = file;
  const width = Math.max(...columns.map(({ header }) => shownHeader(header).length), 0);
  return [
    file.path,
    `  ${written(file)}, header in line ${head.headerLine}, ${counts.format(file.rows)} ${file.rows === 1 ? 'row' : 'rows'} of ${columns.length} columns, ${bytes(file.bytes)}.`,
    ...(head.preamble.length === 0
      ? []
      : [`  Above the header: ${head.preamble.slice(0, 3).map(shownValue).join(', ')}${head.preamble.length > 3 ? ' …' : ''}`]),
    ...file.notes.map((note) => `  To know: ${note}.`),
    ...columns.map((column) => `    ${shownHeader(column.header).padEnd(width)}  ${holds(column).padEnd(16)}  ${seen(column)}`.trimEnd()),
    ...columns.filter(({ doubt }) => doubt !== null).map(({ header, doubt }) => `  Doubtful: ${shownValue(header)}: ${doubt?.what}.`),
  ];
}

function written({ form, sheet, head, stated }: FileFacts): string {
  if (head.made) return sheet === null ? FORMS[form] : `${FORMS[form]}, its sheet ${shownValue(sheet)}`;
  const found = stated === 'found' && head.encoding !== 'utf-8' ? ' (found out)' : '';
  return `${FORMS[form]} in ${head.encoding.toUpperCase()}${found}, separated by ${DELIMITERS[head.delimiter] ?? shownValue(head.delimiter)}`;
}

const shownHeader = (header: string): string => (header === '' ? '(no header)' : shownValue(header).slice(1, -1));

function holds({ holds: what, form, filled }: ColumnFacts): string {
  if (what === 'day') return form === null ? 'days' : form.date;
  if (what === 'number')
    return form === null || (form.decimal === '.' && form.thousands === '') ? 'numbers' : `numbers 1${form.thousands}234${form.decimal}50`;
  return filled === 0 ? 'blank' : 'text';
}

const seen = ({ examples, filled, different }: ColumnFacts): string =>
  filled === 0 ? '' : `${examples.map((example) => shownValue(example)).join(', ')}${different > examples.length ? ' …' : ''}`;

function bytes(count: number): string {
  return count < 1_000_000 ? `${counts.format(Math.ceil(count / 1000))} kB` : `${counts.format(Math.round(count / 100_000) / 10)} MB`;
}
