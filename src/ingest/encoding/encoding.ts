import { isAscii, isUtf8 } from 'node:buffer';
import { createReadStream } from 'node:fs';
import { Problem } from '../../config/problem.ts';
import { encodings } from './alphabets.ts';
import { AmbiguousEncoding } from './ambiguous-encoding.ts';
import { fileChunks } from '../files/file-chunks.ts';
import { fileHead } from '../files/file-head.ts';
import type { InputFile } from '../files/find-files.ts';
import { foreignWords } from './foreign-words.ts';
import { Reading, Utf8Reading } from './reading.ts';

/** Words of a file that are remembered, so that each is judged once; then it is begun anew. */
const REMEMBERED = 50_000;
/** Words that are kept to be shown. */
const KEPT = 500;

/** In what a file is written, as a label of the Encoding Standard (and `iso-8859-1`, of which that makes another), and who says so. */
export interface FoundEncoding {
  encoding: string;
  stated: 'mark' | 'configuration' | 'found';
}

/**
 * The encoding of a file: what its byte order mark says, else its source in report.yaml, else what the whole file shows. `location` is
 * where its text is read from. UTF-8 is taken where every byte fits and makes words (by chance the bytes of a word in CP866 may fit too),
 * UTF-16 by its zero bytes, else the one encoding in which all words are words of a language that is written in it.
 * Throws a Problem: 2 where several encodings fit and give different texts, 3 where none does.
 */
export async function detectEncoding(file: InputFile, location: string): Promise<FoundEncoding> {
  const { bytes: beginning } = await fileHead({ ...file, location });
  const mark = markedEncoding(file, beginning);
  const stated = file.source.format.encoding?.toLowerCase() ?? null;
  const wide = stated === null ? utf16WithoutMark(beginning) : null;
  const { foreign, plain } = /^utf-?16/.test(mark ?? stated ?? wide ?? '') ? { foreign: null, plain: true } : await scanned(file, location);
  if (mark !== null) return { encoding: mark, stated: 'mark' };
  if (stated !== null) return { encoding: stated, stated: 'configuration' };
  if (foreign === null && !plain) await mustBeUtf8(file, location);
  if (wide !== null || foreign === null) return { encoding: wide ?? 'utf-8', stated: 'found' };
  return { encoding: await judged(file, location, foreign), stated: 'found' };
}

/**
 * A decoder that throws a TypeError at bytes for which its encoding has no character. In the parts of ISO 8859 these are also 80 to 9F,
 * which hold control characters that no text has: a file with such bytes is written in the Windows encoding that resembles it, which then
 * must be stated.
 */
export function strictDecoder(encoding: string): { encoding: string; decode: (chunk?: Uint8Array) => string } {
  const decoder = new TextDecoder(encoding, { fatal: true });
  const isIso = /^(iso-?8859|latin|l\d)/i.test(encoding);
  return {
    encoding: encoding.toLowerCase(),
    decode(chunk) {
      if (chunk === undefined) return decoder.decode();
      if (isIso && chunk.some((byte) => byte >= 0x80 && byte <= 0x9f))
        throw new TypeError(`Bytes from 80 to 9F are no text in ${encoding}`);
      return decoder.decode(chunk, { stream: true });
    },
  };
}

/** The Windows encoding that has characters where one of ISO 8859 has none, and else the same letters; null where there is none. */
export function encodingLike(encoding: string): string | null {
  return (
    { 'iso-8859-1': 'windows-1252', 'iso-8859-2': 'windows-1250', 'iso-8859-13': 'windows-1257', 'iso-8859-15': 'windows-1252' }[
      encoding
    ] ?? null
  );
}

/** The encoding that a byte order mark states: it is part of the file, and so more right than a configuration. */
function markedEncoding(file: InputFile, bytes: Buffer): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (
    (bytes[0] === 0xff && bytes[1] === 0xfe && bytes[2] === 0 && bytes[3] === 0) ||
    (bytes[0] === 0 && bytes[1] === 0 && bytes[2] === 0xfe && bytes[3] === 0xff)
  ) {
    throw new Problem(3, [
      { place: file.path, what: 'the file is written in UTF-32, which is not read', todo: 'Export it again as CSV in UTF-8.' },
    ]);
  }
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Delimiters, digits and line ends are half zero bytes in UTF-16, nearly all in odd or in even places; other texts have none. */
export function utf16WithoutMark(bytes: Buffer): 'utf-16le' | 'utf-16be' | null {
  let even = 0;
  let odd = 0;
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    if (at % 2 === 0) even += 1;
    else odd += 1;
  }
  const pairs = bytes.length / 2;
  if (odd > pairs / 10 && even < odd / 4) return 'utf-16le';
  return even > pairs / 10 && odd < even / 4 ? 'utf-16be' : null;
}

/**
 * The offset of the first byte that does not fit into UTF-8, null where all do, and whether all are ASCII besides.
 * Throws a Problem of status 3 at a zero byte, which no text has.
 */
async function scanned(file: InputFile, location: string): Promise<{ foreign: number | null; plain: boolean }> {
  let plain = true;
  let offset = 0;
  let foreign: number | null = null;
  let carried: Buffer = Buffer.alloc(0);
  for await (const chunk of fileChunks(location)) {
    const zero = chunk.indexOf(0);
    if (zero !== -1) throw await zeroByte(file, location, offset + carried.length + zero);
    const isPlain = isAscii(chunk);
    plain &&= isPlain;
    if (isPlain && carried.length === 0) {
      offset += chunk.length;
      continue;
    }
    const joined = carried.length > 0 ? Buffer.concat([carried, chunk]) : chunk;
    const whole: Buffer = foreign === null ? withoutCutCharacter(joined) : joined;
    if (foreign === null && !isUtf8(whole)) foreign = offset + firstForeignByte(whole);
    offset += whole.length;
    carried = Buffer.from(joined.subarray(whole.length));
  }
  return { foreign: foreign ?? (carried.length > 0 ? offset : null), plain };
}

async function zeroByte(file: InputFile, location: string, offset: number): Promise<Problem> {
  const line = 1 + (await lineBreaks(location, offset));
  return new Problem(3, [
    {
      place: `${file.path}:${line}`,
      what: 'the file holds a zero byte, which no text has: it was damaged, or is no text',
      todo: 'Export it again as CSV in UTF-8.',
    },
  ]);
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

/** The one encoding in which every word of the file can be read; a Problem where there are several, or none. */
async function judged(file: InputFile, location: string, foreign: number): Promise<string> {
  const readings = encodings.map((encoding) => new Reading(encoding));
  const kept = await readWords(location, readings);
  const plausible = readings.filter(({ against }) => against === null);
  const different = plausible.filter(({ text }, index) => plausible.findIndex((other) => other.text === text) === index);
  const ofOne = different.filter(({ isOfOneLanguage }) => isOfOneLanguage);
  const [only, second] = ofOne.length === 1 ? ofOne : different;
  if (only === undefined) throw await noEncoding(file, location, foreign, readings);
  if (second === undefined) return only.label;
  throw severalEncodings(file, different, kept);
}

/** Throws a Problem where the bytes fit into UTF-8, but make no words in it, and do in another encoding. */
async function mustBeUtf8(file: InputFile, location: string): Promise<void> {
  const utf8 = new Utf8Reading();
  const others = encodings.map((encoding) => new Reading(encoding));
  const kept = await readWords(location, others, utf8);
  const plausible = others.filter(({ against }) => against === null);
  if (utf8.against === null || plausible.length === 0) return;
  const different = plausible.filter(({ text }, index) => plausible.findIndex((other) => other.text === text) === index);
  throw severalEncodings(file, [utf8, ...different], kept);
}

/**
 * Shows every word to the readings, until something speaks against each of them, and gives some of the words. `beside` is shown them too.
 */
async function readWords(location: string, readings: readonly Reading[], beside?: Utf8Reading): Promise<string[]> {
  const kept: string[] = [];
  const seen = new Set<string>();
  for await (const word of foreignWords(location)) {
    const key = `${word.beside ?? ''}${word.bytes}`;
    if (seen.has(key)) continue;
    if (seen.size >= REMEMBERED) seen.clear();
    seen.add(key);
    if (kept.length < KEPT) kept.push(word.bytes);
    for (const reading of readings) reading.take(word);
    beside?.take(word);
    if (readings.every(({ against }) => against !== null)) break;
  }
  return kept;
}

function severalEncodings(
  file: InputFile,
  readings: readonly Pick<Reading, 'label' | 'read'>[],
  words: readonly string[],
): AmbiguousEncoding {
  const differs = (bytes: string): boolean => new Set(readings.map((reading) => reading.read(bytes))).size === readings.length;
  const shown =
    words.filter(differs).toSorted((a, b) => b.length - a.length)[0] ??
    words.find((bytes) => new Set(readings.map((reading) => reading.read(bytes))).size > 1) ??
    '';
  const each = readings.map((reading) => `"${reading.read(shown)}" as ${reading.label}`).join(', ');
  const what = `the file can be read in ${readings.length} encodings, which give different texts: ${each}`;
  const [first, ...others] = readings.map(({ label }) => `format: { encoding: ${label} }`);
  const or = others.map((line) => ` or ${line}`).join('');
  const todo = file.configured
    ? `Say on its source in report.yaml which it is: ${first}${or}.`
    : `Say in report.yaml which it is: sources: [{ files: "${file.path}", kind: ${file.source.kind}, ${first} }]${or}.`;
  return new AmbiguousEncoding(
    { place: file.path, what, todo },
    readings.map(({ label }) => label),
  );
}

async function noEncoding(file: InputFile, location: string, foreign: number, readings: readonly Reading[]): Promise<Problem> {
  const line = 1 + (await lineBreaks(location, foreign));
  const nearest = readings.reduce((a, b) => (b.words > a.words ? b : a));
  const what = 'the file is not written in UTF-8, and in no other encoding that is tried can all its words be read';
  const todo = `The nearest is ${nearest.label}, but there stands ${shownWord(nearest.against)}. Export it again in UTF-8, or say on its source in report.yaml in which encoding it is: format: { encoding: ${nearest.label} }.`;
  return new Problem(3, [{ place: `${file.path}:${line}`, what, todo }]);
}

const shownWord = (word: string | null): string => `"${(word ?? '').slice(0, 40).replace(/[\p{Cc}\p{Cf}]/gu, '\ufffd')}"`;

/**
 * The file is not what its source says, or what its first lines were taken for. `bytes` hold the first foreign one, and stand in the file
 * at `offset`.
 */
export async function encodingProblem(file: InputFile, bytes: Buffer, offset: number): Promise<Problem> {
  const line = 1 + (await lineBreaks(file.location, offset + firstForeignByte(bytes)));
  const todo =
    'Say which it is on its source in report.yaml, such as format: { encoding: windows-1257 } (Baltic), windows-1251 (Cyrillic), windows-1252 (Western) or utf-16le.';
  return new Problem(3, [{ place: `${file.path}:${line}`, what: 'the file is not written in UTF-8', todo }]);
}

async function lineBreaks(location: string, end: number): Promise<number> {
  let count = 0;
  if (end === 0) return count;
  for await (const chunk of createReadStream(location, { end: end - 1 }) as AsyncIterable<Buffer>) {
    for (const byte of chunk) if (byte === 0x0a) count += 1;
  }
  return count;
}
