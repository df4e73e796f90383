import { Document, isMap, isSeq } from 'yaml';
import type { SourceKind } from '../config/columns.ts';
import type { CellRule, DocumentRows, SetAsideRule } from '../config/mapping.ts';
import type { AgeingBucket } from './ageing-buckets.ts';

/** A source to be written into report.yaml. */
export interface WrittenSource {
  files: string;
  kind: SourceKind;
  profile: string | null;
  /** For each canonical column the header, the place of a column without one, or a rule. */
  columns: Record<string, string | CellRule>;
  /** The columns of an ageing list. */
  buckets: readonly AgeingBucket[];
  /** Rows that are no debts, by what a column says of the state of documents. */
  setAside: readonly SetAsideRule[];
  format: Record<string, string>;
  /** Other keys, such as `listed`, `sheet` or `lines`. */
  others: Record<string, string | true | DocumentRows>;
  /** What was found, and what is doubtful, a line each. */
  remarks: string[];
  /** Required columns that nobody could name: written as lines to be filled in. */
  missing: string[];
}

/**
 * The text of a report.yaml: every source with what was found out of it, and a remark where a person must decide.
 * `currency`: of the whole report, where the files do not state it; null where they do, '' where nobody has said it yet.
 */
export function reportYaml(sources: readonly WrittenSource[], currency: string | null): string {
  const currencyLines =
    currency === null
      ? []
      : currency === ''
        ? ['# currency: EUR   # No column states it: write which it is, without the first mark.']
        : [`currency: ${currency}`];
  const document = new Document({ sources: sources.map(entry) });
  const list = document.get('sources') as { items: unknown[] };
  for (const [place, source] of sources.entries()) {
    const node = list.items[place];
    if (!isMap(node)) continue;
    node.commentBefore = source.remarks.map((line) => ` ${line}`).join('\n');
    for (const key of ['columns', 'buckets', 'setAside', 'format', 'lines']) {
      const part = node.get(key);
      if (isMap(part) || isSeq(part)) part.flow = true;
    }
    if (source.missing.length > 0)
      node.comment = source.missing
        .map((column) => ` columns: name the column that holds "${column}" beside the others, as in ${column}: "Its header"`)
        .join('\n');
  }
  const head = ['# What each file is, as far as the files themselves tell. Correct what is wrong.', ...currencyLines];
  return `${head.join('\n')}\n${document.toString({ lineWidth: 0, flowCollectionPadding: true })}`;
}

/** The same as lines to be put under the `sources:` of a report.yaml that is there already. */
export function sourceLines(sources: readonly WrittenSource[]): string {
  const [, lines = ''] = reportYaml(sources, null).split(/^sources:\n/m);
  return lines.trimEnd();
}

function entry({ files, kind, profile, columns, buckets, setAside, format, others }: WrittenSource): Record<string, unknown> {
  return {
    files,
    kind,
    ...(profile === null ? {} : { profile }),
    ...(Object.keys(columns).length === 0 ? {} : { columns }),
    ...(buckets.length === 0 ? {} : { buckets }),
    ...(setAside.length === 0 ? {} : { setAside }),
    ...(Object.keys(format).length === 0 ? {} : { format }),
    ...others,
  };
}
