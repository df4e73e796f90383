import { stat } from 'node:fs/promises';
import { type Entry, type ZipFile, openPromise } from 'yauzl';
import { Problem } from '../../config/problem.ts';
import type { InputFile } from '../files/find-files.ts';
import { type Limits, UNPACKED, beyondLimits } from './limits.ts';

/** Entries of a zip that is no workbook are not listed without end. */
const MOST_ENTRIES = 20_000;

/** The files inside a zip archive. */
export class Zip implements AsyncDisposable {
  readonly names: readonly string[];
  readonly #file: InputFile;
  readonly #zip: ZipFile;
  readonly #entries: ReadonlyMap<string, Entry>;
  readonly #packed: number;
  readonly #limits: Limits;
  #unpacked = 0;

  private constructor(file: InputFile, zip: ZipFile, entries: ReadonlyMap<string, Entry>, packed: number, limits: Limits) {
    this.#file = file;
    this.#zip = zip;
    this.#entries = entries;
    this.#packed = packed;
    this.#limits = limits;
    this.names = [...entries.values()].map(({ fileName }) => fileName);
  }

  /** Throws a Problem of status 3 where the archive is damaged. */
  static async open(file: InputFile, limits: Limits = UNPACKED): Promise<Zip> {
    let zip: ZipFile | null = null;
    try {
      zip = await openPromise(file.location, { autoClose: false });
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entries.size >= MOST_ENTRIES) break;
        entries.set(plain(entry.fileName), entry);
      }
      return new Zip(file, zip, entries, (await stat(file.location)).size, limits);
    } catch (error) {
      zip?.close();
      throw damaged(file, error as Error);
    }
  }

  has(name: string): boolean {
    return this.#entries.has(plain(name));
  }

  /**
   * The text of a file inside, piece by piece; names differ by capitals and the slash before them alone in some programs. What all files
   * unpack to is held to the limits.
   */
  async *text(name: string): AsyncIterable<string> {
    const entry = this.#entries.get(plain(name));
    if (entry === undefined) throw damaged(this.#file, new Error(`it has no ${name}`));
    if (entry.isEncrypted()) {
      throw new Problem(3, [{ place: this.#file.path, what: 'the file is locked with a password', todo: 'Save it without one.' }]);
    }
    let decoder: TextDecoder | null = null;
    try {
      const stream = await this.#zip.openReadStreamPromise(entry);
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        this.#unpacked += chunk.length;
        const beyond = beyondLimits(this.#packed, this.#unpacked, this.#limits);
        if (beyond !== null)
          throw new Problem(3, [
            {
              place: this.#file.path,
              what: `${beyond}, and is not read any further`,
              todo: 'Look what it is; if it is your export, split it, or save it as CSV.',
            },
          ]);
        decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
        yield decoder.decode(chunk, { stream: true });
      }
      if (decoder !== null) yield decoder.decode();
    } catch (error) {
      throw damaged(this.#file, error as Error);
    }
  }

  [Symbol.asyncDispose](): Promise<void> {
    this.#zip.close();
    return Promise.resolve();
  }
}

const plain = (name: string): string => name.replace(/^\/+/, '').toLowerCase();

function encodingOf(beginning: Buffer): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  return beginning[0] === 0xfe && beginning[1] === 0xff ? 'utf-16be' : 'utf-8';
}

/** What went wrong with the machine, and what is said already, stays what it is; anything else is wrong with the file. */
function damaged(file: InputFile, error: Error): Error {
  if (error instanceof Problem || 'syscall' in error) return error;
  return new Problem(3, [
    {
      place: file.path,
      what: `the file is damaged, or was cut off: it cannot be unpacked (${error.message})`,
      todo: 'Save or copy it again.',
    },
  ]);
}
