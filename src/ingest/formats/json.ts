import { createReadStream } from 'node:fs';
import { Problem } from '../../config/problem.ts';
import { strictDecoder } from '../encoding/encoding.ts';
import type { InputFile } from '../files/find-files.ts';
import { CsvCopy } from './csv-copy.ts';
import { JsonFault, type JsonList, JsonScan, type JsonSurvey } from './json-scan.ts';
import { exactNumber } from './sheet-number.ts';

const CHUNK = 1 << 20;
const MOST_NAMES = 16_384;

/** Whether a text begins as JSON that may hold records does. A table's header does not begin so. */
export function looksLikeJson(head: Buffer): boolean {
  const text = new TextDecoder(encodingOf(head)).decode(head.subarray(0, 4096));
  return /^\s*(\[\s*(\{|\[|\]|$)|\{\s*("|\}|$))/.test(text);
}

/**
 * Copies records to `copy` as text, a column for each name that any of them has: a list of objects, objects one after the other, or the one
 * list of objects inside an object. Numbers keep the digits that they are written with; what is nested stays JSON. Not by the engine: that
 * reads numbers as floats, and an object with a list in it whole into memory. Gives back what is worth telling. Throws a Problem of status
 * 3 where there are no records, or no JSON.
 */
export async function copyRecords(file: InputFile, copy: string): Promise<string[]> {
  try {
    const { target, notes } = whereRecordsAre(file, await survey(file));
    const names = new Map<string, number>();
    // A name that shows late makes the lines above too short: then all are written again.
    for (let known = -1; known < names.size;) {
      known = names.size === 0 ? -1 : names.size;
      await writeRecords(file, copy, target, names);
      if (known === -1 && names.size === 0) break;
    }
    return notes;
  } catch (error) {
    if (error instanceof JsonFault)
      throw new Problem(3, [
        { place: file.path, what: `the file begins as JSON, but cannot be read as such: ${error.message}`, todo: 'Export it again.' },
      ]);
    throw error;
  }
}

async function survey(file: InputFile): Promise<JsonSurvey> {
  const scan = new JsonScan();
  for await (const text of pieces(file)) scan.write(text);
  scan.end();
  return scan.survey;
}

/** The list whose members are the records, or null where they stand by themselves. */
function whereRecordsAre(file: InputFile, { objects, scalars, lists }: JsonSurvey): { target: string | null; notes: string[] } {
  const refused = (what: string, todo = 'Export a list of objects, or one object a line.'): Problem =>
    new Problem(3, [{ place: file.path, what, todo }]);
  const whole = lists.filter(({ path }) => path === '');
  if (scalars > 0 || objects > 0 === whole.length > 0 || whole.length > 1)
    throw refused('the JSON is neither one list of objects, nor objects one after the other, nor an object with a list of them');
  const target = whole[0] ?? (objects === 1 ? insideOf(file, lists) : null);
  if (target === null) return { target, notes: [] };
  if (target.others > 0) throw refused(`the list${named(target)} holds ${target.others} members that are no objects`);
  if (target.records === 0) throw refused('the file holds no records: its list is empty', 'Look whether the export is whole.');
  return { target: target.path, notes: target.path === '' ? [] : [`its records are those of the list "${target.path}"`] };
}

/** The one list of objects inside an object; none: the object itself is the only record. */
function insideOf(file: InputFile, lists: readonly JsonList[]): JsonList | null {
  const [only, second] = lists.filter(({ records }) => records > 0);
  if (only === undefined) return lists.length === 1 ? (lists[0] ?? null) : null;
  if (second === undefined) return only;
  const paths = lists.filter(({ records }) => records > 0).map(({ path }) => `"${path}"`);
  throw new Problem(3, [
    {
      place: file.path,
      what: `the JSON holds several lists of objects, and nothing says which of them are the records: ${paths.join(', ')}`,
      todo: 'Export one list to a file.',
    },
  ]);
}

const named = ({ path }: JsonList): string => (path === '' ? '' : ` "${path}"`);

/** Writes every record, and adds to `names` those of its values. The first line holds the names that are known then. */
async function writeRecords(file: InputFile, copy: string, target: string | null, names: Map<string, number>): Promise<void> {
  await using out = await CsvCopy.open(copy);
  const header = names.size > 0;
  if (header) await out.row([...names.keys()], names.size);
  let texts: string[] = [];
  let count = 0;
  const scan = new JsonScan(target, (text) => texts.push(text));
  for await (const piece of pieces(file)) {
    scan.write(piece);
    for (const text of texts) {
      count += 1;
      const cells = cellsOf(text, count, names);
      if (header) await out.row(cells, names.size);
    }
    texts = [];
  }
}

function cellsOf(text: string, number: number, names: Map<string, number>): string[] {
  const cells: string[] = [];
  for (const [name, value] of Object.entries(parsed(text, number))) {
    let place = names.get(name);
    if (place === undefined) {
      place = names.size;
      names.set(name, place);
      if (place >= MOST_NAMES) throw new JsonFault(`its records have more than ${MOST_NAMES} names`);
    }
    cells[place] = cellOf(value);
  }
  // A record of nothing is a row all the same, to be counted.
  return cells.length === 0 ? [''] : Array.from(cells, (cell) => cell ?? '');
}

/** A number as it is written, instead of the float that it would become. */
class WrittenNumber {
  readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  toJSON(): unknown {
    return (JSON as unknown as { rawJSON: (text: string) => unknown }).rawJSON(this.source);
  }
}

function parsed(text: string, number: number): Record<string, unknown> {
  const revive = (_: string, value: unknown, context?: { source: string }): unknown =>
    typeof value === 'number' && context !== undefined ? new WrittenNumber(context.source) : value;
  try {
    return JSON.parse(text, revive as (key: string, value: unknown) => unknown) as Record<string, unknown>;
  } catch (error) {
    throw new JsonFault(`record ${number} is no JSON (${(error as Error).message.slice(0, 120)})`);
  }
}

function cellOf(value: unknown): string {
  if (value === null) return '';
  if (typeof value === 'string') return value;
  if (value instanceof WrittenNumber) return exactNumber(value.source);
  return typeof value === 'boolean' ? String(value) : JSON.stringify(value);
}

/** JSON is UTF-8, or says by a mark that it is UTF-16. */
function encodingOf(beginning: Uint8Array): string {
  if (beginning[0] === 0xff && beginning[1] === 0xfe) return 'utf-16le';
  return beginning[0] === 0xfe && beginning[1] === 0xff ? 'utf-16be' : 'utf-8';
}

async function* pieces(file: InputFile): AsyncIterable<string> {
  let decoder: ReturnType<typeof strictDecoder> | null = null;
  try {
    for await (const chunk of createReadStream(file.location, { highWaterMark: CHUNK }) as AsyncIterable<Buffer>) {
      decoder ??= strictDecoder(encodingOf(chunk));
      yield decoder.decode(chunk);
    }
    if (decoder !== null) yield decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new JsonFault(`it is not written in ${decoder?.encoding}`);
  }
}
