import { Problem } from '../../config/problem.ts';
import { detectEncoding } from '../encoding/encoding.ts';
import { HEAD_BYTES, fileHead } from '../files/file-head.ts';
import type { InputFile } from '../files/find-files.ts';
import { type FoundHeader, findHeader } from './find-header.ts';

/** The beginning of a file, and how it is written. */
export interface Head extends FoundHeader {
  /** A label of the Encoding Standard. */
  encoding: string;
  /**
   * Whether the text is a copy of our own making: its rows are those of a sheet or of records, and a place in it is told by the row's
   * number.
   */
  made: boolean;
}

/**
 * Reads the head of a file. `encoding` is found out where it is not known. `wanted` scores a header: of the usual delimiters that one is
 * taken under which most is found. Throws a Problem of status 3 where the file cannot be opened, is empty, or is written in an encoding
 * that must be stated.
 */
export async function readHead(
  file: InputFile,
  wanted: (header: readonly string[]) => number,
  made = false,
  encoding?: string,
): Promise<Head> {
  const { bytes, size } = await fileHead(file);
  const whole = size <= HEAD_BYTES;
  if (bytes.length === 0) throw new Problem(3, [{ place: file.path, what: 'the file is empty: it has not even a header' }]);
  const known = made ? 'utf-8' : (encoding ?? (await detectEncoding(file, file.location)).encoding);
  // Not fatal: the head may end inside a character; the whole file is checked when it is inspected.
  const text = new TextDecoder(known).decode(bytes);
  const { format } = file.source;
  const { quote, delimiter } = made ? { quote: '"', delimiter: ',' } : { quote: format.quote ?? '"', delimiter: format.delimiter };
  const escape = made ? 'doubled' : (format.escape as FoundHeader['escape'] | null);
  const found = findHeader(text, { delimiter, quote, escape, whole, made }, wanted);
  if (found === null) {
    throw new Problem(3, [
      {
        place: file.path,
        what: whole ? 'the file holds no header: all its lines are blank' : 'the header does not end within the first 64 KiB',
      },
    ]);
  }
  return { encoding: known, made, ...found };
}
