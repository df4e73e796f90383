import { stat } from 'node:fs/promises';
import { Problem, type ProblemLine } from '../../config/problem.ts';

interface Stamp {
  path: string;
  location: string;
  size: bigint;
  modified: bigint;
  inode: bigint;
}

/** Remembers how files stood when they were begun to be read: one that changes meanwhile would be read half old, half new. */
export class FileWatch {
  #stamps: Stamp[] = [];

  /** A file that cannot be looked at is left to its reader. */
  async begin({ path, location }: { path: string; location: string }): Promise<void> {
    const stamp = await stampOf(path, location);
    if (stamp !== null) this.#stamps.push(stamp);
  }

  /** Forgets all but the files of a run: what else lies in the folder was only looked into, and may change. */
  keep(files: readonly { path: string }[]): void {
    const kept = new Set(files.map(({ path }) => path));
    this.#stamps = this.#stamps.filter(({ path }) => kept.has(path));
  }

  /** Throws a Problem of status 3 where a file is not what it was. */
  async requireUnchanged(): Promise<void> {
    const problems: ProblemLine[] = [];
    for (const before of this.#stamps) {
      const now = await stampOf(before.path, before.location);
      const todo = 'Run again once the program that writes it is done.';
      if (now === null) problems.push({ place: before.path, what: 'the file was taken away while it was read', todo });
      else if (now.size !== before.size || now.modified !== before.modified || now.inode !== before.inode)
        problems.push({ place: before.path, what: 'the file changed while it was read', todo });
    }
    if (problems.length > 0) throw new Problem(3, problems);
  }
}

async function stampOf(path: string, location: string): Promise<Stamp | null> {
  const found = await stat(location, { bigint: true }).catch(() => null);
  return found === null ? null : { path, location, size: found.size, modified: found.mtimeNs, inode: found.ino };
}
