import { Problem } from '../../config/problem.ts';

/** Bytes that are text in several encodings, a different one in each: a line of configuration decides. */
export class AmbiguousEncoding extends Problem {
  /** Labels of the encodings, the likeliest first. */
  readonly labels: readonly string[];

  constructor(line: ConstructorParameters<typeof Problem>[1][number], labels: readonly string[]) {
    super(2, [line]);
    this.labels = labels;
  }
}
