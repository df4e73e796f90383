import { type SourceKind, canonicalColumns } from '../config/columns.ts';
import { plain } from '../ingest/columns/columns.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';
import { usualHeaders } from './usual-headers.ts';

/**
 * Columns that bear the name of one of the report's and are not it, such as sums under "Due", or the documents' currency beside amounts of
 * the company: by their name they would be read as it.
 */
export function notByName(
  { columns: facts }: Pick<FileFacts, 'columns'>,
  kind: SourceKind,
  held: Readonly<Record<string, string>>,
): WrittenSource['columns'] {
  const taken = new Set(Object.values(held));
  const known = usualHeaders[kind].filter(({ column }) => canonicalColumns[kind].optional.includes(column) && !(column in held));
  const unlike = known.filter(({ column }) =>
    facts.some(({ header, holds }) => plain(header) === column && holds !== 'blank' && !taken.has(header)),
  );
  return Object.fromEntries(unlike.map(({ column }) => [column, { value: '' }]));
}
