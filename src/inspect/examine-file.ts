import { join } from 'node:path';
import type { SourceKind } from '../config/columns.ts';
import { resolvedSource } from '../config/sources.ts';
import type { Database } from '../engine/database.ts';
import { detectEncoding } from '../ingest/encoding.ts';
import type { InputFile } from '../ingest/find-files.ts';
import { type Head, readHead } from '../ingest/head.ts';
import { type Inspection, inspectFile } from '../ingest/inspect.ts';
import { recogniseFile } from '../ingest/recognise.ts';
import { scanRows } from '../ingest/row-scan.ts';
import { type Unpacked, unpack } from '../ingest/unpack.ts';
import { type ColumnFacts, everyColumn } from './column-facts.ts';
import { headerScore } from './propose-source.ts';

/** All that is found out of a file that nobody has described. */
export interface FileFacts {
  /** As it was given, for messages; and the name alone. */
  path: string;
  name: string;
  form: Unpacked['form'];
  bytes: number;
  notes: string[];
  /** Who says in which encoding it is. */
  stated: 'mark' | 'configuration' | 'found';
  head: Head;
  /** Behind the header, headings and sums among them. */
  rows: number;
  columns: ColumnFacts[];
  /** The profiles that fit its header; profile null: the header is canonical. */
  readings: { kind: SourceKind; profile: string | null }[];
}

/**
 * Looks at a file as a run would, without being told anything. `scratch` is an empty folder for copies of it.
 * Throws a Problem where it cannot be read at all: of status 2 where its encoding is ambiguous, else 3.
 */
export async function examineFile(database: Database, place: { path: string; name: string; location: string }, scratch: string): Promise<FileFacts> {
  const given: InputFile = { path: place.path, location: place.location, configured: true, source: resolvedSource({ files: place.name, kind: 'invoices' }) };
  const unpacked = await unpack(given, join(scratch, 'file'));
  const file = { ...given, location: unpacked.location };
  const recognised = await recogniseFile((wanted) => readHead(file, wanted, unpacked.made));
  const head = recognised.readings.length > 0 ? recognised.head : await readHead(file, headerScore, unpacked.made);
  const inspection = await inspectFile(file, head, join(scratch, 'rows.csv'));
  return {
    path: place.path,
    name: place.name,
    form: unpacked.form,
    bytes: unpacked.bytes,
    notes: unpacked.notes,
    stated: unpacked.made ? 'mark' : (await detectEncoding(file, file.location)).stated,
    head,
    rows: await countRows(inspection),
    columns: await everyColumn(database, file, head, inspection),
    readings: recognised.readings,
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
