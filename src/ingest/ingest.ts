import { join } from 'node:path';
import { normalize } from 'node:path/posix';
import type { SourceKind } from '../config/columns.ts';
import { Problem } from '../config/problem.ts';
import type { Progress } from '../config/progress.ts';
import type { ReportConfig } from '../config/report.ts';
import { type Database, sqlFile } from '../engine/database.ts';
import { columnsFound, findColumns } from './columns/columns.ts';
import { FileOpener } from './columns/file-opener.ts';
import { type InputFile, findFiles } from './files/find-files.ts';
import { listedSheets } from './formats/xlsx.ts';
import { readHead } from './rows/head.ts';
import { type Inspection, type Way, inspectFile, promisedWay } from './rows/inspect-bytes.ts';
import { defineConversion } from './load/at-hand.ts';
import { type ReadFile, loadFile } from './load/load.ts';
import { type Profile, findProfile } from './profiles/profile.ts';
import { recogniseFiles } from './columns/recognise-files.ts';
import { makeReadTables } from './load/read-tables.ts';
import { requireOwnCodes } from './refusals/own-codes.ts';
import { settleRefusals } from './refusals/refusals.ts';
import { settleRows } from './settle/settle-rows.ts';
import type { Unpacked } from './formats/unpack.ts';
import { type ReadSheet, howToReadAnother, sheetNote, unreadSheets } from './formats/unread-sheets.ts';
import { FileWatch } from './files/watch-files.ts';

const datedAfter = sqlFile(import.meta.url, './settle/dated-after.sql');

/** What a run read, in numbers. Everything else stands in the tables. */
export interface IngestSummary {
  /** Which inputs there are. */
  kinds: SourceKind[];
  /** ISO 4217 codes of the used rows, sorted. */
  currencies: string[];
  /** Files of the folder that are no input, relative to it; and sheets of workbooks that no source reads, behind the file's name. */
  unread: string[];
  /** Of them, what no note has told of yet. */
  untold: string[];
  /** All that was read, for who looks at the files again. */
  files: readonly ReadFile[];
  rows: number;
  bytes: number;
}

/**
 * Reads the files of a report folder into temporary tables: read_invoice, read_credit, read_customer, read_owner, read_rate, read_control
 * (used rows only), read_file, row_account, reject and finding. Copies of files in other encodings lie in `scratch` while they are read.
 * Rules 12, 16 and 17 of the method. Throws a Problem: 2 for wrong configuration or a missing currency, 3 for input that is refused.
 */
export async function ingest(run: {
  database: Database;
  config: ReportConfig;
  dataDir: string;
  scratch: string;
  progress: Progress;
}): Promise<IngestSummary> {
  const { scratch } = run;
  const watch = new FileWatch();
  try {
    const summary = await readFiles(run, new FileOpener(scratch, watch), watch);
    await watch.requireUnchanged();
    return summary;
  } catch (error) {
    // What a file that changes meanwhile looks like can be anything: that it changed is the better news.
    await watch.requireUnchanged();
    throw error;
  }
}

type Run = Parameters<typeof ingest>[0];

async function readFiles(
  { database, config, dataDir, scratch, progress }: Run,
  opener: FileOpener,
  watch: FileWatch,
): Promise<IngestSummary> {
  requireOwnCodes(config.sources);
  const { files, unread } = await findFiles(dataDir, config.sources, (named, unnamed) =>
    recogniseFiles(named, unnamed, opener, (message) => progress.note(message)),
  );
  watch.keep(files);
  const logo = config.identity.logo === null ? null : normalize(config.identity.logo);
  await makeReadTables(database);
  await defineConversion(database);
  const read: ReadFile[] = [];
  const sheets: ReadSheet[] = [];
  // While the engine reads one file, the bytes of the next are already looked at.
  let ahead = prepared(files, 0, scratch, opener);
  for (const [source, { path }] of files.entries()) {
    await progress.step(`Reading ${path}`, async () => {
      const file = await ahead;
      // One file's bytes after the other's: the disk is one, and so is the thread that looks at them.
      ahead = afterwards(file?.inspected, () => prepared(files, source + 1, scratch, opener));
      for (const note of file === undefined ? [] : notesOf(file, files)) progress.note(`${path}: ${note}`);
      if (file !== undefined) sheets.push({ path, ...file.unpacked });
      const one = await readOne(database, config, file, source);
      read.push(one);
      return { rows: one.cut + one.misshapen, bytes: one.inspection.bytes };
    });
  }
  return await progress.step('Checking the rows', async () => {
    const currencies = await settleRows(database, config, read, () => settleRefusals(database, read, config.tolerance.rejectedRows));
    const rows = read.reduce((sum, { cut, misshapen }) => sum + cut + misshapen, 0);
    const bytes = read.reduce((sum, { inspection }) => sum + inspection.bytes, 0);
    const others = unread.filter((path) => path !== logo);
    // Of a workbook of which nobody chose a sheet a note has told already.
    const untold = unreadSheets(sheets).filter(
      (sheet) => !files.some(({ path, source }) => source.sheet === null && sheet.startsWith(`${path}: `)),
    );
    return {
      kinds: [...new Set(read.map(({ file }) => file.source.kind))],
      currencies,
      unread: [...others, ...unreadSheets(sheets)],
      untold: [...others, ...untold],
      files: read,
      rows,
      bytes,
    };
  });
}

/**
 * Lists among the findings what is known only once the as-of date is: documents dated after it, and data that ends more than
 * `staleAfterDays` before it.
 * `latest` is the latest date in the data; null where there is none.
 */
export async function findDatedAfter(database: Database, asOf: string, latest: string | null, staleAfterDays: number): Promise<void> {
  await database.setVariable('as_of', asOf);
  await database.setVariable('latest', latest);
  await database.setVariable('stale_after_days', staleAfterDays);
  await database.execute(datedAfter);
}

interface Prepared extends Pick<ReadFile, 'file' | 'head' | 'columns'> {
  unpacked: Unpacked;
  promised: Way | null;
  inspected: Promise<Inspection>;
}

/**
 * What can be told of the file at a place in the list without the engine; nothing behind its end. A failure waits until the file's turn.
 */
function prepared(files: readonly InputFile[], place: number, scratch: string, opener: FileOpener): Promise<Prepared | undefined> {
  const work = async (): Promise<Prepared | undefined> => {
    const found = files[place];
    if (found === undefined) return undefined;
    const profile = found.further ?? findProfile(found.source);
    const unpacked = await opener.unpack(found);
    const file = { ...found, location: unpacked.location, source: { ...found.source, format: formatOf(found, profile) } };
    const { head, columns } = await headOf(file, profile, unpacked, opener);
    const promised = await promisedWay(file, head);
    const inspected = inspectedAs(unpacked, inspectFile(file, head, join(scratch, `${place}.rows`)));
    inspected.catch(() => {});
    return { file, head, columns, unpacked, promised, inspected };
  };
  const promise = work();
  promise.catch(() => {});
  return promise;
}

/** A head that is not what was expected may be that of another sheet of the workbook. */
async function headOf(
  file: InputFile,
  profile: Profile | null,
  { made, others }: Unpacked,
  opener: FileOpener,
): Promise<Pick<ReadFile, 'head' | 'columns'>> {
  try {
    const head = await readHead(
      file,
      (header) => columnsFound(file, profile, header),
      made,
      made ? undefined : await opener.encoding(file),
    );
    return { head, columns: findColumns(file, head, profile) };
  } catch (error) {
    const [other] = others;
    if (!(error instanceof Problem) || other === undefined || file.source.sheet !== null) throw error;
    throw new Problem(error.status, [
      ...error.lines,
      {
        place: file.path,
        what: `its first sheet was read, and the workbook has others: ${listedSheets(others)}`,
        todo: howToReadAnother(other),
      },
    ]);
  }
}

/** Begins a piece of work when another has come to its end, well or badly. */
function afterwards<Result>(earlier: Promise<unknown> | undefined, work: () => Promise<Result>): Promise<Result> {
  const promise = Promise.resolve(earlier).then(work, work);
  promise.catch(() => {});
  return promise;
}

/** Of a file that was unpacked, size and hash are those of the file in the folder. */
async function inspectedAs({ firstRow, bytes, sha256 }: Unpacked, inspected: Promise<Inspection>): Promise<Inspection> {
  const inspection = await inspected;
  if (firstRow === 0) inspection.text.line -= 1;
  return { ...inspection, bytes, sha256: sha256 ?? inspection.sha256 };
}

function notesOf({ file, head, unpacked }: Prepared, files: readonly InputFile[]): string[] {
  const found = file.source.format.encoding === null && !head.encoding.startsWith('utf-');
  const ofSheets = file.source.sheet === null ? sheetNote(file, unpacked, files) : null;
  return [
    ...unpacked.notes,
    ...(ofSheets === null ? [] : [ofSheets]),
    ...(found ? [`it is written in ${head.encoding}, as its words tell`] : []),
  ];
}

function formatOf({ source }: InputFile, profile: Profile | null): InputFile['source']['format'] {
  const usual: Record<string, string | undefined> = profile?.format ?? {};
  const stated = Object.entries(source.format).map(([key, value]) => [key, value ?? usual[key] ?? null]);
  return Object.fromEntries(stated) as InputFile['source']['format'];
}

async function readOne(database: Database, config: ReportConfig, one: Prepared | undefined, source: number): Promise<ReadFile> {
  if (one === undefined) throw new Error(`No file has the number ${source}`);
  const { file, head, columns, promised, inspected } = one;
  const read = await loadFile(database, {
    source,
    file,
    head,
    columns,
    promised,
    inspected,
    currency: file.source.currency ?? config.currency ?? '',
  });
  await database.execute(
    `INSERT INTO read_file VALUES ($source, $path, $kind, $profile, $encoding, $delimiter, $decimal, $date_format, $bytes, $sha256, $rows)`,
    {
      source,
      path: file.path,
      kind: file.source.kind,
      profile: file.source.profile,
      encoding: head.encoding,
      delimiter: head.delimiter,
      decimal: read.format.decimal,
      date_format: read.format.date,
      bytes: read.inspection.bytes,
      sha256: read.inspection.sha256,
      rows: read.cut + read.misshapen,
    },
  );
  return read;
}
