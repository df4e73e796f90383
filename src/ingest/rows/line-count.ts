/**
 * Counts the rows of a file by its line ends, without cutting it into cells: cheap enough to hold against every file that the engine reads,
 * which has been seen to lose a row without a word when it was longer than its buffer. A line end inside quotation marks ends no row; a
 * quotation mark that stands inside a cell without them makes the count wrong, and then a scan has the last word.
 */
export class LineCount {
  /** Bytes of the longest line so far. */
  longest = 0;
  readonly #quote: number;
  #rows = 0;
  #length = 0;
  #inside = false;
  #newlines = 0;
  #returns = 0;
  #pairs = 0;
  #last = 0;

  constructor(quote: string) {
    this.#quote = quote === '' ? -1 : quote.charCodeAt(0);
  }

  /** Rows that are not empty, the header among them. */
  get rows(): number {
    return this.#rows + (this.#length > 0 ? 1 : 0);
  }

  /** Whether all lines end alike, with LF or with CR LF. */
  get alike(): boolean {
    return this.#returns === 0 || (this.#returns === this.#pairs && this.#newlines === this.#pairs);
  }

  add(chunk: Buffer): void {
    if (this.#inside || (this.#quote !== -1 && chunk.includes(this.#quote)) || this.#returns > 0 || chunk.includes(0x0d))
      this.#addByBytes(chunk);
    else this.#addByLines(chunk);
    this.#last = chunk.at(-1) ?? this.#last;
  }

  #addByLines(chunk: Buffer): void {
    let from = 0;
    for (let end = chunk.indexOf(0x0a); end !== -1; end = chunk.indexOf(0x0a, from)) {
      this.#newlines += 1;
      this.#end(end - from);
      from = end + 1;
    }
    this.#length += chunk.length - from;
    this.longest = Math.max(this.longest, this.#length);
  }

  #addByBytes(chunk: Buffer): void {
    let from = 0;
    let before = this.#last;
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (byte === this.#quote) this.#inside = !this.#inside;
      else if (byte === 0x0d) this.#returns += 1;
      else if (byte === 0x0a) {
        this.#newlines += 1;
        const pair = before === 0x0d;
        if (pair) this.#pairs += 1;
        if (!this.#inside) {
          this.#end(at - from - (pair ? 1 : 0));
          from = at + 1;
        }
      }
      before = byte;
    }
    this.#length += chunk.length - from;
    this.longest = Math.max(this.longest, this.#length);
  }

  #end(more: number): void {
    const length = this.#length + more;
    if (length > 0) this.#rows += 1;
    this.longest = Math.max(this.longest, length);
    this.#length = 0;
  }
}
