import { isAscii, isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import { Problem } from '../../config/problem.ts';
import { encodingProblem, withoutCutCharacter } from '../encoding/encoding.ts';
import { copyDoubled, copyEvenly } from './even-copy.ts';
import { fileChunks } from '../files/file-chunks.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Head } from './head.ts';
import { LineCount } from './line-count.ts';
import { type RowText, scanRows } from './row-scan.ts';

/** Longer than any sequence that is looked for, less one: so that none is missed between two chunks. */
const OVERLAP = 3;
/** As much of a file as its beginning is. */
const PROMISING = 1 << 18;
const USUAL_LINE = 1_000_000;
const BLANK = 0x20;

/** What one pass over a file's bytes tells; the engine never has to ask for it row by row. */
export interface Inspection {
  bytes: number;
  /** Hexadecimal, of the file as it stands in the folder. */
  sha256: string;
  /** Whether a cell may begin or end with a blank. */
  padded: boolean;
  /**
   * Rows behind the header as a count of line ends tells them, for holding against what the engine read; null where only a scan can tell.
   */
  rows: number | null;
  /** Bytes of the longest line. */
  longestLine: number;
  /**
   * Where the rows are read from, and how: the file itself, or a copy in UTF-8 that begins behind the header and whose lines all end alike.
   */
  text: RowText;
}

/** How the engine is to read a file: known once the whole of it was looked at, and before that promised by its beginning. */
export type Way = Pick<Inspection, 'padded' | 'longestLine' | 'text'>;

/**
 * What the beginning of a file promises of the whole, so that the engine may begin to read while the rest is still looked at: that it can
 * be read as it stands. Null where not even the beginning can.
 */
export async function promisedWay(file: InputFile, head: Head): Promise<Way | null> {
  await using handle = await open(file.location);
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(PROMISING), 0, PROMISING, 0);
  const beginning = new Sight(head);
  beginning.add(buffer.subarray(0, bytesRead));
  const { lines, padded, backslashed } = beginning;
  return standsAsItIs(head, lines) && !backslashed ? { padded, longestLine: lines.longest, text: asItStands(file, head) } : null;
}

/**
 * Whether reading a file in the promised way was right, as it turns out: it has no copy that should have been read, and nothing in it was
 * overlooked.
 */
export function isKept(promised: Way, { padded, longestLine, text }: Inspection): boolean {
  return text.location === promised.text.location && (promised.padded || !padded) && isUsual(longestLine) === isUsual(promised.longestLine);
}

/** Whether the engine can read lines of such a length without being given more room. */
export const isUsual = (longestLine: number): boolean => longestLine <= USUAL_LINE;

/**
 * Hashes and checks a file, and copies its rows to `copy` where the engine could not read it as it stands: it is not UTF-8, its lines end
 * in several ways, more than one line stands up to and with the header, or a backslash escapes its quotation marks.
 * Throws a Problem of status 3 for bytes that the encoding does not have.
 */
export async function inspectFile(file: InputFile, head: Head, copy: string): Promise<Inspection> {
  const hash = createHash('sha256');
  const whole = new Sight(head);
  let carried: Buffer = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of fileChunks(file.location)) {
    hash.update(chunk);
    bytes += chunk.length;
    const isPlain = carried.length === 0 && isAscii(chunk);
    if (head.encoding === 'utf-8' && !isPlain)
      carried = await checkedRest(file, Buffer.concat([carried, chunk]), bytes - chunk.length - carried.length);
    whole.add(chunk);
  }
  if (head.encoding === 'utf-8' && !isUtf8(carried)) throw await encodingProblem(file, carried, bytes - carried.length);
  const asIs = standsAsItIs(head, whole.lines);
  const seen = asIs ? whole : new Sight(head);
  if (!asIs) await copyEvenly(file, head, copy, (chunk) => seen.add(chunk));
  const text: RowText = asIs ? asItStands(file, head) : { ...asItStands(file, head), location: copy, skip: 0, line: head.line };
  const escaped = seen.backslashed && (await isEscaped(file, text));
  const doubled: RowText = { ...text, location: `${copy}.doubled` };
  if (escaped) await copyDoubled({ ...text, escape: 'backslash' }, doubled.location);
  return {
    bytes,
    sha256: hash.digest('hex'),
    padded: seen.padded,
    rows: escaped || head.header.length === 1 ? null : seen.lines.rows - text.skip,
    longestLine: seen.lines.longest,
    text: escaped ? doubled : text,
  };
}

/** Whether the engine can read a file as it stands, and not only a copy of it; its lines are those that were counted. */
const standsAsItIs = (head: Head, lines: LineCount): boolean => head.encoding === 'utf-8' && head.line === 2 && lines.alike;

const asItStands = ({ location }: InputFile, { delimiter, quote, header, made }: Head): RowText => ({
  delimiter,
  quote,
  width: header.length,
  made,
  escape: 'doubled',
  location,
  skip: 1,
  line: 1,
});

/**
 * Whether a backslash before a quotation mark makes it one of the text: the source says so, or the rows come out whole that way, and fewer
 * of them are of another width than otherwise. Throws a Problem of status 2 where they come out equally well both ways.
 */
async function isEscaped(file: InputFile, text: RowText): Promise<boolean> {
  const stated = file.source.format.escape;
  if (stated !== null) return stated === 'backslash';
  const cut = async (escape: RowText['escape']): Promise<{ misfits: number; escapedOn: number | null }> => {
    let misfits = 0;
    let escapedOn: number | null = null;
    const broken = await scanRows({ ...text, escape }, ({ fields, escaped, line }) => {
      if (fields !== text.width) misfits += 1;
      if (escaped) escapedOn ??= line;
      return true;
    });
    return { misfits: broken === null ? misfits : Infinity, escapedOn };
  };
  const doubled = await cut('doubled');
  const backslash = await cut('backslash');
  if (backslash.misfits !== doubled.misfits || backslash.misfits === Infinity || backslash.escapedOn === null)
    return backslash.misfits < doubled.misfits;
  const what = 'the rows can be read in two ways: a backslash before a quotation mark may be a letter, or may make the mark a letter';
  const todo = 'Say on its source in report.yaml which it is: format: { escape: doubled } or format: { escape: backslash }.';
  throw new Problem(2, [{ place: `${file.path}:${backslash.escapedOn}`, what, todo }]);
}

/** What the bytes of a text show while they pass. */
class Sight {
  readonly lines: LineCount;
  /** Whether a backslash stands before a quotation mark; any, where the head has such escapes. */
  backslashed = false;
  #padded = false;
  #last = 0;
  readonly #head: Head;
  readonly #padding: ReturnType<typeof paddingOf>;
  #carried: Buffer = Buffer.alloc(0);

  constructor(head: Head) {
    this.#head = head;
    this.#padding = paddingOf(head);
    this.lines = new LineCount(head.quote);
  }

  /** Whether a cell may begin or end with a blank. */
  get padded(): boolean {
    return this.#padded || this.#last === BLANK;
  }

  add(chunk: Buffer): void {
    const between = Buffer.concat([this.#carried, chunk.subarray(0, OVERLAP)]);
    const { quote, made } = this.#head;
    const begins = this.#carried.length === 0 && chunk[0] === BLANK;
    this.#last = chunk.at(-1) ?? this.#last;
    this.#padded ||= begins || isPadded(between, this.#padding, quote) || isPadded(chunk, this.#padding, quote);
    const escape = this.#head.escape === 'backslash' ? '\\' : `\\${quote}`;
    this.backslashed ||= quote !== '' && !made && (between.includes(escape) || chunk.includes(escape));
    this.#carried = Buffer.concat([this.#carried, chunk.subarray(-OVERLAP)]).subarray(-OVERLAP);
    this.lines.add(chunk);
  }
}

/**
 * Sequences that stand where a cell begins or ends with a blank: a blank beside a delimiter, a line's end or a quotation mark, or any rarer
 * blank; `foreign` beyond ASCII.
 */
function paddingOf({ delimiter, quote }: Head): Record<'plain' | 'quoted' | 'foreign', Buffer[]> {
  const sequences = (texts: string[]): Buffer[] => texts.map((text) => Buffer.from(text));
  // The first two bytes of the blanks of General Punctuation, and the last two of a byte order mark inside the file.
  const pairs = [
    [0xe2, 0x80],
    [0xe2, 0x81],
    [0xbb, 0xbf],
  ];
  return {
    plain: sequences(['\v', '\f', ...(delimiter === '\t' ? [] : ['\t']), '\n ', ' \n', ' \r', ` ${delimiter}`, `${delimiter} `]),
    quoted: quote === '' ? [] : sequences([`${quote} `, ` ${quote}`, `\n${quote}`]),
    foreign: [...sequences(['\u0085', '\u00a0', '\u1680', '\u3000']), ...pairs.map((pair) => Buffer.from(pair))],
  };
}

function isPadded(bytes: Buffer, { plain, quoted, foreign }: ReturnType<typeof paddingOf>, quote: string): boolean {
  // A search goes from one first byte of the sequence to the next, and from the end by its last byte: blanks are rarer than what stands
  // between cells.
  const holds = (sequence: Buffer): boolean => (sequence.at(-1) === BLANK ? bytes.lastIndexOf(sequence) !== -1 : bytes.includes(sequence));
  return plain.some(holds) || (!isAscii(bytes) && foreign.some(holds)) || (quote !== '' && bytes.includes(quote) && quoted.some(holds));
}

/**
 * The end of the bytes that the next chunk is looked at together with: whole characters but for the last, which the chunk may cut; nothing
 * where none can be cut.
 */
async function checkedRest(file: InputFile, bytes: Buffer, offset: number): Promise<Buffer> {
  if (!isUtf8(withoutCutCharacter(bytes))) throw await encodingProblem(file, bytes, offset);
  const rest = bytes.subarray(withoutCutCharacter(bytes.subarray(0, Math.max(0, bytes.length - OVERLAP))).length);
  return isAscii(rest) ? Buffer.alloc(0) : rest;
}
