/** What a person can mend: where it stands, what is wrong, the value met, what to do. */
export interface ProblemLine {
  /** `FILE`, `FILE:LINE` or `FILE:LINE:COLUMN-NAME`; null where no file is to blame. */
  place: string | null;
  what: string;
  value?: string | null;
  todo?: string | null;
}

/**
 * Exit statuses of the command line that a Problem can carry: usage or configuration, input refused, contract broken; 1 is a fault of the
 * machine.
 */
export type ProblemStatus = 1 | 2 | 3 | 4;

/** Thrown for everything that a user can mend. Anything else that is thrown is a fault of the program and leaves with 1. */
export class Problem extends Error {
  readonly status: ProblemStatus;
  readonly lines: readonly ProblemLine[];

  constructor(status: ProblemStatus, lines: readonly ProblemLine[]) {
    super(lines.map(problemText).join('\n'));
    this.name = 'Problem';
    this.status = status;
    this.lines = lines;
  }
}

const LONGEST_VALUE = 120;

/** A problem as it is printed: `FILE:LINE:COLUMN-NAME: what is wrong: the value`, then on its own line what to do. */
export function problemText(line: ProblemLine): string {
  const head = line.place === null ? line.what : `${line.place}: ${line.what}`;
  const first = line.value == null ? head : `${head}: ${shownValue(line.value)}`;
  return line.todo ? `${first}\n  ${line.todo}` : first;
}

/** A value from a file, made safe for a terminal: control and direction marks escaped, long text cut. */
export function shownValue(value: string): string {
  const cut = value.length > LONGEST_VALUE ? `${value.slice(0, LONGEST_VALUE)}… (${value.length} characters)` : value;
  const escaped = cut.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (mark) => `\\u{${mark.codePointAt(0)?.toString(16)}}`);
  return escaped === '' ? '(blank)' : `"${escaped}"`;
}
