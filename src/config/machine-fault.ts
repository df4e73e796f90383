import { Problem } from './problem.ts';

const DENIED = new Set(['EACCES', 'EPERM']);

const WORDS: Record<string, { what: string; todo: string }> = {
  EROFS: { what: 'this cannot be written: the disk is read-only', todo: 'Name another place with --out.' },
  ENOSPC: { what: 'the disk is full', todo: 'Make room, and run again: nothing was published.' },
  EDQUOT: { what: 'the quota of the disk is used up', todo: 'Make room, and run again: nothing was published.' },
  EBUSY: { what: 'this is in use, or a disk of its own, and cannot be replaced', todo: 'Name a folder inside it with --out.' },
  ENAMETOOLONG: { what: 'the name is too long', todo: 'Name another place with --out.' },
  EMFILE: { what: 'too many files are open', todo: 'Raise the limit of open files (ulimit -n), and run again.' },
  ENFILE: { what: 'the machine has too many open files', todo: 'Close other programs, and run again.' },
  ENOMEM: { what: 'the machine has no memory left', todo: 'Close other programs, and run again.' },
};

/** How those who do not pass on the system's code (the engine, the bundler) tell of it in their own errors. */
const TOLD: readonly [RegExp, string][] = [
  [/Too many open files/, 'EMFILE'],
  [/No space left on device/, 'ENOSPC'],
];

/**
 * An error of the operating system as a Problem of status 1, where there is something that a person can do; else null.
 * `place` is what was to be written; without it the error's own path is named.
 */
export function machineFault(error: unknown, place: string | null = null): Problem | null {
  const { code = codeTold(error), path } = (error ?? {}) as NodeJS.ErrnoException;
  if (code === undefined) return null;
  const words = DENIED.has(code) ? denied(place !== null) : WORDS[code];
  return words === undefined ? null : new Problem(1, [{ place: place ?? path ?? null, ...words }]);
}

const codeTold = (error: unknown): string | undefined =>
  error instanceof Error ? TOLD.find(([words]) => words.test(error.message))?.[1] : undefined;

function denied(writing: boolean): { what: string; todo: string } {
  const todo = 'Give the user who runs this the right to it';
  return writing
    ? { what: 'this cannot be written: permission denied', todo: `${todo}, or name another place with --out.` }
    : { what: 'permission denied', todo: `${todo}.` };
}
