import { isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { Problem } from '../config/problem.ts';
import type { InputFile } from './find-files.ts';
import { type FoundHeader, findHeader } from './find-header.ts';

const HEAD_BYTES = 65_536;

/** The beginning of a file, and how it is written. */
export interface Head extends FoundHeader {
  /** A label of the Encoding Standard. */
  encoding: string;
  /** Whether the text is a copy of our own making: its rows are those of a sheet or of records, and a place in it is told by the row's number. */
  made: boolean;
}

/**
 * Reads the head of a file. `wanted` scores a header: of the usual delimiters that one is taken under which most is found.
 * Throws a Problem of status 3 where the file cannot be opened, is empty, or is written in an encoding that must be stated.
 */
export async function readHead(file: InputFile, wanted: (header: readonly string[]) => number, made = false): Promise<Head> {
  const { bytes, whole } = await firstBytes(file);
  if (bytes.length === 0) throw new Problem(3, [{ place: file.path, what: 'the file is empty: it has not even a header' }]);
  const { encoding, text } = await decoded(file, bytes, whole);
  const { quote, delimiter } = made ? { quote: '"', delimiter: ',' } : { quote: file.source.format.quote ?? '"', delimiter: file.source.format.delimiter };
  requireSeparators(file, delimiter, quote);
  const found = findHeader(text, { delimiter, quote, whole, made }, wanted);
  if (found === null) {
    throw new Problem(3, [{ place: file.path, what: whole ? 'the file holds no header: all its lines are blank' : 'the header does not end within the first 64 KiB' }]);
  }
  return { encoding, made, ...found };
}

function requireSeparators(file: InputFile, delimiter: string | null, quote: string): void {
  const usable = (mark: string): boolean => mark === '\t' || /^[\x20-\x7e]$/.test(mark);
  if ((delimiter === null || usable(delimiter)) && (quote === '' || usable(quote)) && delimiter !== quote) return;
  const what = 'the delimiter and the quotation mark of a source must be two different characters of ASCII';
  throw new Problem(2, [{ place: 'report.yaml', what, value: `${delimiter ?? ''}${quote}`, todo: `Correct the format of the source "${file.source.files}".` }]);
}

async function firstBytes(file: InputFile): Promise<{ bytes: Buffer; whole: boolean }> {
  try {
    await using handle = await open(file.location);
    const buffer = Buffer.alloc(HEAD_BYTES);
    const { bytesRead } = await handle.read(buffer, 0, HEAD_BYTES, 0);
    return { bytes: buffer.subarray(0, bytesRead), whole: (await handle.stat()).size <= HEAD_BYTES };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    throw new Problem(3, [{ place: file.path, what: `the file cannot be read (${code ?? message})`, todo: 'Look who may read it, and whether another program holds it.' }]);
  }
}

async function decoded(file: InputFile, bytes: Buffer, whole: boolean): Promise<{ encoding: string; text: string }> {
  const encoding = markedEncoding(bytes) ?? file.source.format.encoding?.toLowerCase() ?? 'utf-8';
  if (encoding === 'utf-8' && !isUtf8(whole ? bytes : withoutCutCharacter(bytes))) throw await encodingProblem(file, bytes, 0);
  // Not fatal: the head may end inside a character; the whole file is checked when it is inspected.
  return { encoding, text: new TextDecoder(encoding).decode(bytes) };
}

/** The encoding that a byte order mark states: it is part of the file, and so more right than a configuration. */
function markedEncoding(bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** The bytes without a character of UTF-8 that is cut off at their end. */
export function withoutCutCharacter(bytes: Buffer): Buffer {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if ((byte & 0xc0) === 0x80) continue;
    const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1;
    return length > back ? bytes.subarray(0, bytes.length - back) : bytes;
  }
  return bytes;
}

/**
 * The file is not UTF-8 and does not say what it is: any guess would turn some letters into others without a word.
 * `bytes` hold the first foreign one, and stand in the file at `offset`.
 */
export async function encodingProblem(file: InputFile, bytes: Buffer, offset: number): Promise<Problem> {
  const line = 1 + (await lineBreaks(file.location, offset + firstForeignByte(bytes)));
  const todo = 'Say which it is on its source in report.yaml, such as format: { encoding: windows-1257 } (Baltic), windows-1251 (Cyrillic), windows-1252 (Western) or utf-16le.';
  return new Problem(3, [{ place: `${file.path}:${line}`, what: `the file is not written in UTF-8${file.source.format.encoding === null ? ', and nothing says in which encoding it is' : ''}`, todo }]);
}

async function lineBreaks(location: string, end: number): Promise<number> {
  let count = 0;
  if (end === 0) return count;
  for await (const chunk of createReadStream(location, { end: end - 1 }) as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 0x0a) count += 1;
  }
  return count;
}

function firstForeignByte(bytes: Buffer): number {
  let low = 0;
  let high = bytes.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (isUtf8(withoutCutCharacter(bytes.subarray(0, middle)))) low = middle;
    else high = middle - 1;
  }
  return low;
}
