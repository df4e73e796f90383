import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SourceKind } from '../config/columns.ts';
import { resolvedSource } from '../config/sources.ts';
import type { Database } from '../engine/database.ts';
import { AmbiguousEncoding } from '../ingest/encoding/ambiguous-encoding.ts';
import { detectEncoding } from '../ingest/encoding/encoding.ts';
import type { InputFile } from '../ingest/files/find-files.ts';
import { type Head, readHead } from '../ingest/rows/head.ts';
import { type Inspection, inspectFile } from '../ingest/rows/inspect-bytes.ts';
import { type Recognised, recogniseFile } from '../ingest/columns/recognise.ts';
import { scanRows } from '../ingest/rows/row-scan.ts';
import { type Unpacked, unpack } from '../ingest/formats/unpack.ts';
import { sheetNote } from '../ingest/formats/unread-sheets.ts';
import { type ColumnFacts, everyColumn } from './column-facts.ts';
import { headerScore } from './propose-source.ts';

/** All that is found out of a file that nobody has described. */
export interface FileFacts {
  /** As it was given, for messages; and the name alone. */
  path: string;
  name: string;
  form: Unpacked['form'];
  /** The sheet of a workbook where it is not the first; null where that one is read. */
  sheet: string | null;
  bytes: number;
  notes: string[];
  /** Who says in which encoding it is. */
  stated: 'mark' | 'configuration' | 'found';
  /** What a person must decide of the encoding, which is taken for the likeliest of several; null where there is but one. */
  encodingDoubt: string | null;
  head: Head;
  /** Behind the header, headings and sums among them. */
  rows: number;
  columns: ColumnFacts[];
  /** The profiles that fit its header; profile null: the header is canonical. */
  readings: { kind: SourceKind; profile: string | null }[];
}

/**
 * Looks at a file as a run would, without being told anything; at a workbook sheet by sheet. `scratch` is an empty folder for copies of it.
 * Throws a Problem of status 3 where it cannot be read at all.
 */
export async function examineFile(
  database: Database,
  place: { path: string; name: string; location: string },
  scratch: string,
): Promise<FileFacts[]> {
  const given: InputFile = {
    path: place.path,
    location: place.location,
    configured: true,
    source: resolvedSource({ files: place.name, kind: 'invoices' }),
  };
  try {
    return await examined(database, given, place, scratch, null);
  } catch (error) {
    const [likeliest] = error instanceof AmbiguousEncoding ? error.labels : [];
    if (!(error instanceof AmbiguousEncoding) || likeliest === undefined) throw error;
    await mkdir(join(scratch, 'encoded'));
    const told = { ...given, source: { ...given.source, format: { ...given.source.format, encoding: likeliest } } };
    return await examined(
      database,
      told,
      place,
      join(scratch, 'encoded'),
      `${error.lines[0]?.what}: look whether ${likeliest} is right, else correct "encoding" of its format`,
    );
  }
}

async function examined(
  database: Database,
  given: InputFile,
  place: { path: string; name: string },
  scratch: string,
  encodingDoubt: string | null,
): Promise<FileFacts[]> {
  const sheets = await tellingSheets(given, scratch);
  const read = sheets.map(({ file }) => file);
  const facts: FileFacts[] = [];
  for (const [at, { file, unpacked, recognised, head }] of sheets.entries()) {
    const ofSheets = at === 0 ? sheetNote(file, unpacked, read) : null;
    const inspection = await inspectFile(file, head, join(scratch, `rows-${at}.csv`));
    facts.push({
      path: place.path,
      name: place.name,
      form: unpacked.form,
      sheet: file.source.sheet === null ? null : String(file.source.sheet),
      bytes: unpacked.bytes,
      notes: [...unpacked.notes, ...(ofSheets === null ? [] : [ofSheets])],
      stated: unpacked.made ? 'mark' : encodingDoubt === null ? (await detectEncoding(file, file.location)).stated : 'found',
      encodingDoubt,
      head,
      rows: await countRows(inspection),
      columns: await everyColumn(database, file, head, inspection),
      readings: recognised.readings,
    });
  }
  return facts;
}

interface Sheet {
  file: InputFile;
  unpacked: Unpacked;
  recognised: Recognised;
  head: Head;
}

/**
 * Known words of a header that make a further sheet of a workbook an input of its own, such as the payments beside the invoices: others are
 * covers, sums and notes.
 */
const ENOUGH = 4;

/**
 * Of a workbook the sheet whose header says most, the earliest of equals, and the others whose headers say enough; any other file as it is.
 */
async function tellingSheets(given: InputFile, scratch: string): Promise<Sheet[]> {
  const first = await sheetOf(given, join(scratch, 'file'));
  const says = ({ recognised, head }: Sheet): number =>
    recognised.readings.length > 0 ? Number.POSITIVE_INFINITY : headerScore(head.header);
  const sheets = [first];
  for (const { name, number } of first.unpacked.others)
    sheets.push(await sheetOf({ ...given, source: { ...given.source, sheet: name } }, join(scratch, `sheet-${number}`)));
  const best = sheets.reduce((one, other) => (says(other) > says(one) ? other : one));
  return [best, ...sheets.filter((sheet) => sheet !== best && says(sheet) >= ENOUGH)];
}

async function sheetOf(given: InputFile, copy: string): Promise<Sheet> {
  const unpacked = await unpack(given, copy);
  const file = { ...given, location: unpacked.location };
  const recognised = await recogniseFile((wanted) => readHead(file, wanted, unpacked.made));
  return {
    file,
    unpacked,
    recognised,
    head: recognised.readings.length > 0 ? recognised.head : await readHead(file, headerScore, unpacked.made),
  };
}

async function countRows(inspection: Inspection): Promise<number> {
  let rows = 0;
  await scanRows(inspection.text, () => {
    rows += 1;
    return true;
  });
  return rows;
}
