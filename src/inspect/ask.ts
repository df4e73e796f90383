import type { Readable, Writable } from 'node:stream';
import { isCancel, select, text } from '@clack/prompts';

/** One answer that may be given: what it means, how it is worded, and what helps to choose it. */
export interface Choice {
  value: string;
  label: string;
  hint?: string;
}

/** Asks the person at the terminal. Null: they would rather stop. */
export interface Asker {
  choose(question: string, choices: readonly Choice[], first?: string): Promise<string | null>;
  /** A word of one's own; `wrong` says what is wrong with it, or nothing. */
  word(question: string, example: string, wrong: (answer: string) => string | undefined): Promise<string | null>;
}

/** Questions on a terminal: arrows and return, or a word typed in. */
export function askOn(input: Readable, output: Writable): Asker {
  const streams = { input, output };
  const answer = (given: string | symbol): string | null => (typeof given === 'string' && !isCancel(given) ? given : null);
  return {
    async choose(question, choices, first) {
      const options = choices.map(({ value, label, hint }) => ({ value, label, ...(hint === undefined ? {} : { hint }) }));
      return answer(await select({ message: question, options, ...(first === undefined ? {} : { initialValue: first }), ...streams }));
    },
    async word(question, example, wrong) {
      return answer(await text({ message: `${question} (such as ${example})`, validate: (given) => wrong(given ?? ''), ...streams }));
    },
  };
}
