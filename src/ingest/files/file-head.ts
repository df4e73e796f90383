import { open } from 'node:fs/promises';
import { Problem } from '../../config/problem.ts';
import type { InputFile } from './find-files.ts';

/** What a file is, how it is written and what its columns are is told by so many of its first bytes. */
export const HEAD_BYTES = 65_536;

/** What the machine lacks is no fault of the file. */
const OF_MACHINE: ReadonlySet<string> = new Set(['EMFILE', 'ENFILE', 'ENOMEM']);

/** The first bytes of a file, and its size. Throws a Problem of status 3 where it cannot be read. */
export async function fileHead({ path, location }: Pick<InputFile, 'path' | 'location'>): Promise<{ bytes: Buffer; size: number }> {
  try {
    await using handle = await open(location);
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return { bytes: buffer.subarray(0, bytesRead), size: (await handle.stat()).size };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code !== undefined && OF_MACHINE.has(code)) throw error;
    const why = code === 'EACCES' || code === 'EPERM' ? `: there is no permission to (${code})` : ` (${code ?? message})`;
    throw new Problem(3, [
      { place: path, what: `the file cannot be read${why}`, todo: 'Look who may read it, and whether another program holds it.' },
    ]);
  }
}
