import { Problem } from '../../config/problem.ts';
import { type ExplorerText, CODE_TEXTS } from '../../text/explorer.ts';
import type { Locale } from '../../text/locale.ts';

/** What is wrong with a file of the reader's own as a whole. */
export type FileFault =
  'unreadable' | 'no-header' | 'not-utf-8' | 'unknown-columns' | 'fields-count' | 'no-documents' | 'no-ledger' | 'ledger-beside';

export interface OwnFault {
  /** null: all the files together. */
  file: string | null;
  /** Of the file as a whole, or the code under which a row is refused. */
  fault: FileFault | { code: string; row: number; column: string };
  /** How many rows, or the columns that are looked for. */
  detail?: string;
}

/**
 * Why files of the reader's own make no ledger, in terms that the page says in its own language. `more`: rows that are refused besides
 * those named.
 */
export class OwnProblem extends Problem {
  readonly faults: readonly OwnFault[];
  readonly more: number;

  constructor(faults: readonly OwnFault[], more = 0) {
    super(
      3,
      faults.map(({ file, fault }) => ({ place: file, what: typeof fault === 'string' ? fault : `row ${fault.row}: ${fault.code}` })),
    );
    this.faults = faults;
    this.more = more;
  }
}

/** The problem as the page says it, a line for each fault. */
export async function ownProblemText({ faults, more }: OwnProblem, texts: ExplorerText['ownTables'], locale: Locale): Promise<string> {
  const sentences = faults.some(({ fault }) => typeof fault !== 'string') ? await CODE_TEXTS[locale]() : {};
  const lines = faults.map(({ file, fault, detail = '' }) => {
    const place = [file, ...(typeof fault === 'string' ? [] : [texts.row(fault.row), fault.column])]
      .filter((part) => part !== null && part !== '')
      .join(', ');
    const said = typeof fault === 'string' ? texts.faults[fault](detail) : (sentences[fault.code] ?? fault.code);
    return place === '' ? said : `${place}: ${said}`;
  });
  return [...lines, ...(more > 0 ? [texts.more(more)] : [])].join('\n');
}
