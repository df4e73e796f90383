import { createHash } from 'node:crypto';
import { EVERYWHERE, type Language, type encodings } from './alphabets.ts';

/** A word of a file with bytes beyond ASCII, one character for each byte, and what stands around it. */
export interface Word {
  bytes: string;
  /** What a number beside it says that it must be; null where it may be anything. */
  beside: 'money' | 'thousands' | null;
}

const UNDEFINED = '\ufffd';
/** A language that alone explains so many different words is more likely than several that share them out. */
const ENOUGH_FOR_ONE_LANGUAGE = 8;

/** What a file's words would be in one encoding, and whether that can be. */
export class Reading {
  readonly label: string;
  /** The first word that speaks against the encoding, as it would be read; null while none does. */
  against: string | null = null;
  /** How many words spoke for it before one spoke against it. */
  words = 0;
  readonly #characters: readonly string[];
  readonly #languages: readonly Language[];
  readonly #text = createHash('sha1');
  #digest: string | null = null;
  /** Words with letters that not every latin encoding writes alike. */
  #telling = 0;
  #single: Language[];

  constructor({ label, languages }: (typeof encodings)[number]) {
    this.label = label;
    this.#languages = languages;
    this.#single = [...languages];
    this.#characters = charactersOf(label);
  }

  read(bytes: string): string {
    return bytes.replace(/[\x80-\xff]/g, (byte) => this.#characters[byte.charCodeAt(0) - 0x80] ?? UNDEFINED);
  }

  take(word: Word): void {
    if (this.against !== null) return;
    const text = this.read(word.bytes);
    if (!this.#isPlausible(text, word.beside)) {
      this.against = text;
      return;
    }
    this.words += 1;
    this.#text.update(text).update('\n');
  }

  /** Equal for readings that give the same text. Behind it no more words are taken. */
  get text(): string {
    this.#digest ??= this.#text.digest('hex');
    return this.#digest;
  }

  /** Whether one language explains every word, and there are enough of them to say so. */
  get isOfOneLanguage(): boolean {
    return this.#telling >= ENOUGH_FOR_ONE_LANGUAGE && this.#single.length > 0;
  }

  #isPlausible(text: string, beside: Word['beside']): boolean {
    if (text.includes(UNDEFINED)) return false;
    if (beside === 'thousands') return /^[\u00a0’´·]$/.test(text);
    if (beside === 'money') return /^\u00a0?(\p{Sc}|[рР]|руб|грн)?\u00a0?$/u.test(text);
    if (!marksFit(text)) return false;
    const words = text.match(/\p{L}+/gu) ?? [];
    return words.every((word) => this.#isWord(word));
  }

  #isWord(word: string): boolean {
    if (!/[^A-Za-z]/.test(word)) return true;
    if (!isCased(word)) return false;
    const small = word.toLowerCase();
    const speakers = this.#languages.filter((language) => speaks(language, small, word));
    if (/[^a-zéäöüßó]/.test(small)) this.#telling += 1;
    if (speakers.length > 0) this.#single = this.#single.filter((language) => speakers.includes(language));
    return speakers.length > 0;
  }
}

/** What a file's words would be in UTF-8, into which their bytes fit: a word of it has one script, and capitals where words have them. */
export class Utf8Reading {
  readonly label = 'utf-8';
  /** The first word that speaks against UTF-8, as it would be read; null while none does. */
  against: string | null = null;

  read(bytes: string): string {
    return Buffer.from(bytes, 'latin1').toString('utf8');
  }

  take({ bytes }: Word): void {
    if (this.against !== null) return;
    const text = this.read(bytes);
    const letters = text.match(/\p{L}+/gu) ?? [];
    // Marks that no older encoding has, such as those that turn the direction of writing, speak neither for nor against.
    const marked = text.replace(/[^\p{L}\u0080-\u00bf\u00d7\u00f7]/gu, '');
    if (
      !marksFit(marked) ||
      !letters.every((word) => /^(\p{Script=Latin}+|\p{Script=Cyrillic}+|\p{Script=Greek}+)$/u.test(word) && isCased(word))
    )
      this.against = text;
  }
}

function charactersOf(label: string): string[] {
  const decoder = new TextDecoder(label);
  return Array.from({ length: 128 }, (_, index) => {
    const character = decoder.decode(Uint8Array.of(0x80 + index));
    return /^[\u0080-\u009f]$/.test(character) ? UNDEFINED : character;
  });
}

/** Marks that letters may stand on both sides of, on their left only, on their right only. */
const BETWEEN = /[\u00a0\u00ad’‘'–—·…“”"«»„]/;
const BEHIND = /[\u00a0’‘”“»›„–—…·•®™©ªº€№§]/;
const BEFORE = /[\u00a0’‘“”„‚«‹»›–—…·•©®°№§¿¡€ªº]/;
/** Marks that no name and no number of a ledger has, wherever they stand. */
const NOWHERE = /[\u2320\u2321\u2500-\u259f\u25a0∙√≈≤≥¤¦¬¶¨¯¸ˇ˘˛˙˝ˆ˜]/;

function marksFit(word: string): boolean {
  const text = word.replace(/(?<!\p{L})[Nn]°|°[CFС](?!\p{L})/gu, '');
  if (NOWHERE.test(text)) return false;
  for (const { 0: mark, index } of text.matchAll(/[^\p{L}]/gu)) {
    const before = isLetter(text[index - 1]);
    const behind = isLetter(text[index + 1]);
    if (before && behind && !BETWEEN.test(mark)) return false;
    if (before && !behind && !BEHIND.test(mark) && !/^\p{L}{1,2}[²³]/u.test(text)) return false;
    if (!before && behind && !BEFORE.test(mark)) return false;
    if (mark === '\u00ad' && !(before && behind)) return false;
  }
  return true;
}

function isLetter(character: string | undefined): boolean {
  return character !== undefined && /\p{L}/u.test(character);
}

/** Capitals stand at the beginning, everywhere, or at the beginning of joined words, as in "МеталлИнвест". Units are written otherwise. */
function isCased(word: string): boolean {
  return /^(\p{Lu}*[\p{Ll}ªº]*|(\p{Lu}+\p{Ll}+)+\p{Lu}*|[кМГм]В(т|тч|А|Ач))$/u.test(word);
}

/** Latin letters that look like cyrillic ones, and are typed for them. */
const LOOKALIKES = /[aceiopxykmthb]/g;

function speaks({ script, letters, never, run }: Language, small: string, word: string): boolean {
  const foreign = [...small].filter((letter) => letter > '\u007f');
  if (script === 'cyrillic') {
    const plain = small.replace(/[^a-z]/g, '');
    if (plain.replace(LOOKALIKES, '') !== '' || plain.length > foreign.length) return false;
    if (!foreign.every((letter) => letters.has(letter))) return false;
    if (small.length >= 6 && word !== word.toUpperCase() && !/[аеёиоуыэюяіїєaeo]/.test(small)) return false;
  } else {
    if (!foreign.every((letter) => letters.has(letter) || EVERYWHERE.has(letter))) return false;
    if (!/[a-z]/.test(small) && !/^(.|[õäöüß]*)$/.test(small)) return false;
    if (longestRun(small) > run) return false;
    if (small.length >= 4 && word !== word.toUpperCase() && !/[aeiouyæøœ]/.test(small.normalize('NFD'))) return false;
  }
  return never === null || !never.test(small);
}

/** The most letters beyond a to z that follow one another, a letter that is repeated counted once. */
function longestRun(small: string): number {
  return Math.max(0, ...(small.replace(/([^a-z])\1+/g, '$1').match(/[^a-z]+/g) ?? []).map(({ length }) => length));
}
