/** A list of records inside a JSON text: the names of the objects around it, joined by dots; '' is the list that is the whole text. */
export interface JsonList {
  path: string;
  records: number;
  /** Members that are no objects. */
  others: number;
}

/** What a JSON text is made of, as far as that tells where its records are. */
export interface JsonSurvey {
  /** Objects that stand by themselves, one after the other. */
  objects: number;
  /** Values that stand by themselves and are neither object nor list. */
  scalars: number;
  /** Lists that no other list is around. */
  lists: JsonList[];
}

/** What JSON is not, whatever stands in it. */
export class JsonFault extends Error {}

/** As long as a row can be. */
const LONGEST_RECORD = 1 << 26;

interface Level {
  list: JsonList | null;
  /** Of the next value, where the level is an object that no list is around. */
  key: string;
  path: string | null;
}

/**
 * Walks through a JSON text as it comes in, without holding it: first to see where its records are, then, with `target`, to hand over the
 * text of each. Whether what stands between the marks is JSON is for the parser of the single records to say.
 */
export class JsonScan {
  readonly survey: JsonSurvey = { objects: 0, scalars: 0, lists: [] };
  readonly #target: string | null;
  readonly #found: (record: string) => void;
  readonly #levels: Level[] = [];
  #inString = false;
  #escaped = false;
  #inScalar = false;
  #string: string | null = null;
  #lastString = '';
  /** The parts of the record that earlier pieces of text hold; null outside a record. */
  #record: string[] | null = null;
  #recordLength = 0;
  #recordDepth = 0;

  /** `target`: the path of the list whose members are the records; null: the objects that stand by themselves; undefined: only look. */
  constructor(target?: string | null, found: (record: string) => void = () => {}) {
    this.#target = target === undefined ? NOTHING : (target ?? BY_THEMSELVES);
    this.#found = found;
  }

  write(text: string): void {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.#inString) {
        if (this.#escaped) this.#escaped = false;
        else if (code === BACKSLASH) this.#escaped = true;
        else if (code === QUOTE) this.#inString = false;
        if (this.#string !== null && this.#inString) this.#string += text[at];
        else if (this.#string !== null) {
          this.#lastString = this.#string;
          this.#string = null;
        }
        continue;
      }
      if (code === OBJECT || code === LIST) {
        if (this.#begins(code === OBJECT)) from = at;
      } else if (code === OBJECT_END || code === LIST_END) {
        if (this.#ends(code === OBJECT_END)) {
          this.#hand(text.slice(from, at + 1));
          this.#found((this.#record ?? []).join(''));
          this.#record = null;
        }
      } else if (code === QUOTE) {
        this.#inString = true;
        if (this.#levels.at(-1)?.path !== null && this.#levels.length > 0 && this.#levels.at(-1)?.list === null) this.#string = '';
        this.#member();
      } else if (code === COLON) {
        const level = this.#levels.at(-1);
        if (level !== undefined) level.key = this.#lastString;
      } else if (code === COMMA || code <= 0x20) {
        this.#inScalar = false;
      } else if (!this.#inScalar) {
        this.#inScalar = true;
        this.#member();
      }
    }
    if (this.#record !== null) this.#hand(text.slice(from));
  }

  /** Throws a JsonFault where the text ends before what it began. */
  end(): void {
    if (this.#levels.length > 0 || this.#inString) throw new JsonFault('it ends in the middle: it was cut off');
  }

  /** Whether a record begins. */
  #begins(isObject: boolean): boolean {
    this.#inScalar = false;
    const above = this.#levels.at(-1);
    const path =
      above === undefined ? '' : above.list === null && above.path !== null ? [above.path, above.key].filter(Boolean).join('.') : null;
    if (above === undefined && isObject) this.survey.objects += 1;
    if (above?.list) above.list[isObject ? 'records' : 'others'] += 1;
    const list = !isObject && path !== null ? { path, records: 0, others: 0 } : null;
    if (list !== null) this.survey.lists.push(list);
    const begins =
      this.#record === null && isObject && (above === undefined ? this.#target === BY_THEMSELVES : above.list?.path === this.#target);
    this.#levels.push({ list, key: '', path: list === null && isObject ? path : null });
    if (begins) {
      this.#record = [];
      this.#recordLength = 0;
      this.#recordDepth = this.#levels.length;
    }
    return begins;
  }

  /** Whether a record ends. */
  #ends(isObject: boolean): boolean {
    this.#inScalar = false;
    const level = this.#levels.pop();
    if (level === undefined || (isObject && level.list !== null)) throw new JsonFault('a bracket closes what was not opened');
    return this.#record !== null && this.#levels.length === this.#recordDepth - 1;
  }

  #member(): void {
    const above = this.#levels.at(-1);
    if (above === undefined) this.survey.scalars += 1;
    else if (above.list) above.list.others += 1;
  }

  #hand(part: string): void {
    this.#recordLength += part.length;
    if (this.#recordLength > LONGEST_RECORD) throw new JsonFault('a record is longer than 64 megabytes');
    this.#record?.push(part);
  }
}

const NOTHING = '\0nothing';
const BY_THEMSELVES = '\0by themselves';
const BACKSLASH = 0x5c;
const QUOTE = 0x22;
const OBJECT = 0x7b;
const OBJECT_END = 0x7d;
const LIST = 0x5b;
const LIST_END = 0x5d;
const COLON = 0x3a;
const COMMA = 0x2c;
