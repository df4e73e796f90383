import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Problem } from '../../config/problem.ts';
import type { InputFile } from '../files/find-files.ts';
import { type Limits, UNPACKED, beyondLimits } from './limits.ts';

const CHUNK = 1 << 20;

/**
 * Unpacks a gzip file, all its members one after the other, and gives back the hash of the file. Throws a Problem of status 3 where it is
 * damaged or holds too much.
 */
export async function gunzip(file: InputFile, copy: string, limits: Limits = UNPACKED): Promise<string> {
  const hash = createHash('sha256');
  let packed = 0;
  let unpacked = 0;
  const hashed = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      hash.update(chunk);
      packed += chunk.length;
      yield chunk;
    }
  };
  const limited = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      unpacked += chunk.length;
      const beyond = beyondLimits(packed, unpacked, limits);
      if (beyond !== null)
        throw new Problem(3, [
          {
            place: file.path,
            what: `${beyond}, and is not read any further`,
            todo: 'Look what it is; if it is your export, unpack it and split it.',
          },
        ]);
      yield chunk;
    }
  };
  try {
    await pipeline(
      createReadStream(file.location, { highWaterMark: CHUNK }),
      hashed,
      createGunzip({ chunkSize: CHUNK }),
      limited,
      createWriteStream(copy),
    );
  } catch (error) {
    throw damaged(file, error as NodeJS.ErrnoException, unpacked);
  }
  return hash.digest('hex');
}

function damaged(file: InputFile, error: NodeJS.ErrnoException, unpacked: number): Error {
  if (!error.code?.startsWith('Z_')) return error;
  const what =
    error.code === 'Z_BUF_ERROR'
      ? `the gzip file ends in the middle: it was cut off (${unpacked} bytes could be unpacked)`
      : `the gzip file is damaged (${error.message})`;
  return new Problem(3, [{ place: file.path, what, todo: 'Copy or export it again.' }]);
}
