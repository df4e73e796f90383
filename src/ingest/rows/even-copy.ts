import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../config/problem.ts';
import { encodingLike, strictDecoder } from '../encoding/encoding.ts';
import type { InputFile } from '../files/find-files.ts';
import type { Head } from './head.ts';
import type { RowText } from './row-scan.ts';

const CHUNK = 1 << 20;

/**
 * Copies the rows behind the header to `copy`, in UTF-8 and with lines that all end with LF. `see` gets the bytes of the copy.
 * Throws a Problem of status 3 for bytes that the encoding does not have.
 */
export async function copyEvenly(file: InputFile, head: Head, copy: string, see: (bytes: Buffer) => void): Promise<void> {
  const decoder = strictDecoder(head.encoding);
  const even = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    let before = head.after;
    let held = '';
    const rows = (text: string): string => {
      const cut = Math.min(before, text.length);
      before -= cut;
      return text.slice(cut);
    };
    for await (const chunk of chunks) {
      const text = held + rows(decodedChunk(file, decoder, chunk));
      held = text.endsWith('\r') ? '\r' : '';
      yield Buffer.from(text.slice(0, text.length - held.length).replace(/\r\n?/g, '\n'));
    }
    yield Buffer.from((held + rows(decodedChunk(file, decoder))).replace(/\r\n?/g, '\n'));
  };
  const seen = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    for await (const chunk of chunks) {
      see(chunk);
      yield chunk;
    }
  };
  await pipeline(createReadStream(file.location, { highWaterMark: CHUNK }), even, seen, createWriteStream(copy));
}

function decodedChunk(file: InputFile, decoder: ReturnType<typeof strictDecoder>, chunk?: Buffer): string {
  try {
    return decoder.decode(chunk);
  } catch {
    const what = `the file holds bytes that are no text in the encoding ${decoder.encoding}`;
    throw new Problem(3, [
      {
        place: file.path,
        what,
        todo: `Say on its source in report.yaml in which encoding it is: format: { encoding: ${encodingLike(decoder.encoding) ?? '…'} }.`,
      },
    ]);
  }
}

/** Copies rows in which a backslash escapes quotation marks so that these are doubled. Outside quotation marks a backslash is one. */
export async function copyDoubled(rows: RowText, copy: string): Promise<void> {
  const quote = rows.quote.charCodeAt(0);
  const separator = rows.delimiter.charCodeAt(0);
  const backslash = 0x5c;
  const doubled = async function* (chunks: AsyncIterable<Buffer>): AsyncIterable<Buffer> {
    let inside = false;
    let begins = true;
    let escaping = false;
    for await (const chunk of chunks) {
      const out = Buffer.allocUnsafe(chunk.length * 2 + 2);
      let length = 0;
      for (const byte of chunk) {
        if (escaping) {
          escaping = false;
          if (byte === quote) length = out.writeUInt8(quote, length);
          else if (byte !== backslash) length = out.writeUInt8(backslash, length);
          length = out.writeUInt8(byte, length);
          if (byte === quote || byte === backslash) continue;
        } else if (inside && byte === backslash) {
          escaping = true;
          continue;
        } else length = out.writeUInt8(byte, length);
        if (byte === quote && (inside || begins)) inside = !inside;
        begins = byte === separator || byte === 0x0a || (begins && byte === 0x20);
      }
      yield out.subarray(0, length);
    }
  };
  await pipeline(createReadStream(rows.location, { highWaterMark: CHUNK }), doubled, createWriteStream(copy));
}
