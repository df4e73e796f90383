import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { type Dialect, cutRows } from './cut-rows.ts';

/** The rows of a file as the engine is to read them. */
export interface RowText extends Dialect {
  location: string;
  /** Columns of the header. */
  width: number;
  /** Rows up to and with the header, blank ones included; 0 in a copy that begins behind it. */
  skip: number;
  /** The line of the file on which the text at `location` begins. */
  line: number;
  /** Whether places are told by the number of the row, as in a sheet, and not by the line. */
  made: boolean;
}

/**
 * Where a row of a file stands: the engine does not tell the lines of the rows that it reads, so they are counted here for the few that are
 * refused.
 */
export interface RowPlace {
  /** The line on which the row begins, from 1, as an editor counts. */
  line: number;
  /** Without the empty ones behind those of the header, which the engine overlooks. */
  fields: number;
  /** Whether a backslash makes a quotation mark, or a backslash, one of its text. */
  escaped: boolean;
  /** Bytes of the row in the file, without its line end. */
  start: number;
  end: number;
}

export interface BrokenQuote {
  kind: 'open' | 'text';
  line: number;
  text: string;
}

const QUOTED = 1;
const CLOSED = 2;
const UNQUOTED = 3;
const FIELD = 4;
const ESCAPED = 5;
/** As long as a row can be: 64 megabytes. Of a longer one, which is refused for that, the beginning is told. */
const LONGEST_ROW = 1 << 26;

/**
 * Visits the rows behind the header, cut as the engine cuts them: empty lines are none, a quotation mark counts at the beginning of a field
 * only. Stops when `visit` gives false, or at a broken quotation mark, which is given back.
 */
export async function scanRows(text: RowText, visit: (row: RowPlace) => boolean): Promise<BrokenQuote | null> {
  const { location, width, skip, made } = text;
  const separator = text.delimiter.charCodeAt(0);
  const quote = text.quote === '' ? -1 : text.quote.charCodeAt(0);
  const backslash = text.escape === 'backslash' ? 0x5c : -1;
  const keepsEmpty = width === 1;
  let state = FIELD;
  let line = text.line;
  let offset = 0;
  let skipped = 0;
  let row: RowPlace = { line, fields: 1, escaped: false, start: 0, end: 0 };
  let quoteLine = 1;
  let returned = false;
  let filled = 0;
  const finish = (end: number): boolean => {
    const empty = row.start === end;
    row.end = end;
    row.fields = Math.min(row.fields, Math.max(width, filled));
    if (skipped < skip) skipped += 1;
    else if ((!empty || keepsEmpty) && !visit(row)) return false;
    return true;
  };
  for await (const chunk of createReadStream(location, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
    let at = 0;
    if (offset === 0 && chunk[0] === 0xef && chunk[1] === 0xbb && chunk[2] === 0xbf) {
      at = 3;
      row.start = 3;
    }
    for (; at < chunk.length; at += 1) {
      const byte = chunk[at];
      if (state === QUOTED) {
        if (byte === quote) state = CLOSED;
        else {
          filled = row.fields;
          if (byte === backslash) state = ESCAPED;
          else if (byte === 0x0a && !made) line += 1;
        }
      } else if (state === ESCAPED) {
        if (byte === 0x0a && !made) line += 1;
        row.escaped ||= byte === quote || byte === backslash;
        state = QUOTED;
      } else if (byte === 0x0a) {
        if (!finish(offset + at - (returned ? 1 : 0))) return null;
        line += 1;
        row = { line, fields: 1, escaped: false, start: offset + at + 1, end: 0 };
        filled = 0;
        state = FIELD;
      } else if (byte === separator) {
        row.fields += 1;
        state = FIELD;
      } else if (state === FIELD) {
        if (byte === quote) {
          state = QUOTED;
          quoteLine = line;
        } else if (byte !== 0x0d) {
          filled = row.fields;
          if (byte !== 0x20) state = UNQUOTED;
        }
      } else if (state === CLOSED) {
        if (byte === quote) {
          filled = row.fields;
          state = QUOTED;
        } else if (byte !== 0x20 && byte !== 0x0d) return { kind: 'text', line: row.line, text: await firstLine(location, row.start) };
      }
      returned = byte === 0x0d;
    }
    offset += chunk.length;
  }
  if (state === QUOTED || state === ESCAPED) return { kind: 'open', line: quoteLine, text: await firstLine(location, row.start) };
  if (row.start < offset) finish(offset - (returned ? 1 : 0));
  return null;
}

/** The line of a row, counted from 1 among those that have as many fields as the header; null where a scan cuts the file otherwise. */
export async function lineOfRow(text: RowText, row: number): Promise<number | null> {
  let line: number | null = null;
  let count = 0;
  await scanRows(text, (place) => {
    if (place.fields === text.width) count += 1;
    if (count === row) line = place.line;
    return line === null;
  });
  return line;
}

/** The cells of some rows; of a very long row, those of its beginning. */
export async function cellsOf(from: RowText, rows: readonly RowPlace[]): Promise<string[][]> {
  await using handle = await open(from.location);
  const cells: string[][] = [];
  for (const row of rows) {
    const text = await textAt(handle, row.start, Math.min(row.end - row.start, LONGEST_ROW));
    cells.push(cutRows(text, from)[0]?.cells ?? []);
  }
  return cells;
}

/** The line on which a row begins. */
async function firstLine(location: string, start: number): Promise<string> {
  await using handle = await open(location);
  const [line = ''] = (await textAt(handle, start, 1000)).split(/\r?\n/);
  return line;
}

async function textAt(handle: FileHandle, start: number, length: number): Promise<string> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, start);
  return buffer.toString('utf8', 0, bytesRead);
}
