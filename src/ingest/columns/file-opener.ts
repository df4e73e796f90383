import { join } from 'node:path';
import { Problem } from '../../config/problem.ts';
import { detectEncoding } from '../encoding/encoding.ts';
import type { InputFile } from '../files/find-files.ts';
import { type Head, readHead } from '../rows/head.ts';
import { type Unpacked, unpack } from '../formats/unpack.ts';
import type { FileWatch } from '../files/watch-files.ts';

/** Opens the files of a run: each is unpacked once, and its encoding found out once, however often it is looked into. */
export class FileOpener {
  readonly #scratch: string;
  readonly #watch: FileWatch;
  readonly #unpacked = new Map<string, Promise<Unpacked>>();
  readonly #encodings = new Map<string, Promise<string>>();

  /** Copies are made in the folder `scratch`. */
  constructor(scratch: string, watch: FileWatch) {
    this.#scratch = scratch;
    this.#watch = watch;
  }

  /** A workbook may be several sources, each with a sheet of its own. */
  unpack(file: InputFile): Promise<Unpacked> {
    return once(this.#unpacked, `${file.source.sheet ?? ''}\n${file.path}`, async (number) => {
      await this.#watch.begin(file);
      return unpack(file, join(this.#scratch, `${number}`));
    });
  }

  /** The other sheets of a workbook; none of any other file. */
  async otherSheets(file: InputFile): Promise<string[]> {
    return (await this.unpack(file)).others.map(({ name }) => name);
  }

  /** A label of the Encoding Standard. `file.location` is where its text is. */
  encoding(file: InputFile): Promise<string> {
    return once(
      this.#encodings,
      `${file.source.format.encoding ?? ''}\n${file.location}`,
      async () => (await detectEncoding(file, file.location)).encoding,
    );
  }

  /**
   * The head of a file of which nothing is known yet. Where its encoding must be asked for, a header in plain letters can still be read:
   * then the question makes sense.
   */
  async head(given: InputFile, wanted: (header: readonly string[]) => number): Promise<Head> {
    const { location, made } = await this.unpack(given);
    const file = { ...given, location };
    const encoding = await this.encoding(file).catch((error: unknown) => {
      if (error instanceof Problem) return 'windows-1252';
      throw error;
    });
    return readHead(file, wanted, made, encoding);
  }
}

function once<Result>(known: Map<string, Promise<Result>>, key: string, make: (number: number) => Promise<Result>): Promise<Result> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const made = make(known.size);
  known.set(key, made);
  made.catch(() => {});
  return made;
}
