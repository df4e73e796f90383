import type { SourceKind } from '../config/columns.ts';
import type { FileFacts } from './examine-file.ts';
import type { WrittenSource } from './report-yaml.ts';

/** As what a file is to be read, and what a person must still say of it, a line each. */
export interface Decision {
  source: WrittenSource;
  open: string[];
  /** Headers of columns that nothing is read from; none by a profile, which knows what it leaves out. */
  leftOut: string[];
  /** null where there is no money in the rows. */
  currency: StatedCurrency | null;
}

/** Whether the rows of money state a currency, or only some of them. */
export type StatedCurrency = 'stated' | 'partly' | 'unstated';

/** What one look at a file adds to how it is read; of a column that several tell, the last one counts. */
export interface Part extends Partial<Pick<WrittenSource, 'columns' | 'buckets' | 'setAside' | 'format' | 'others'>> {
  /** What a person must decide, a line each. */
  doubts?: readonly string[];
  /** Headers of the columns that are read. */
  read?: readonly string[];
}

/** Money stands in these kinds; the others need no currency. */
const OF_MONEY = new Set<SourceKind>(['invoices', 'payments', 'credits', 'open-items', 'customer-ledger']);

/** All that was found of a file, put together; what is doubtful stands beside it in report.yaml, and is told with the file's name. */
export function decided(
  file: FileFacts,
  source: Pick<WrittenSource, 'kind' | 'profile' | 'missing'>,
  parts: readonly Part[],
  currency: StatedCurrency,
): Omit<Decision, 'leftOut'> {
  const doubts = parts.flatMap((part) => part.doubts ?? []);
  const all = <Key extends 'columns' | 'format' | 'others'>(key: Key): WrittenSource[Key] =>
    Object.assign({}, ...parts.map((part) => part[key])) as WrittenSource[Key];
  return {
    source: {
      files: file.name,
      ...source,
      columns: all('columns'),
      format: all('format'),
      buckets: parts.flatMap((part) => part.buckets ?? []),
      setAside: parts.flatMap((part) => part.setAside ?? []),
      others: { ...(file.sheet === null ? {} : { sheet: file.sheet }), ...all('others') },
      remarks: [remark(file), ...doubts],
    },
    open: doubts.map((doubt) => `${file.path}: ${doubt}`),
    currency: OF_MONEY.has(source.kind) ? currency : null,
  };
}

function remark({ head, rows, form }: FileFacts): string {
  const header = head.headerLine === 1 ? '' : `, header in line ${head.headerLine}`;
  return `${form === 'text' ? head.encoding : form}${header}, ${rows} ${rows === 1 ? 'row' : 'rows'}`;
}
