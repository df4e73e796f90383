import { fileChunks } from '../files/file-chunks.ts';
import type { Word } from './reading.ts';

/** A word of bytes, in which some are beyond ASCII, with what may tell that it belongs to a number. */
const FOREIGN = /[A-Za-z]*[\x80-\xff][A-Za-z\x80-\xff]*/g;
const LONGEST_WORD = 200;
/** Beyond this much on both sides nothing is looked at. */
const AROUND = 24;

/**
 * The words of a file that have bytes beyond ASCII, each as often as it stands there: what tells encodings apart. Of a word that could be a
 * separator of thousands or a sign of money, what stands around it is told too.
 */
export async function* foreignWords(location: string): AsyncIterable<Word> {
  let held = '';
  const words = function* (text: string, from: number, to: number): Iterable<Word> {
    FOREIGN.lastIndex = from;
    for (let found = FOREIGN.exec(text); found !== null && found.index < to; found = FOREIGN.exec(text)) {
      const end = found.index + found[0].length;
      yield {
        bytes: found[0].slice(0, LONGEST_WORD),
        beside: besides(text.slice(Math.max(0, found.index - AROUND), found.index), found[0], text.slice(end, end + AROUND)),
      };
    }
  };
  let from = 0;
  for await (const chunk of fileChunks(location)) {
    const text = held + chunk.toString('latin1');
    const to = boundary(text);
    yield* words(text, from, to);
    const kept = Math.max(0, to - AROUND);
    held = text.slice(kept);
    from = to - kept;
  }
  yield* words(held, from, held.length);
}

/** The last place near the end of a text at which no word is cut, with as much behind it as is looked at around a word. */
function boundary(text: string): number {
  for (let at = text.length - AROUND; at > Math.max(0, text.length - AROUND - LONGEST_WORD); at -= 1)
    if (!/[A-Za-z\x80-\xff]/.test(text[at] ?? ' ')) return at;
  return Math.max(0, text.length - AROUND);
}

function besides(before: string, bytes: string, behind: string): Word['beside'] {
  if (/[A-Za-z]/.test(bytes) || bytes.length > 3) return null;
  if (bytes.length === 1 && /\d$/.test(before) && /^\d{3}(?!\d)/.test(behind)) return 'thousands';
  // Behind a longer word an amount says nothing ("на 31.10.2026", "от 1 250,50"), and days are no amounts.
  const isPrefix =
    bytes.length === 1 &&
    /(^|[^A-Za-z0-9\x80-\xff])$/.test(before) &&
    /^ ?\d[\d., '\x80-\xff]*[.,]\d{2}(?![\d.A-Za-z\x80-\xff])/.test(behind) &&
    !/^ ?\d{1,2}\.\d{2}\.\d/.test(behind);
  const isSuffix = /[.,]\d{2} ?$/.test(before) && /^\.?([^A-Za-z0-9\x80-\xff]|$)/.test(behind);
  return isPrefix || isSuffix ? 'money' : null;
}
