import { isUtf8 } from 'node:buffer';
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { encodingProblem, withoutCutCharacter } from './encoding.ts';
import { copyDoubled, copyEvenly } from './even-copy.ts';
import type { InputFile } from './find-files.ts';
import type { Head } from './head.ts';
import { LineCount } from './line-count.ts';
import { type RowText, scanRows } from './row-scan.ts';

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
  /** Where the rows are read from, and how: the file itself, or a copy in UTF-8 that begins behind the header and whose lines all end alike. */
  text: RowText;
}

/**
 * Hashes and checks a file, and copies its rows to `copy` where the engine could not read it as it stands: it is not UTF-8, its lines end in several ways, more than
 * one line stands up to and with the header, or a backslash escapes its quotation marks.
 * Throws a Problem of status 3 for bytes that the encoding does not have.
 */
export async function inspectFile(file: InputFile, head: Head, copy: string): Promise<Inspection> {
  const hash = createHash('sha256');
  const whole = new Sight(head);
  let carried: Buffer = Buffer.alloc(0);
  let bytes = 0;
  for await (const chunk of createReadStream(file.location, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
    hash.update(chunk);
    bytes += chunk.length;
    if (head.encoding === 'utf-8') carried = await checkedRest(file, Buffer.concat([carried, chunk]), bytes - chunk.length - carried.length);
    whole.add(chunk);
  }
  if (head.encoding === 'utf-8' && !isUtf8(carried)) throw await encodingProblem(file, carried, bytes - carried.length);
  const asIs = head.encoding === 'utf-8' && whole.lines.alike && head.line === 2;
  const seen = asIs ? whole : new Sight(head);
  if (!asIs) await copyEvenly(file, head, copy, (chunk) => seen.add(chunk));
  const shape = { delimiter: head.delimiter, quote: head.quote, width: head.header.length, made: head.made };
  const text: RowText = asIs ? { ...shape, escape: 'doubled', location: file.location, skip: 1, line: 1 } : { ...shape, escape: 'doubled', location: copy, skip: 0, line: head.line };
  const escaped = seen.backslashed && (await isEscaped(text));
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

/**
 * Whether a backslash before a quotation mark makes it one of the text: only where the rows come out whole that way, and fewer of them are of another width than
 * if it did not. A table that is whole with its quotation marks doubled is read so, as the standard has it.
 */
async function isEscaped(text: RowText): Promise<boolean> {
  const misfits = async (escape: RowText['escape']): Promise<number> => {
    let rows = 0;
    const broken = await scanRows({ ...text, escape }, ({ fields }) => {
      if (fields !== text.width) rows += 1;
      return true;
    });
    return broken === null ? rows : Infinity;
  };
  return (await misfits('backslash')) < (await misfits('doubled'));
}

/** What the bytes of a text show while they pass. */
class Sight {
  readonly lines: LineCount;
  /** Whether a cell may begin or end with a blank. */
  padded = false;
  /** Whether a backslash stands before a quotation mark. */
  backslashed = false;
  readonly #head: Head;
  readonly #padding: ReturnType<typeof paddingOf>;
  #carried: Buffer = Buffer.alloc(0);

  constructor(head: Head) {
    this.#head = head;
    this.#padding = paddingOf(head);
    this.lines = new LineCount(head.quote);
  }

  add(chunk: Buffer): void {
    const between = Buffer.concat([this.#carried, chunk.subarray(0, OVERLAP)]);
    const { quote, made } = this.#head;
    const blank = (this.#carried.length === 0 && chunk[0] === 0x20) || chunk.at(-1) === 0x20;
    this.padded ||= blank || isPadded(between, this.#padding, quote) || isPadded(chunk, this.#padding, quote);
    const escape = `\\${quote}`;
    this.backslashed ||= quote !== '' && !made && (between.includes(escape) || chunk.includes(escape));
    this.#carried = Buffer.concat([this.#carried, chunk.subarray(-OVERLAP)]).subarray(-OVERLAP);
    this.lines.add(chunk);
  }
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
