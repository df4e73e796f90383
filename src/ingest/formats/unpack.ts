import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import { Problem } from '../../config/problem.ts';
import { fileHead } from '../files/file-head.ts';
import type { InputFile } from '../files/find-files.ts';
import { requireText } from './binary.ts';
import { gunzip } from './gzip.ts';
import { copyRecords, looksLikeJson } from './json.ts';
import { copyParquet } from './parquet.ts';
import { type Sheet, copySheet } from './xlsx.ts';

/** What a file holds, by its bytes: its name may say anything. */
export type Form = 'text' | 'gzip' | 'xlsx' | 'json' | 'parquet';

/** A file whose text can be read. */
export interface Unpacked {
  /** Where the text is read from: the file itself, or a copy in the scratch folder. */
  location: string;
  form: Form;
  /**
   * Whether the text is the program's own: UTF-8, LF, comma, '"' doubled, ISO days, decimal dot, one line per row (cells may hold line
   * ends).
   */
  made: boolean;
  /**
   * The number by which the text's first row is told: 1 in a sheet; 0 where the header was made of names, so that the first record is 1.
   */
  firstRow: 0 | 1;
  /** Of the file as it stands in the folder, hexadecimal; null where the text is the file itself. */
  sha256: string | null;
  /** Of the file as it stands in the folder. */
  bytes: number;
  /** What is worth knowing of how it was read, as sentences. */
  notes: string[];
  /** The sheet that was read of a workbook; null of any other file. */
  sheet: string | null;
  /** Other sheets with rows that the workbook has. */
  others: Sheet[];
}

/** Gzip files inside one another that are unpacked. */
const DEEPEST = 3;

/**
 * Looks at what a file is, and unpacks it into a copy beginning with the path `copy` where its text does not stand in it as it is.
 * Throws a Problem of status 3 where it is damaged, no text, or unpacks past the limits.
 */
export async function unpack(file: InputFile, copy: string, inside = 0): Promise<Unpacked> {
  const { bytes: head, size: bytes } = await fileHead(file);
  if (head[0] === 0x1f && head[1] === 0x8b) {
    // One that unpacks to itself would be unpacked for ever.
    if (inside >= DEEPEST)
      throw new Problem(3, [
        {
          place: file.path,
          what: `a gzip file holds a gzip file, ${DEEPEST} times over`,
          todo: 'Look what it is; if it is your export, unpack it.',
        },
      ]);
    const location = `${copy}.unpacked`;
    const sha256 = await gunzip(file, location);
    const held = await unpack({ ...file, location }, `${copy}.inside`, inside + 1);
    return { ...held, form: held.form === 'text' ? 'gzip' : held.form, sha256, bytes };
  }
  const copied = await copiedTable(file, head, `${copy}.table`);
  if (copied !== null) return { ...copied, made: true, sha256: await hashOf(file), bytes };
  requireText(file, head);
  return { location: file.location, form: 'text', made: false, firstRow: 1, sha256: null, bytes, notes: [], sheet: null, others: [] };
}

/** Copies what is a table, but no text of rows, to `copy`; null where the file is none of these. */
async function copiedTable(
  file: InputFile,
  head: Buffer,
  copy: string,
): Promise<Pick<Unpacked, 'location' | 'form' | 'firstRow' | 'notes' | 'sheet' | 'others'> | null> {
  const begins = head.toString('latin1', 0, 4);
  if (begins === 'PK\x03\x04' || begins === 'PK\x05\x06')
    return { location: copy, form: 'xlsx', firstRow: 1, notes: [], ...(await copySheet(file, copy)) };
  if (begins === 'PAR1')
    return { location: copy, form: 'parquet', firstRow: 0, notes: await copyParquet(file, copy), sheet: null, others: [] };
  if (looksLikeJson(head))
    return { location: copy, form: 'json', firstRow: 0, notes: await copyRecords(file, copy), sheet: null, others: [] };
  return null;
}

async function hashOf(file: InputFile): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file.location), hash);
  return hash.digest('hex');
}
