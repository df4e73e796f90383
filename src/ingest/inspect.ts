import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../config/problem.ts';
import type { InputFile } from './find-files.ts';
import { type Head, encodingProblem, withoutCutCharacter } from './head.ts';
import { LineCount } from './line-count.ts';

const CHUNK = 1 << 20;
/** Longer than any sequence that is looked for, less one: so that none is missed between two chunks. */
const OVERLAP = 3;

/** What one pass over a file's bytes tells; the engine never has to ask for it row by row. */
export interface Inspection {
  bytes: number;
  /** Hexadecimal, of the file as it stands in the folder. */
  sha256: string;
  /** Whether a cell may begin or end with a blank. */
  padded: boolean;
  /** Rows behind the header as a count of line ends tells them, for holding against what the engine read; null where only a scan can tell. */
  rows: number | null;
  /** Bytes of the longest line. */
  longestLine: number;
  /** Where the rows are read from: the file itself, or a copy in UTF-8 whose lines all end alike. */
  location: string;
}

/**
 * Hashes and checks a file, and copies it to `copy` where the engine could not read it as it stands: not UTF-8, or line ends of several kinds.
 * Throws a Problem of status 3 for bytes that the encoding does not have.
 */
export async function inspectFile(file: InputFile, head: Head, copy: string): Promise<Inspection> {
  const hash = createHash('sha256');
  const padding = paddingOf(head);
  const seen = { bytes: 0, padded: false };
  const lines = new LineCount(head.quote);
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(file.location, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    seen.bytes += chunk.length;
    const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    if (head.encoding === 'utf-8') {
      seen.padded ||= isPadded(joined, padding, head.quote);
      carried = await checkedRest(file, joined, seen.bytes - joined.length);
    }
    lines.add(chunk);
  }
  if (head.encoding === 'utf-8' && !isUtf8(carried)) throw await encodingProblem(file, carried, seen.bytes - carried.length);
  seen.padded ||= carried.at(-1) === 0x20;
  const asIs = head.encoding === 'utf-8' && lines.alike;
  if (!asIs) await copyEvenly(file, head.encoding, copy);
  return {
    bytes: seen.bytes,
    sha256: hash.digest('hex'),
    padded: seen.padded || head.encoding !== 'utf-8',
    rows: asIs && head.skip === 1 && head.header.length > 1 ? lines.rows - 1 : null,
    longestLine: lines.longest,
    location: asIs ? file.location : copy,
  };
}

/** Sequences that stand where a cell begins or ends with a blank: a blank beside a delimiter, a quote or a line's end, or any rarer blank. */
function paddingOf({ delimiter, quote }: Head): { always: Buffer[]; quoted: Buffer[] } {
  const rare = ['\u0085', '\u00a0', '\u1680', '\u3000', '\v', '\f', ...(delimiter === '\t' ? [] : ['\t'])];
  const plain = ['\n ', ' \n', ' \r', ` ${delimiter}`, `${delimiter} `];
  const quoted = quote === '' ? [] : [`${quote} `, ` ${quote}`, `\n${quote}`];
  // The first two bytes of the blanks of General Punctuation, and the last two of a byte order mark inside the file.
  const bytes = [[0xe2, 0x80], [0xe2, 0x81], [0xbb, 0xbf]];
  return { always: [...[...rare, ...plain].map((text) => Buffer.from(text)), ...bytes.map((pair) => Buffer.from(pair))], quoted: quoted.map((text) => Buffer.from(text)) };
}

function isPadded(bytes: Buffer, { always, quoted }: ReturnType<typeof paddingOf>, quote: string): boolean {
  return always.some((sequence) => bytes.includes(sequence)) || (quote !== '' && bytes.includes(quote) && quoted.some((sequence) => bytes.includes(sequence)));
}

/** The end of the bytes that the next chunk is looked at together with: whole characters but for the last, which the chunk may cut. */
async function checkedRest(file: InputFile, bytes: Buffer, offset: number): Promise<Buffer> {
  if (!isUtf8(withoutCutCharacter(bytes))) throw await encodingProblem(file, bytes, offset);
  return bytes.subarray(withoutCutCharacter(bytes.subarray(0, Math.max(0, bytes.length - OVERLAP))).length);
}

async function copyEvenly(file: InputFile, encoding: string, copy: string): Promise<void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const even = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<string> {
    let held = '';
    for await (const chunk of chunks) {
      const text = held + decodedChunk(file, decoder, chunk);
      held = text.endsWith('\r') ? '\r' : '';
      yield text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n');
    }
    yield (held + decodedChunk(file, decoder)).replace(/\r\n?/g, '\n');
  };
  await pipeline(createReadStream(file.location, { highWaterMark: CHUNK }), even, createWriteStream(copy));
}

function decodedChunk(file: InputFile, decoder: TextDecoder, chunk?: Buffer): string {
  try {
    return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
  } catch {
    const what = `the file holds bytes that are no text in the encoding ${decoder.encoding}`;
    throw new Problem(3, [{ place: file.path, what, todo: 'Say on its source in report.yaml in which encoding it is: format: { encoding: … }.' }]);
  }
}
