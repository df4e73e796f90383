import { Problem } from '../../config/problem.ts';

/** A way in which the cells of a file may be written: as it is said, and as it is read. */
export interface PossibleForm {
  shown: string;
  form: { date: string; decimal: string; thousands: string };
}

/** Days or amounts that can be read in several ways: a line of configuration decides, or a person who is asked. */
export class AmbiguousForm extends Problem {
  readonly forms: readonly PossibleForm[];

  constructor(line: ConstructorParameters<typeof Problem>[1][number], forms: readonly PossibleForm[]) {
    super(2, [line]);
    this.forms = forms;
  }
}
