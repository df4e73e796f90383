import { type FileHandle, open } from 'node:fs/promises';

const FLUSHED_AT = 1 << 20;

/** A copy that the program makes of rows it read: UTF-8, LF, comma, '"' doubled. A blank row is a blank line. */
export class CsvCopy implements AsyncDisposable {
  readonly #handle: FileHandle;
  #text = '';

  private constructor(handle: FileHandle) {
    this.#handle = handle;
  }

  static async open(path: string): Promise<CsvCopy> {
    return new CsvCopy(await open(path, 'w'));
  }

  /** Adds a row, filled up with blank cells to `width`. */
  async row(cells: readonly string[], width: number): Promise<void> {
    const line = cells.map(quoted).join(',');
    this.#text += cells.length === 0 ? '\n' : `${line}${','.repeat(Math.max(0, width - cells.length))}\n`;
    if (this.#text.length >= FLUSHED_AT) await this.#flush();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    try {
      await this.#flush();
    } finally {
      await this.#handle.close();
    }
  }

  async #flush(): Promise<void> {
    const text = this.#text;
    this.#text = '';
    await this.#handle.appendFile(text);
  }
}

function quoted(cell: string): string {
  if (!/[",\r\n]/.test(cell)) return cell;
  return `"${cell.replace(/\r\n?/g, '\n').replaceAll('"', '""')}"`;
}
